import Budgeting
import Frame
import Ground

/// What a rule would choose if one of its projects had not stood.
struct WithdrawalTable {
    let instance: Instance
    let names: [String]
    let rule: BudgetingRule

    /// A rule is asked once for every project that it chooses: on a large file it would be felt by everyone else.
    private static let mostCells = 20_000

    var markup: Markup {
        guard instance.ballots.count * instance.projects.count <= Self.mostCells else { return "" }
        let withdrawals = rule.withdrawals(from: instance)
        let changing = withdrawals.filter { !$0.comeIn.isEmpty || !$0.dropOut.isEmpty }
        let lines = changing.map { withdrawal -> Markup in
            let comeIn = withdrawal.comeIn.map { names[$0] }
            let dropOut = withdrawal.dropOut.map { names[$0] }
            return "<dt>\(names[withdrawal.project])</dt><dd>\(.insteadOfIt(comeIn, dropOut))</dd>"
        }
        if withdrawals.isEmpty { return "" }
        // What changes nothing is told once.
        let rest: Markup =
            changing.count == withdrawals.count ? "" : "<p>\(Words.nothingElseComesIn(changing.isEmpty))</p>"
        return """
            <h2>\(.ifOneHadNotStood)</h2><p class="soft">\(rule.words)</p>\
            \(lines.isEmpty ? "" : "<dl class=\"facts\">\(lines)</dl>" as Markup)\(rest)
            """
    }
}

/// Which projects the same voters want. Never of a secret vote: it takes whole ballots.
struct CoalitionTable {
    let instance: Instance
    let names: [String]

    private static let mostProjects = 40
    private static let mostKinds = 2000
    /// With fewer a pattern could be somebody's; and a pair of fewer is not told (voting.md §6).
    private static let leastVoters = 50
    private static let leastPair = 5

    var markup: Markup {
        guard instance.voters >= Self.leastVoters, instance.projects.count <= Self.mostProjects,
            instance.ballots.count <= Self.mostKinds
        else { return "" }
        // A group in which some pair is rarer than by chance is only what was left over.
        let coalitions = instance.coalitions.filter { instance.pairs(in: [$0]).allSatisfy { $0.lift > 1 } }
        if coalitions.isEmpty { return "" }
        let rows = coalitions.map { coalition -> Markup in
            let percent = Int((coalition.likeness * 100).rounded())
            return
                "<tr><th scope=\"row\">\(coalition.projects.map { names[$0] }.joined(separator: "、"))</th><td>\(percent)%</td></tr>"
        }
        let pairs = instance.pairs(in: coalitions).map { pair -> Markup in
            let tenths = Int((pair.lift * 10).rounded())
            let both: Markup = pair.both < Self.leastPair ? "&lt;\(Self.leastPair)" : "\(pair.both)"
            return """
                <tr><th scope="row">\(names[pair.first])、\(names[pair.second])</th><td>\(both)</td>\
                <td>\(pair.both < Self.leastPair ? "—" : "\(tenths / 10).\(tenths % 10)")</td></tr>
                """
        }
        return """
            <h2>\(.wantedTogether)</h2><p>\(.wantedTogetherHow)</p>\
            <table class="tally"><thead><tr><th scope="col">\(.project)</th><th scope="col">\(.likeness)</th></tr></thead>\
            <tbody>\(rows)</tbody></table>\
            <table class="tally"><thead><tr><th scope="col">\(.project)</th><th scope="col">\(.wantBoth)</th>\
            <th scope="col">\(.againstChance)</th></tr></thead><tbody>\(pairs)</tbody></table>
            """
    }
}
