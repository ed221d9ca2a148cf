/// Amounts and coordinates as people type them, kept as whole numbers so that nothing is rounded in secret.
package enum Money {
    /// `1234.5`, `1,234.50` or `１２３４` yuan, in fen; nil for anything else, for less than nothing and for a trillion.
    package static func fen(_ text: String) -> Int? {
        scaled(text.filter { $0 != "," && $0 != "，" }, places: 2).flatMap {
            $0 < 0 || $0 >= 100_000_000_000_000 ? nil : $0
        }
    }

    /// `1234.50` for 123450 fen, with the thousands set apart.
    package static func yuan(_ fen: Int) -> String {
        var digits = String(fen / 100)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        let whole = ([digits] + groups).joined(separator: ",")
        let rest = fen % 100
        return rest == 0 ? whole : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// `30.512345,111.7` as degrees × 1,000,000: latitude, longitude.
    package static func point(_ text: String) -> (Int, Int)? {
        let pieces = text.split(separator: ",", omittingEmptySubsequences: false)
        guard pieces.count == 2, let latitude = scaled(String(pieces[0]), places: 6),
            let longitude = scaled(String(pieces[1]), places: 6), abs(latitude) <= 90_000_000,
            abs(longitude) <= 180_000_000
        else { return nil }
        return (latitude, longitude)
    }

    private static func scaled(_ text: String, places: Int) -> Int? {
        let isNegative = text.hasPrefix("-")
        let pieces = (isNegative ? text.dropFirst() : Substring(text)).split(
            separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(pieces.count), pieces.allSatisfy({ !$0.isEmpty }) else { return nil }
        let fraction = pieces.count == 2 ? pieces[1] : ""
        guard fraction.count <= places, pieces[0].count <= 13 else { return nil }
        var value = 0
        for character in pieces[0] + fraction {
            guard let digit = character.wholeNumberValue, (0...9).contains(digit) else { return nil }
            value = value * 10 + digit
        }
        for _ in 0..<(places - fraction.count) { value *= 10 }
        return isNegative ? -value : value
    }
}
