import Frame
import Ground

/// The fields of this room's forms, all of one make.
struct FormField {
    let name: StaticString
    let label: Words
    var hint: Words?
    var value = ""
    var wrong: Words?
    var isShort = false
    var isRequired = true
    /// Attributes that only this field has: `type="password" autocomplete="new-password"`.
    var attributes: Markup = "type=\"text\""

    private var key: String { name.description }

    /// A line to type into.
    var input: Markup {
        frame("<input \(attributes) \(common) value=\"\(value)\">")
    }

    /// A choice of options, the first of them empty where nothing need be chosen.
    func select(_ options: [(value: String, title: Words)]) -> Markup {
        let choices = options.map { option -> Markup in
            "<option value=\"\(option.value)\"\(" selected", if: option.value == value)>\(option.title)</option>"
        }
        let none: Markup = isRequired ? "" : "<option value=\"\">\(Words.noChoice)</option>"
        return frame("<select \(common)>\(none)\(choices)</select>")
    }

    private var common: Markup {
        let described: Markup =
            switch (hint, wrong) {
            case (nil, nil): ""
            case (_?, nil): " aria-describedby=\"\(key)-hint\""
            case (nil, _?): " aria-describedby=\"\(key)-error\""
            case (_?, _?): " aria-describedby=\"\(key)-hint \(key)-error\""
            }
        return """
            id="\(key)" name="\(key)"\(described)\(" aria-invalid=\"true\"", if: wrong != nil)\
            \(" required", if: isRequired)
            """
    }

    private func frame(_ control: Markup) -> Markup {
        let optional: Markup = isRequired ? "" : " <span class=\"optional\">\(.mayBeEmpty)</span>"
        let hintLine: Markup? = hint.map { "<p class=\"hint\" id=\"\(key)-hint\">\($0)</p>" }
        let errorLine: Markup? = wrong.map { "<p class=\"error\" id=\"\(key)-error\">\($0)</p>" }
        return """
            <div class="field\(" short", if: isShort)\(" wrong", if: wrong != nil)">\
            <label for="\(key)">\(label)\(optional)</label>\(hintLine)\(errorLine)\(control)</div>

            """
    }
}

extension Visit {
    /// A field that keeps what was typed and says what was wrong with it.
    func field(
        _ name: StaticString, _ label: Words, hint: Words? = nil, or value: String = "", short: Bool = false,
        required: Bool = true, _ attributes: Markup = "type=\"text\""
    ) -> FormField {
        FormField(
            name: name, label: label, hint: hint, value: typed(name.description, or: value),
            wrong: wrong(name.description), isShort: short, isRequired: required, attributes: attributes)
    }

    /// A field for a secret: what was typed is not sent back.
    func secretField(_ name: StaticString, _ label: Words, hint: Words? = nil, new: Bool = false) -> Markup {
        let attributes: Markup =
            new
            ? "type=\"password\" autocomplete=\"new-password\"" : "type=\"password\" autocomplete=\"current-password\""
        return FormField(
            name: name, label: label, hint: hint, wrong: wrong(name.description), isShort: true, attributes: attributes
        ).input
    }
}

extension Instant {
    /// `2026-11-23 09:00`, as the clocks in China show it.
    var shown: String { "\(date) \(time)" }
}

extension QRCode {
    /// The code as a drawing with a name for those who cannot see it.
    func drawing(_ title: Words, size: Int) -> Markup {
        """
        <svg class="qr" role="img" aria-label="\(title)" width="\(size)" height="\(size)" viewBox="0 0 \(width) \(width)" \
        shape-rendering="crispEdges"><rect width="\(width)" height="\(width)" fill="#fff"/>\
        <path d="\(path)" fill="#000"/></svg>
        """
    }
}
