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
        #expect((quiet() + odd).flags.contains { $0.suspicion == .leaning(package: 9, project: 7) })
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
}

@Suite struct PrevoteResultTests {
    private func result(_ all: [Int], _ without: [Int]) -> PrevoteResult {
        PrevoteResult(issued: 100, cast: 60, all: all, without: without, setApart: 10, quarantines: [])
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
}
