package import Procedures
package import Store

extension Reading {
    /// Matters for which these procedures have no place.
    package func stranded(under book: RuleBook) throws -> [Stranded] {
        let counts = try countsByStage().merging(try countsByStageOfParts(), uniquingKeysWith: +)
        return book.stranded(counts)
    }

    private func countsByStage() throws -> [Whereabouts: Int] {
        let lines = try rows("SELECT procedure, stage, count(*) FROM matter GROUP BY has_ended, procedure, stage") {
            row in
            (Whereabouts(procedure: try row.text(0), part: nil, stage: try row.text(1)), try row.int(2))
        }
        return Dictionary(lines, uniquingKeysWith: +)
    }

    /// Of open matters only: a part of an ended one waits for nobody.
    private func countsByStageOfParts() throws -> [Whereabouts: Int] {
        let stages = try rows(Self.openMattersWithParts) { row in
            let procedure = try row.text(0)
            let standing = try JSON.read(Standing.self, from: row.text(1))
            return Set(
                standing.parts.map { Whereabouts(procedure: procedure, part: $0.part, stage: $1.stage) })
        }
        return Dictionary(stages.joined().map { ($0, 1) }, uniquingKeysWith: +)
    }

    /// Few of a million: a start does not wait for all others to be read.
    static var openMattersWithParts: SQL {
        "SELECT procedure, standing FROM matter WHERE has_parts = 1 AND has_ended = 0"
    }
}
