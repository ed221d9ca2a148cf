import Ground
import Yams

/// What was found wrong while a file was read, in the order found.
final class ProblemList {
    let file: String
    private(set) var problems: [ReadingProblem] = []

    init(file: String) {
        self.file = file
    }

    func add(_ words: Words, line: Int) {
        problems.append(ReadingProblem(file: file, line: line, words: words))
    }
}

/// A mapping of a YAML file, asked key by key. What is wrong is collected with its line, and reading goes on.
struct YAMLMap {
    let line: Int
    let problems: ProblemList
    private let nodes: [(key: String, line: Int, node: Node)]

    /// The file's outermost mapping; nil, and a problem, where there is none.
    init?(yaml: String, list: ProblemList) {
        do {
            guard let node = try Yams.compose(yaml: yaml) else {
                list.add(.fileIsEmpty, line: 1)
                return nil
            }
            self.init(node, list: list)
        } catch let error as YamlError {
            let (line, problem) = error.placed
            list.add(.notYAML(problem), line: line)
            return nil
        } catch {
            list.add(.notYAML("\(error)"), line: 1)
            return nil
        }
    }

    /// - Parameter line: of the key that the mapping belongs to; nil for one that belongs to none.
    init?(_ node: Node, line: Int? = nil, list: ProblemList) {
        guard let mapping = node.mapping else {
            list.add(.mappingExpected, line: node.mark?.line ?? 1)
            return nil
        }
        problems = list
        self.line = line ?? node.mark?.line ?? 1
        nodes = mapping.compactMap { key, value in key.string.map { ($0, key.mark?.line ?? 1, value) } }
    }

    var keys: [String] { nodes.map(\.key) }

    private func node(_ key: String) -> Node? { nodes.first { $0.key == key }?.node }

    /// The line of a key, or of the mapping where the key is missing.
    func line(of key: String) -> Int { nodes.first { $0.key == key }?.line ?? line }

    func problem(_ words: Words, at key: String? = nil) {
        problems.add(words, line: key.map(line(of:)) ?? line)
    }

    /// Says of every other key that it is unknown here, and which ones are known.
    func allow(_ known: [String]) {
        for key in keys where !known.contains(key) { problem(.unknownKey(key, known: known), at: key) }
    }

    func text(_ key: String) -> String? {
        guard let node = node(key) else { return nil }
        guard let text = node.scalar?.string, !text.isEmpty else {
            problem(.textExpected(key), at: key)
            return nil
        }
        return text
    }

    func required(_ key: String) -> String {
        if node(key) == nil { problem(.keyIsMissing(key)) }
        return text(key) ?? ""
    }

    func number(_ key: String) -> Int? {
        guard let node = node(key) else { return nil }
        guard let number = node.int else {
            problem(.numberExpected(key), at: key)
            return nil
        }
        return number
    }

    func yes(_ key: String) -> Bool {
        switch text(key) {
        case nil, "no": return false
        case "yes": return true
        default:
            problem(.yesOrNoExpected(key), at: key)
            return false
        }
    }

    /// One text, or a list of them.
    func texts(_ key: String) -> [String] {
        guard let node = node(key) else { return [] }
        if let sequence = node.sequence { return sequence.compactMap { $0.scalar?.string } }
        return text(key).map { [$0] } ?? []
    }

    func map(_ key: String) -> YAMLMap? { node(key).flatMap { YAMLMap($0, line: line(of: key), list: problems) } }

    /// The mappings below a key, by name: `stages: {received: {…}, …}`.
    func maps(_ key: String) -> [(name: String, map: YAMLMap)] {
        guard let map = map(key) else { return [] }
        return map.nodes.compactMap { name, line, node in
            YAMLMap(node, line: line, list: problems).map { (name, $0) }
        }
    }

    /// The mappings of a list below a key.
    func list(_ key: String) -> [YAMLMap] {
        guard let node = node(key) else { return [] }
        guard let sequence = node.sequence else {
            problem(.listExpected(key), at: key)
            return []
        }
        return sequence.compactMap { YAMLMap($0, list: problems) }
    }

    func isPlain(_ key: String) -> Bool { node(key)?.scalar != nil }

    func has(_ key: String) -> Bool { node(key) != nil }

    /// `{zh: …, en: …}` below a key.
    func words(_ key: String) -> Words {
        guard let map = map(key) else {
            if node(key) == nil { problem(.keyIsMissing(key)) }
            return Words(same: "")
        }
        return map.words
    }

    /// The mapping's own `zh` and `en`.
    var words: Words { Words(required("zh"), required("en")) }
}

extension YamlError {
    fileprivate var placed: (Int, String) {
        switch self {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (mark.line, problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            (context.mark.line, "duplicated keys: \(duplicates.map { "\($0)" }.joined(separator: ", "))")
        default: (1, "\(self)")
        }
    }
}
