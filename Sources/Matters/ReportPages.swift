package import Frame
package import Ground
package import People
package import Procedures
package import Store

/// A resident speaks, without an account: the form behind a station's link, and the receipt.
package struct ReportPages: Sendable {
    /// The procedure that a station's link begins.
    private static let procedure = "citizen-voice"
    private let registry: Registry
    private let receipts: Receipts
    private let invitations: [Invitation]

    /// What else somebody at a station's door may do just now, in a later room; empty where there is nothing.
    package typealias Invitation = @Sendable (Visit<Reader>, Station) throws -> Markup

    /// - Parameter address: what stands before the path of a private link: `https://yishi.example.gov.cn`.
    package init(registry: Registry, address: String, invitations: [Invitation] = []) {
        self.registry = registry
        self.invitations = invitations
        receipts = Receipts(registry: registry, address: address)
    }

    package func routes(_ door: Door) {
        door.get("/s/{code}", for: .anyone, show)
        door.post("/s/{code}", for: .anyone, again: receipt, form: show, report)
    }

    private func show(_ visit: Visit<Reader>) throws -> Page {
        let station = try visit.db.openStation(try visit.parameter("code"), at: visit.now)
        let procedure = try registry.book.procedure(Self.procedure)
        let place = try visit.db.place(of: station)
        guard let paper = procedure.beginning(for: visit.actor, at: place) else {
            throw Refusal.notFound(.noSuchStation)
        }
        let choosable = try visit.db.choosable(for: [paper], in: place, now: visit.now)
        let personal = paper.keeping(\.isPersonal)
        let common = paper.keeping { !$0.isPersonal }
        let form = { PaperForm($0, prefix: "", refused: visit.refused, options: choosable.options).markup }
        return Page(
            title: .sayIt,
            body: """
                <p class="soft">\(station.name)</p><h1>\(.whatIsWrong)</h1>\
                <p class="lead">\(.twoSentencesWillDo)</p>\(problem(visit.refused))\
                \(try invitations.map { try $0(visit, station) })\
                <form method="post" action="\(url: "/s/\(station.code.description)")">\(visit.ticket)\(form(common))\
                <details class="act"\(" open", if: visit.refused != nil)><summary>\(.leaveYourName) \
                <small>\(.youNeedNot)</small></summary><div class="inside">\(form(personal))</div></details>\
                <p class="buttons"><button class="button big">\(.handIn)</button></p>\
                <p class="small soft">\(.whatWeCannotTake)</p></form>
                """)
    }

    private func report(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        guard let ticket = form.ticket else { throw Refusal.badInput(.handInAgain) }
        let station = try visit.db.openStation(try visit.parameter("code"), at: visit.now)
        try registry.begin(
            Self.procedure, visit.newID(), by: visit.actor, at: visit.db.place(of: station), given: form.given,
            code: FollowCode(of: ticket), now: visit.now, in: visit.db)
        return .again
    }

    private func receipt(_ visit: Visit<Reader>, _ form: Form) throws -> Answer {
        guard let ticket = form.ticket else { throw Refusal.badInput(.handInAgain) }
        return .page(try receipts.receipt(FollowCode(of: ticket), words: .received, visit))
    }

    private func problem(_ refused: Refused?) -> Markup {
        guard let refused else { return "" }
        let items = refused.refusal.fields.sorted { $0.key < $1.key }.map { name, words -> Markup in
            "<li><a href=\"#\(name)\">\(words)</a></li>"
        }
        return """
            <div class="notice bad" role="alert" tabindex="-1"><h2>\(refused.refusal.words)</h2><ul>\(items)</ul></div>
            """
    }
}

extension Reading {
    /// The station whose link or QR code this is.
    /// - Throws: `Refusal.notFound` for a code that no station has, or whose station has closed.
    package func openStation(_ written: String, at now: Instant) throws -> Station {
        guard let code = StationCode(written), let station = try station(code: code),
            station.endedAt.map({ now < $0 }) ?? true
        else { throw Refusal.notFound(.noSuchStation) }
        return station
    }

    package func place(of station: Station) throws -> Place {
        let congress = try congress(station.congress)
        return Place(
            congress: congress.id, level: congress.level, region: congress.region.description, station: station.id)
    }

    package func place(of congress: CongressID) throws -> Place {
        let congress = try self.congress(congress)
        return Place(congress: congress.id, level: congress.level, region: congress.region.description)
    }
}
