import Frame

/// What lets one person vote once in a pre-vote: ten characters of a printed slip, of 32 letters without 0, O, 1 and I, the last of them a
/// check (voting.md §8). Nine free characters are 45 bits: of 5,000 codes a try finds one with 1.4 in ten thousand million.
struct PrevoteCode: Hashable, Sendable {
    static let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
    private static let places = Dictionary(uniqueKeysWithValues: alphabet.enumerated().map { ($1, $0) })
    static let length = 10

    let text: String

    /// From nine numbers; each counts by its lowest five bits.
    init(_ random: some Sequence<UInt8>) {
        let free = random.prefix(Self.length - 1).map { Int($0 & 31) }
        text = String((free + [Self.check(of: free)]).map { Self.alphabet[$0] })
    }

    /// As typed: blanks, dashes and small letters forgiven. Nil for what cannot be a code.
    init?(typed: String) {
        let letters = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "—" && $0 != "－" }
        let places = letters.compactMap { Self.places[$0] }
        guard places.count == letters.count, places.count == Self.length,
            Self.check(of: Array(places.dropLast())) == places[Self.length - 1]
        else { return nil }
        text = letters
    }

    /// Five and five, as it is printed.
    var spoken: String { "\(text.prefix(5))-\(text.suffix(5))" }

    /// Luhn's sum with 32 letters: a wrong letter is found, and two neighbours that were swapped unless they are A and 9.
    private static func check(of places: [Int]) -> Int {
        let sum = places.reversed().enumerated().reduce(0) { sum, item in
            let (index, place) = item
            let value = index % 2 == 0 ? place * 2 : place
            return sum + value / 32 + value % 32
        }
        return (32 - sum % 32) % 32
    }
}

extension MAC {
    /// What is kept of a code; without the server's key nobody finds the code again.
    func digest(of code: PrevoteCode) -> [UInt8] { self.code(for: Array(code.text.utf8)) }
}
