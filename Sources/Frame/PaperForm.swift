import Foundation
package import Ground
package import Procedures

/// The fields of a form, made from a paper: what the procedure file asks for is what people see.
package struct PaperForm {
    /// Something that can be chosen where the file only says what kind of thing: a unit, a deputy, a region.
    package struct Option: Sendable {
        package let value: String
        package let title: Words

        package init(_ value: String, _ title: Words) {
            self.value = value
            self.title = title
        }
    }

    /// The units, deputies and regions of the congress at hand.
    package typealias Options = (FieldKind) -> [Option]

    private let paper: Paper
    private let prefix: String
    private let refused: Refused?
    private let options: Options

    /// - Parameters:
    ///   - prefix: sets the fields apart from those of other forms of the page.
    ///   - refused: the same form as it was typed before, if it came back.
    package init(_ paper: Paper, prefix: String, refused: Refused?, options: @escaping Options) {
        self.paper = paper
        self.prefix = prefix
        self.refused = refused
        self.options = options
    }

    package var markup: Markup {
        "\(paper.fields.filter(\.kind.isShown).map { field($0, name: $0.name) })"
    }

    private func typed(_ name: String) -> String { refused?.form.value(name) ?? "" }

    private func field(_ field: Field, name: String) -> Markup {
        switch field.kind {
        case .table(let columns, let most): return table(field, columns: columns, most: most, name: name)
        case .choice(let choices) where choices.count <= 5:
            return radios(field, name: name, choices.map { Option($0.name, $0.title) })
        case .tick: return tick(field, name: name)
        case .yesNo: return radios(field, name: name, [Option("yes", .yes), Option("no", .no)])
        case .party(.units), .party(.deputies): return boxes(field, name: name)
        default: break
        }
        let wrong = refused?.refusal.fields[name]
        return """
            <div class="field\(" wrong", if: wrong != nil)"><label for="\(prefix)\(name)">\(title(field))</label>\
            \(hints(field, name: name, wrong: wrong))\(input(field, name: name, wrong: wrong))</div>
            """
    }

    private func title(_ field: Field) -> Markup {
        // What is needed with one answer and not with another says so in its hint.
        field.isRequired || field.requiredIf != nil
            ? "\(field.title)" : "\(field.title) <span class=\"optional\">\(.optional)</span>"
    }

    private func hints(_ field: Field, name: String, wrong: Words?) -> Markup {
        var hints: Markup = ""
        if let hint = field.hint { hints += "<p class=\"hint\" id=\"\(prefix)\(name)-hint\">\(hint)</p>" }
        if let wrong { hints += "<p class=\"error\" id=\"\(prefix)\(name)-error\">\(wrong)</p>" }
        return hints
    }

    /// The attributes that every control has: its name, what describes it, and whether it is wrong or needed.
    private func attributes(_ field: Field, name: String, wrong: Words?) -> Markup {
        let described: Markup =
            switch (field.hint, wrong) {
            case (nil, nil): ""
            case (_?, nil): " aria-describedby=\"\(prefix)\(name)-hint\""
            case (nil, _?): " aria-describedby=\"\(prefix)\(name)-error\""
            case (_?, _?): " aria-describedby=\"\(prefix)\(name)-hint \(prefix)\(name)-error\""
            }
        return """
            id="\(prefix)\(name)" name="\(name)"\(described)\(" aria-invalid=\"true\"", if: wrong != nil)\
            \(" required", if: field.isRequired)
            """
    }

    private func input(_ field: Field, name: String, wrong: Words?) -> Markup {
        let common = attributes(field, name: name, wrong: wrong)
        switch field.kind {
        case .text(let most):
            return "<textarea \(common) maxlength=\"\(most)\" rows=\"5\">\(typed(name))</textarea>"
        case .line(let most):
            return "<input type=\"text\" \(common) maxlength=\"\(most)\" value=\"\(typed(name))\">"
        case .number(let range):
            return """
                <input type="number" inputmode="numeric" \(common) min="\(range.lowerBound)" max="\(range.upperBound)" \
                value="\(typed(name))">
                """
        case .money:
            return "<input type=\"text\" inputmode=\"decimal\" \(common) value=\"\(typed(name))\">"
        case .date:
            return "<input type=\"date\" \(common) value=\"\(typed(name))\">"
        case .decision:
            let bodies = Words.bodies.map { Option($0, .body($0)) }
            return """
                <input type="text" \(common) maxlength="60" value="\(typed(name))">
                <label for="\(prefix)\(name)-body">\(.decidedBy)</label>
                <select id="\(prefix)\(name)-body" name="\(name).body">\(choices(bodies, chosen: typed("\(name).body")))</select>
                """
        case .choice(let known):
            return select(common, known.map { Option($0.name, $0.title) }, name: name)
        default:
            return select(common, options(field.kind), name: name)
        }
    }

    private func select(_ common: Markup, _ options: [Option], name: String) -> Markup {
        "<select \(common)>\(choices(options, chosen: typed(name)))</select>"
    }

    private func choices(_ options: [Option], chosen: String) -> Markup {
        "<option value=\"\">\(.pleaseChoose)</option>"
            + "\(options.map { "<option value=\"\($0.value)\"\(" selected", if: $0.value == chosen)>\($0.title)</option>" as Markup })"
    }

    private func radios(_ field: Field, name: String, _ options: [Option]) -> Markup {
        group(field, name: name) {
            "\(options.map { choice("radio", $0, name: name, required: field.isRequired) })"
        }
    }

    private func tick(_ field: Field, name: String) -> Markup {
        let wrong = refused?.refusal.fields[name]
        let chosen = typed(name) == "yes"
        return """
            <div class="field\(" wrong", if: wrong != nil)">\(hints(field, name: name, wrong: wrong))<label class="choice">\
            <input type="checkbox" \(attributes(field, name: name, wrong: wrong)) value="yes"\(" checked", if: chosen)>\
            <span>\(field.title)</span></label></div>
            """
    }

    /// A box for each of a few; of many, the names or numbers are written, for nobody scrolls past two hundred deputies.
    private func boxes(_ field: Field, name: String) -> Markup {
        let known = options(field.kind)
        if known.count > Self.mostBoxes { return written(field, name: name) }
        return group(field, name: name) { "\(known.map { choice("checkbox", $0, name: name, required: false) })" }
    }

    private static let mostBoxes = 24

    private func written(_ field: Field, name: String) -> Markup {
        let wrong = refused?.refusal.fields[name]
        let how: Words = field.kind == .party(.units) ? .writeUnits : .writeNames
        return """
            <div class="field\(" wrong", if: wrong != nil)"><label for="\(prefix)\(name)">\(title(field))</label>\
            \(hints(field, name: name, wrong: wrong))<p class="hint" id="\(prefix)\(name)-how">\(how)</p>\
            <input type="text" id="\(prefix)\(name)" name="\(name)" value="\(typed(name))" \
            aria-describedby="\(prefix)\(name)-how"\(" required", if: field.isRequired)></div>
            """
    }

    private func group(_ field: Field, name: String, _ inside: () -> Markup) -> Markup {
        let wrong = refused?.refusal.fields[name]
        return """
            <fieldset class="field\(" wrong", if: wrong != nil)" id="\(prefix)\(name)"><legend>\(title(field))</legend>\
            \(hints(field, name: name, wrong: wrong))<div class="choices">\(inside())</div></fieldset>
            """
    }

    private func choice(_ type: StaticString, _ option: Option, name: String, required: Bool) -> Markup {
        let chosen = refused?.form.values(name).contains(option.value) ?? false
        return """
            <label class="choice"><input type="\("radio", if: type.description == "radio")\
            \("checkbox", if: type.description == "checkbox")" name="\(name)" value="\(option.value)"\
            \(" checked", if: chosen)\(" required", if: required)><span>\(option.title)</span></label>
            """
    }

    /// Rows that were typed, and two empty ones more: without JavaScript a row is there or it is not.
    private func table(_ field: Field, columns: [Field], most: Int, name: String) -> Markup {
        let typedRows = (0..<most).last { row in columns.contains { !typed("\(name).\(row).\($0.name)").isEmpty } }
        let shown = min(most, max(3, (typedRows ?? 0) + 3))
        let rows = (0..<shown).map { row -> Markup in
            """
            <fieldset class="row"><legend>\(.row(row + 1))</legend><div class="fields">\
            \(columns.filter(\.kind.isShown).map { column in
                self.field(row == 0 ? column : column.optional, name: "\(name).\(row).\(column.name)")
            })</div></fieldset>
            """
        }
        return group(field, name: name) { "\(rows)" }
    }
}

extension FieldKind {
    /// Photos, files and points on a map are known to the language; their upload is not built yet.
    package var isShown: Bool {
        switch self {
        case .photos, .files, .point: false
        default: true
        }
    }
}

extension Form {
    /// Everything that was filled in, for a paper to check.
    package var given: Given {
        var given: Given = [:]
        // Blanks around what was written say nothing, and blanks alone are no answer.
        for field in fields where field.name != "ticket" {
            given[field.name, default: []].append(field.value.trimmingCharacters(in: .whitespacesAndNewlines))
        }
        return given
    }
}
