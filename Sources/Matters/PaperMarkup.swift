import Frame
import Ground
import People
import Procedures
import Store

/// What was written in papers, as people read it.
extension Dossier {
    func markup(of value: Value, in field: Field) -> Markup {
        switch value {
        case .text(let text), .region(let text): "\(lines: text)"
        case .number(let number): "\(number)"
        case .money(let fen): "\(Words.yuan(Money.yuan(fen)))"
        case .date(let date): "\(date.words)"
        case .choice(let choice): "\(field.title(of: choice))"
        case .yes(let isYes): "\(isYes ? Words.yes : Words.no)"
        case .units(let units): "\(units.map { names.name(of: .unit($0)) }.joined())"
        case .people(let people): "\(people.map { names.name(of: .person($0)) }.joined())"
        case .point, .files: ""
        case .rows(let rows): table(rows, in: field)
        case .decision(let body, let number): "\(Words.body(body)) \(number)"
        }
    }

    private func table(_ rows: [[String: Value]], in field: Field) -> Markup {
        guard case .table(let columns, _) = field.kind else { return "" }
        let shown = columns.filter { column in rows.contains { $0[column.name] != nil } }
        guard let first = shown.first else { return "" }
        let head = shown.map { "<th scope=\"col\">\($0.title)</th>" as Markup }
        let body = rows.map { row -> Markup in
            let cells = shown.dropFirst().map { column -> Markup in
                let inside = row[column.name].map { markup(of: $0, in: column) } ?? "\(Words.notFilled)"
                return "<td data-label=\"\(column.title)\">\(inside)</td>"
            }
            let name = row[first.name].map { markup(of: $0, in: first) } ?? ""
            return "<tr><th scope=\"row\">\(name)</th>\(cells)</tr>"
        }
        return """
            <div class="table"><table class="cards"><caption>\(field.title)</caption><thead><tr>\(head)</tr></thead>\
            <tbody>\(body)</tbody></table></div>
            """
    }

    /// One field alone stands as text; several stand with their names.
    func markup(of kept: KeptPaper) -> Markup {
        let seen = seen(kept)
        if seen.isEmpty { return "" }
        let facts = seen.map { field, value -> Markup in
            if case .rows = value {
                return "<dt class=\"hidden\">\(field.title)</dt><dd>\(markup(of: value, in: field))</dd>"
            }
            return "<dt>\(field.title)</dt><dd>\(markup(of: value, in: field))</dd>"
        }
        if seen.count == 1, case .text(let text) = seen[0].value {
            return "<div class=\"said\"><p>\(lines: text)</p></div>"
        }
        return "<div class=\"said\"><dl class=\"facts\">\(facts)</dl></div>"
    }
}

extension Field {
    fileprivate func title(of choice: String) -> Words {
        guard case .choice(let choices) = kind else { return Words(same: choice) }
        return choices.first { $0.name == choice }?.title ?? Words(same: choice)
    }
}

/// What can be chosen in the forms of one congress.
struct Choosable {
    let units: [PaperForm.Option]
    let deputies: [PaperForm.Option]
    let regions: [PaperForm.Option]

    func options(_ kind: FieldKind) -> [PaperForm.Option] {
        switch kind {
        case .party(.unit), .party(.units): units
        case .party(.deputy), .party(.deputies): deputies
        case .region: regions
        case .choice(let choices): choices.map { PaperForm.Option($0.name, $0.title) }
        default: []
        }
    }
}

extension Reading {
    /// - Parameter paper: only what its fields ask for is read.
    func choosable(for papers: [Paper], in place: Place, now: Instant) throws -> Choosable {
        let kinds = papers.flatMap(\.fields).flatMap { field -> [FieldKind] in
            if case .table(let columns, _) = field.kind { columns.map(\.kind) } else { [field.kind] }
        }
        let asksUnits = kinds.contains { $0 == .party(.unit) || $0 == .party(.units) }
        let asksDeputies = kinds.contains { $0 == .party(.deputy) || $0 == .party(.deputies) }
        return Choosable(
            units: asksUnits
                ? try units(in: place.congress).map { PaperForm.Option($0.id.description, Words(same: $0.name)) } : [],
            deputies: asksDeputies
                ? try people(holding: .deputy, in: place.congress, at: now).map {
                    PaperForm.Option($0.id.description, Words(same: $0.name))
                } : [],
            regions: kinds.contains(.region)
                ? try RegionCode(place.region).map { try regions(inside: $0) }?.map {
                    PaperForm.Option($0.code.description, Words(same: $0.name))
                } ?? [] : [])
    }
}
