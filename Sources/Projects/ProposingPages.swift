package import Frame
import Ground
import Matters
package import People
import Procedures
package import Store

/// Proposing a livelihood project, without an account, while a call is open.
package struct ProposingPages: Sendable {
    private let registry: Registry
    private let receipts: Receipts

    init(registry: Registry, address: String) {
        self.registry = registry
        receipts = Receipts(registry: registry, address: address)
    }

    func routes(_ door: Door) {
        door.get("/projects/propose", for: .anyone, ask)
        door.post("/projects/propose", for: .anyone, again: receipt, form: ask, propose)
    }

    /// For the home page: what is open to everyone just now; empty where nothing is.
    package func news(_ visit: Visit<Reader>) throws -> Markup {
        let calls = try visit.db.openSolicitations(on: visit.now.date).prefix(3).map {
            invitation(to: $0, $0.proposing)
        }
        return "\(calls)"
    }

    /// At a station's door, while its congress has a call open.
    package func invitation(_ visit: Visit<Reader>, at station: Station) throws -> Markup {
        let calls = try visit.db.openSolicitations(on: visit.now.date).filter { $0.congress == station.congress }
        return calls.first.map { invitation(to: $0, "\($0.proposing)&station=\(station.code.description)") } ?? ""
    }

    private func invitation(to call: Solicitation, _ link: Link) -> Markup {
        "<p class=\"notice\">\(.callIsOpen(call.title)) <a href=\"\(url: link)\">\(.proposeOne)</a></p>"
    }

    private func ask(_ visit: Visit<Reader>) throws -> Page {
        let open = try visit.db.openSolicitations(on: visit.now.date)
        if open.isEmpty { return try noCall(visit) }
        let asked = SolicitationID(visit.refused?.form.value("call") ?? visit.query("call") ?? "")
        let station = try station(visit.refused?.form.value("station") ?? visit.query("station"), visit)
        let fitting = open.filter {
            ($0.id == asked || asked == nil) && $0.congress == station?.congress ?? $0.congress
        }
        guard let call = fitting.first, fitting.count == 1 else { return try choose(among: open, visit) }
        return try form(for: call, at: station, visit)
    }

    private func form(for call: Solicitation, at station: Station?, _ visit: Visit<Reader>) throws -> Page {
        let place = try visit.db.place(of: call.congress)
        let procedure = try registry.book.procedure(ProjectProcedure.name)
        guard let paper = procedure.beginning(for: .resident, at: place) else { throw Refusal.conflict(.noCallNow) }
        let form = { PaperForm($0, prefix: "", refused: visit.refused, options: { _ in [] }).markup }
        return Page(
            title: .proposeOne,
            body: """
                <p class="soft">\(call.title)\(station.map { " · \($0.name)" as Markup })</p><h1>\(.whichProject)</h1><p class="lead">\(.proposeLead)</p>\
                <form method="post" action="/projects/propose">\(visit.ticket)\
                <input type="hidden" name="call" value="\(call.id)">\
                <input type="hidden" name="station" value="\(station?.code.description ?? "")">\(form(paper.keeping { !$0.isPersonal }))\
                <details class="act"\(" open", if: visit.refused != nil)><summary>\(.leaveYourName)</summary>\
                <div class="inside">\(form(paper.keeping(\.isPersonal)))</div></details>\
                <p class="buttons"><button class="button big">\(.handItIn)</button></p></form>
                """,
            crumbs: [(.projects, "/projects")])
    }

    /// A county and a township may both have a call open.
    private func choose(among calls: [Solicitation], _ visit: Visit<Reader>) throws -> Page {
        let items = try calls.map { call -> Markup in
            """
            <li class="item"><a class="name" href="\(url: call.proposing)">\(call.title)</a>\
            <p class="meta"><span>\(try visit.db.congress(call.congress).name)</span> \
            <span>\(.fromTo(call.opens, call.closes))</span></p></li>
            """
        }
        return Page(
            title: .proposeOne, body: "<h1>\(.whichCall)</h1><ul class=\"list\">\(items)</ul>",
            crumbs: [(.projects, "/projects")])
    }

    /// For who comes between two calls: when the next one opens, and where a word is heard meanwhile.
    private func noCall(_ visit: Visit<Reader>) throws -> Page {
        let dates = try visit.db.comingSolicitations(after: visit.now.date).map { call -> Markup in
            "<p>\(call.title)：\(Words.fromTo(call.opens, call.closes))</p>"
        }
        return Page(
            title: .noCallTitle,
            body: """
                <h1>\(.noCallTitle)</h1>\(dates)<p class="lead">\(.noCallNow)</p>\
                <p class="buttons"><a class="button" href="/heard">\(.sayItAtStation)</a></p>
                """,
            crumbs: [(.projects, "/projects")])
    }

    private func propose(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let open = try visit.db.openSolicitations(on: visit.now.date)
        guard let ticket = form.ticket, let call = open.first(where: { $0.id == SolicitationID(form.value("call")) })
        else { throw Refusal.conflict(.noCallNow) }
        let station = try station(form.value("station"), visit).flatMap { $0.congress == call.congress ? $0 : nil }
        let place = try station.map(visit.db.place(of:)) ?? visit.db.place(of: call.congress)
        try registry.begin(
            ProjectProcedure.name, visit.newID(), by: .resident, at: place, given: form.given,
            code: FollowCode(of: ticket), now: visit.now, in: visit.db)
        return .again
    }

    /// The station whose code brought somebody here; nil for who came by the web.
    private func station<DB: Reading>(_ code: String?, _ visit: Visit<DB>) throws -> Station? {
        guard let code, !code.isEmpty else { return nil }
        return try visit.db.openStation(code, at: visit.now)
    }

    private func receipt(_ visit: Visit<Reader>, _ form: Form) throws -> Answer {
        guard let ticket = form.ticket else { throw Refusal.conflict(.noCallNow) }
        return .page(try receipts.receipt(FollowCode(of: ticket), words: .proposalReceived, visit))
    }
}

extension Solicitation {
    /// Where one proposes a project for it.
    var proposing: Link { "/projects/propose?call=\(id)" }
}
