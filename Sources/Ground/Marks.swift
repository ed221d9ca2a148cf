extension String {
    /// The text with at most thirty marks on one letter (the Stream-Safe Text Format of UAX #15). No script needs more, and
    /// putting marks in order takes a time that grows with the square of how many stand in a row.
    package var withoutHeapsOfMarks: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        var inARow = 0
        let kept = unicodeScalars.filter { scalar in
            let isMark = scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
            inARow = isMark ? inARow + 1 : 0
            return inARow <= 30
        }
        return String(String.UnicodeScalarView(kept))
    }
}
