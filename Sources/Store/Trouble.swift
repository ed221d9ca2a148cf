import GRDB

extension Error {
    /// The store cannot serve now (busy, full, failing disk, closing): the same request may succeed later.
    package var isOutOfService: Bool {
        guard let error = self as? DatabaseError else { return false }
        let codes: [ResultCode] = [
            .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN,
            .SQLITE_NOMEM,
            .SQLITE_INTERRUPT, .SQLITE_ABORT,
        ]
        return codes.contains(error.resultCode)
    }

    /// The file is no database, or is broken: only a copy helps.
    package var isDamage: Bool {
        guard let error = self as? DatabaseError else { return false }
        return error.resultCode == .SQLITE_CORRUPT || error.resultCode == .SQLITE_NOTADB
    }
}
