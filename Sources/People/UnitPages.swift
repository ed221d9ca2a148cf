import Frame
import Ground
import Journal
import Store

/// The units that handle what a congress hands on.
struct UnitPages: Sendable {
    let keys: Keys

    func routes(_ door: Door) {
        door.get("/units", for: .anyone, list)
        door.post("/units", for: .administrators, form: list, add)
        door.get("/units/{id}", for: .overseers, show)
        door.post("/units/{id}", for: .administrators, form: show, change)
        door.post("/units/{id}/end", for: .administrators, form: show, end)
    }

    private func list(_ visit: Visit<Reader>) throws -> Page {
        let congress = try visit.shownCongress()
        let isOverseer = visit.actor.oversees(congress.id)
        let units = try isOverseer ? visit.db.allUnits(in: congress.id) : visit.db.units(in: congress.id)
        let items = try units.map { unit -> Markup in
            let name: Markup =
                isOverseer
                ? "<a class=\"name\" href=\"\(url: "/units/\(unit.id)")\">\(name: unit.name)</a>"
                : "<p class=\"name\">\(name: unit.name)</p>"
            let heads = try isOverseer ? self.heads(visit, unit) : ""
            return """
                <li class="item">\(name)<p class="meta"><span>\(unit.organ.title)</span>\(heads)\
                \(unit.endedAt.map { "<span>\(.unitEndedOn("\($0.date)"))</span>" as Markup })</p></li>

                """
        }
        let links: Markup =
            isOverseer ? tableLinks(.units, congress.id, mayImport: visit.administers(congress.id)) : ""
        return Page(
            title: .unitsTitle,
            body: """
                <h1>\(.unitsTitle)</h1>
                <p class="lead">\(congress.name)</p>
                \(try visit.congressSwitch("/units", congress.id))\(links)
                <ul class="list">\(items)</ul>
                \(visit.administers(congress.id) ? addForm(visit, congress.id) : "")
                """)
    }

    private func heads(_ visit: Visit<Reader>, _ unit: Unit) throws -> Markup {
        let heads = try visit.db.people(holding: .unitHead, in: unit.congress, unit: unit.id, at: visit.now)
        return heads.isEmpty ? "<span>\(.noHead)</span>" : "<span>\(.headedBy(heads.map(\.name)))</span>"
    }

    private func addForm(_ visit: Visit<Reader>, _ congress: CongressID) -> Markup {
        """
        <details class="act"\(" open", if: visit.refused != nil)><summary>\(.addUnit)</summary>
        <form method="post" action="/units">\(visit.ticket)\(visit.congressField(congress))
        \(fields(visit, nil))<p class="buttons"><button class="button">\(.addUnit)</button></p></form></details>
        """
    }

    private func fields(_ visit: Visit<Reader>, _ unit: Unit?) -> Markup {
        let organs = Unit.Organ.allCases.map { ($0.rawValue, $0.title) }
        return """
            \(visit.field("name", Column.unitName.title, or: unit?.name ?? "").input)\
            \(visit.field("organ", Column.organ.title, or: unit?.organ.rawValue ?? "", short: true).select(organs))\
            \(visit.field(
                "region", Column.region.title, hint: .unitRegionHint, or: unit?.region?.description ?? "", short: true,
                required: false, "type=\"text\" inputmode=\"numeric\"").input)
            """
    }

    private func show(_ visit: Visit<Reader>) throws -> Page {
        let unit = try visit.db.unit(visit.id("id"))
        guard visit.actor.oversees(unit.congress) else { throw Refusal.notAllowed(.onlyItsAdministrator) }
        let forms: Markup = """
            <form method="post" action="\(url: "/units/\(unit.id)")">\(visit.ticket)
            \(fields(visit, unit))<p class="buttons"><button class="button">\(.save)</button></p></form>
            <form method="post" action="\(url: "/units/\(unit.id)/end")">\(visit.ticket)
            <p class="buttons"><button class="button plain">\(.endUnit)</button></p></form>
            """
        return Page(
            title: Words(same: unit.name),
            body: """
                <h1>\(name: unit.name)</h1>
                \(visit.administers(unit.congress) && unit.endedAt == nil ? forms : "<p>\(unit.organ.title)</p>")
                <h2>\(.recordTitle)</h2>
                \(try visit.record(of: Subject("unit", unit.id)))
                """, crumbs: [(.unitsTitle, "/units?congress=\(unit.congress)")])
    }

    private func add(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let (congress, admin) = try form.administered(by: visit.actor)
        let unit = try read(form, visit.newID(), congress, visit.db, endedAt: nil)
        try visit.db.record(unit, keys.trace(by: admin, at: visit.now))
        return .seeOther("/units?congress=\(congress)")
    }

    private func change(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let unit = try visit.db.unit(visit.id("id"))
        let admin = try visit.actor.administering(unit.congress)
        let new = try read(form, unit.id, unit.congress, visit.db, endedAt: unit.endedAt)
        try visit.db.change(unit, to: new, keys.trace(by: admin, at: visit.now))
        return .seeOther("/units/\(unit.id)")
    }

    private func end(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let unit = try visit.db.unit(visit.id("id"))
        let admin = try visit.actor.administering(unit.congress)
        let ended = try Unit(
            unit.id, unit.name, of: unit.organ, in: unit.congress, region: unit.region,
            endedAt: unit.endedAt ?? visit.now)
        try visit.db.change(unit, to: ended, keys.trace(by: admin, at: visit.now))
        return .seeOther("/units/\(unit.id)")
    }

    private func read(
        _ form: Form, _ id: UnitID, _ congress: CongressID, _ db: Writer, endedAt: Instant?
    ) throws -> Unit {
        guard let organ = Unit.Organ(rawValue: form.value("organ")) else { throw Refusal.wrong("organ", .chooseOne) }
        return try Unit(
            id, form.required("name", upTo: 60), of: organ, in: congress,
            region: form.region("region", on: db), endedAt: endedAt)
    }
}

extension Form {
    /// A division that is on record; nil where the field is empty.
    func region(_ name: String, on db: some Reading) throws -> RegionCode? {
        let text = try text(name, upTo: 20).halfWidth
        if text.isEmpty { return nil }
        guard let code = RegionCode(text) else { throw Refusal.wrong(name, .notARegionCode) }
        guard try db.region(code) != nil else { throw Refusal.wrong(name, .noSuchRegion) }
        return code
    }
}
