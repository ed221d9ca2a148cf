extension [UInt8] {
    /// Appends text so that HTML reads it as text and nothing in it hides or turns what stands around it.
    mutating func append(escaped text: String) {
        var text = text
        text.withUTF8 { utf8 in
            var plain = 0
            var place = 0
            while place < utf8.count {
                if Self.isPlain(utf8[place]) {
                    place += 1
                    continue
                }
                let (replacement, length) = Self.replacement(in: utf8, at: place)
                guard let replacement else {
                    place += 1
                    continue
                }
                append(contentsOf: utf8[plain..<place])
                replacement.withUTF8Buffer { append(contentsOf: $0) }
                place += length
                plain = place
            }
            append(contentsOf: utf8[plain...])
        }
    }

    /// Nearly every byte of ordinary writing: it needs no second look.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        if byte > UInt8(ascii: ">") { return byte != 0xE2 && byte != 0xEF && byte != 0x7F }
        return byte > UInt8(ascii: "'") && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
            || byte == UInt8(ascii: " ")
    }

    /// What is written instead of the bytes at `place`, and how many they are.
    private static func replacement(in utf8: UnsafeBufferPointer<UInt8>, at place: Int) -> (StaticString?, Int) {
        switch utf8[place] {
        case UInt8(ascii: "&"): ("&amp;", 1)
        case UInt8(ascii: "<"): ("&lt;", 1)
        case UInt8(ascii: ">"): ("&gt;", 1)
        case UInt8(ascii: "\""): ("&quot;", 1)
        case UInt8(ascii: "'"): ("&#39;", 1)
        case 0x09, 0x0A, 0x0D: (nil, 1)
        case 0x00...0x1F, 0x7F: ("", 1)
        case 0xE2 where place + 2 < utf8.count && isUnseen(utf8[place + 1], utf8[place + 2]): ("", 3)
        case 0xEF where place + 2 < utf8.count && utf8[place + 1] == 0xBB && utf8[place + 2] == 0xBF: ("", 3)
        default: (nil, 1)
        }
    }

    /// After E2: U+200B–200F, U+202A–202E, U+2060–2064 and U+2066–2069, which take no room but change how text is read.
    private static func isUnseen(_ second: UInt8, _ third: UInt8) -> Bool {
        switch second {
        case 0x80: (0x8B...0x8F).contains(third) || (0xAA...0xAE).contains(third)
        case 0x81: (0xA0...0xA9).contains(third) && third != 0xA5
        default: false
        }
    }
}
