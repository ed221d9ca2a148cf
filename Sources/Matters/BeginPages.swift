package import Frame
import Ground
import People
import Procedures
import Store

/// Beginning a matter, for those who work: whatever procedure one of their roles may begin.
package struct BeginPages: Sendable {
    private let registry: Registry
    private let receipts: Receipts

    /// - Parameter address: what stands before the path of a private link.
    package init(registry: Registry, address: String) {
        self.registry = registry
        receipts = Receipts(registry: registry, address: address)
    }

    package func routes(_ door: Door) {
        door.get("/begin", for: .signedIn, list)
        door.get("/begin/{procedure}", for: .signedIn, show)
        door.post("/begin/{procedure}", for: .signedIn, again: slip, form: show, begin)
    }

    private func list(_ visit: Visit<Reader>) -> Page {
        let mine = registry.book.procedures.filter { visit.actor.capacity(toBegin: $0) != nil }
        let items = mine.map { procedure -> Markup in
            """
            <li class="item"><a class="name" href="\(url: "/begin/\(procedure.name)")">\(procedure.title)</a>\
            <p class="excerpt">\(procedure.about)</p></li>
            """
        }
        return Page(
            title: .beginSomething,
            body:
                "<h1>\(.beginSomething)</h1>\(mine.isEmpty ? "<p>\(Words.nothingToBegin)</p>" : "<ul class=\"list\">\(items)</ul>")",
            crumbs: [(.desk, "/desk")])
    }

    private func asked<DB>(_ visit: Visit<DB>) throws -> (Procedure, Place) {
        let procedure = try registry.book.procedure(visit.parameter("procedure"))
        guard let capacity = visit.actor.capacity(toBegin: procedure) else {
            throw Refusal.notAllowed(.yourRoleCannotBegin(procedure.title))
        }
        if let station = capacity.station { return (procedure, try visit.db.place(of: visit.db.station(station))) }
        return (procedure, try visit.db.place(of: capacity.congress))
    }

    private func show(_ visit: Visit<Reader>) throws -> Page {
        let (procedure, place) = try asked(visit)
        guard let paper = procedure.beginning(for: visit.actor, at: place) else {
            throw Refusal.notFound(.noSuchMatter)
        }
        let choosable = try visit.db.choosable(for: [paper], in: place, now: visit.now)
        let form = PaperForm(paper, prefix: "", refused: visit.refused, options: choosable.options)
        let problem: Markup =
            visit.refused.map {
                "<div class=\"notice bad\" role=\"alert\" tabindex=\"-1\"><p>\($0.refusal.words)</p></div>"
            } ?? ""
        let isDraft = procedure.course.stage(procedure.begin.stage)?.isPrivate ?? false
        return Page(
            title: procedure.title,
            body: """
                <h1>\(procedure.title)</h1><p class="lead">\(procedure.about)</p>\(problem)\
                <form method="post" action="\(url: "/begin/\(procedure.name)")">\(visit.ticket)\(form.markup)\
                <p class="buttons"><button class="button">\(isDraft ? Words.keepDraft : .handIn)</button></p></form>
                """,
            crumbs: [(.desk, "/desk"), (.beginSomething, "/begin")])
    }

    private func begin(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let (procedure, place) = try asked(visit)
        let id: MatterID = visit.newID()
        // Typed in for a resident: they get a link of their own, on a slip to take along.
        let code = procedure.begin.by.contains(.anyone) ? form.ticket.map(FollowCode.init(of:)) : nil
        let given = try visit.db.given(form, for: procedure.paper(procedure.begin.paper), in: place, now: visit.now)
        try registry.begin(
            procedure.name, id, by: visit.actor, at: place, given: given, code: code, now: visit.now, in: visit.db)
        return code == nil ? .seeOther("/matters/\(id)") : .again
    }

    private func slip(_ visit: Visit<Reader>, _ form: Form) throws -> Answer {
        guard let ticket = form.ticket else { throw Refusal.badInput(.handInAgain) }
        return .page(try receipts.receipt(FollowCode(of: ticket), words: .giveThemTheSlip, visit))
    }
}

extension Actor {
    /// The capacity in which this person may begin a matter of the procedure; nil where they have none.
    func capacity(toBegin procedure: Procedure) -> Capacity? {
        for who in procedure.begin.by {
            switch who {
            case .role(let role): if let found = capacities.first(where: { $0.role == role }) { return found }
            case .relation(.stationLiaison), .anyone:
                if let found = capacities.first(where: { $0.role == .liaison && $0.station != nil }) { return found }
                if who == .anyone, let found = capacities.first(where: { $0.role == .office }) { return found }
            case .relation: continue
            }
        }
        return nil
    }
}
