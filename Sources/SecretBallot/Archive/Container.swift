/// The file UUID.bel (section 2.8): old-style tar that is only ever appended to, a record a 512-byte header and its bytes, filled up
/// with zeros to whole blocks. A record is named by the hash of its bytes.
struct Container: Sendable {
    enum Kind: Sendable {
        case data
        case event
    }

    struct Record: Sendable {
        let kind: Kind
        let bytes: [UInt8]
        /// Lower-case hexadecimal SHA-256.
        let hash: [UInt8]

        init(_ kind: Kind, _ bytes: [UInt8]) {
            self.kind = kind
            self.bytes = bytes
            hash = Hexadecimal.text(SHA256.digest(bytes))
        }
    }

    /// Seconds since 1970, the same in every header: the archive tells no time of any ballot.
    let made: Int
    let records: [Record]

    /// Reads a whole file, and refuses a byte that this writer would not have written there.
    init(_ file: [UInt8]) throws(ArchiveFault) {
        var offset = 0
        guard let first = Self.entry(file, at: &offset),
            let object = JSON(first.bytes).flatMap({ FieldReader($0, knowing: ["version", "timestamp"]) }),
            object.number("version") == 1, let written = object.text("timestamp"),
            case .number(let made)? = JSON(written), Self.times.contains(made),
            Self.beginning(made: made) == Array(file[..<offset])
        else { throw ArchiveFault(record: 0, fault: .archiveHeaderMalformed) }
        var records: [Record] = []
        while offset < file.count {
            let start = offset
            func refused(_ fault: Fault) -> ArchiveFault { ArchiveFault(record: records.count + 1, fault: fault) }
            guard let entry = Self.entry(file, at: &offset) else { throw refused(.recordMalformed) }
            let kind = entry.name.suffix(Self.eventSuffix.count) == Self.eventSuffix[...] ? Kind.event : .data
            let record = Record(kind, entry.bytes)
            guard entry.name == Self.name(of: record) else { throw refused(.recordNamedWrong) }
            guard Self.block(record, made: made) == Array(file[start..<offset]) else { throw refused(.recordMalformed) }
            records.append(record)
        }
        self.made = made
        self.records = records
    }

    /// The first record of a new file.
    static func beginning(made: Int) -> [UInt8] {
        let header = JSON.object([.init("version", .number(1)), .init("timestamp", .string(digits(of: made)))])
        return block(named: ("BELENIOS" as StaticString).bytes, header.bytes, made: made)
    }

    static func block(_ record: Record, made: Int) -> [UInt8] {
        block(named: name(of: record), record.bytes, made: made)
    }

    /// What eleven octal digits can say; in a browser, whose `Int` has 32 bits, until 2038.
    private static let times = 0...Int(clamping: (Int64(1) << 33) - 1)

    private static let dataSuffix = (".data.json" as StaticString).bytes
    private static let eventSuffix = (".event.json" as StaticString).bytes

    private static func name(of record: Record) -> [UInt8] {
        record.hash + (record.kind == .event ? eventSuffix : dataSuffix)
    }

    private static func entry(_ file: [UInt8], at offset: inout Int) -> (name: [UInt8], bytes: [UInt8])? {
        guard file.count - offset >= 512 else { return nil }
        let header = Array(file[offset..<offset + 512])
        var size = 0
        for digit in header[124..<135] {
            guard (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(digit) else { return nil }
            size = size << 3 | Int(digit - UInt8(ascii: "0"))
        }
        let whole = (size + 511) / 512 * 512
        guard file.count - offset - 512 >= whole else { return nil }
        let bytes = Array(file[(offset + 512)..<(offset + 512 + size)])
        offset += 512 + whole
        return (Array(header[..<100].prefix { $0 != 0 }), bytes)
    }

    private static func block(named name: [UInt8], _ bytes: [UInt8], made: Int) -> [UInt8] {
        var header = [UInt8](repeating: 0, count: 512)
        func put(_ text: [UInt8], at place: Int) { header.replaceSubrange(place..<place + text.count, with: text) }
        put(Array(name.prefix(100)), at: 0)
        put(("0000644" as StaticString).bytes, at: 100)
        put(("0000000" as StaticString).bytes, at: 108)
        put(("0000000" as StaticString).bytes, at: 116)
        put(octal(bytes.count, width: 11), at: 124)
        put(octal(made, width: 11), at: 136)
        put([UInt8](repeating: 0x20, count: 8), at: 148)
        header[156] = UInt8(ascii: "0")
        put(octal(header.reduce(0) { $0 + Int($1) }, width: 6) + [0, 0x20], at: 148)
        return header + bytes + [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512)
    }

    private static func octal(_ number: Int, width: Int) -> [UInt8] {
        (0..<width).reversed().map { UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number >> (3 * $0) & 7) }
    }
}
