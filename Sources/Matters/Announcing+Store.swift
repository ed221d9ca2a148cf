import Ground
import Store

extension Reading {
    /// Matters with a date that touches a year not announced when it was reckoned, in the order of their IDs.
    func provisionalMatters(after last: MatterID?, limit: Int) throws -> [MatterID] {
        try rows(
            """
            SELECT id FROM matter WHERE is_provisional = 1 AND id > \(last ?? MatterID(rawValue: 0)) ORDER BY id LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }
}
