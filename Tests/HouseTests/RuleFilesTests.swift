import Foundation
import Ground
import Procedures
import Testing

@testable import House

@Suite struct RuleFilesTests {
    @Test func `the files of this house are good`() throws {
        let book = try Town.config.ruleFiles.book()
        #expect(book.procedures.map(\.name).contains("citizen-voice"))
    }

    @Test func `a wrong file is told with its name and line, and nothing is started`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let text = "procedure: broken\nname: {zh: 坏, en: Broken}\nstages: 7\n"
        try text.write(toFile: folder.path + "/broken.yaml", atomically: true, encoding: .utf8)
        var config = Town.config
        config.procedures = folder.path
        config.data = folder.path + "/data"
        do {
            _ = try await House(config)
            Issue.record("a house with a broken file was opened")
        } catch let problems as ReadingProblems {
            #expect(problems.problems.allSatisfy { $0.file.hasSuffix("broken.yaml") && $0.line > 0 })
        }
        #expect(!FileManager.default.fileExists(atPath: config.data), "data was made before the rules were read")
    }

    @Test func `settings come from the folder's file, and the environment wins`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let settings = "# ours\nYISHI_PORT = 9000\nYISHI_PHONE = 12345\n"
        try settings.write(toFile: folder.path + "/yishi.conf", atomically: true, encoding: .utf8)
        let config = try Config(environment: ["YISHI_DATA": folder.path, "YISHI_PORT": "9001", "HOME": "/"])
        #expect(config.port == 9001)
        #expect(config.phone == "12345")
        #expect(config.reachedAt == "http://localhost:9001")
    }

    @Test(arguments: [
        ["YISHI_PORT": "http"], ["YISHI_PORT": "70000"], ["YISHI_PUBLIC_ADDRESS": "yishi.example"],
        ["YISHI_PUBLIC_ADDRESS": "https://yishi.example/"], ["YISHI_COLOUR": "red"],
    ])
    func `a setting that cannot be used is refused in words`(environment: [String: String]) {
        #expect(throws: Refusal.self) { try Config(environment: environment) }
    }
}
