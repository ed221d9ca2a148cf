import Foundation
import Testing

@testable import SecretBallot

/// The program of the voter's browser, run by Node.
@Suite(.enabled(if: Wasm.isThere, "needs node, and `scripts/wasm`"))
struct WasmTests {
    @Test(arguments: [(20, 10, false), (20, 10, true), (3, 2, false), (1, 1, true)])
    func `the browser makes the server's ballot, byte for byte`(answers: Int, most: Int, blank: Bool) throws {
        let question = try MadeElection.question(answers: answers, most: most, blank: blank)
        let made = try MadeElection(questions: [question], voters: 2)
        for voter in [0, 3] {
            let marks = MadeElection.marks(question, voter: voter)
            let credential = made.credentials[voter % 2]
            var random = Seeded("a ballot")
            let ours = try made.voting.ballot(marking: [marks], with: credential) { random.bytes($0) }
            let theirs = try Wasm.make(marks, in: made.election.definition, slip: credential, seed: "a ballot")
            #expect(theirs.ballot == ours.ballot)
            #expect(theirs.tracker == fingerprint(ours.ballot))
            #expect(theirs.published == made.voting.published(credential))
            #expect(theirs.opening == ours.opening)
        }
    }

    @Test func `what the browser shows of an opened ballot is what it holds, and it is not cast afterwards`() throws {
        let question = try MadeElection.question(answers: 4, most: 2)
        let made = try MadeElection(questions: [question], voters: 1)
        let marks = [true, false, false, true]
        let theirs = try Wasm.make(marks, in: made.election.definition, slip: made.credentials[0], seed: "opened")
        let opening = try #require(theirs.opening)
        try made.election.check(opening, of: theirs.ballot)
        #expect(opening.answers[0].marks == marks)
        #expect(theirs.afterwards == "ballotOpened")
    }

    @Test func `the browser's program stays small enough for an old telephone`() throws {
        let size = try FileManager.default.attributesOfItem(atPath: Wasm.program)[.size] as? Int
        #expect(try #require(size) <= 61_440)
    }
}

private enum Wasm {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    static let program = "\(root)/.build-wasm/BallotWasm.wasm"
    static let node = ["/usr/bin/node", "/usr/local/bin/node"].first(where: FileManager.default.isExecutableFile)

    static var isThere: Bool { node != nil && FileManager.default.fileExists(atPath: program) }

    struct Made {
        let ballot: [UInt8]
        let tracker: [UInt8]
        let published: [UInt8]
        let opening: Opening?
        let afterwards: String
    }

    static func make(
        _ marks: [Bool], in definition: Definition, slip: Credential, seed: String
    ) throws -> Made {
        let task = JSON.object([
            .init("program", .string(Array(program.utf8))), .init("election", .string(definition.bytes)),
            .init("slip", .string(slip.text)), .init("marks", .array(marks.map { .boolean($0) })),
            .init("seed", .string(Array(seed.utf8))),
        ])
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(node))
        process.arguments = ["\(root)/Tests/ballot-wasm/make.mjs"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        input.fileHandleForWriting.write(Data(task.bytes))
        try input.fileHandleForWriting.close()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let known: [StaticString] = ["published", "tracker", "ballot", "opening", "afterwards"]
        let answer = try #require(JSON(Array(said)).flatMap { FieldReader($0, knowing: known) })
        return Made(
            ballot: try #require(answer.text("ballot")), tracker: try #require(answer.text("tracker")),
            published: try #require(answer.text("published")), opening: answer["opening"].flatMap(Opening.init),
            afterwards: String(decoding: try #require(answer.text("afterwards")), as: UTF8.self))
    }
}
