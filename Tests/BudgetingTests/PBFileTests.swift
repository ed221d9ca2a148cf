import Budgeting
import Testing

/// Pabulib's format with every oddity that real files have.
@Suite struct PBFileTests {
    static let plain = """
        META
        key;value
        description;Green; and white
        budget;1000.50
        num_projects;3
        num_votes;4
        PROJECTS
        cost;project_id;name;target
        100;M/66/VII;"Bench; oak";x
        250.25;2;He said "no" twice;
        999999999;3;"A ""quoted"" name";y
        VOTES
        vote;voter_id;age
        M/66/VII,2;1;40
        2,2;2;18-25
        M/66/VII,2;3;
        ;4;70
        """

    private func read(_ text: String) throws -> PBFile { try PBFile(Array(text.utf8)) }

    @Test func `columns come in any order, unknown ones are kept, and a value may hold a semicolon`() throws {
        let file = try read(Self.plain)
        #expect(file.meta("description") == "Green; and white")
        #expect(file.projects.rows[0] == ["100", "M/66/VII", "Bench; oak", "x"])
        #expect(file.projects.rows[1][2] == "He said \"no\" twice")
        #expect(file.projects.rows[2][2] == "A \"quoted\" name")
        #expect(file.projects.columns.last == "target")
        #expect(file.warnings.isEmpty)
    }

    @Test(arguments: ["9223372036854775807", "4611686018427387904", "99999999999999999999999"])
    func `sums that no rule can reckon with are refused, in the budget and in a cost`(number: String) throws {
        for place in ["1000.50", "250.25", "999999999"] {
            let text = Self.plain.replacing(place, with: number)
            #expect(throws: PBFault.self) { try read(text).instance() }
        }
        // Each may be had, and all of them together not.
        let many = Self.plain.replacing("100;M", with: "30000000000000;M").replacing("250.25", with: "30000000000000")
        #expect(throws: PBFault.self) { try read(many).instance() }
    }

    @Test func `a rule that would raise for ever ends, whatever a file asks`() throws {
        let cheap = (0..<20).map { Instance.Project("p\($0)", cost: 1) }
        let instance = Instance(
            budget: 1_000_000, projects: cheap + [Instance.Project("dear", cost: 500_000)],
            ballots: (0..<150).map { Instance.Ballots([Int32($0 % 20)]) } + [Instance.Ballots([20])])
        #expect(EqualShares(instance).chosenWithAdd1(increment: 0.001, mostRuns: 10).sorted() == Array(0..<20))
    }

    @Test func `decimals are exact, and a project that a ballot repeats counts once`() throws {
        let instance = try read(Self.plain).instance()
        #expect(instance.budget == 100_050)
        #expect(instance.projects.map(\.cost) == [10_000, 25_025, 99_999_999_900])
        #expect(instance.approvals == [2, 3, 0])
        #expect(instance.ballots.map(\.count) == [2, 1, 1])
        #expect(instance.voters == 4)
    }

    @Test(arguments: ["\r\n", "\n"], [true, false])
    func `line ends and a missing last one change nothing`(end: String, isClosed: Bool) throws {
        let text = Self.plain.replacing("\n", with: end) + (isClosed ? end : "")
        #expect(try read(text).instance().approvals == [2, 3, 0])
    }

    @Test func `what goes out says what came in`() throws {
        let file = try read(Self.plain)
        let again = try PBFile(file.bytes)
        #expect(again.meta == file.meta)
        #expect(again.projects == file.projects)
        #expect(again.votes == file.votes)
        #expect(again.bytes == file.bytes)
    }

    @Test func `blanks around fields are no part of them`() throws {
        let file = try read(Self.plain.replacing(";", with: "; "))
        #expect(file.projects.columns == ["cost", "project_id", "name", "target"])
        #expect(file.projects.rows[0][1] == "M/66/VII")
    }

    @Test func `a wrong count is a warning, a wrong line an error with its number`() throws {
        #expect(try read(Self.plain.replacing("num_votes;4", with: "num_votes;5")).warnings.count == 1)
        let short = Self.plain.replacing("2,2;2;18-25", with: "2,2;2")
        #expect(throws: PBFault.self) { try read(short) }
        do { _ = try read(short) } catch let fault as PBFault { #expect(fault.line == 15) }
        #expect(throws: PBFault.self) { try read("nonsense") }
        #expect(throws: PBFault.self) { try read(Self.plain.replacing("2,2;2", with: "9;2")).instance() }
    }
}
