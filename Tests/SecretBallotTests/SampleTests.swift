import Foundation
import Testing

@testable import SecretBallot

struct SampleTests {
    @Test(arguments: ["a-2048-single", "b12-2048-threshold2of3-v30", "a-ed25519-single-v30"])
    func `an archive made by belenios-tool is verified to its result`(folder: String) async throws {
        let election = try await Election(verifying: Samples.archive(in: folder))
        #expect(election.phase == .counted)
        let expected = try JSON(Samples.bytes("\(folder)/expected_result.json"))
        #expect(expected == election.counts.flatMap { JSON(resultBytes($0)) })
    }

    @Test func `a threshold key in the form of belenios-tool 2 is refused`() async throws {
        await #expect(throws: ArchiveFault(record: 1, fault: .certificateRefused(1))) {
            try await Election(verifying: Samples.archive(in: "b12-2048-threshold2of3"))
        }
    }

    @Test(arguments: Samples.wholeArchives)
    func `every whole archive that lies is refused`(name: String) async throws {
        let archive = try Samples.bytes("a-2048-single/whole-archive-cases/\(name)")
        var fault: ArchiveFault?
        do { _ = try await Election(verifying: archive) } catch let error { fault = error }
        print(name, fault as Any)
        #expect((fault == nil) == name.hasPrefix("00"))
    }
}

enum Samples {
    static let folder = FileManager.default.currentDirectoryPath + "/../shared/ballot-samples"

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)")))
    }

    static func archive(in folder: String) throws -> [UInt8] {
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(Self.folder)/\(folder)")
        return try bytes("\(folder)/\(#require(names.first { $0.hasSuffix(".bel") }))")
    }

    static var wholeArchives: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/a-2048-single/whole-archive-cases"))?.sorted()
            ?? []
    }
}
