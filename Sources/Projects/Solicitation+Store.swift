package import Ground
import Journal
package import Store

extension Reading {
    /// The calls of a congress, the latest first.
    package func solicitations(of congress: CongressID) throws -> [Solicitation] {
        try rows("\(solicitationRows) WHERE congress = \(congress) ORDER BY id DESC LIMIT 20", solicitation)
    }

    /// - Throws: `Refusal.notFound` where there is no such call.
    func solicitation(_ id: SolicitationID) throws -> Solicitation {
        guard let row = try row("\(solicitationRows) WHERE id = \(id)") else { throw Refusal.notFound(.noSuchCall) }
        return try solicitation(row)
    }

    /// The calls of every congress of the house that are open on a day, the county's first.
    func openSolicitations(on day: LocalDate) throws -> [Solicitation] {
        try rows(
            "\(solicitationRows) WHERE opens <= \(day) AND closes >= \(day) ORDER BY congress, id DESC LIMIT 50",
            solicitation)
    }

    /// Those that open next.
    func comingSolicitations(after day: LocalDate) throws -> [Solicitation] {
        try rows("\(solicitationRows) WHERE opens > \(day) ORDER BY opens, id LIMIT 5", solicitation)
    }

    private func solicitation(_ row: Row) throws -> Solicitation {
        try Solicitation(
            row.id(0), in: row.id(1), title: row.text(2), about: row.text(3), opens: row.date(4), closes: row.date(5))
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

private let solicitationRows: SQL = "SELECT id, congress, title, about, opens, closes FROM solicitation"

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
