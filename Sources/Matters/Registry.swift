package import Frame
package import Ground
import Journal
import People
package import Procedures
package import Store

/// Where matters are begun and acted on: read, decide by the procedure, record and note, in the caller's transaction.
package struct Registry: Sendable {
    package let book: RuleBook
    let vault: PaperVault
    /// Turns the code of a private link into what the table holds.
    let followKey: MAC

    package init(book: RuleBook, secrets: Secrets) {
        self.book = book
        vault = PaperVault(seal: secrets.seal)
        followKey = secrets.key(for: "follow")
    }

    /// Begins a matter.
    /// - Parameters:
    ///   - code: of the private link that the one who brought it is given; nil for a signed-in person.
    /// - Returns: the matter's ID. Throws a refusal in words where it may not begin.
    package func begin(
        _ name: String, _ id: MatterID, by actor: Actor, at place: Place, given: Given, code: FollowCode?,
        now: Instant, in db: Writer
    ) throws {
        let procedure = try book.procedure(name)
        let outcome = try procedure.begin(by: actor, at: place, now: now, given: given, under: book.rules)
        try db.check(outcome, at: now)
        try keep(outcome, beginning: id, of: procedure, code: code, at: now, in: db)
    }

    /// Takes a step in a matter.
    package func perform(_ act: Act, on id: MatterID, in db: Writer) throws {
        let matter = try db.matter(id)
        let procedure = try book.procedure(matter.procedure)
        guard procedure.sight(of: act.by, on: matter.standing) != .nothing else {
            throw Refusal.notFound(.noSuchMatter)
        }
        let outcome = try procedure.perform(act, on: matter.standing, under: book.rules)
        try db.check(outcome, at: act.at)
        try keep(outcome, of: procedure, in: matter, at: act.at, in: db)
        switch outcome.step?.effect {
        case .merges: try merge(matter, into: act.given["into"]?.first ?? "", of: procedure, by: act, in: db)
        case .begins(let offspring): try bear(offspring, of: matter, after: outcome, by: act, in: db)
        case .asks, nil: break
        }
    }

    /// Does what time alone does to the matters whose hour has come.
    /// - Parameter stuck: matters that are left alone, since time could not pass in them before.
    /// - Returns: how many entries were made; fewer than `limit` matters are left when it is 0.
    /// - Throws: `Stuck` with the matter in which time cannot pass.
    package func passTime(
        until now: Instant, limit: Int, besides stuck: Set<MatterID> = [], in db: Writer
    ) throws -> Int {
        var made = 0
        for id in try db.matters(ringingBy: now, besides: stuck, limit: limit) {
            do {
                made += try passTime(until: now, in: id, in: db)
            } catch  where !error.isOutOfService {
                throw Stuck(matter: id, cause: error)
            }
        }
        return made
    }

    private func passTime(until now: Instant, in id: MatterID, in db: Writer) throws -> Int {
        var matter = try db.matter(id)
        let procedure = try book.procedure(matter.procedure)
        var made = 0
        while let outcome = try procedure.passing(now, on: matter.standing, under: book.rules) {
            try keep(outcome, of: procedure, in: matter, at: now, in: db)
            matter = try db.matter(id)
            made += 1
        }
        let alarm = procedure.nextAlarm(on: matter.standing, under: book.rules)
        try db.move(matter, to: matter.standing, of: procedure, alarm: alarm, at: now)
        return made
    }

    private func keep(
        _ outcome: Outcome, beginning id: MatterID, of procedure: Procedure, code: FollowCode?, at now: Instant,
        in db: Writer
    ) throws {
        try db.record(
            id, of: procedure, as: db.summary(of: outcome.paper, in: procedure), standing: outcome.standing,
            follow: code.map(digest(of:)), alarm: procedure.nextAlarm(on: outcome.standing, under: book.rules), at: now)
        try record(outcome, of: procedure, in: id, at: now, in: db)
    }

    func keep(_ outcome: Outcome, of procedure: Procedure, in matter: Matter, at now: Instant, in db: Writer)
        throws
    {
        let alarm = procedure.nextAlarm(on: outcome.standing, under: book.rules)
        try db.move(matter, to: outcome.standing, of: procedure, alarm: alarm, at: now)
        // Brought anew in other words, it is called by those.
        if let paper = outcome.paper, paper.name == procedure.begin.paper {
            try db.rename(matter.id, db.summary(of: paper, in: procedure))
        }
        try record(outcome, of: procedure, in: matter.id, at: now, in: db)
    }

    /// The entry, its paper, whom it waits for, who is told, what search finds, and the note: one fact.
    private func record(_ outcome: Outcome, of procedure: Procedure, in id: MatterID, at now: Instant, in db: Writer)
        throws
    {
        let entry = outcome.entry
        try db.record(entry, of: id)
        let digest = try outcome.paper.map {
            try db.record($0, of: procedure, in: id, entry: entry.number, vault: vault)
        }
        let waiting = procedure.waiting(on: outcome.standing, under: book.rules, now: now)
        try db.replaceWaiting(of: id, with: waiting)
        try db.record(outcome.notices + told(beside: outcome, of: id, in: db), of: id, at: now)
        if let paper = outcome.paper { try db.addToSearch(paper, of: procedure, in: id, entry: entry.number) }
        try db.note("matter.\(entry.deed.name)", about: .matter(id), by: entry.by, at: now, digest: digest)
    }

    /// What the reporter is told, those hear whose matters were merged into this one, and into those.
    private func told(beside outcome: Outcome, of id: MatterID, in db: Writer) throws -> [Notice] {
        let reporter = outcome.standing.reporter.map(Desk.person)
        guard let notice = outcome.notices.first(where: { $0.to == reporter }) else { return [] }
        var others: Set<PersonID> = []
        var seen: Set<MatterID> = [id]
        var next = [id]
        while let target = next.popLast() {
            for link in try db.links(of: target) where link.kind == .mergedInto && link.to == target {
                guard seen.insert(link.from).inserted else { continue }
                next.append(link.from)
                if let person = try db.matter(link.from).standing.reporter { others.insert(person) }
            }
        }
        let told = Set(outcome.notices.map(\.to))
        return others.map(Desk.person).filter { !told.contains($0) }.sorted().map {
            Notice(to: $0, entry: notice.entry)
        }
    }

    private func merge(_ matter: Matter, into written: String, of procedure: Procedure, by act: Act, in db: Writer)
        throws
    {
        guard let target = MatterID(written), target != matter.id, let other = try? db.matter(target),
            other.procedure == matter.procedure, !other.hasEnded,
            procedure.sight(of: act.by, on: other.standing) != .nothing,
            other.standing.place.congress == matter.standing.place.congress
        else { throw Refusal.badInput(.mergeTarget, fields: ["into": .mergeTarget]) }
        try db.record(MatterLink(from: matter.id, to: target, kind: .mergedInto))
        try db.note("matter.took-in", about: .matter(target), by: act.by.person, at: act.at)
    }

    private func bear(
        _ offspring: Offspring, of matter: Matter, after outcome: Outcome, by act: Act, in db: Writer
    ) throws {
        let child = try book.procedure(offspring.procedure)
        let papers = try db.papers(of: matter.id).map(\.open)
        var given: Given = [:]
        for carry in offspring.carries {
            let paper = papers.last { $0.name == carry.from.paper }
            given[carry.to] = paper?[carry.from.field]?.given
        }
        let begun = try child.begin(
            from: offspring, of: outcome.standing, by: act.by, now: act.at, given: given, under: book.rules)
        try db.check(begun, at: act.at)
        let id = MatterID(at: act.at, random: Random.uint64())
        try keep(begun, beginning: id, of: child, code: nil, at: act.at, in: db)
        try db.record(MatterLink(from: matter.id, to: id, kind: .begot))
    }

    func digest(of code: FollowCode) -> [UInt8] { followKey.code(for: Array(code.text.utf8)) }
}

/// Time cannot pass in this matter, say since its procedure is not the one it was begun with.
package struct Stuck: Error {
    package let matter: MatterID
    package let cause: any Error
}

extension Entry.Deed {
    /// For the journal: `step.claim`, `overdue.reply`.
    fileprivate var name: String {
        switch self {
        case .began: "began"
        case .step(let step): "step.\(step)"
        case .nearDue(let clock): "near-due.\(clock)"
        case .overdue(let clock, _): "overdue.\(clock)"
        case .announced: "announced"
        }
    }
}

/// The code of a private link: 80 bits, sixteen characters that can be read over the telephone.
package struct FollowCode: Hashable, Sendable {
    package let text: String

    /// The code that belongs to a form's ticket: sent twice, the form gives the same one, and it is stored nowhere.
    package init(of ticket: Ticket) {
        text = Crockford.text(ticket.derive("follow-code").prefix(10))
    }

    /// Nil for what cannot be a code.
    package init?(typed: String) {
        guard let tidied = Crockford.tidied(typed), tidied.utf8.count == 16 else { return nil }
        text = tidied
    }

    /// In groups of four, as it is printed.
    package var groups: [String] {
        stride(from: 0, to: 16, by: 4).map { String(text.dropFirst($0).prefix(4)).uppercased() }
    }
}
