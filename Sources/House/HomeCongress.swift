package import Ground
import People
import Procedures
import Store

/// The congress that the home page speaks for.
package struct HomeCongress: Sendable {
    package let id: CongressID
    package let name: Words
    /// The code of its division.
    package let region: String

    /// Stands in where only the shape of the house is asked for.
    static let nobody = HomeCongress(id: CongressID(rawValue: 0), name: Words(same: ""), region: "")

    package init(id: CongressID, name: Words, region: String) {
        self.id = id
        self.name = name
        self.region = region
    }

    /// The congress of the division that the settings name, or the first county's.
    init(_ config: Config, in database: Database) async throws {
        let congresses = try await database.read { db in try db.congresses() }
        let named = config.region.map { region in congresses.first { $0.region.description == region } }
        let first = congresses.first { $0.level == .county } ?? congresses.first
        guard let found = named ?? first else {
            throw Refusal.notFound(config.region.map(Words.noCongressIn) ?? .emptyHouse)
        }
        self.init(
            id: found.id, name: Words(found.name, config.englishName ?? found.name), region: found.region.description)
    }
}
