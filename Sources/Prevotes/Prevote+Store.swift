import Foundation
package import Ground
import Journal
package import Store

extension Reading {
    /// - Throws: `Refusal.notFound` where there is no such pre-vote.
    func prevote(_ id: PrevoteID) throws -> Prevote {
        guard let row = try row("SELECT \(prevoteColumns) FROM prevote WHERE id = \(id)") else {
            throw Refusal.notFound(.noSuchPrevote)
        }
        return try Prevote(row: row)
    }

    /// The pre-votes of a congress, the latest first.
    package func prevotes(of congress: CongressID) throws -> [Prevote] {
        try rows(
            "SELECT \(prevoteColumns) FROM prevote WHERE congress = \(congress) ORDER BY id DESC LIMIT 50",
            Prevote.init(row:))
    }

    func packages(of prevote: PrevoteID) throws -> [CodePackage] {
        try rows(
            "SELECT number, giver, way, codes, made, registered FROM prevote_package WHERE prevote = \(prevote) ORDER BY number"
        ) {
            row in
            CodePackage(
                number: try row.int(0), giver: try row.text(1),
                way: CodePackage.Way(rawValue: try row.text(2)) ?? .open,
                count: try row.int(3), registered: try row.optional(5, row.int), made: try row.date(4))
        }
    }

    /// Where a code stands in its package; nil for a code that was never printed.
    func place(ofCode digest: [UInt8], in prevote: PrevoteID) throws -> (package: Int, serial: Int)? {
        try row("SELECT package, serial FROM prevote_code WHERE prevote = \(prevote) AND digest = \(digest)").map {
            (try $0.int(0), try $0.int(1))
        }
    }

    /// By package and slip, and never by the order of coming.
    func prevoteBallots(of prevote: PrevoteID) throws -> [PrevoteBallot] {
        try rows("\(prevoteBallotRows) WHERE prevote = \(prevote) ORDER BY package, serial", PrevoteBallot.init)
    }

    /// The ballot of one slip; nil where it has not voted.
    func prevoteBallot(of prevote: PrevoteID, package: Int, serial: Int) throws -> PrevoteBallot? {
        try row("\(prevoteBallotRows) WHERE prevote = \(prevote) AND package = \(package) AND serial = \(serial)")
            .map(PrevoteBallot.init)
    }

    func paperReadings(of prevote: PrevoteID) throws -> [PaperReading] {
        try rows("SELECT package, serial, person, marks, times FROM prevote_paper WHERE prevote = \(prevote)") { row in
            PaperReading(
                package: try row.int(0), serial: try row.int(1), by: try row.id(2), marks: try row.numbers(3),
                times: try row.int(4))
        }
    }

    func quarantines(of prevote: PrevoteID) throws -> [Quarantine] {
        try rows(
            "SELECT flag, reason, asked_by, agreed_by, refused_by FROM prevote_quarantine WHERE prevote = \(prevote)"
        ) { row in
            let agreed = try row.optional(3, row.id).map(Quarantine.Answer.agreed)
            let refused = try row.optional(4, row.id).map(Quarantine.Answer.refused)
            return Quarantine(
                flag: try row.text(0), reason: try row.text(1), askedBy: try row.id(2), answer: agreed ?? refused)
        }
    }

    /// Who asked that the result be published; nil while nobody has.
    func whoAskedToPublish(_ prevote: PrevoteID) throws -> PersonID? {
        try row("SELECT publishing_asked_by FROM prevote WHERE id = \(prevote)").flatMap { try $0.optional(0, $0.id) }
    }
}

extension Writer {
    package func record(_ new: Prevote, by person: PersonID?, at now: Instant) throws {
        try execute(
            """
            INSERT INTO prevote (id, congress, title, about, projects, most, opens, closes)
            VALUES (\(new.id), \(new.congress), \(new.title), \(new.about), \(try text(of: new.projects)), \(new.most),
                \(new.opens), \(new.closes))
            """)
        try note("prevote.begun", about: .prevote(new.id), by: person, at: now)
    }

    func record(
        _ package: CodePackage, codes digests: [[UInt8]], of prevote: PrevoteID, by person: PersonID?, at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO prevote_package (prevote, number, giver, way, codes, made, registered)
            VALUES (\(prevote), \(package.number), \(package.giver), \(package.way.rawValue), \(package.count),
                \(package.made), \(package.registered))
            """)
        for (place, digest) in digests.enumerated() {
            try execute(
                """
                INSERT INTO prevote_code (prevote, digest, package, serial)
                VALUES (\(prevote), \(digest), \(package.number), \(place + 1))
                """)
        }
        try note("prevote.codes", about: .prevote(prevote), by: person, at: now)
    }

    /// A code's later ballot takes the place of the earlier one. Who cast it and when it was is in no note.
    func record(_ ballot: PrevoteBallot, of prevote: PrevoteID) throws {
        let marks = ballot.marks.map(String.init).joined(separator: ",")
        try execute(
            """
            INSERT INTO prevote_ballot (prevote, package, serial, minute, marks, replaced, paper)
            VALUES (\(prevote), \(ballot.package), \(ballot.serial), \(ballot.minute), \(marks), \(ballot.replaced),
                \(ballot.isOnPaper))
            ON CONFLICT (prevote, package, serial) DO UPDATE
            SET minute = excluded.minute, marks = excluded.marks, replaced = prevote_ballot.replaced + 1,
                paper = excluded.paper
            """)
    }

    /// What one person read from paper, in the place of what they read before.
    func record(_ reading: PaperReading, of prevote: PrevoteID, at now: Instant) throws {
        let marks = reading.marks.map(String.init).joined(separator: ",")
        try execute(
            """
            INSERT INTO prevote_paper (prevote, package, serial, person, marks, times)
            VALUES (\(prevote), \(reading.package), \(reading.serial), \(reading.by), \(marks), 1)
            ON CONFLICT (prevote, package, serial, person) DO UPDATE
            SET marks = excluded.marks, times = prevote_paper.times + 1
            """)
        // Who asked to publish asked for what was there then.
        try execute("UPDATE prevote SET publishing_asked_by = NULL WHERE id = \(prevote)")
        try note("prevote.paper-entered", about: .prevote(prevote), by: reading.by, at: now)
    }

    func record(_ quarantine: Quarantine, of prevote: PrevoteID, at now: Instant) throws {
        let (agreed, refused): (PersonID?, PersonID?) =
            switch quarantine.answer {
            case .agreed(let person): (person, nil)
            case .refused(let person): (nil, person)
            case nil: (nil, nil)
            }
        try execute(
            """
            INSERT INTO prevote_quarantine (prevote, flag, reason, asked_by, agreed_by, refused_by)
            VALUES (\(prevote), \(quarantine.flag), \(quarantine.reason), \(quarantine.askedBy), \(agreed), \(refused))
            ON CONFLICT (prevote, flag) DO UPDATE SET agreed_by = excluded.agreed_by, refused_by = excluded.refused_by
            """)
        let kind = agreed != nil ? "agreed" : refused != nil ? "refused" : "asked"
        try note(
            "prevote.quarantine-\(kind)", about: .prevote(prevote), by: agreed ?? refused ?? quarantine.askedBy, at: now
        )
    }

    func recordAsked(toPublish prevote: PrevoteID, by person: PersonID, at now: Instant) throws {
        try execute("UPDATE prevote SET publishing_asked_by = \(person) WHERE id = \(prevote)")
        try note("prevote.asked-publish", about: .prevote(prevote), by: person, at: now)
    }

    /// Publishes, and forgets from which slip and package and in which minute each ballot came, and which flags there were.
    func publish(
        _ result: PrevoteResult, _ ballots: [PrevoteBallot], of prevote: PrevoteID, by person: PersonID?,
        at now: Instant
    ) throws {
        try execute("UPDATE prevote SET result = \(try text(of: result)) WHERE id = \(prevote)")
        try execute("DELETE FROM prevote_code WHERE prevote = \(prevote)")
        try execute("DELETE FROM prevote_paper WHERE prevote = \(prevote)")
        try execute("DELETE FROM prevote_ballot WHERE prevote = \(prevote)")
        try execute("DELETE FROM prevote_quarantine WHERE prevote = \(prevote)")
        let package = ballots.map(\.package).min() ?? 1
        for (place, ballot) in ballots.sorted(by: { $0.marks.lexicographicallyPrecedes($1.marks) }).enumerated() {
            try record(
                PrevoteBallot(package: package, serial: place + 1, minute: 0, marks: ballot.marks), of: prevote)
        }
        try note("prevote.published", about: .prevote(prevote), by: person, at: now)
    }
}

private let prevoteBallotRows: SQL = "SELECT package, serial, minute, marks, replaced, paper FROM prevote_ballot"

extension PrevoteBallot {
    fileprivate init(_ row: Row) throws {
        self.init(
            package: try row.int(0), serial: try row.int(1), minute: try row.int(2), marks: try row.numbers(3),
            replaced: try row.int(4), isOnPaper: try row.bool(5))
    }
}

extension Row {
    /// `1,4,7`
    fileprivate func numbers(_ column: Int) throws -> [Int] {
        try text(column).split(separator: ",").compactMap { Int($0) }
    }
}

private let prevoteColumns: SQL = "id, congress, title, about, projects, most, opens, closes, result"

extension Prevote {
    fileprivate init(row: Row) throws {
        let result = try row.optional(8, row.text).map {
            try JSONDecoder().decode(PrevoteResult.self, from: Data($0.utf8))
        }
        try self.init(
            row.id(0), in: row.id(1), title: row.text(2), about: row.text(3),
            projects: JSONDecoder().decode([PrevoteProject].self, from: Data(row.text(4).utf8)), most: row.int(5),
            opens: row.date(6), closes: row.date(7), result: result)
    }
}

extension Subject {
    fileprivate static func prevote(_ id: PrevoteID) -> Subject { Subject("prevote", id) }
}

private func text(of value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
}
