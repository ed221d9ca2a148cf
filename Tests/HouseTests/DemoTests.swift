import Foundation
import Frame
import Ground
import People
import Store
import Testing

@testable import House

@Suite struct DemoTests {
    @Test func `the demo fills an empty folder once, and everyone in it can sign in`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        var config = Town.config
        config.data = folder.path
        let made = try #require(try await Demo.fill(config, now: Server.now()))
        #expect(Set(made.map(\.role)) == Set(Role.allCases))
        #expect(made.allSatisfy { ($0.secret != nil) == $0.role.needsSecondFactor })
        let again = try #require(try await Demo.fill(config, now: Server.now()))
        #expect(again.map(\.password) == made.map(\.password))
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path + "/sign-ins")[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
        let house = try await House(config)
        #expect(!house.congress.name.zh.isEmpty)
        try house.database.close()
    }
}
