import Budgeting
import Glibc

/// The rules of participatory budgeting on a made election as large as the largest real ones, and on one of a congress's size. In
/// seconds of processor time, which other work on the machine does not lengthen.
enum Budgets {
    static func lines() throws -> [String] {
        var lines: [String] = []
        let file = made(voters: 90_000, projects: 160)
        var large: Instance?
        let reading = try cost { large = try PBFile(file).instance() }
        guard let large else { return [] }
        lines.append(
            line("reading and grouping 90000 ballots of 160 projects, \(file.count >> 20) MiB", reading, goal: 0.5))
        let shares = EqualShares(large)
        var chosen: [Int] = []
        lines.append(line("Equal Shares on them", cost { chosen = shares.chosen() }, goal: 0.1))
        // Where a yuan at a time would take a thousand runs, three thousandths of everybody's part do.
        let step = 0.003 * Double(large.budget) / Double(large.voters)
        var more: [Int] = []
        lines.append(
            line("Equal Shares with Add1 on them", cost { more = shares.chosenWithAdd1(increment: step) }, goal: 3))
        lines.append(
            "    \(large.ballots.count) different ballots; \(chosen.count) projects chosen, \(more.count) with Add1")
        let small = try PBFile(made(voters: 300, projects: 30)).instance()
        let all = cost {
            _ = [
                small.greedyByVotes(), small.greedyByVotes(.ends), small.greedyByVotesPerCost(), small.phragmen(),
                EqualShares(small).chosen(), EqualShares(small, .cardinality).chosen(),
                EqualShares(small).chosenWithAdd1(increment: Double(small.budget) / 300 / 100),
                small.maxWelfare()?.chosen ?? [],
            ]
        }
        lines.append(line("every rule on 300 ballots of 30 projects", all, goal: 0.01))
        return lines
    }

    private static func line(_ what: String, _ seconds: Double, goal: Double) -> String {
        "\(what): \((seconds * 1000).short) ms CPU, goal \((goal * 1000).short) \(seconds <= goal ? "met" : "MISSED")"
    }

    /// Processor time of this thread.
    private static func cost(_ work: () throws -> Void) rethrows -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let start = now()
        try work()
        return now() - start
    }

    /// A file as Pabulib's: some projects are dear to many, voters mark one to fifteen.
    private static func made(voters: Int, projects: Int) -> [UInt8] {
        var random = SplitMix(state: 2026)
        let costs = (0..<projects).map { _ in (random.next(200) + 10) * 1000 }
        var text = "META\nkey;value\nbudget;\(costs.reduce(0, +) / 3)\nnum_projects;\(projects)\nnum_votes;\(voters)\n"
        text += "PROJECTS\nproject_id;cost;name\n"
        for (place, cost) in costs.enumerated() { text += "\(place);\(cost);Project \(place)\n" }
        text += "VOTES\nvoter_id;age;sex;vote\n"
        for voter in 0..<voters {
            var marked: Set<Int> = []
            // The lower of two numbers: projects at the front are liked better.
            for _ in 0...random.next(15) { marked.insert(min(random.next(projects), random.next(projects))) }
            text += "\(voter);\(18 + random.next(60));\(random.next(2) == 0 ? "M" : "F");"
            text += marked.map(String.init).joined(separator: ",") + "\n"
        }
        return Array(text.utf8)
    }
}

private struct SplitMix {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
