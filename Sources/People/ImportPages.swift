import Frame
import Ground
import Procedures
import Store

/// Tables in and out. A table is read, shown line by line, and only then, once confirmed, taken in as a whole.
struct ImportPages: Sendable {
    let keys: Keys

    func routes(_ door: Door) {
        door.get("/import/{kind}", for: .administrators, page)
        door.exchange(
            .post, "/import/{kind}", for: .administrators, filesUpTo: CSVText.limit + (1 << 16), form: page, read)
        door.get("/import/drafts/{id}", for: .administrators, preview)
        door.post("/import/drafts/{id}", for: .administrators, takeIn)
        door.get("/import/{kind}/template", for: .administrators, template)
        door.get("/export/{kind}", for: .overseers, export)
    }

    private func kind(_ visit: Visit<some Reading>) throws -> ImportKind {
        guard let kind = ImportKind(rawValue: try visit.parameter("kind")) else {
            throw Refusal.notFound(.noSuchTable)
        }
        return kind
    }

    private func page(_ visit: Visit<Reader>) throws -> Page {
        let kind = try kind(visit)
        let congress = try visit.overseenCongress()
        let wrong = visit.wrong("file")
        let file = FormField(
            name: "file", label: .tableFile, hint: .tableFileHint, wrong: wrong,
            attributes: "type=\"file\" accept=\".csv,text/csv,text/plain\"")
        let columns = kind.columns.map { column -> Markup in
            "<li>\(column.title)\(column.isRequired ? "" : " \(.mayBeEmpty)" as Markup)</li>"
        }
        return Page(
            title: .importTitle(kind.title),
            body: """
                <h1>\(.importTitle(kind.title))</h1>
                <p class="lead">\(congress.name)</p>
                <form method="post" action="\(url: "/import/\(kind.rawValue)")" enctype="multipart/form-data">\(visit.ticket)\
                \(visit.congressField(congress.id))
                \(file.input)<p class="buttons"><button class="button">\(.readTable)</button>\
                <a class="button quiet" href="\(url: "/import/\(kind.rawValue)/template")">\(.templateLink)</a></p></form>
                <h2>\(.columnsTitle)</h2>
                <ul>\(columns)</ul>
                <p class="soft">\(.importPromise)</p>
                """, crumbs: [(kind.listTitle, kind.list(congress.id))])
    }

    private func read(_ exchange: Exchange) async throws -> Answer {
        guard let file = exchange.form.file("file") else { throw Refusal.wrong("file", .chooseFile) }
        let text = try CSVText(file.bytes).text
        let table = try CSVTable(text)
        return try await exchange.write { visit in
            let (congress, admin) = try exchange.form.administered(by: visit.actor)
            let kind = try kind(visit)
            // A table whose columns are unknown is not worth keeping.
            _ = try table.lines(of: kind)
            let draft = ImportDraft(
                id: visit.newID(), congress: congress, person: admin, kind: kind, text: text, at: visit.now)
            try visit.db.keep(draft)
            return .seeOther("/import/drafts/\(draft.id)")
        }
    }

    private func preview(_ visit: Visit<Reader>) throws -> Page {
        guard let person = visit.actor.person else { throw Refusal(.gone, .draftIsGone) }
        let draft = try visit.db.importDraft(visit.id("id"), of: person)
        _ = try visit.actor.administering(draft.congress)
        let plan = try visit.db.plan(
            CSVTable(draft.text), of: draft.kind, for: draft.congress, by: person, at: visit.now)
        return switch plan {
        case .regions(let plan): preview(plan, draft, visit)
        case .units(let plan): preview(plan, draft, visit)
        case .stations(let plan): preview(plan, draft, visit)
        case .people(let plan): preview(plan, draft, visit)
        }
    }

    private func preview<Item>(_ plan: ImportPlan<Item>, _ draft: ImportDraft, _ visit: Visit<Reader>) -> Page {
        let mistakes = plan.mistakes
        // Columns in which nothing stands only make the others narrow.
        let columns = draft.kind.columns.enumerated().filter { place, _ in
            plan.lines.contains { !$0.cells[place].isEmpty }
        }
        let rows = plan.lines.map { line in row(line, columns) }
        let titles = columns.map(\.element).map { column -> Markup in "<th scope=\"col\">\(column.title)</th>" }
        let again: Link = "/import/\(draft.kind.rawValue)?congress=\(draft.congress)"
        let confirm: Markup = """
            <form method="post" action="\(url: "/import/drafts/\(draft.id)")">\(visit.ticket)
            <p class="buttons"><button class="button">\(.takeIn(plan.lines.count))</button>\
            <a class="button plain" href="\(url: again)">\(.otherTable)</a></p></form>
            """
        let list = mistakes.prefix(100).map { mistake -> Markup in
            "<li><a href=\"#line-\(mistake.line)\">\(mistake.sentence)</a></li>"
        }
        let verdict: Markup =
            mistakes.isEmpty
            ? """
            <div class="notice good" role="status"><p><strong>\(.tableIsSound)</strong> \
            \(.effects(plan.count(.new), plan.count(.changed), plan.count(.same)))</p></div>\(confirm)
            """
            : """
            <div class="notice bad" role="alert"><p><strong>\(.tableHasMistakes(mistakes.count))</strong></p><ul>\(list)</ul></div>
            <p class="buttons"><a class="button" href="\(url: again)">\(.otherTable)</a></p>
            """
        return Page(
            title: .previewTitle(draft.kind.title),
            body: """
                <h1>\(.previewTitle(draft.kind.title))</h1>
                \(verdict)
                <div class="table"><table class="cards"><thead><tr><th scope="col">\(.lineLabel)</th>\(titles)\
                <th scope="col">\(.resultLabel)</th></tr></thead><tbody>
                \(rows)</tbody></table></div>
                """, crumbs: [(draft.kind.listTitle, draft.kind.list(draft.congress))])
    }

    private func row<Item>(
        _ line: ImportPlan<Item>.Line, _ columns: [(offset: Int, element: Column)]
    ) -> Markup {
        let cells = columns.map { place, column -> Markup in
            "<td data-label=\"\(column.title)\">\(line.cells[place])</td>"
        }
        let mistakes = line.mistakes.map { mistake -> Markup in "<p class=\"error\">\(mistake.inCell)</p>" }
        let result: Markup = line.mistakes.isEmpty ? line.effect.status : "\(mistakes)"
        return """
            <tr id="line-\(line.number)"\(" class=\"wrong\"", if: !line.mistakes.isEmpty)>\
            <th scope="row" class="nowrap">\(.line(line.number))</th>\(cells)<td data-label="\(.resultLabel)">\(result)</td></tr>

            """
    }

    private func takeIn(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        guard let person = visit.actor.person else { throw Refusal(.gone, .draftIsGone) }
        let draft = try visit.db.importDraft(visit.id("id"), of: person)
        _ = try visit.actor.administering(draft.congress)
        try visit.db.takeIn(draft, keys.trace(by: person, at: visit.now), random: Random.uint64)
        return .seeOther(draft.kind.list(draft.congress))
    }

    private func template(_ visit: Visit<Reader>) throws -> File {
        let kind = try kind(visit)
        let header = kind.columns.map { $0.title.in(visit.language) }
        return file([header], name: "\(kind.title.in(visit.language)).csv")
    }

    private func export(_ visit: Visit<Reader>) throws -> File {
        let kind = try kind(visit)
        let congress = try visit.overseenCongress()
        let header = kind.columns.map { $0.title.in(visit.language) }
        let rows = try visit.db.table(kind, of: congress.id, at: visit.now, in: visit.language)
        return file([header] + rows, name: "\(kind.title.in(visit.language))-\(visit.now.date).csv")
    }

    private func file(_ rows: [[String]], name: String) -> File {
        File(name: name, mediaType: "text/csv; charset=utf-8", bytes: CSVExport.bytes(rows))
    }
}

extension ImportKind {
    fileprivate var listTitle: Words {
        switch self {
        case .regions: .regionsTitle
        case .units: .unitsTitle
        case .stations: .stationsTitle
        case .people: .peopleTitle
        }
    }

    fileprivate func list(_ congress: CongressID) -> Link { "/\(rawValue)?congress=\(congress)" }
}

extension Effect {
    fileprivate var status: Markup {
        switch self {
        case .new: "<span class=\"status done\">\(.willBeNew)</span>"
        case .changed: "<span class=\"status active\">\(.willChange)</span>"
        case .same: "<span class=\"status waiting\">\(.staysTheSame)</span>"
        }
    }
}
