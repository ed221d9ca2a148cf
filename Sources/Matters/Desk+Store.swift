import Ground
import Procedures
import Store

/// A line of a desk.
struct WaitingLine: Sendable {
    let matter: MatterID
    /// The part it waits in; empty for the matter itself.
    let part: String
    let step: String
    let due: Instant?

    /// Who sits at two desks sees it once.
    var place: Place { Place(matter: matter, part: part) }

    struct Place: Hashable {
        let matter: MatterID
        let part: String
    }
}

/// A matter that somebody may know of, for a line of their desk.
struct KnownMatter {
    let line: MatterLine
    let procedure: Procedure
}

/// Something that a desk was told.
struct NoticeLine: Sendable {
    let matter: MatterID
    let at: Instant
    let deed: Entry.Deed
    let part: PartKey?
}

extension Reading {
    /// What waits at these desks, soonest due first. Each desk is read from its own front, so a million matters cost no more than ten.
    func waiting(at desks: [Desk], limit: Int) throws -> [WaitingLine] {
        let lines = try desks.flatMap { desk in
            try rows(
                """
                SELECT matter, part, step, due FROM waiting WHERE desk = \(desk.key) ORDER BY due LIMIT \(limit)
                """
            ) { row -> (due: Instant, line: WaitingLine) in
                let due = try row.instant(3)
                return (
                    due,
                    WaitingLine(
                        matter: try row.id(0), part: try row.text(1), step: try row.text(2),
                        due: due == .noDate ? nil : due)
                )
            }
        }
        var seen: Set<WaitingLine.Place> = []
        let once = lines.sorted { $0.due < $1.due }.filter { seen.insert($0.line.place).inserted }
        return once.prefix(limit).map(\.line)
    }

    /// Those of these matters that the reader may know of: a unit that was told may have lost the matter since, and a wall may
    /// stand before one who holds another role as well.
    func known(_ ids: Set<MatterID>, to reader: Actor, book: RuleBook) throws -> [MatterID: KnownMatter] {
        var known: [MatterID: KnownMatter] = [:]
        for id in ids {
            let matter = try matter(id)
            let procedure = try book.procedure(matter.procedure)
            guard procedure.sight(of: reader, on: matter.standing) != .nothing else { continue }
            known[id] = KnownMatter(line: matter.line, procedure: procedure)
        }
        return known
    }

    /// How many lines wait, counted no further than `most`: nobody reads more, and counting a million takes time.
    func countWaiting(at desks: [Desk], upTo most: Int) throws -> Int {
        let keys = desks.map(\.key)
        return try count(
            """
            SELECT count(*) FROM
                (SELECT DISTINCT matter, part FROM waiting WHERE desk IN (\(list: keys)) LIMIT \(most)) AS waits
            """)
    }

    /// What these desks were told last, newest first.
    func notices(at desks: [Desk], limit: Int) throws -> [NoticeLine] {
        let lines = try desks.flatMap { desk in
            try rows(
                """
                SELECT notice.matter, notice.at, entry.content FROM notice
                JOIN entry ON entry.matter = notice.matter AND entry.number = notice.entry
                WHERE desk = \(desk.key) ORDER BY notice.at DESC LIMIT \(limit)
                """
            ) { row in
                let entry = try JSON.read(Entry.self, from: row.text(2))
                return NoticeLine(matter: try row.id(0), at: try row.instant(1), deed: entry.deed, part: entry.part)
            }
        }
        return Array(lines.sorted { $0.at > $1.at }.prefix(limit))
    }
}
