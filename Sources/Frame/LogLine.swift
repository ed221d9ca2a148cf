import Ground

/// One line of the log: JSON, in which no value can begin another line.
struct LogLine {
    enum Value {
        case text(String)
        case number(Int)
    }

    private let fields: [(String, Value)]

    init(_ fields: [(String, Value)]) {
        self.fields = fields
    }

    var text: String {
        let parts = fields.map { name, value in
            switch value {
            case .text(let text): "\"\(name)\":\"\(Self.escaped(text))\""
            case .number(let number): "\"\(name)\":\(number)"
            }
        }
        return "{\(parts.joined(separator: ","))}"
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": escaped += "\\\""
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            case _
            where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                || (0x2028...0x202E).contains(scalar.value):
                escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

extension Instant {
    /// `2026-11-22T01:02:03.004Z`
    var utc: String {
        let day = Int((Double(milliseconds) / Double(Instant.day)).rounded(.down))
        let ofDay = Int(milliseconds) - day * Int(Instant.day)
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let time = "\(padded(ofDay / 3_600_000, 2)):\(padded(ofDay / 60_000 % 60, 2)):\(padded(ofDay / 1000 % 60, 2))"
        return "\(LocalDate(dayNumber: day))T\(time).\(padded(ofDay % 1000, 3))Z"
    }
}
