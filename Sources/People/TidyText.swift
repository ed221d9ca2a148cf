import Foundation
import Ground

extension String {
    /// The text as it may be kept and shown: composed (NFC), without direction marks, zero-width or control characters
    /// that could make one name look like another, and without white space around it.
    package var tidied: String {
        let kept = withoutHeapsOfMarks.precomposedStringWithCanonicalMapping.unicodeScalars.filter { scalar in
            if scalar == "\n" || scalar == "\t" { return true }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: return false
            default: return true
            }
        }
        return String(String.UnicodeScalarView(kept)).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The text with full-width letters, digits, signs and spaces as their plain forms: １２３ → 123.
    package var halfWidth: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0x3000: " "
                    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
                    default: scalar
                    }
                }))
    }

    /// The text, or nil where there is none.
    package var nonEmpty: String? { isEmpty ? nil : self }
}
