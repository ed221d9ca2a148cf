/// The string literals of a Swift source that read as SQL, with the line each begins on. What is interpolated reads as `$1`.
struct SQLLiterals: Sequence, IteratorProtocol {
    private let source: [UInt8]
    private var place = 0
    private var line = 1

    init(in source: String) {
        self.source = Array(source.utf8)
    }

    mutating func next() -> (line: Int, text: String)? {
        while place < source.count {
            if isAt("//") {
                while place < source.count, !isAt("\n") { step() }
            } else if isAt("\"") {
                let start = line
                let text = literal()
                if Self.isSQL(text) { return (start, text) }
            } else {
                step()
            }
        }
        return nil
    }

    /// Words in capitals tell: a word of SQL in front, or one of its joints anywhere.
    private static func isSQL(_ text: String) -> Bool {
        let front =
            #/^\s*(SELECT|INSERT|UPDATE|DELETE|WITH|REPLACE|CREATE|ALTER|DROP|PRAGMA|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|ATTACH|VACUUM|AND|OR|LEFT|JOIN|LIMIT)\s/#
        return text.contains(front) || text.contains(#/\b(FROM|WHERE|ORDER BY|GROUP BY|INSERT INTO|ON CONFLICT)\s/#)
    }

    private mutating func literal() -> String {
        let quote = isAt("\"\"\"") ? "\"\"\"" : "\""
        step(quote.utf8.count)
        var text: [UInt8] = []
        while place < source.count, !isAt(quote) {
            if isAt("\\(") {
                step()
                stepOverParentheses()
                text += Array("$1".utf8)
            } else {
                if isAt("\\") { step() }
                if place < source.count { text.append(source[place]) }
                step()
            }
        }
        step(quote.utf8.count)
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func stepOverParentheses() {
        var depth = 0
        repeat {
            if isAt("\"") {
                _ = literal()
            } else {
                if isAt("(") { depth += 1 } else if isAt(")") { depth -= 1 }
                step()
            }
        } while depth > 0 && place < source.count
    }

    private func isAt(_ text: String) -> Bool { source[place...].starts(with: text.utf8) }

    private mutating func step(_ count: Int = 1) {
        for _ in 0..<count where place < source.count {
            if source[place] == UInt8(ascii: "\n") { line += 1 }
            place += 1
        }
    }
}
