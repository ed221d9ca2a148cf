import Frame
import Ground
import Journal
import Procedures
import Store

extension PersonPages {
    /// One person: their roles and seats, how they sign in, and what was done about them.
    func show(_ visit: Visit<Reader>) throws -> Page {
        let person = try visit.db.person(visit.id("id"))
        let overseen = try visit.actor.overseen.filter { try visit.db.knows($0, person.id) }
        guard !overseen.isEmpty else { throw Refusal.notFound(.noSuchPerson) }
        let forms = try overseen.filter(visit.administers).map { congress -> Markup in
            person.id == visit.actor.person
                ? "" : try grantForm(visit, person, congress) + seatForm(visit, person, congress)
        }
        return Page(
            title: Words(same: person.name),
            body: """
                <h1>\(name: person.name)</h1>
                <h2>\(.rolesTitle)</h2>
                \(try roles(visit, person))\(try seats(visit, person))\(forms)
                \(try signIn(visit, person))
                <h2>\(.recordTitle)</h2>
                \(try visit.record(of: .person(person.id)))
                """, crumbs: [(.peopleTitle, "/people")])
    }

    private func roles(_ visit: Visit<Reader>, _ person: Person) throws -> Markup {
        let grants = try visit.db.grants(of: person.id)
        if grants.isEmpty { return "<p>\(.noRoleNow)</p>\n" }
        let items = try grants.map { grant -> Markup in
            let until = grant.ends.map { Words.fromTo("\(grant.begins.date)", "\($0.date)") }
            let mayEnd = grant.ends == nil && visit.administers(grant.capacity.congress)
            return """
                <li class="item"><p>\(try visit.db.title(of: grant.capacity))</p>\
                <p class="meta"><span>\(until ?? .since("\(grant.begins.date)"))</span></p>\
                \(mayEnd ? endForm(visit, "/people/\(person.id)/grants/\(grant.id)/end", .endRole) : "")</li>

                """
        }
        return "<ul class=\"list\">\(items)</ul>\n"
    }

    private func seats(_ visit: Visit<Reader>, _ person: Person) throws -> Markup {
        let items = try visit.db.deputies(of: person.id).map { deputy -> Markup in
            let term = try visit.db.term(deputy.term)
            let congress = try visit.db.congress(deputy.congress)
            let mayEnd = deputy.endedAt == nil && visit.administers(congress.id)
            return """
                <li class="item"><p>\(.seatLine(congress.name, term.number, deputy.number))</p>\
                <p class="meta"><span>\(deputy.district)</span><span>\(deputy.endedAt.map { .seatEndedOn("\($0.date)") })</span></p>\
                \(mayEnd ? endForm(visit, "/people/\(person.id)/seats/\(deputy.id)/end", .endSeat) : "")</li>

                """
        }
        return items.isEmpty ? "" : "<ul class=\"list\">\(items)</ul>\n"
    }

    private func endForm(_ visit: Visit<Reader>, _ path: Link, _ words: Words) -> Markup {
        """
        <form class="do" method="post" action="\(url: path)">\(visit.ticket)<button class="button plain">\(words)</button></form>
        """
    }

    private func grantForm(_ visit: Visit<Reader>, _ person: Person, _ congress: CongressID) throws -> Markup {
        let roles = Role.allCases.filter { $0 != .deputy }.map { ($0.rawValue, $0.title) }
        let units = try visit.db.units(in: congress).map { ("\($0.id)", Words(same: $0.name)) }
        let stations = try visit.db.stations(in: congress).map { ("\($0.id)", Words(same: $0.name)) }
        return """
            <details class="act"><summary>\(.giveRole) <small>\(try visit.db.congress(congress).name)</small></summary>
            <form method="post" action="\(url: "/people/\(person.id)/grants")">\(visit.ticket)\(visit.congressField(congress))
            \(visit.field("role", .roleLabel, short: true).select(roles))\
            \(visit.field("unit", .unitLabel, hint: .unitHint, short: true, required: false).select(units))\
            \(visit.field("station", .stationLabel, hint: .stationHint, short: true, required: false).select(stations))\
            <p class="buttons"><button class="button plain">\(.giveRole)</button></p></form></details>

            """
    }

    private func seatForm(_ visit: Visit<Reader>, _ person: Person, _ congress: CongressID) throws -> Markup {
        guard let term = try visit.db.term(of: congress, on: visit.now.date),
            try !visit.db.deputies(of: person.id).contains(where: { $0.term == term.id })
        else { return "" }
        return """
            <details class="act"><summary>\(.giveSeat) <small>\(.termTitle(term.number))</small></summary>
            <form method="post" action="\(url: "/people/\(person.id)/seats")">\(visit.ticket)\(visit.congressField(congress))
            \(visit.field("number", Column.number.title, short: true).input)\
            \(visit.field("district", Column.district.title, short: true, required: false).input)\
            <p class="buttons"><button class="button plain">\(.giveSeat)</button></p></form></details>

            """
    }

    private func signIn(_ visit: Visit<Reader>, _ person: Person) throws -> Markup {
        guard let account = try visit.db.account(of: person.id) else {
            return "<h2>\(.signInPart)</h2>\n<p>\(.noAccount)</p>\n"
        }
        let password: Words =
            account.passwordHash == nil ? .noPasswordYet : account.mustChange ? .firstPasswordOut : .ownPassword
        let codes: Words = account.sealedSecret == nil ? .notEnrolled : .enrolled
        return """
            <h2>\(.signInPart)</h2>
            <dl class="facts"><dt>\(.loginLabel)</dt><dd>\(account.login.description)</dd>
            <dt>\(.passwordLabel)</dt><dd>\(password)</dd><dt>\(.codesEnrolled)</dt><dd>\(codes)</dd>
            \(account.disabledAt.map { "<dt>\(.closedSince)</dt><dd>\($0.shown)</dd>" as Markup })</dl>
            \(visit.administers(person.congress) && person.id != visit.actor.person ? signInForms(visit, person, account) : "")
            """
    }

    private func signInForms(_ visit: Visit<Reader>, _ person: Person, _ account: Account) -> Markup {
        let closing: (Link, Words) =
            account.disabledAt == nil
            ? ("/people/\(person.id)/closure", .closeAccount) : ("/people/\(person.id)/reopening", .reopenAccount)
        let acts: [(Link, Words)] =
            [("/people/\(person.id)/first-password", .handOutPassword)]
            + (account.sealedSecret == nil ? [] : [("/people/\(person.id)/codes-reset", .resetCodes)]) + [closing]
        let buttons = acts.map { path, words -> Markup in
            "<form method=\"post\" action=\"\(url: path)\">\(visit.ticket)<button class=\"button plain\">\(words)</button></form>"
        }
        return """
            <div class="buttons">\(buttons)</div>
            <details class="act"><summary>\(.renameTitle)</summary>
            <form method="post" action="\(url: "/people/\(person.id)/name")">\(visit.ticket)
            \(visit.field("person", .nameLabel, or: person.name, short: true).input)\
            <p class="buttons"><button class="button plain">\(.save)</button></p></form></details>

            """
    }
}

extension Visit {
    /// What the journal has about one thing, newest first, in words.
    func record(of subject: Subject) throws -> Markup {
        let notes = try db.timeline(of: subject).reversed()
        let names = try db.names(of: Array(Set(notes.compactMap(\.by))))
        let latest = notes.first?.number
        let entries = notes.map { note -> Markup in
            """
            <li class="entry\(" latest", if: note.number == latest)"><p class="when">\(note.at.shown)</p>\
            <p>\(note.by.flatMap { names[$0] }.map { "<b>\(name: $0)</b> " as Markup })\(Words.noted(note.kind))</p></li>

            """
        }
        return "<ol class=\"record\">\(entries)</ol>"
    }
}

/// The ways in and out for a table: template, import, export.
func tableLinks(_ kind: ImportKind, _ congress: CongressID, mayImport: Bool) -> Markup {
    let path = kind.rawValue
    let bringIn: Markup =
        "<a class=\"button plain\" href=\"\(url: "/import/\(path)?congress=\(congress)")\">\(.importTable)</a>"
    return """
        <p class="buttons">\(mayImport ? bringIn : "")\
        <a class="button quiet" href="\(url: "/export/\(path)?congress=\(congress)")">\(.exportTable)</a></p>
        """
}
