import Ground
import Yams

/// A YAML file while it is read. It collects every problem with its line instead of stopping at the first.
final class Sheet {
    let file: String
    private(set) var problems: [ReadingProblem] = []

    init(file: String) {
        self.file = file
    }

    /// The top of the file; throws where it is no YAML at all.
    func open(_ yaml: String) throws(ReadingProblems) -> Node {
        do {
            if let top = try Yams.compose(yaml: yaml) { return top }
            say(.emptyFile, line: 1)
        } catch let error as YamlError {
            say(.notYAML(error.told), line: error.line)
        } catch {
            say(.notYAML("\(error)"), line: 1)
        }
        throw ReadingProblems(problems)
    }

    /// Throws what was collected, if anything was.
    func close() throws(ReadingProblems) {
        if !problems.isEmpty { throw ReadingProblems(problems) }
    }

    func say(_ words: Words, at node: Node) { say(words, line: node.mark?.line ?? 1) }

    private func say(_ words: Words, line: Int) {
        problems.append(ReadingProblem(file: file, line: line, words: words))
    }

    /// The entries of a mapping in the order of the file.
    func entries(_ node: Node, of what: String) -> [(key: String, name: Node, value: Node)] {
        guard let mapping = node.mapping else {
            say(.notAMapping(what), at: node)
            return []
        }
        return mapping.compactMap { name, value in
            guard let key = name.scalar?.string else {
                say(.notAText(what), at: name)
                return nil
            }
            return (key, name, value)
        }
    }

    /// The fields of a mapping; what is missing and what nobody knows is said.
    func fields(_ node: Node, of what: String, needs: [String], knows: [String] = []) -> [String: Node] {
        guard node.mapping != nil else {
            say(.notAMapping(what), at: node)
            return [:]
        }
        var fields: [String: Node] = [:]
        for (key, name, value) in entries(node, of: what) {
            if needs.contains(key) || knows.contains(key) {
                fields[key] = value
            } else {
                say(.unknownField(key, in: what, known: needs + knows), at: name)
            }
        }
        for need in needs where fields[need] == nil { say(.missingField(need, in: what), at: node) }
        return fields
    }

    func list(_ node: Node, of what: String) -> [Node] {
        guard let sequence = node.sequence else {
            say(.notAList(what), at: node)
            return []
        }
        return Array(sequence)
    }

    func text(_ node: Node, of what: String) -> String? {
        guard let text = node.scalar?.string else {
            say(.notAText(what), at: node)
            return nil
        }
        return text
    }

    /// `{zh: …, en: …}`, neither of them empty.
    func words(_ node: Node, of what: String) -> Words? {
        let fields = fields(node, of: what, needs: ["zh", "en"])
        return words(zh: fields["zh"], en: fields["en"], of: what)
    }

    func words(zh: Node?, en: Node?, of what: String) -> Words? {
        guard let zh, let en, let chinese = text(zh, of: what), let english = text(en, of: what) else { return nil }
        for (node, text) in [(zh, chinese), (en, english)] where text.isEmpty { say(.emptyText(what), at: node) }
        return Words(chinese, english)
    }

    func integer(_ node: Node, of what: String, in range: ClosedRange<Int>) -> Int? {
        guard let number = node.scalar.flatMap({ Int($0.string) }), range.contains(number) else {
            say(.notANumber(what, in: range), at: node)
            return nil
        }
        return number
    }

    func date(_ node: Node, of what: String) -> LocalDate? {
        guard let date = node.scalar.flatMap({ LocalDate($0.string) }) else {
            say(.notADate(what), at: node)
            return nil
        }
        return date
    }

    func time(_ node: Node, of what: String) -> LocalTime? {
        guard let time = node.scalar.flatMap({ LocalTime($0.string) }) else {
            say(.notATime(what), at: node)
            return nil
        }
        return time
    }

    /// One of the names of an enumeration.
    func choice<Choice: RawRepresentable & CaseIterable>(_ node: Node, of what: String) -> Choice?
    where Choice.RawValue == String {
        guard let choice = node.scalar.flatMap({ Choice(rawValue: $0.string) }) else {
            say(.notOneOf(what, Choice.allCases.map(\.rawValue)), at: node)
            return nil
        }
        return choice
    }
}

extension YamlError {
    fileprivate var line: Int {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        default: 1
        }
    }

    fileprivate var told: String {
        switch self {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _),
            .reader(let problem, _, _, _):
            problem
        case .duplicatedKeysInMapping(let keys, _): "the same key twice: " + keys.joined(separator: ", ")
        default: "\(self)"
        }
    }
}
