import Ground
import Testing

@testable import Procedures

@Suite struct ShippedTests {
    @Test(arguments: Shipped.names)
    func `a shipped procedure is accepted`(name: String) throws {
        do {
            _ = try Shipped.procedure(name)
        } catch let problems as ReadingProblems {
            Issue.record("\(problems.problems.map(\.described.zh).joined(separator: "\n"))")
        }
    }

    @Test func `what one procedure begins, another one takes`() throws {
        let book = try RuleBook(procedures: Shipped.names.map(Shipped.procedure), rules: Shipped.rules.get())
        #expect(book.procedures.map(\.name) == Shipped.names)
    }

    @Test(arguments: Shipped.names)
    func `a personal field is never public, and contacts are personal`(name: String) throws {
        for field in try Shipped.procedure(name).papers.flatMap(\.fields) {
            if ["name", "phone", "address"].contains(field.name), field.title.zh != "项目名称" {
                #expect(field.isPersonal, "\(field.name)")
            }
            if field.isPersonal { #expect(field.openness == .closed && !field.seenBy.isEmpty, "\(field.name)") }
        }
    }

    @Test func `a petition has no paper in which the congress could decide a case`() throws {
        let petition = try Shipped.procedure("petition")
        let deciding = petition.allCourses.flatMap { $0.stages.flatMap(\.steps) }.filter { $0.paper == "opinion" }
        #expect(!deciding.isEmpty)
        #expect(deciding.allSatisfy { $0.by == [.relation(.leadUnit)] })
        #expect(!petition.access.isPublic)
        #expect(!petition.access.readers.contains(.role(.deputy)))
    }

    @Test func `a forum's results say that they are self-governance`() throws {
        let forum = try Shipped.procedure("deliberation-forum")
        let results = ["published"].compactMap { forum.course.end($0)?.title } + [forum.course.title(of: "consensus")]
        #expect(results.allSatisfy { $0.zh.contains("不是国家权力机关的决定") && $0.en.contains("not a decision of state power") })
    }
}
