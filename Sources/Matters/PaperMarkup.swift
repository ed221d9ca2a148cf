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
        let (tables, fields) = (seen.filter(\.value.isTable), seen.filter { !$0.value.isTable })
        let facts = fields.map { field, value -> Markup in
            "<dt>\(field.title)</dt><dd>\(markup(of: value, in: field))</dd>"
        }
        if seen.count == 1, case .text(let text) = seen[0].value {
            return "<div class=\"said\"><p>\(lines: text)</p></div>"
        }
        let list: Markup = facts.isEmpty ? "" : "<dl class=\"facts\">\(facts)</dl>"
        return "<div class=\"said\">\(list)\(tables.map { markup(of: $0.value, in: $0.field) })</div>"
    }
}

extension Value {
    fileprivate var isTable: Bool { if case .rows = self { true } else { false } }
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

extension Choosable {
    /// Names and numbers that were written instead of chosen, turned into what they stand for. What nobody is called stays
    /// as written, and the paper says so.
    func resolved(_ given: Given, for paper: Paper?) -> Given {
        var given = given
        for field in paper?.fields ?? [] {
            guard case .party(let party) = field.kind, party == .deputies || party == .units,
                let written = given[field.name]
            else { continue }
            let known = options(field.kind)
            given[field.name] = written.flatMap { $0.split(whereSeparator: { "、，, ；;".contains($0) }) }.map { piece in
                known.first { $0.value == piece || $0.title.zh == piece || $0.isNumbered(piece) }?.value
                    ?? String(piece)
            }
        }
        return given
    }
}

extension PaperForm.Option {
    /// 3, 03 and 003 all mean 代表003.
    fileprivate func isNumbered(_ written: Substring) -> Bool {
        guard let number = Int(written) else { return false }
        return Int(String(title.zh.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())) == number
    }
}

extension Reading {
    /// What a form brought for this paper, written names resolved.
    func given(_ form: Form, for paper: Paper?, in place: Place, now: Instant) throws -> Given {
        try choosable(for: [paper].compactMap(\.self), in: place, now: now).resolved(form.given, for: paper)
    }

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
