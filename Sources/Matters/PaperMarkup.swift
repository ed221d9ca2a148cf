import Frame
import Ground
import People
import Procedures
import Store

/// What was written in papers, as people read it.
extension Dossier {
    func markup(of value: Value, in field: Field) -> Markup {
        switch value {
        case .text(let text): "\(lines: text)"
        case .region(let code): "\(names.regions[code] ?? code)"
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
