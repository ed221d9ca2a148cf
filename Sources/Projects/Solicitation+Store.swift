package import Ground
import Journal
package import Store

extension Reading {
    /// The calls of a congress, the latest first.
    package func solicitations(of congress: CongressID) throws -> [Solicitation] {
        try rows(
            """
            SELECT id, congress, title, about, opens, closes FROM solicitation WHERE congress = \(congress)
            ORDER BY id DESC LIMIT 20
            """
        ) { row in
            try Solicitation(
                row.id(0), in: row.id(1), title: row.text(2), about: row.text(3), opens: row.date(4),
                closes: row.date(5))
        }
    }

    /// How many projects of a congress stand at each stage, as far as anyone may see them.
    package func publicProjects(of congress: CongressID) throws -> [String: Int] {
        let rows = try rows(
            """
            SELECT stage, count(*) FROM matter
            WHERE congress = \(congress) AND procedure = \(ProjectProcedure.name) AND is_public = 1 GROUP BY stage
            """
        ) { row in (try row.text(0), try row.int(1)) }
        return Dictionary(rows, uniquingKeysWith: +)
    }
}

extension Writer {
    package func record(_ new: Solicitation, by person: PersonID?, at now: Instant) throws {
        try execute(
            """
            INSERT INTO solicitation (id, congress, title, about, opens, closes)
            VALUES (\(new.id), \(new.congress), \(new.title), \(new.about), \(new.opens), \(new.closes))
            """)
        try note("solicitation.begun", about: Subject("solicitation", new.id), by: person, at: now)
    }

    package func change(_ call: Solicitation, by person: PersonID?, at now: Instant) throws {
        try execute("UPDATE solicitation SET closes = \(call.closes) WHERE id = \(call.id)")
        try note(
            "solicitation.end-changed", about: Subject("solicitation", call.id), by: person, at: now,
            detail: call.closes.description)
    }
}

/// The procedure that every livelihood project follows, and what this room must know of it by name.
package enum ProjectProcedure {
    package static let name = "livelihood-project"
    /// What is filled in to propose one, and where it stands then.
    static let proposal = "proposal"
    static let proposed = "proposed"
    /// Where a project stands when it may be put on a ballot.
    package static let candidate = "candidate"
    /// The stages from the dossier to the ballot.
    static let withDossier = ["shortlisted", "reviewing", candidate]
    /// The step that notes what a vote came to.
    package static let voteStep = "record-vote"
}
