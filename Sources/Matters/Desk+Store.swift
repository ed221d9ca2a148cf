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

    /// Where the next page goes on.
    var bookmark: DeskBookmark { DeskBookmark(due: due ?? .noDate, matter: matter, part: part) }
}

/// A place in the order of a desk: by date, then by matter and part.
struct DeskBookmark: Comparable {
    let due: Instant
    let matter: MatterID
    let part: String

    static let front = DeskBookmark(due: Instant(milliseconds: 0), matter: MatterID(rawValue: 0), part: "")

    static func < (left: Self, right: Self) -> Bool {
        (left.due, left.matter.rawValue, left.part) < (right.due, right.matter.rawValue, right.part)
    }
}

extension DeskBookmark {
    /// Reads what an address carries; nil for anything else.
    init?(_ text: String) {
        let pieces = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard pieces.count == 3, let due = Int64(pieces[0]), let matter = MatterID(pieces[1]) else { return nil }
        self.init(due: Instant(milliseconds: due), matter: matter, part: pieces[2])
    }

    var text: String { "\(due.milliseconds).\(matter).\(part)" }
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
    /// What waits at these desks, soonest due first, behind a bookmark. Each desk is read from there on, so a million matters
    /// cost no more than ten.
    func waiting(at desks: [Desk], after mark: DeskBookmark = .front, limit: Int) throws -> [WaitingLine] {
        let lines = try desks.flatMap { desk in
            try rows(
                """
                SELECT matter, part, step, due FROM waiting
                WHERE desk = \(desk.key) AND (due, matter, part) > (\(mark.due), \(mark.matter), \(mark.part))
                ORDER BY due, matter, part LIMIT \(limit)
                """
            ) { row -> WaitingLine in
                let due = try row.instant(3)
                return WaitingLine(
                    matter: try row.id(0), part: try row.text(1), step: try row.text(2), due: due == .noDate ? nil : due
                )
            }
        }
        var seen: Set<WaitingLine.Place> = []
        let once = lines.sorted { $0.bookmark < $1.bookmark }.filter { seen.insert($0.place).inserted }
        return Array(once.prefix(limit))
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
