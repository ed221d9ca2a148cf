import Ground

extension PBFile {
    /// Costs and budget with the same number of decimals, as whole numbers.
    package func instance() throws(PBFault) -> Instance {
        guard let budgetText = meta("budget") else { throw PBFault(line: 1, words: .pbMetaMissing("budget")) }
        guard let place = projects.column("project_id"), let costPlace = projects.column("cost"),
            let votePlace = votes.column("vote")
        else { throw PBFault(line: 1, words: .pbSectionMissing("PROJECTS")) }
        let texts = projects.rows.map { $0[costPlace] }
        let decimals = (texts + [budgetText]).map(Self.decimals).max() ?? 0
        func whole(_ text: String, _ line: Int) throws(PBFault) -> Int {
            guard let number = Self.whole(text, decimals: decimals) else {
                throw PBFault(line: line, words: .pbNumber(text))
            }
            guard number <= Self.most else { throw PBFault(line: line, words: .pbTooMuch(text)) }
            return number
        }
        let budget = try whole(budgetText, 1)
        var listed: [Instance.Project] = []
        var places: [Substring: Int32] = [:]
        for row in projects.rows {
            guard places.updateValue(Int32(listed.count), forKey: row[place][...]) == nil else {
                throw PBFault(line: 1, words: .pbProjectTwice(row[place]))
            }
            listed.append(Instance.Project(row[place], cost: try whole(row[costPlace], 1)))
        }
        // All together as well: none of the rules' sums may run over, and as fractions they stay exact.
        guard listed.reduce(0, { min(Self.most, $0) + $1.cost }) <= Self.most else {
            throw PBFault(line: 1, words: .pbTooMuch(budgetText))
        }
        var caps: [String: Int] = [:]
        for (name, cap) in zip(list("neighborhoods"), list("budget_per_neighborhood")) {
            caps[name] = try whole(cap, 1)
        }
        return Instance(
            budget: budget, projects: listed, ballots: try grouped(votePlace, places), areas: areas(caps))
    }

    private func list(_ key: String) -> [String] {
        (meta(key) ?? "").split(separator: ",").map { String($0.trimmed) }
    }

    /// By the neighborhood of the projects and of the voters, in the order in which projects name them.
    private func areas(_ caps: [String: Int]) -> [Area] {
        guard let place = projects.column("neighborhood") else { return [] }
        var names: [String] = []
        var lying: [String: [Int]] = [:]
        for (project, row) in projects.rows.enumerated() where !row[place].isEmpty {
            if lying[row[place]] == nil { names.append(row[place]) }
            lying[row[place], default: []].append(project)
        }
        var voting: [String: Int]?
        if let column = votes.column("neighborhood") {
            voting = Dictionary(votes.rows.map { ($0[column], 1) }, uniquingKeysWith: +)
        }
        return names.map { name in
            Area(name, projects: lying[name] ?? [], voters: voting.map { $0[name] ?? 0 }, cap: caps[name])
        }
    }

    /// What a voter of each neighborhood has to spend under Equal Shares: by `residents_per_neighborhood` in the order of
    /// `neighborhoods` (ours; pre-votes are written with it). Nil where the file does not say it of every voter.
    private func endowments() -> [String: Double]? {
        guard let column = votes.column("neighborhood"), meta("residents_per_neighborhood") != nil else { return nil }
        let residents = Dictionary(
            zip(list("neighborhoods"), list("residents_per_neighborhood").map { Double($0) ?? 0 }),
            uniquingKeysWith: { first, _ in first })
        let voters = Dictionary(votes.rows.map { ($0[column], 1.0) }, uniquingKeysWith: +)
        guard voters.keys.allSatisfy({ residents[$0] ?? 0 > 0 }) else { return nil }
        let all = voters.keys.reduce(0) { $0 + (residents[$1] ?? 0) }
        let count = Double(votes.rows.count)
        return Dictionary(
            uniqueKeysWithValues: voters.map { name, number in (name, (residents[name] ?? 0) / number * count / all) })
    }

    /// Ballots that approve of the same projects, and have as much to spend, come together. A project that a ballot names twice counts
    /// once.
    private func grouped(_ vote: Int, _ places: [Substring: Int32]) throws(PBFault) -> [Instance.Ballots] {
        let endowments = endowments()
        let area = endowments == nil ? nil : votes.column("neighborhood")
        var marks: [String: Int32] = [:]
        var known: [[Int32]: Int] = [:]
        known.reserveCapacity(votes.rows.count)
        var groups: [Instance.Ballots] = []
        var approved: [Int32] = []
        for row in votes.rows {
            approved.removeAll(keepingCapacity: true)
            for name in row[vote].split(separator: ",") {
                guard let place = places[name] ?? places[name.trimmed] else {
                    throw PBFault(line: 1, words: .pbUnknownProject(String(name)))
                }
                approved.append(place)
            }
            approved.sort()
            if zip(approved, approved.dropFirst()).contains(where: ==) {
                approved = approved.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
            }
            var endowment = 1.0
            var key = approved
            if let area, let endowments {
                endowment = endowments[row[area]] ?? 1
                // A place that no project has tells the neighborhood.
                key.append(marks[row[area], default: -1 - Int32(marks.count)])
                marks[row[area]] = key.last
            }
            if let group = known[key] {
                groups[group].count += 1
            } else {
                known[key] = groups.count
                groups.append(Instance.Ballots(approved, endowment: endowment))
            }
        }
        return groups
    }

    /// 2^52 of the smallest unit: 45 million million yuan in fen.
    private static let most = 1 << 52

    private static func decimals(_ text: String) -> Int {
        guard let point = text.firstIndex(of: ".") else { return 0 }
        return text.distance(from: point, to: text.endIndex) - 1
    }

    /// Exact: 1234.5 with two decimals is 123450.
    private static func whole(_ text: String, decimals: Int) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            !parts[0].isEmpty
        else {
            return nil
        }
        let after = parts.count > 1 ? parts[1] : ""
        guard after.count <= decimals else { return nil }
        return Int(parts[0] + after + String(repeating: "0", count: decimals - after.count))
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var piece = self
        while piece.first == " " { piece.removeFirst() }
        while piece.last == " " { piece.removeLast() }
        return piece
    }
}
