package import Ground
package import Store

extension Reading {
    func announcedYears() throws -> [Int] {
        try rows("SELECT year FROM announced_year") { try $0.int(0) }
    }

    /// Matters that have not ended, in the order of their IDs.
    func openMatters(after last: MatterID?, limit: Int) throws -> [MatterID] {
        try rows(
            """
            SELECT id FROM matter WHERE has_ended = 0 AND id > \(last ?? MatterID(rawValue: 0)) ORDER BY id LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }
}

extension Writer {
    /// Every open matter has been reckoned by these years.
    package func recordAnnounced(_ years: [Int], at now: Instant) throws {
        for year in years {
            try execute("INSERT INTO announced_year (year, at) VALUES (\(year), \(now)) ON CONFLICT (year) DO NOTHING")
        }
    }
}
