import Foundation
import Testing

@testable import SecretBallot

struct MadeElectionTests {
    @Test(arguments: [GroupName.belenios2048, .ed25519], [false, true])
    func `an election of ours is counted, and belenios-tool agrees`(group: GroupName, blank: Bool) async throws {
        let question = try MadeElection.question(answers: 5, most: 3, blank: blank)
        var made = try MadeElection(in: group, questions: [question], voters: 7)
        var expected = [Int](repeating: 0, count: question.choices)
        for voter in 0..<7 {
            let marks = MadeElection.marks(question, voter: voter)
            #expect(question.allows(marks))
            for (index, mark) in marks.enumerated() where mark { expected[index] += 1 }
            try made.cast(made.ballot(of: voter, marking: [marks]))
        }
        try made.close()
        try made.open(with: [2, 0])
        #expect(made.election.counts == [expected])
        let again = try await Election(verifying: made.archive)
        #expect(again.counts == [expected])
        if group == .belenios2048 {
            try #expect(
                BeleniosTool.verify(made.archive, named: made.election.definition.identifier) == "I: all checks passed")
        }
    }
}

enum BeleniosTool {
    static func verify(_ archive: [UInt8], named identifier: [UInt8]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("yishi-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(archive).write(to: folder.appendingPathComponent("\(String(decoding: identifier, as: UTF8.self)).bel"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/belenios-tool")
        process.arguments = ["election", "verify"]
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardError = pipe
        process.standardOutput = pipe
        try process.run()
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self).split(separator: "\n").last.map(String.init) ?? ""
    }
}
