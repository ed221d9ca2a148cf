import Frame
import Ground
import Journal
import Store

/// Bases, deputies' homes and liaison stations: where they are, and the poster that hangs at their doors.
struct StationPages: Sendable {
    let keys: Keys
    let publicAddress: String

    func routes(_ door: Door) {
        door.get("/stations", for: .anyone, list)
        door.post("/stations", for: .administrators, form: list, add)
        door.get("/stations/{id}", for: .anyone, show)
        door.post("/stations/{id}", for: .administrators, form: show, change)
        door.post("/stations/{id}/closure", for: .administrators, form: show, close)
        door.get("/stations/{id}/poster", for: .anyone, poster)
    }

    private func list(_ visit: Visit<Reader>) throws -> Page {
        let congress = try visit.shownCongress()
        let isOverseer = visit.actor.oversees(congress.id)
        let stations = try isOverseer ? visit.db.allStations(in: congress.id) : visit.db.stations(in: congress.id)
        let items = stations.map { station -> Markup in
            """
            <li class="item"><a class="name" href="\(url: "/stations/\(station.id)")">\(name: station.name)</a>\
            <p class="meta"><span>\(station.kind.title)</span><span>\(station.address)</span>\
            \(station.rhythm.map { "<span>\($0)</span>" as Markup })\
            \(station.endedAt.map { "<span>\(.closedOn("\($0.date)"))</span>" as Markup })</p></li>

            """
        }
        let links: Markup =
            isOverseer ? tableLinks(.stations, congress.id, mayImport: visit.administers(congress.id)) : ""
        return Page(
            title: .stationsTitle,
            body: """
                <h1>\(.stationsTitle)</h1>
                <p class="lead">\(congress.name)</p>
                \(try visit.congressSwitch("/stations", congress.id))\(links)
                <ul class="list">\(items)</ul>
                \(visit.administers(congress.id) ? addForm(visit, congress) : "")
                """)
    }

    private func addForm(_ visit: Visit<Reader>, _ congress: Congress) -> Markup {
        """
        <details class="act"\(" open", if: visit.refused != nil)><summary>\(.addStation)</summary>
        <form method="post" action="/stations">\(visit.ticket)\(visit.congressField(congress.id))
        \(fields(visit, nil, congress))<p class="buttons"><button class="button">\(.addStation)</button></p></form></details>
        """
    }

    private func fields(_ visit: Visit<Reader>, _ station: Station?, _ congress: Congress) -> Markup {
        let kinds = Station.Kind.allCases.map { ($0.rawValue, $0.title) }
        return """
            \(visit.field("name", Column.stationName.title, or: station?.name ?? "").input)\
            \(visit.field("kind", Column.kind.title, or: (station?.kind ?? .station).rawValue, short: true).select(kinds))\
            \(visit.field("address", Column.address.title, or: station?.address ?? "").input)\
            \(visit.field(
                "region", Column.region.title, or: (station?.region ?? congress.region).description, short: true,
                "type=\"text\" inputmode=\"numeric\"").input)\
            \(visit.field("rhythm", Column.rhythm.title, hint: .rhythmHint, or: station?.rhythm ?? "", required: false).input)
            """
    }

    private func show(_ visit: Visit<Reader>) throws -> Page {
        let station = try visit.db.station(visit.id("id"))
        let isOverseer = visit.actor.oversees(station.congress)
        let isOpen = station.isActive
        let open: Markup = """
            <p class="buttons"><a class="button" href="\(url: "/s/\(station.code.description)")">\(.speakHere)</a>\
            <a class="button plain" href="\(url: "/stations/\(station.id)/poster")">\(.posterTitle)</a></p>
            """
        return Page(
            title: Words(same: station.name),
            body: """
                <h1>\(name: station.name)</h1>
                <dl class="facts"><dt>\(Column.kind.title)</dt><dd>\(station.kind.title)</dd>
                <dt>\(Column.address.title)</dt><dd>\(station.address)</dd>
                \(station.rhythm.map { "<dt>\(Column.rhythm.title)</dt><dd>\($0)</dd>" as Markup })
                <dt>\(Column.code.title)</dt><dd><span class="code">\(station.code.spoken)</span></dd></dl>
                \(isOpen ? open : "<div class=\"notice warn\"><p>\(.stationIsClosed)</p></div>")
                \(isOverseer ? try administration(visit, station) : "")
                """, crumbs: [(.stationsTitle, "/stations?congress=\(station.congress)")])
    }

    private func administration(_ visit: Visit<Reader>, _ station: Station) throws -> Markup {
        let congress = try visit.db.congress(station.congress)
        let forms: Markup = """
            <details class="act"\(" open", if: visit.refused != nil)><summary>\(.changeStation)</summary>
            <form method="post" action="\(url: "/stations/\(station.id)")">\(visit.ticket)
            \(fields(visit, station, congress))<p class="buttons"><button class="button plain">\(.save)</button></p></form></details>
            <form method="post" action="\(url: "/stations/\(station.id)/closure")">\(visit.ticket)
            <p class="buttons"><button class="button plain">\(.closeStation)</button></p></form>
            """
        return """
            \(visit.administers(station.congress) && station.isActive ? forms : "")
            <h2>\(.recordTitle)</h2>
            \(try visit.record(of: Subject("station", station.id)))
            """
    }

    /// What hangs at the door: name, a large code to scan, and the same in letters for those who type.
    private func poster(_ visit: Visit<Reader>) throws -> Page {
        let station = try visit.db.station(visit.id("id"))
        guard station.isActive else { throw Refusal(.gone, .stationIsClosed) }
        let congress = try visit.db.congress(station.congress)
        let address = publicAddress + station.code.path
        return Page(
            title: .posterOf(station.name),
            body: """
                <article class="poster">
                <p>\(congress.name)</p>
                <h1>\(name: station.name)</h1>
                <p class="lead">\(.posterCall)</p>
                <p>\(QRCode(address)?.drawing(.posterPicture, size: 400))</p>
                <p><span class="address">\(address)</span></p>
                <p>\(.posterCode) <span class="code">\(station.code.spoken)</span></p>
                <p>\(station.address)\(station.rhythm.map { "<br>\($0)" as Markup })</p>
                <p class="soft">\(.posterFree)</p>
                </article>
                <p class="no-print soft">\(.printHint)</p>
                """, crumbs: [(Words(same: station.name), "/stations/\(station.id)")])
    }

    private func add(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let (congress, admin) = try form.administered(by: visit.actor)
        let station = try read(
            form, visit.newID(), StationCode(random: Random.uint64()), congress, visit.db, endedAt: nil)
        try visit.db.record(station, keys.trace(by: admin, at: visit.now))
        return .seeOther("/stations/\(station.id)")
    }

    private func change(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let station = try visit.db.station(visit.id("id"))
        let admin = try visit.actor.administering(station.congress)
        let new = try read(form, station.id, station.code, station.congress, visit.db, endedAt: station.endedAt)
        try visit.db.change(station, to: new, keys.trace(by: admin, at: visit.now))
        return .seeOther("/stations/\(station.id)")
    }

    private func close(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let station = try visit.db.station(visit.id("id"))
        let admin = try visit.actor.administering(station.congress)
        let closed = try Station(
            station.id, code: station.code, station.kind, station.name, in: station.congress, region: station.region,
            address: station.address, rhythm: station.rhythm, endedAt: station.endedAt ?? visit.now)
        try visit.db.change(station, to: closed, keys.trace(by: admin, at: visit.now))
        return .seeOther("/stations/\(station.id)")
    }

    private func read(
        _ form: Form, _ id: StationID, _ code: StationCode, _ congress: CongressID, _ db: Writer, endedAt: Instant?
    ) throws -> Station {
        guard let kind = Station.Kind(rawValue: form.value("kind")) else { throw Refusal.wrong("kind", .chooseOne) }
        guard let region = try form.region("region", on: db) else { throw Refusal.wrong("region", .notARegionCode) }
        return try Station(
            id, code: code, kind, form.required("name", upTo: 60), in: congress, region: region,
            address: form.required("address", upTo: 120), rhythm: form.text("rhythm", upTo: 120), endedAt: endedAt)
    }
}
