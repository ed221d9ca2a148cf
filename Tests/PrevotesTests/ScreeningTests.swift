import Ground
import Testing

@testable import Prevotes

/// What is reported, and what is not (voting.md §8).
@Suite struct ScreeningTests {
    /// A quiet pre-vote: three packages, votes spread over days, likings spread evenly, codes used in no order.
    private func quiet(_ count: Int = 300) -> [PrevoteBallot] {
        (0..<count).map { voter in
            PrevoteBallot(
                package: voter % 3 + 1, serial: (voter * 37) % count + 1, minute: 30_000_000 + voter * 11,
                marks: [[1, 4], [2, 5], [3, 6], [1, 6], [2, 4], [3, 5], [1, 5]][(voter * 5) % 7])
        }
    }

    private func kinds(_ ballots: [PrevoteBallot]) -> Set<String> {
        Set(ballots.flags.map { String($0.suspicion.key.prefix { $0 != "-" }) })
    }

    @Test func `an ordinary pre-vote is not flagged`() {
        #expect(quiet().flags.isEmpty)
    }

    @Test func `one slate in many ballots is reported, and a popular pair of projects is not`() {
        let slate = (0..<40).map {
            PrevoteBallot(package: $0 % 3 + 1, serial: 1000 + $0 * 3, minute: 30_000_005 + $0 * 73, marks: [1, 2, 5])
        }
        let flags = (quiet() + slate).flags.filter { $0.suspicion == .alike(marks: [1, 2, 5]) }
        #expect(flags.map(\.ballots.count) == [40])
        #expect(!kinds(quiet()).contains("alike"))
    }

    @Test func `a burst within one minute of a quiet hour is reported`() {
        let burst = (0..<12).map {
            PrevoteBallot(package: $0 % 3 + 1, serial: 2000 + $0 * 7, minute: 30_001_234, marks: [$0 % 6 + 1])
        }
        #expect((quiet() + burst).flags.contains { $0.suspicion == .burst(minute: 30_001_234) })
    }

    @Test func `a package that marks otherwise than all the others is reported with the project`() {
        let odd = (0..<60).map {
            PrevoteBallot(package: 9, serial: $0 * 2, minute: 30_000_003 + $0 * 41, marks: [7, $0 % 6 + 1].sorted())
        }
        #expect((quiet() + odd).flags.contains { $0.suspicion == .leaning(package: 9, project: 7, more: true) })
    }

    @Test func `where a package marks a project less than elsewhere, it is the whole package that is odd`() throws {
        let odd = (0..<60).map {
            PrevoteBallot(package: 9, serial: $0 * 2, minute: 30_000_003 + $0 * 41, marks: [[2, 5], [3, 6]][$0 % 2])
        }
        let flags = (quiet() + odd).flags
        let less = try #require(flags.first { $0.suspicion == .leaning(package: 9, project: 1, more: false) })
        #expect(less.ballots.count == 60)
    }

    @Test func `a package whose codes were used again is reported`() {
        let again = quiet().enumerated().map { place, ballot in
            var ballot = ballot
            if ballot.package == 2, place % 5 == 0 { ballot.replaced = 1 }
            return ballot
        }
        #expect(again.flags.map(\.suspicion) == [.overwritten(package: 2)])
    }

    @Test func `codes used as they were printed, within minutes, are reported; nine are not`() {
        func run(_ count: Int) -> [PrevoteBallot] {
            (0..<count).map {
                PrevoteBallot(package: 8, serial: 50 + $0, minute: 30_002_000 + $0, marks: [$0 % 6 + 1])
            }
        }
        #expect((quiet() + run(10)).flags.contains { $0.suspicion == .inSequence(package: 8, from: 50, to: 59) })
        #expect(!kinds(quiet() + run(9)).contains("sequence"))
    }

    @Test func `what staff enter from paper is no burst and no sequence`() {
        let paper = (1...40).map {
            PrevoteBallot(package: 9, serial: $0, minute: 0, marks: [$0 % 6 + 1], isOnPaper: true)
        }
        #expect((quiet() + paper).flags.isEmpty)
        let online = paper.map { PrevoteBallot(package: 9, serial: $0.serial, minute: 30_000_000, marks: $0.marks) }
        #expect(kinds(quiet() + online).isSuperset(of: ["burst", "sequence"]))
    }
}

@Suite struct PrevoteResultTests {
    private func result(_ all: [Int], _ without: [Int]) -> PrevoteResult {
        PrevoteResult(
            issued: 100, cast: 60, onPaper: 0, paperNotCounted: 0, replaced: 0, all: all, without: without,
            setApart: 10, quarantines: [])
    }

    @Test func `who comes first changes where a tie takes the place of a lead`() {
        #expect(!result([30, 20, 10], [25, 15, 10]).changesFirst(2))
        #expect(result([30, 20, 10], [25, 10, 15]).changesFirst(2))
        #expect(result([22, 22, 9], [8, 8, 8]).changesFirst(2))
    }

    @Test func `ballots that are set apart are counted beside, and each reason with how many`() throws {
        let day = try #require(LocalDate("2026-11-01"))
        let projects = (1...3).map {
            PrevoteProject(number: $0, name: "项目\($0)", summary: "", matter: MatterID(rawValue: Int64($0)), cost: nil)
        }
        let prevote = try Prevote(
            PrevoteID(rawValue: 1), in: CongressID(rawValue: 1), title: "预投票", about: "听意见", projects: projects,
            most: 2, opens: day, closes: day)
        let ballots = [[1], [1, 2], [3], [1, 3]].enumerated().map {
            PrevoteBallot(package: 1, serial: $0 + 1, minute: 0, marks: $1)
        }
        let result = PrevoteResult(of: prevote, issued: 9, ballots, without: [1: "代投", 3: "代投"])
        #expect(result.all == [3, 1, 2])
        #expect(result.without == [1, 0, 1])
        #expect(result.quarantines == [PrevoteResult.Quarantine(ballots: 2, why: "代投")])
        #expect(throws: Refusal.self) { try prevote.check([1, 2, 3]) }
        #expect(throws: Refusal.self) { try prevote.check([]) }
        #expect(throws: Refusal.self) { try prevote.check([4]) }
    }

    @Test func `figures that would tell what a handful marked are not told`() {
        func result(cast: Int, apart: Int) -> PrevoteResult {
            PrevoteResult(
                issued: 100, cast: cast, onPaper: 0, paperNotCounted: 0, replaced: 0, all: [9, 3], without: [4, 2],
                setApart: apart,
                quarantines: [])
        }
        #expect(result(cast: 70, apart: 20).tellsWithout)
        #expect(!result(cast: 70, apart: 9).tellsWithout)
        #expect(!result(cast: 60, apart: 20).tellsWithout)
        // What is too small to be told does not show by its place either.
        #expect(result(cast: 70, apart: 20).ranking([3, 1, 4, 9]) == [3, 0, 1, 2])
    }
}

@Suite struct QuarantineTests {
    private let asked = Quarantine(flag: "burst-7", reason: "代投", askedBy: PersonID(rawValue: 1))

    private func trouble(_ work: () throws(Refusal) -> Void) -> Words? {
        do throws(Refusal) {
            try work()
            return nil
        } catch { return error.words }
    }

    @Test func `another person of the congress's office agrees or refuses, once`() throws {
        let second = PersonID(rawValue: 2)
        #expect(
            trouble { () throws(Refusal) in
                _ = try asked.answered(by: PersonID(rawValue: 1), agrees: true, isOfCongress: true)
            } == .secondPerson)
        #expect(
            trouble { () throws(Refusal) in _ = try asked.answered(by: second, agrees: true, isOfCongress: false) }
                == .secondOfCongress)
        let refused = try asked.answered(by: second, agrees: false, isOfCongress: true)
        #expect(refused.answer == .refused(second))
        #expect(
            trouble { () throws(Refusal) in
                _ = try refused.answered(by: PersonID(rawValue: 3), agrees: true, isOfCongress: true)
            } == .isAnswered)
    }

    @Test func `nothing is published while one waits, or where its flag is gone; what was refused counts`() throws {
        let second = PersonID(rawValue: 2)
        #expect(trouble { () throws(Refusal) in _ = try [asked].apart(in: []) } == .quarantineWaits)
        let agreed = try asked.answered(by: second, agrees: true, isOfCongress: true)
        #expect(trouble { () throws(Refusal) in _ = try [agreed].apart(in: []) } == .noSuchFlag)
        let refused = try asked.answered(by: second, agrees: false, isOfCongress: true)
        #expect(try [refused].apart(in: []) == [:])
    }
}
