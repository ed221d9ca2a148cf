/// Something odd about ballots of a pre-vote (voting.md §8). It is reported with how often it comes without any fraud, and decides nothing.
enum Suspicion: Hashable, Sendable {
    /// Many ballots of three projects or more that say the same.
    case alike(marks: [Int])
    /// More in one minute than that hour leads one to expect.
    case burst(minute: Int)
    /// One package marks a project otherwise than all the others.
    case leaning(package: Int, project: Int)
    /// Codes of a package used in the order in which they were printed, within minutes.
    case inSequence(package: Int, from: Int, to: Int)

    /// Names it in a form; the same ballots always give the same.
    var key: String {
        switch self {
        case .alike(let marks): "alike-\(marks.map(String.init).joined(separator: "."))"
        case .burst(let minute): "burst-\(minute)"
        case .leaning(let package, let project): "leaning-\(package)-\(project)"
        case .inSequence(let package, let from, let to): "sequence-\(package)-\(from)-\(to)"
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
    var flags: [Flag] { inSequence + bursts + alike + leaning }

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
        let minutes = Dictionary(grouping: indices) { self[$0].minute }
        let hours = Dictionary(grouping: self) { $0.minute / 60 }.mapValues(\.count)
        let looked = minutes.keys.sorted()
        let chances = looked.map { minute in
            // What else came in that hour says how busy it was.
            let (here, hour) = (minutes[minute]?.count ?? 0, hours[minute / 60] ?? 0)
            return ExactTests.poisson(atLeast: here, mean: Swift.max(Double(hour - here) / 59, 1.0 / 59))
        }
        return zip(looked, ExactTests.holm(chances)).compactMap { minute, chance in
            guard let found = minutes[minute], found.count >= 5, chance < Self.level else { return nil }
            return Flag(suspicion: .burst(minute: minute), ballots: found)
        }
    }

    private var leaning: [Flag] {
        let packages = Dictionary(grouping: indices) { self[$0].package }
        let projects = Set(flatMap(\.marks)).sorted()
        var looked: [(package: Int, project: Int, chance: Double)] = []
        for (package, mine) in packages.sorted(by: { $0.key < $1.key }) {
            let others = count - mine.count
            guard mine.count >= 10, others >= 10 else { continue }
            for project in projects {
                let here = mine.count { self[$0].marks.contains(project) }
                let everywhere = self.count { $0.marks.contains(project) }
                // One more of each, so that what nobody else marks is rare and not impossible.
                let share = Double(everywhere - here + 1) / Double(others + 2)
                looked.append((package, project, ExactTests.binomial(here, of: mine.count, at: share)))
            }
        }
        return zip(looked, ExactTests.holm(looked.map(\.chance))).compactMap { test, chance in
            guard chance < Self.level else { return nil }
            let found = packages[test.package]?.filter { self[$0].marks.contains(test.project) } ?? []
            return Flag(suspicion: .leaning(package: test.package, project: test.project), ballots: found)
        }
    }

    /// Ten codes and more, one after another as they were printed, each within two minutes of the one before.
    private var inSequence: [Flag] {
        let packages = Dictionary(grouping: indices) { self[$0].package }
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
