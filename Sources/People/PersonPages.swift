import Frame
import Ground
import Journal
import Procedures
import Store

/// The people of a congress, for those who look after them: who they are, what they may, how they sign in.
struct PersonPages: Sendable {
    let keys: Keys
    let passwords: Passwords
    private let pageSize = 50

    func routes(_ door: Door) {
        door.get("/people", for: .overseers, list)
        door.post("/people", for: .administrators, form: list, add)
        door.get("/people/{id}", for: .overseers, show)
        door.post("/people/{id}/name", for: .administrators, form: show, rename)
        door.post("/people/{id}/grants", for: .administrators, form: show, grant)
        door.post("/people/{id}/grants/{grant}/end", for: .administrators, form: show, endGrant)
        door.post("/people/{id}/seats", for: .administrators, form: show, seat)
        door.post("/people/{id}/seats/{seat}/end", for: .administrators, form: show, endSeat)
        door.exchange(.post, "/people/{id}/first-password", for: .administrators, form: show, handOutPassword)
        door.post("/people/{id}/codes-reset", for: .administrators, form: show, resetCodes)
        door.post("/people/{id}/closure", for: .administrators, form: show, close)
        door.post("/people/{id}/reopening", for: .administrators, form: show, reopen)
    }

    private func list(_ visit: Visit<Reader>) throws -> Page {
        let congress = try visit.overseenCongress()
        let part = visit.query("name")?.tidied.nonEmpty
        let count = try visit.db.countPeople(of: congress.id, named: part)
        let last = max(1, (count + pageSize - 1) / pageSize)
        let page = min(max(1, visit.number("page") ?? 1), last)
        let people = try visit.db.people(of: congress.id, named: part, page: page, size: pageSize)
        let items = try people.map { person -> Markup in
            let roles = try visit.db.capacities(of: person.id, at: visit.now).filter { $0.congress == congress.id }
            let titles = Set(roles.map(\.role)).sorted { $0.rawValue < $1.rawValue }.map(\.title)
            return """
                <li class="item"><a class="name" href="\(url: "/people/\(person.id)")">\(name: person.name)</a>\
                <p class="meta"><span>\(titles.isEmpty ? .noRoleNow : titles.joined())</span></p></li>

                """
        }
        let addForm: Markup = visit.administers(congress.id) ? self.addForm(visit, congress.id) : ""
        return Page(
            title: .peopleTitle,
            body: """
                <h1>\(.peopleTitle)</h1>
                <p class="lead">\(congress.name) · \(.peopleCount(count))</p>
                \(try visit.congressSwitch("/people", congress.id))\
                \(tableLinks(.people, congress.id, mayImport: visit.administers(congress.id)))
                <form class="search" role="search" method="get" action="/people">\(visit.congressField(congress.id))
                <div class="field"><label for="name-part">\(.searchName)</label>\
                <input type="search" id="name-part" name="name" value="\(part)"></div>\
                <button class="button plain">\(.find)</button></form>
                <ul class="list">\(items)</ul>
                \(pages(page, of: last, congress.id, part))\(addForm)
                """)
    }

    private func pages(_ page: Int, of last: Int, _ congress: CongressID, _ part: String?) -> Markup {
        if last == 1 { return "" }
        func link(_ number: Int) -> Link {
            "/people?congress=\(congress)&name=\(part ?? "")&page=\(number)"
        }
        let earlier: Markup =
            "<a class=\"button plain\" rel=\"prev\" href=\"\(url: link(page - 1))\">\(.earlierPage)</a>"
        let later: Markup = "<a class=\"button plain\" rel=\"next\" href=\"\(url: link(page + 1))\">\(.laterPage)</a>"
        return """
            <nav class="pages" aria-label="\(.pages)">\(page > 1 ? earlier : "")<span>\(.pageOf(page, last))</span>\
            \(page < last ? later : "")</nav>

            """
    }

    private func addForm(_ visit: Visit<Reader>, _ congress: CongressID) -> Markup {
        """
        <details class="act"\(" open", if: visit.refused != nil)><summary>\(.addPerson)</summary>
        <form method="post" action="/people">\(visit.ticket)\(visit.congressField(congress))
        \(visit.field("person", .nameLabel, short: true).input)\
        \(visit.field("login", .loginLabel, hint: .loginForm, short: true, "type=\"text\" autocapitalize=\"none\"").input)\
        <p class="buttons"><button class="button">\(.addPerson)</button></p></form></details>
        """
    }

    private func add(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let (congress, admin) = try form.administered(by: visit.actor)
        guard let login = LoginName(form.value("login")) else { throw Refusal.wrong("login", .loginForm) }
        let person = try Person(visit.newID(), form.required("person", upTo: 40), in: congress)
        let trace = keys.trace(by: admin, at: visit.now)
        try visit.db.record(person, trace)
        try visit.db.record(Account(person: person.id, login: login), trace)
        return .seeOther("/people/\(person.id)")
    }

    private func rename(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let (person, trace) = try own(visit)
        try visit.db.rename(person, to: form.required("person", upTo: 40), trace)
        return .seeOther("/people/\(person.id)")
    }

    private func grant(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let (congress, admin) = try form.administered(by: visit.actor)
        let person = try known(visit, to: congress)
        guard person.id != admin else { throw Refusal.notAllowed(.notToOneself) }
        guard let role = Role(rawValue: form.value("role")) else { throw Refusal.wrong("role", .chooseRole) }
        let unit: UnitID? = role.place == .unit ? try form.id("unit") : nil
        let station: StationID? = role.place == .station ? try form.id("station") : nil
        let capacity = Capacity(role, in: congress, unit: unit, station: station)
        let grant = try Grant(visit.newID(), capacity, to: person.id, from: visit.now)
        try visit.db.record(grant, keys.trace(by: admin, at: visit.now))
        return .seeOther("/people/\(person.id)")
    }

    private func endGrant(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let grant = try visit.db.grant(visit.id("grant"))
        let admin = try visit.actor.administering(grant.capacity.congress)
        guard grant.person == (try visit.id("id") as PersonID) else { throw Refusal.notFound(.noSuchGrant) }
        if grant.capacity.role == .admin,
            try visit.db.people(holding: .admin, in: grant.capacity.congress, at: visit.now).count == 1
        {
            throw Refusal.conflict(.lastAdministrator)
        }
        try visit.db.end(grant, keys.trace(by: admin, at: visit.now))
        return .seeOther("/people/\(grant.person)")
    }

    private func seat(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let (congress, admin) = try form.administered(by: visit.actor)
        let person = try known(visit, to: congress)
        guard person.id != admin else { throw Refusal.notAllowed(.notToOneself) }
        guard let term = try visit.db.term(of: congress, on: visit.now.date) else {
            throw Refusal.conflict(.noTermRuns)
        }
        guard try !visit.db.deputies(of: person.id).contains(where: { $0.term == term.id }) else {
            throw Refusal.conflict(.sitsAlready)
        }
        let deputy = try Deputy(
            visit.newID(), person: person.id, in: term, number: form.required("number", upTo: 12),
            district: form.text("district", upTo: 60))
        try visit.db.record(deputy, keys.trace(by: admin, at: visit.now))
        return .seeOther("/people/\(person.id)")
    }

    private func endSeat(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let person: PersonID = try visit.id("id")
        let id: DeputyID = try visit.id("seat")
        guard let deputy = try visit.db.deputies(of: person).first(where: { $0.id == id }) else {
            throw Refusal.notFound(.noSuchGrant)
        }
        let admin = try visit.actor.administering(deputy.congress)
        try visit.db.end(deputy, keys.trace(by: admin, at: visit.now))
        return .seeOther("/people/\(person)")
    }

    /// Hands out a first password. It is shown on this answer and kept nowhere but as its hash.
    private func handOutPassword(_ exchange: Exchange) async throws -> Answer {
        _ = try await exchange.read { visit in try own(visit).person }
        let first = FirstPassword(random: Random.uint64())
        let hash = try await passwords.hash(first.text)
        let (person, login) = try await exchange.write { visit in
            let (person, trace) = try own(visit)
            guard let account = try visit.db.account(of: person.id) else { throw Refusal.notFound(.noAccount) }
            try visit.db.setPassword(hash, of: person.id, mustChange: true, trace)
            try visit.db.forgetFailures(keys.name(account.login.description))
            try visit.db.endSessions(of: person.id, at: visit.now)
            return (person, account.login)
        }
        return .page(
            Page(
                title: .firstPasswordTitle,
                body: """
                    <h1>\(.firstPasswordTitle)</h1>
                    <section class="slip"><h2>\(name: person.name)</h2>
                    <dl class="facts"><dt>\(.loginLabel)</dt><dd>\(login.description)</dd>
                    <dt>\(.firstPasswordLabel)</dt><dd><span class="code">\(first.text)</span></dd></dl>
                    <p>\(.firstPasswordOnce)</p></section>
                    <p class="buttons"><a class="button plain" href="\(url: "/people/\(person.id)")">\(.backToPerson)</a></p>
                    """, crumbs: [(.peopleTitle, "/people")]))
    }

    private func resetCodes(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let (person, trace) = try own(visit)
        try visit.db.forgetCodes(of: person.id, trace)
        try visit.db.endSessions(of: person.id, at: visit.now)
        return .seeOther("/people/\(person.id)")
    }

    private func close(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let (person, trace) = try own(visit)
        try visit.db.setDisabled(true, person.id, trace)
        try visit.db.endSessions(of: person.id, at: visit.now)
        return .seeOther("/people/\(person.id)")
    }

    private func reopen(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let (person, trace) = try own(visit)
        try visit.db.setDisabled(false, person.id, trace)
        return .seeOther("/people/\(person.id)")
    }

    /// The person of the path, whose sign-in only the administrators of their own congress may touch: another congress that
    /// gave them a role must not take over the rest of what they are. Nor may anyone do it to themselves.
    private func own(_ visit: Visit<some Reading>) throws -> (person: Person, trace: Trace) {
        let person = try visit.db.person(visit.id("id"))
        let admin = try visit.actor.administering(person.congress)
        guard person.id != admin else { throw Refusal.notAllowed(.notOneself) }
        return (person, keys.trace(by: admin, at: visit.now))
    }

    private func known(_ visit: Visit<some Reading>, to congress: CongressID) throws -> Person {
        let person = try visit.db.person(visit.id("id"))
        guard try visit.db.knows(congress, person.id) else { throw Refusal.notFound(.noSuchPerson) }
        return person
    }
}
