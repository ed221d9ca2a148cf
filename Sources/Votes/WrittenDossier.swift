import Frame
import Ground
import Procedures

/// The nine fields of a candidate and its sub-items, as an office pastes them from a table. A decision takes no candidate with less: what
/// is voted on in a package, nobody has weighed.
package struct WrittenDossier: Hashable, Sendable, Codable {
    package struct Item: Hashable, Sendable, Codable {
        package let name: String
        package let place: String
        /// In fen.
        package let budget: Int
        package let due: String
        package let target: String
    }

    package let background: String
    package let content: String
    package let area: String
    package let implementer: String
    /// In fen.
    package let investment: Int
    package let fundSource: String
    package let due: String
    package let targets: String
    package let items: [Item]

    /// Ten columns: name, the eight other fields, and the sub-items, set apart by `；`, each `名称，地点，万元，时限，目标`.
    /// - Parameter line: which line of the form it is, for a refusal.
    static func read(_ columns: [String], line: Int) throws(Refusal) -> (name: String, dossier: WrittenDossier) {
        guard columns.count == 10, columns.allSatisfy({ !$0.isEmpty }) else {
            throw .wrong("projects", .dossierColumns(line, columns.count { !$0.isEmpty }))
        }
        guard let investment = fen(columns[5]) else { throw .wrong("projects", .dossierMoney(line, columns[5])) }
        var items: [Item] = []
        for written in columns[9].split(whereSeparator: { "；;".contains($0) }) {
            let parts = written.split(whereSeparator: { "，,".contains($0) }).map(\.trimmed)
            guard parts.count == 5, let budget = fen(parts[2]) else {
                throw .wrong("projects", .dossierItem(line, written.trimmed))
            }
            items.append(Item(name: parts[0], place: parts[1], budget: budget, due: parts[3], target: parts[4]))
        }
        let sum = items.reduce(0) { $0 + $1.budget }
        guard sum == investment else {
            throw .wrong("projects", .itemsDoNotAdd(line, items: Money.yuan(sum), whole: Money.yuan(investment)))
        }
        let dossier = WrittenDossier(
            background: columns[1], content: columns[2], area: columns[3], implementer: columns[4],
            investment: investment, fundSource: columns[6], due: columns[7], targets: columns[8], items: items)
        return (columns[0], dossier)
    }

    /// `120`, `120.5` or `120万元` as fen; at most four decimals, which are a yuan.
    private static func fen(_ written: String) -> Int? {
        // 万 is a number too, as Unicode has it.
        let number = written.prefix { ("0"..."9").contains($0) || $0 == "." }
        // 亿 or 元 would be another sum altogether.
        guard
            ["", Words.tenThousand, Words.tenThousandYuan].contains(
                written.dropFirst(number.count).filter { !$0.isWhitespace })
        else { return nil }
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), !parts[0].isEmpty, parts[0].count < 9 else { return nil }
        let after = parts.count > 1 ? parts[1] : ""
        guard after.count <= 4 else { return nil }
        return Int(parts[0] + after + String(repeating: "0", count: 4 - after.count)).map { $0 * 100 }
    }

    /// What fits under the name on a ballot's own page.
    var summary: String {
        let parts = items.map { "\($0.name)（\($0.place)，\(Words.yuanOf($0.budget).zh)）" }.joined(separator: "；")
        return "\(area)；\(Words.yuanOf(investment).zh)；\(implementer)；\(due)。\(content)\n\(parts)"
    }
}
