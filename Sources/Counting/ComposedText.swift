/// Text goes into a digest as bytes, and the same words have several spellings in Unicode. One counts: composed (NFC). The standard
/// library cannot compose, so the caller does it, and here is only looked whether it was done.
extension String {
    /// Surely composed. The quick check of UAX #15 in its cautious form: a mark that might join the letter before it is taken for
    /// one that does, and Indic scripts of recent versions of Unicode are not read. No text of a congress needs either.
    var isComposed: Bool {
        var last = Unicode.CanonicalCombiningClass.notReordered
        for scalar in unicodeScalars where scalar.value >= 0x300 {
            let order = scalar.properties.canonicalCombiningClass
            if order != .notReordered && order < last { return false }
            if scalar.properties.isFullCompositionExclusion || scalar.mightJoin { return false }
            last = order
        }
        return true
    }
}

extension Unicode.Scalar {
    fileprivate var mightJoin: Bool { Self.joining.contains { $0.contains(value) } }

    private static let joining: [ClosedRange<UInt32>] = [
        0x300...0x304, 0x306...0x30C, 0x30F...0x30F, 0x311...0x311, 0x313...0x314, 0x31B...0x31B, 0x323...0x328,
        0x32D...0x32E, 0x330...0x331, 0x338...0x338, 0x342...0x342, 0x345...0x345, 0x653...0x655, 0x93C...0x93C,
        0x9BE...0x9BE, 0x9D7...0x9D7, 0xB3E...0xB3E, 0xB56...0xB57, 0xBBE...0xBBE, 0xBD7...0xBD7, 0xC56...0xC56,
        0xCC2...0xCC2, 0xCD5...0xCD6, 0xD3E...0xD3E, 0xD57...0xD57, 0xDCA...0xDCA, 0xDCF...0xDCF, 0xDDF...0xDDF,
        0x102E...0x102E, 0x1161...0x1175, 0x11A8...0x11C2, 0x1B35...0x1B35, 0x3099...0x309A, 0x11000...0x11FFF,
        0x16100...0x1613F, 0x16D40...0x16D7F,
    ]
}
