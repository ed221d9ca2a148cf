import Foundation
import Frame
import Ground
import People
import Store
import Testing

@testable import House

/// A congress begins on an empty folder, without the demo.
@Suite struct FoundingTests {
    private static let now = Instant(milliseconds: 1_795_395_600_000)

    private func withEmptyFolder(_ body: (Config) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        var config = Town.config
        config.data = folder.path + "/data"
        try await body(config)
    }

    private func founding(
        _ code: String = "420583", _ name: String = "枝江市人民代表大会", login: String = "admin"
    ) throws -> Founding {
        try Founding(code: code, name: name, administrator: "张三", login: login, now: Self.now)
    }

    @Test func `an empty folder says in words how to begin`() async throws {
        try await withEmptyFolder { config in
            await #expect(throws: Refusal.notFound(.emptyHouse)) { try await House(config) }
        }
    }

    @Test
    func `a founded congress opens its house, and its administrator must choose a password and enrol a telephone`()
        async throws
    {
        try await withEmptyFolder { config in
            let password = try await founding().record(in: config, now: Self.now)
            #expect(password.count == 14)
            let attributes = try FileManager.default.attributesOfItem(atPath: config.database)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
            let house = try await House(config)
            #expect(house.congress.name.zh == "枝江市人民代表大会")
            let login = try #require(LoginName("admin"))
            let account = try #require(try await house.database.read { db in try db.account(login) })
            #expect(account.mustChange && account.sealedSecret == nil)
            let signedIn = try await house.database.read { db in try db.signedIn(account.person, at: Self.now) }
            #expect(signedIn?.capacities.map(\.role) == [.admin] && signedIn?.needsSecondFactor == true)
            try house.database.close()
        }
    }

    @Test func `a township joins the county's house, and nobody is founded twice`() async throws {
        try await withEmptyFolder { config in
            _ = try await founding().record(in: config, now: Self.now)
            _ = try await founding("420583101", "董市镇人民代表大会", login: "dongshi").record(in: config, now: Self.now)
            await #expect(throws: Refusal.conflict(.foundedBefore("枝江市人民代表大会"))) {
                try await founding(login: "admin-2").record(in: config, now: Self.now)
            }
            await #expect(throws: Refusal.self, "a sign-in name was taken twice") {
                try await founding("420583102", "七星台镇人民代表大会").record(in: config, now: Self.now)
            }
            let database = try House.openDatabase(config)
            let names = try await database.read { db in try db.congresses().map(\.name) }
            #expect(Set(names) == ["枝江市人民代表大会", "董市镇人民代表大会"])
            try database.close()
        }
    }

    @Test(arguments: [
        ("42058", "枝江市人民代表大会", "admin"), ("420583", "枝江市人大", "admin"), ("420583", "人民代表大会", "admin"),
        ("420583001", "马家店街道人民代表大会", "admin"), ("420000", "湖北省人民代表大会", "admin"),
        ("420583", "枝江市人民代表大会", "a b"),
    ])
    func `a congress that cannot be is refused in words`(code: String, name: String, login: String) {
        #expect(throws: Refusal.self) { try founding(code, name, login: login) }
    }

    @Test func `the demo's folder is not a place to found a congress`() async throws {
        try await withEmptyFolder { config in
            try makeFolder(config.data)
            try DemoSignIn.write([], to: config.data)
            await #expect(throws: Refusal.conflict(.foundingInDemo(config.data))) {
                try await founding().record(in: config, now: Self.now)
            }
        }
    }

    @Test func `who lost password and telephone is let in again from the machine`() async throws {
        try await withEmptyFolder { config in
            let first = try await founding().record(in: config, now: Self.now)
            let second = try await House.handOutPassword(to: "Admin", in: config, now: Self.now)
            #expect(first != second)
            await #expect(throws: Refusal.notFound(.nobodySignsInAs("nobody"))) {
                try await House.handOutPassword(to: "nobody", in: config, now: Self.now)
            }
        }
    }
}
