import Foundation
import Ground

/// How a text is cut for the search, which must find two characters in a script that has no spaces. The tokenizers of the
/// engines cannot; one cut made here serves them all.
package enum Bigrams {
    /// Pairs of neighbours where the script is Chinese, Japanese or Korean, whole words elsewhere, folded to one width and case:
    /// `３号路灯 LED` gives `3`, `号路`, `路灯`, `led`. A character that has no neighbour is given alone.
    package static func of(_ text: String) -> [String] {
        runs(in: text).flatMap(\.pairs)
    }

    /// Whether a text holds every piece of a query: for looking again at what the search found in a wider text.
    package static func text(_ text: String, holds query: String) -> Bool {
        let there = Set(closed(text))
        return of(query).allSatisfy { piece in
            there.contains(piece) || (piece.count == 1 && there.contains { $0.hasPrefix(piece) })
        }
    }

    /// What the index holds of a text: the last character of each run once more, alone. So a single character is found wherever
    /// it stands, and no phrase of pairs reaches over the end of a run.
    static func closed(_ text: String) -> [String] {
        runs(in: text).flatMap(\.closed)
    }

    static func runs(in text: String) -> [Run] {
        var runs: [Run] = []
        var isParted = true
        let letters = text.withoutHeapsOfMarks.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
        for letter in letters where !letter.properties.isDefaultIgnorableCodePoint {
            switch Kind(letter) {
            case .none:
                isParted = true
            case .mark:
                if !isParted, let last = runs.indices.last, runs[last].kind == .spelled {
                    runs[last].letters.append(letter)
                }
            case .some(let kind):
                if !isParted, let last = runs.indices.last, runs[last].kind == kind {
                    runs[last].letters.append(letter)
                } else {
                    runs.append(Run(kind: kind, letters: [letter], isParted: isParted))
                }
                isParted = false
            }
        }
        return runs
    }

    /// What is done with a letter: it is paired with its neighbours, spells a word with them, or only marks the one before.
    enum Kind {
        case paired, spelled, mark

        /// Nil for what parts one run from the next.
        init?(_ letter: Unicode.Scalar) {
            let properties = letter.properties
            if properties.isIdeographic || Self.isSyllable(letter.value) {
                self = .paired
            } else {
                switch properties.generalCategory {
                case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
                case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
                    .decimalNumber,
                    .letterNumber, .otherNumber:
                    self = .spelled
                default: return nil
                }
            }
        }

        /// 々, kana, bopomofo and hangul: written without spaces as the characters are.
        private static func isSyllable(_ value: UInt32) -> Bool {
            switch value {
            case 0x30FB: false
            case 0x3005, 0x3041...0x30FF, 0x3105...0x312F, 0x31A0...0x31BF, 0x31F0...0x31FF, 0xAC00...0xD7A3: true
            default: false
            }
        }
    }

    /// A stretch of letters that is cut in one way.
    struct Run {
        let kind: Kind
        fileprivate(set) var letters: [Unicode.Scalar]
        /// Whether a space or a stop stands before it.
        let isParted: Bool

        /// Every text that holds these letters in a row holds these pairs in a row.
        var pairs: [String] {
            guard kind == .paired, letters.count > 1 else { return [word(letters[...])] }
            return letters.indices.dropLast().map { word(letters[$0...$0 + 1]) }
        }

        var closed: [String] {
            kind == .paired && letters.count > 1 ? pairs + [word(letters.suffix(1))] : pairs
        }

        private func word(_ letters: ArraySlice<Unicode.Scalar>) -> String {
            String(String.UnicodeScalarView(letters))
        }
    }
}
