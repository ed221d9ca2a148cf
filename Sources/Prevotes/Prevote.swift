import Frame
package import Ground

package enum PrevoteTag {}
package typealias PrevoteID = ID<PrevoteTag>

/// A pre-vote of residents (群众预投票): who was given a code says which of the shortlisted projects should be done. It advises and decides
/// nothing: who takes part has chosen to. There is none unless an office opens one.
package struct Prevote: Hashable, Sendable {
    package enum Phase: Hashable, Sendable { case before, open, over }

    package let id: PrevoteID
    package let congress: CongressID
    package let title: String
    package let about: String
    package let projects: [PrevoteProject]
    /// How many projects one ballot may mark.
    package let most: Int
    package let opens: LocalDate
    package let closes: LocalDate
    /// Nil until it is published.
    package let result: PrevoteResult?

    package init(
        _ id: PrevoteID, in congress: CongressID, title: String, about: String, projects: [PrevoteProject], most: Int,
        opens: LocalDate, closes: LocalDate, result: PrevoteResult? = nil
    ) throws(Refusal) {
        guard opens <= closes else { throw .wrong("closes", .endsBeforeItBegins) }
        guard (2...100).contains(projects.count) else { throw .wrong("matter", .projectsMissing) }
        guard (1..<projects.count).contains(most) else { throw .wrong("most", .mostOutOfRange(projects.count - 1)) }
        self.id = id
        self.congress = congress
        self.title = title
        self.about = about
        self.projects = projects
        self.most = most
        self.opens = opens
        self.closes = closes
        self.result = result
    }

    /// Both days belong to it.
    package func phase(on day: LocalDate) -> Phase {
        if day < opens { return .before }
        return day <= closes ? .open : .over
    }

    /// Lets marks pass, or says what is wrong with them.
    func check(_ marks: [Int]) throws(Refusal) {
        let known = Set(projects.map(\.number))
        guard Set(marks).count == marks.count, marks.allSatisfy(known.contains) else { throw .badInput(.noSuchProject) }
        guard !marks.isEmpty else { throw .wrong("mark", .markOne) }
        guard marks.count <= most else { throw .wrong("mark", .tooManyMarks(marks.count, most)) }
    }
}

/// A project as a pre-vote lists it, under a number of its own.
package struct PrevoteProject: Hashable, Sendable, Codable {
    package let number: Int
    package let name: String
    package let summary: String
    package let matter: MatterID
    /// In fen, where it is known.
    package let cost: Int?

    package init(number: Int, name: String, summary: String, matter: MatterID, cost: Int?) {
        self.number = number
        self.name = name
        self.summary = summary
        self.matter = matter
        self.cost = cost
    }
}

/// Codes that one place hands out (一批投票码).
struct CodePackage: Hashable, Sendable {
    /// How they come to people, weakest first; which was used is published (voting.md §8).
    enum Way: String, Hashable, Sendable, CaseIterable {
        /// Laid out at a station for anybody.
        case open
        /// At a station, against a list.
        case list
        /// One a household.
        case household
        /// Brought by the grid worker.
        case grid
    }

    let number: Int
    let giver: String
    let way: Way
    let count: Int
    /// How many people or households are registered there, where the office said so: never fewer than the codes.
    let registered: Int?
    /// The day on which it was printed; one that was printed while voting was on is told from the others.
    let made: LocalDate

    /// Names it in a file, where a comma parts one place from the next.
    var place: String { "\(number) \(giver.split { ",;，；\"".contains($0) }.joined(separator: " "))" }

    /// With fewer, a package could be one person.
    static let least = 20
}

/// A resident's ballot, by the code's place in its package and never by the code.
struct PrevoteBallot: Hashable, Sendable {
    let package: Int
    let serial: Int
    /// Since 1970; what is published keeps none.
    let minute: Int
    /// Numbers of projects, ascending.
    let marks: [Int]
    /// How often the code has voted before.
    var replaced = 0
    /// Entered by two people from a sheet of paper: it has no minute.
    var isOnPaper = false
}

extension PrevoteBallot {
    init(onPaper reading: PaperReading) {
        self.init(
            package: reading.package, serial: reading.serial, minute: 0, marks: reading.marks, isOnPaper: true)
    }
}

/// What a pre-vote came to, as it was published.
package struct PrevoteResult: Hashable, Sendable, Codable {
    package struct Quarantine: Hashable, Sendable, Codable {
        package let ballots: Int
        package let why: String
    }

    package let issued: Int
    package let cast: Int
    /// How many of them came on paper; nil where it was published before there was paper.
    package let onPaper: Int?
    /// Sheets that one person alone had entered, or two otherwise than each other.
    package let paperNotCounted: Int?
    /// How many took the place of an earlier one.
    package let replaced: Int
    /// By the projects' places.
    package let all: [Int]
    /// The same without the ballots set apart.
    package let without: [Int]
    package let setApart: Int
    package let quarantines: [Quarantine]
}

extension PrevoteResult {
    /// Below this nothing but “too few” is said (voting.md §6).
    static let leastBallots = 50
    /// A smaller number of marks is not told.
    static let leastMarks = 5

    init(
        of prevote: Prevote, issued: Int, _ ballots: [PrevoteBallot], without apart: [Int: String],
        paperNotCounted: Int = 0
    ) {
        func counted(_ ballots: [PrevoteBallot]) -> [Int] {
            var counts: [Int: Int] = [:]
            for ballot in ballots {
                for mark in ballot.marks { counts[mark, default: 0] += 1 }
            }
            return prevote.projects.map { counts[$0.number] ?? 0 }
        }
        let kept = ballots.indices.filter { apart[$0] == nil }.map { ballots[$0] }
        let reasons = Dictionary(grouping: apart.values, by: { $0 }).mapValues(\.count)
        self.init(
            issued: issued, cast: ballots.count, onPaper: ballots.count(where: \.isOnPaper),
            paperNotCounted: paperNotCounted,
            replaced: ballots.count { $0.replaced > 0 }, all: counted(ballots),
            without: counted(kept),
            setApart: ballots.count - kept.count,
            quarantines: reasons.sorted { $0.key < $1.key }.map { Quarantine(ballots: $1, why: $0) })
    }

    /// So many have to be set apart before figures without them are told: the difference tells what those marked.
    static let leastApart = 10

    var tellsWithout: Bool { setApart >= Self.leastApart && cast - setApart >= Self.leastBallots }

    /// Places of the projects, most marks first; what is equal, or too small to be told, stands in the order of the numbers.
    func ranking(_ counts: [Int]) -> [Int] {
        let told = counts.map { $0 < Self.leastMarks ? 0 : $0 }
        return told.indices.sorted { (told[$1], $0) < (told[$0], $1) }
    }

    /// Whether other projects come first when what was set apart is left out. Who is tied with the last of the first is among them.
    func changesFirst(_ most: Int) -> Bool { first(most, all) != first(most, without) }

    private func first(_ most: Int, _ counts: [Int]) -> Set<Int> {
        let least = counts.sorted(by: >).prefix(most).last ?? 0
        return Set(counts.indices.filter { counts[$0] >= least })
    }
}
