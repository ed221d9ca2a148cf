/// The string literals of a Swift source that read as SQL, with the line each begins on. What is interpolated reads as `$1`.
struct SQLLiterals: Sequence, IteratorProtocol {
    private var rest: Substring
    private var line = 1

    init(in source: String) {
        rest = source[...]
    }

    mutating func next() -> (line: Int, text: String)? {
        while !rest.isEmpty {
            if rest.hasPrefix("//") {
                skip(rest.prefix { !$0.isNewline }.count)
            } else if rest.hasPrefix("\"") {
                let start = line
                let text = literal(ending: rest.hasPrefix("\"\"\"") ? "\"\"\"" : "\"")
                if Self.isSQL(text) { return (start, text) }
            } else {
                skip(1)
            }
        }
        return nil
    }

    /// Words in capitals tell: a verb of SQL in front, or one of its joints anywhere.
    private static func isSQL(_ text: String) -> Bool {
        let verb =
            #/^\s*(SELECT|INSERT|UPDATE|DELETE|WITH|REPLACE|CREATE|ALTER|DROP|PRAGMA|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|ATTACH|VACUUM)\s/#
        return text.contains(verb)
            || text.contains(
                #/^\s*(AND|OR|LEFT|JOIN|LIMIT)\s|\b(FROM|WHERE|ORDER BY|GROUP BY|INSERT INTO|ON CONFLICT)\s/#)
    }

    private mutating func literal(ending quote: String) -> String {
        skip(quote.count)
        var text = ""
        while !rest.isEmpty, !rest.hasPrefix(quote) {
            if rest.hasPrefix("\\(") {
                skip(1)
                skipParentheses()
                text += "$1"
            } else {
                if rest.hasPrefix("\\") { skip(1) }
                text.append(rest.first ?? " ")
                skip(1)
            }
        }
        skip(quote.count)
        return text
    }

    private mutating func skipParentheses() {
        var depth = 0
        repeat {
            switch rest.first {
            case "(": depth += 1
            case ")": depth -= 1
            case "\"":
                _ = literal(ending: rest.hasPrefix("\"\"\"") ? "\"\"\"" : "\"")
                continue
            default: break
            }
            skip(1)
        } while depth > 0 && !rest.isEmpty
    }

    private mutating func skip(_ count: Int) {
        line += rest.prefix(count).count { $0.isNewline }
        rest = rest.dropFirst(count)
    }
}
