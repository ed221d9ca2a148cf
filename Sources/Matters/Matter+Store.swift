import Foundation
package import Ground
package import Procedures
package import Store

private let columns: SQL = """
    matter.id, matter.procedure, matter.year, matter.serial, matter.title, matter.kind, matter.place, matter.begun_at,
    matter.standing, matter.follow
    """

private let lineColumns: SQL = """
    matter.id, matter.procedure, matter.year, matter.serial, matter.title, matter.place, matter.stage, matter.has_ended,
    matter.begun_at
    """

extension Reading {
    /// - Throws: `Refusal.notFound` where there is no such matter.
    package func matter(_ id: MatterID) throws -> Matter {
        guard let row = try row("SELECT \(columns) FROM matter WHERE id = \(id)") else {
            throw Refusal.notFound(.noSuchMatter)
        }
        return try matter(row)
    }

    /// The matter that a private link opens; nil for a code that opens none.
    func matter(followedBy digest: [UInt8]) throws -> Matter? {
        try row("SELECT \(columns) FROM matter WHERE follow = \(digest)").map(matter)
    }

    private func matter(_ row: Row) throws -> Matter {
        Matter(
            id: try row.id(0), procedure: try row.text(1),
            number: MatterNumber(year: try row.int(2), serial: try row.int(3)), title: try row.text(4),
            kind: try row.optional(5, row.text), place: try row.optional(6, row.text), begunAt: try row.instant(7),
            standing: try JSON.read(Standing.self, from: row.text(8)), follow: try row.optional(9, row.blob))
    }

    /// The record of a matter, oldest first.
    package func entries(of matter: MatterID) throws -> [Entry] {
        try rows("SELECT content FROM entry WHERE matter = \(matter) ORDER BY number") { row in
            try JSON.read(Entry.self, from: row.text(0))
        }
    }

    /// The open record, newest first: matters of one procedure or of all, older than `before`.
    package func publicMatters(of procedure: String?, before: MatterID?, limit: Int) throws -> [MatterLine] {
        let older = before ?? MatterID(rawValue: .max)
        if let procedure {
            return try rows(
                """
                SELECT \(lineColumns) FROM matter
                WHERE procedure = \(procedure) AND is_public = 1 AND id < \(older) ORDER BY id DESC LIMIT \(limit)
                """, MatterLine.init(row:))
        }
        return try rows(
            """
            SELECT \(lineColumns) FROM matter WHERE is_public = 1 AND id < \(older) ORDER BY id DESC LIMIT \(limit)
            """, MatterLine.init(row:))
    }

    /// Matters of a procedure that stand at one stage, oldest first.
    package func matters(of procedure: String, at stage: String, in congress: CongressID) throws -> [MatterID] {
        try rows(
            """
            SELECT id FROM matter WHERE has_ended = 0 AND procedure = \(procedure) AND stage = \(stage)
            AND congress = \(congress) ORDER BY id
            """
        ) { try $0.id(0) }
    }

    func lines(of matters: [MatterID]) throws -> [MatterID: MatterLine] {
        let lines = try rows(
            "SELECT \(lineColumns) FROM matter WHERE id IN (\(list: matters))", MatterLine.init(row:))
        return Dictionary(lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func matter(numbered number: MatterNumber, of procedure: String, in congress: CongressID) throws -> MatterID? {
        try row(
            """
            SELECT id FROM matter WHERE congress = \(congress) AND procedure = \(procedure)
            AND year = \(number.year) AND serial = \(number.serial)
            """)?.id(0)
    }

    /// Matters in which time does something by `now`.
    package func matters(
        ringingBy now: Instant, besides stuck: Set<MatterID> = [], limit: Int
    ) throws -> [MatterID] {
        let ringing = try rows(
            "SELECT id FROM matter WHERE alarm_at <= \(now) ORDER BY alarm_at LIMIT \(limit + stuck.count)"
        ) { try $0.id(0) as MatterID }
        return Array(ringing.filter { !stuck.contains($0) }.prefix(limit))
    }

    /// Open matters of the same procedure and station, newest first, each with its kind: where a duplicate would be.
    func neighbours(of matter: Matter, since: Instant, limit: Int) throws -> [(line: MatterLine, kind: String?)] {
        try rows(
            """
            SELECT \(lineColumns), matter.kind FROM matter
            WHERE congress = \(matter.standing.place.congress) AND procedure = \(matter.procedure) AND has_ended = 0
            AND station IS NOT DISTINCT FROM \(matter.standing.place.station) AND begun_at >= \(since)
            AND id <> \(matter.id) ORDER BY begun_at DESC LIMIT \(limit)
            """
        ) { row in (line: try MatterLine(row: row), kind: try row.optional(9, row.text)) }
    }

    package func countMerged(into matter: MatterID) throws -> Int {
        try count("SELECT count(*) FROM link WHERE target = \(matter) AND kind = 'merged-into'")
    }

    func links(of matter: MatterID) throws -> [MatterLink] {
        try rows("SELECT source, target, kind FROM link WHERE source = \(matter) OR target = \(matter)") { row in
            MatterLink(
                from: try row.id(0), to: try row.id(1), kind: MatterLink.Kind(rawValue: try row.text(2)) ?? .begot)
        }
    }
}

extension Writer {
    /// A new matter with the next number of its year.
    func record(
        _ id: MatterID, of procedure: Procedure, as summary: Summary, standing: Standing, follow: [UInt8]?,
        alarm: Instant?, at now: Instant
    ) throws {
        let place = standing.place
        try execute(
            """
            INSERT INTO matter (id, congress, procedure, year, serial, title, kind, place, station, is_public, begun_at,
                changed_at, stage, has_ended, is_provisional, has_parts, alarm_at, follow, standing)
            SELECT \(id), \(place.congress), \(procedure.name), \(now.date.year), coalesce(max(serial), 0) + 1,
                \(summary.title), \(summary.kind), \(summary.place), \(place.station), \(procedure.isInOpenRecord(standing)), \(now),
                \(now), \(standing.course.stage), \(standing.course.hasEnded), \(standing.isProvisional), \(!standing.parts.isEmpty),
                \(alarm), \(follow),
                \(try JSON.text(of: standing))
            FROM matter WHERE congress = \(place.congress) AND procedure = \(procedure.name) AND year = \(now.date.year)
            """)
    }

    func record(_ entry: Entry, of matter: MatterID) throws {
        try execute(
            """
            INSERT INTO entry (matter, number, at, content)
            VALUES (\(matter), \(entry.number), \(entry.at), \(try JSON.text(of: entry)))
            """)
    }

    /// Where the matter stands now. The transaction that read it writes it, so nobody acts in between.
    func move(
        _ matter: Matter, to standing: Standing, of procedure: Procedure, alarm: Instant?, at now: Instant
    ) throws {
        try execute(
            """
            UPDATE matter SET standing = \(try JSON.text(of: standing)), stage = \(standing.course.stage),
                has_ended = \(standing.course.hasEnded), is_provisional = \(standing.isProvisional),
                has_parts = \(!standing.parts.isEmpty),
                is_public = \(procedure.isInOpenRecord(standing)), alarm_at = \(alarm), changed_at = \(now)
            WHERE id = \(matter.id)
            """)
    }

    func record(_ link: MatterLink) throws {
        try execute(
            """
            INSERT INTO link (source, target, kind) VALUES (\(link.from), \(link.to), \(link.kind.rawValue))
            ON CONFLICT (source, target) DO NOTHING
            """)
    }

    /// What the matter waits for, instead of what it waited for.
    func replaceWaiting(of matter: MatterID, with waiting: [Waiting]) throws {
        try execute("DELETE FROM waiting WHERE matter = \(matter)")
        for line in waiting {
            try execute(
                """
                INSERT INTO waiting (desk, due, matter, part, step)
                VALUES (\(line.desk.key), \(line.due ?? .noDate), \(matter), \(line.part?.key ?? ""), \(line.step))
                """)
        }
    }

    func record(_ notices: [Notice], of matter: MatterID, at now: Instant) throws {
        for notice in notices {
            try execute(
                """
                INSERT INTO notice (desk, at, matter, entry) VALUES (\(notice.to.key), \(now), \(matter), \(notice.entry))
                ON CONFLICT (desk, at, matter, entry) DO NOTHING
                """)
        }
    }

    /// What lists say of it from now on.
    func rename(_ matter: MatterID, _ summary: Summary) throws {
        try execute(
            """
            UPDATE matter SET title = \(summary.title), kind = \(summary.kind), place = \(summary.place)
            WHERE id = \(matter)
            """)
    }
}

extension MatterLine {
    init(row: Row) throws {
        self.init(
            id: try row.id(0), procedure: try row.text(1),
            number: MatterNumber(year: try row.int(2), serial: try row.int(3)), title: try row.text(4),
            place: try row.optional(5, row.text), stage: try row.text(6), hasEnded: try row.bool(7),
            begunAt: try row.instant(8))
    }
}

extension Instant {
    /// Stands where nothing is due, behind every date there is.
    static let noDate = Instant(milliseconds: 253_402_300_800_000)
}

/// How structured facts are kept in one column: JSON with sorted keys.
enum JSON {
    static func text(of value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func read<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
