import Frame
import Ground
import Store

/// The terms of a congress, their sessions and who sat in them.
struct TermPages: Sendable {
    let keys: Keys

    func routes(_ door: Door) {
        door.get("/terms", for: .anyone, list)
        door.post("/terms", for: .administrators, form: list, add)
        door.get("/terms/{id}", for: .anyone, show)
        door.post("/terms/{id}/end", for: .administrators, form: show, end)
        door.post("/terms/{id}/sittings", for: .administrators, form: show, addSitting)
    }

    private func list(_ visit: Visit<Reader>) throws -> Page {
        let congress = try visit.shownCongress()
        let items = try visit.db.terms(of: congress.id).map { term -> Markup in
            let count = try visit.db.deputies(in: congress.id, term: term.id).count { $0.endedAt == nil }
            return """
                <li class="item"><a class="name" href="\(url: "/terms/\(term.id)")">\(.termTitle(term.number))</a>\
                <p class="meta"><span>\(span(term.begins, term.ends))</span><span>\(.deputyCount(count))</span></p></li>

                """
        }
        let form: Markup = """
            <details class="act"\(" open", if: visit.refused != nil)><summary>\(.addTerm)</summary>
            <form method="post" action="/terms">\(visit.ticket)\(visit.congressField(congress.id))
            \(dates(visit, .termNumber, last: false))\
            <p class="buttons"><button class="button">\(.addTerm)</button></p></form></details>
            """
        return Page(
            title: .termsTitle,
            body: """
                <h1>\(.termsTitle)</h1>
                <p class="lead">\(congress.name)</p>
                \(try visit.congressSwitch("/terms", congress.id))<ul class="list">\(items)</ul>
                \(visit.administers(congress.id) ? form : "")
                """)
    }

    private func span(_ first: LocalDate, _ last: LocalDate?) -> Words {
        last.map { .fromTo("\(first)", "\($0)") } ?? .since("\(first)")
    }

    private func dates(_ visit: Visit<Reader>, _ number: Words, last: Bool) -> Markup {
        let lastDay = visit.field("ends", .lastDay, short: true, required: false, "type=\"date\"").input
        return """
            \(visit.field("number", number, short: true, "type=\"number\" inputmode=\"numeric\" min=\"1\" max=\"99\"").input)\
            \(visit.field("begins", .firstDay, short: true, "type=\"date\"").input)\(last ? lastDay : "")
            """
    }

    private func show(_ visit: Visit<Reader>) throws -> Page {
        let term = try visit.db.term(visit.id("id"))
        let congress = try visit.db.congress(term.congress)
        let sittings = try visit.db.sittings(in: term.id).map { sitting -> Markup in
            "<li>\(.sittingTitle(sitting.number)) · \(span(sitting.begins, sitting.ends))</li>"
        }
        let deputies = try visit.db.deputies(in: congress.id, term: term.id)
        let names = try visit.db.names(of: deputies.map(\.person))
        let rows = deputies.map { deputy -> Markup in
            """
            <tr><th scope="row">\(deputy.number)</th><td data-label="\(.nameLabel)">\(name: names[deputy.person] ?? "")</td>\
            <td data-label="\(Column.district.title)">\(deputy.district)</td>\
            <td data-label="\(.remark)">\(deputy.endedAt.map { .seatEndedOn("\($0.date)") })</td></tr>

            """
        }
        return Page(
            title: .termTitle(term.number),
            body: """
                <h1>\(congress.name) \(.termTitle(term.number))</h1>
                <p class="lead">\(span(term.begins, term.ends))</p>
                <h2>\(.sittingsTitle)</h2>
                \(sittings.isEmpty ? "<p>\(.noSittings)</p>" : "<ul>\(sittings)</ul>")
                \(try groups(visit, term))\
                <h2>\(.deputiesTitle)</h2>
                <div class="table"><table class="cards"><thead><tr><th scope="col">\(Column.number.title)</th>\
                <th scope="col">\(.nameLabel)</th><th scope="col">\(Column.district.title)</th><th scope="col">\(.remark)</th></tr>\
                </thead><tbody>\(rows)</tbody></table></div>
                \(visit.administers(congress.id) ? forms(visit, term) : "")
                """, crumbs: [(.termsTitle, "/terms?congress=\(congress.id)")])
    }

    private func groups(_ visit: Visit<Reader>, _ term: Term) throws -> Markup {
        let items = try visit.db.groups(in: term.id).map { group -> Markup in
            "<li>\(name: group.name) · \(group.kind.title) · \(.deputyCount(try visit.db.members(of: group.id).count))</li>"
        }
        return items.isEmpty ? "" : "<h2>\(.groupsTitle)</h2>\n<ul>\(items)</ul>\n"
    }

    private func forms(_ visit: Visit<Reader>, _ term: Term) -> Markup {
        let ending: Markup = """
            <details class="act"><summary>\(.endTerm)</summary>
            <form method="post" action="\(url: "/terms/\(term.id)/end")">\(visit.ticket)
            \(visit.field("last", .lastDay, short: true, "type=\"date\"").input)\
            <p class="buttons"><button class="button plain">\(.endTerm)</button></p></form></details>
            """
        return """
            <details class="act"><summary>\(.addSitting)</summary>
            <form method="post" action="\(url: "/terms/\(term.id)/sittings")">\(visit.ticket)
            \(dates(visit, .sittingNumber, last: true))\
            <p class="buttons"><button class="button plain">\(.addSitting)</button></p></form></details>
            \(term.ends == nil ? ending : "")
            """
    }

    private func add(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let (congress, admin) = try form.administered(by: visit.actor)
        let (number, begins) = try first(form)
        let term = try Term(visit.newID(), of: congress, number: number, begins: begins)
        try visit.db.record(term, keys.trace(by: admin, at: visit.now))
        return .seeOther("/terms/\(term.id)")
    }

    private func addSitting(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let term = try visit.db.term(visit.id("id"))
        let admin = try visit.actor.administering(term.congress)
        let (number, begins) = try first(form)
        let sitting = try Sitting(visit.newID(), in: term, number: number, begins: begins, ends: form.date("ends"))
        try visit.db.record(sitting, of: term.congress, keys.trace(by: admin, at: visit.now))
        return .seeOther("/terms/\(term.id)")
    }

    private func end(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let term = try visit.db.term(visit.id("id"))
        let admin = try visit.actor.administering(term.congress)
        guard let last = try form.date("last") else { throw Refusal.wrong("last", .dateMissing) }
        try visit.db.end(term, on: last, keys.trace(by: admin, at: visit.now))
        return .seeOther("/terms/\(term.id)")
    }

    private func first(_ form: Form) throws -> (number: Int, begins: LocalDate) {
        guard let number = try form.int("number") else { throw Refusal.wrong("number", .numberOutOfRange) }
        guard let begins = try form.date("begins") else { throw Refusal.wrong("begins", .dateMissing) }
        return (number, begins)
    }
}
