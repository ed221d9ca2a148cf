import Frame
import Ground
import Store

/// The divisions that a congress's region is made of, with their codes and how long those hold.
struct RegionPages: Sendable {
    let keys: Keys

    func routes(_ door: Door) {
        door.get("/regions", for: .anyone, list)
        door.post("/regions", for: .administrators, form: list, add)
        door.post("/regions/{code}/end", for: .administrators, form: list, end)
    }

    private func list(_ visit: Visit<Reader>) throws -> Page {
        let congress = try visit.shownCongress()
        let mayChange = visit.administers(congress.id)
        let rows = try visit.db.regions(inside: congress.region).map { region -> Markup in
            """
            <tr><th scope="row">\(region.code.description)</th><td data-label="\(.regionName)">\(name: region.name)</td>\
            <td data-label="\(.regionKind)">\(region.kind.title)</td>\
            <td data-label="\(.regionValid)">\(validity(region))</td>\
            \(mayChange ? "<td data-label=\"\(.endCode)\">\(endForm(visit, region, congress.id))</td>" : "")</tr>

            """
        }
        return Page(
            title: .regionsTitle,
            body: """
                <h1>\(.regionsTitle)</h1>
                <p class="lead">\(congress.name)</p>
                \(try visit.congressSwitch("/regions", congress.id))\
                \(mayChange ? tableLinks(.regions, congress.id, mayImport: true) : "")<p class="soft">\(.regionRangesNote)</p>
                <div class="table"><table class="cards"><thead><tr><th scope="col">\(.regionCode)</th>\
                <th scope="col">\(.regionName)</th><th scope="col">\(.regionKind)</th><th scope="col">\(.regionValid)</th>\
                \(mayChange ? "<th scope=\"col\">\(.endCode)</th>" : "")</tr></thead>
                <tbody>\(rows)</tbody></table></div>
                \(mayChange ? addForm(visit, congress.id) : "")
                """)
    }

    private func validity(_ region: Region) -> Markup {
        guard let last = region.validTo else { return "\(.since("\(region.validFrom)"))" }
        return "\(.fromTo("\(region.validFrom)", "\(last)")) \(region.successor.map { .succeededBy($0) })"
    }

    private func endForm(_ visit: Visit<Reader>, _ region: Region, _ congress: CongressID) -> Markup {
        if region.validTo != nil { return "" }
        let path: Link = "/regions/\(region.code.description)/end"
        return """
            <details><summary>\(.endCode)</summary><form method="post" action="\(url: path)">\(visit.ticket)\
            \(visit.congressField(congress))
            <div class="field short"><label for="last-\(region.code.description)">\(.lastDay)</label>\
            <input type="date" id="last-\(region.code.description)" name="last" required></div>\
            <div class="field short"><label for="next-\(region.code.description)">\(.successorLabel)</label>\
            <input type="text" inputmode="numeric" id="next-\(region.code.description)" name="successor"></div>\
            <button class="button plain">\(.endCode)</button></form></details>
            """
    }

    private func addForm(_ visit: Visit<Reader>, _ congress: CongressID) -> Markup {
        let kinds = Region.Kind.allCases.map { ($0.rawValue, $0.title) }
        return """
            <details class="act"\(" open", if: visit.refused != nil)><summary>\(.addRegion)</summary>
            <form method="post" action="/regions">\(visit.ticket)\(visit.congressField(congress))
            \(visit.field("code", .regionCode, hint: .notARegionCode, short: true, "type=\"text\" inputmode=\"numeric\"").input)\
            \(visit.field("name", .regionName, short: true).input)\
            \(visit.field("kind", .regionKind, hint: .regionKindHint, short: true, required: false).select(kinds))\
            \(visit.field("first", .firstDay, short: true, "type=\"date\"").input)\
            <p class="buttons"><button class="button">\(.addRegion)</button></p></form></details>
            """
    }

    private func add(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let (congress, admin) = try form.administered(by: visit.actor)
        guard let code = RegionCode(try form.required("code", upTo: 20).halfWidth) else {
            throw Refusal.wrong("code", .notARegionCode)
        }
        guard try visit.db.congress(congress).region.contains(code) else {
            throw Refusal.wrong("code", .codeOutsideRegion)
        }
        guard let first = try form.date("first") else { throw Refusal.wrong("first", .dateMissing) }
        let region = Region(
            code, try form.required("name", upTo: 60).tidied, kind: Region.Kind(rawValue: form.value("kind")),
            validFrom: first)
        try visit.db.record(region, keys.trace(by: admin, at: visit.now))
        return .seeOther("/regions?congress=\(congress)")
    }

    private func end(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let (congress, admin) = try form.administered(by: visit.actor)
        guard let code = RegionCode(try visit.parameter("code")), let region = try visit.db.region(code) else {
            throw Refusal.notFound(.noSuchRegion)
        }
        let home = try visit.db.congress(congress).region
        guard home.contains(code), home != code else { throw Refusal.wrong("code", .codeOutsideRegion) }
        guard let last = try form.date("last") else { throw Refusal.wrong("last", .dateMissing) }
        try visit.db.end(
            region, on: last, successor: form.region("successor", on: visit.db), keys.trace(by: admin, at: visit.now))
        return .seeOther("/regions?congress=\(congress)")
    }
}
