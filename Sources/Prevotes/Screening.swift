/// Something odd about ballots of a pre-vote (voting.md §8). It is reported with how often it comes without any fraud, and decides nothing.
enum Suspicion: Hashable, Sendable {
    /// Many ballots of three projects or more that say the same.
    case alike(marks: [Int])
    /// More in one minute than that hour leads one to expect.
    case burst(minute: Int)
    /// One package marks a project otherwise than all the others.
    case leaning(package: Int, project: Int, more: Bool)
    /// Codes of a package used in the order in which they were printed, within minutes.
    case inSequence(package: Int, from: Int, to: Int)
    /// Many codes of a package were used again.
    case overwritten(package: Int)

    /// Names it in a form; the same ballots always give the same.
    var key: String {
        switch self {
        case .alike(let marks): "alike-\(marks.map(String.init).joined(separator: "."))"
        case .burst(let minute): "burst-\(minute)"
        case .leaning(let package, let project, let more): "leaning-\(package)-\(project)-\(more ? "more" : "less")"
        case .inSequence(let package, let from, let to): "sequence-\(package)-\(from)-\(to)"
        case .overwritten(let package): "overwritten-\(package)"
        }
    }
}

/// A suspicion and the ballots that it is about.
struct Flag: Hashable, Sendable {
    let suspicion: Suspicion
    /// Places in the list that was screened.
    let ballots: [Int]
}

extension [PrevoteBallot] {
    /// Every flag, the surest kind first.
    var flags: [Flag] { inSequence + overwritten + bursts + alike + leaning }

    /// So improbable that chance is not believed, corrected for how many were looked at.
    private static var level: Double { 0.01 }

    /// In 1,673 real elections the commonest ballot of three projects or more is that of 0.1 to 6.3 per cent of the voters.
    private var alike: [Flag] {
        let groups = Dictionary(grouping: indices.filter { self[$0].marks.count >= 3 }) { self[$0].marks }
        return groups.filter { $0.value.count >= 10 && $0.value.count * 1000 > count * 63 }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { Flag(suspicion: .alike(marks: $0.key), ballots: $0.value) }
    }

    private var bursts: [Flag] {
        let online = indices.filter { !self[$0].isOnPaper }
        let minutes = Dictionary(grouping: online) { self[$0].minute }
        let hours = Dictionary(grouping: online) { self[$0].minute / 60 }.mapValues(\.count)
        let looked = minutes.keys.sorted()
        let chances = looked.map { minute in
            ExactTests.binomial(
                atLeast: minutes[minute]?.count ?? 0, of: hours[minute / 60] ?? 0, at: 1.0 / 60)
        }
        return zip(looked, ExactTests.holm(chances)).compactMap { minute, chance in
            guard let found = minutes[minute], found.count >= 5, chance < Self.level else { return nil }
            return Flag(suspicion: .burst(minute: minute), ballots: found)
        }
    }

    private var leaning: [Flag] {
        let packages = Dictionary(grouping: indices) { self[$0].package }
        let projects = Set(flatMap(\.marks)).sorted()
        var looked: [(package: Int, project: Int, more: Bool, chance: Double)] = []
        for (package, mine) in packages.sorted(by: { $0.key < $1.key }) {
            let others = count - mine.count
            guard mine.count >= 10, others >= 10 else { continue }
            for project in projects {
                let here = mine.count { self[$0].marks.contains(project) }
                let everywhere = self.count { $0.marks.contains(project) }
                let chance = ExactTests.fisher(here, of: mine.count, marked: everywhere, total: count)
                looked.append((package, project, here * count > everywhere * mine.count, chance))
            }
        }
        return zip(looked, ExactTests.holm(looked.map(\.chance))).compactMap { test, chance in
            guard chance < Self.level, let mine = packages[test.package] else { return nil }
            // Where fewer mark it than elsewhere, it is the whole package that is odd.
            let found = test.more ? mine.filter { self[$0].marks.contains(test.project) } : mine
            return Flag(
                suspicion: .leaning(package: test.package, project: test.project, more: test.more), ballots: found)
        }
    }

    /// Ten ballots and more of a package, and more than one in ten, took the place of earlier ones.
    private var overwritten: [Flag] {
        let packages = Dictionary(grouping: indices) { self[$0].package }
        return packages.sorted { $0.key < $1.key }.compactMap { package, mine in
            let again = mine.filter { self[$0].replaced > 0 }
            guard again.count >= 10, again.count * 10 > mine.count else { return nil }
            return Flag(suspicion: .overwritten(package: package), ballots: again)
        }
    }

    /// Ten codes and more, one after another as they were printed, each within two minutes of the one before. Ballots on paper come when
    /// staff enter them, and tell nothing by their time.
    private var inSequence: [Flag] {
        let packages = Dictionary(grouping: indices.filter { !self[$0].isOnPaper }) { self[$0].package }
        var flags: [Flag] = []
        for (package, mine) in packages.sorted(by: { $0.key < $1.key }) {
            var run: [Int] = []
            func end() {
                guard run.count >= 10, let first = run.first, let last = run.last else { return }
                let suspicion = Suspicion.inSequence(
                    package: package, from: self[first].serial, to: self[last].serial)
                flags.append(Flag(suspicion: suspicion, ballots: run))
            }
            for place in mine.sorted(by: { self[$0].serial < self[$1].serial }) {
                if let last = run.last,
                    self[place].serial != self[last].serial + 1
                        || !(0...2).contains(self[place].minute - self[last].minute)
                {
                    end()
                    run = []
                }
                run.append(place)
            }
            end()
        }
        return flags
    }
}
