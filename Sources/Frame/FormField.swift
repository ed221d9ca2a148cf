package import Ground

/// A field of a form made by hand, all of one make.
package struct FormField {
    private let name: StaticString
    private let label: Words
    private var hint: Words?
    private var value = ""
    private var wrong: Words?
    private var isShort = false
    private var isRequired = true
    /// Attributes that only this field has: `type="password" autocomplete="new-password"`.
    private var attributes: Markup = "type=\"text\""

    package init(
        name: StaticString, label: Words, hint: Words? = nil, value: String = "", wrong: Words? = nil,
        isShort: Bool = false, isRequired: Bool = true, attributes: Markup = "type=\"text\""
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.value = value
        self.wrong = wrong
        self.isShort = isShort
        self.isRequired = isRequired
        self.attributes = attributes
    }

    /// Tells it from a field of the same name in another form of the page; nil where there is none.
    private var form: String?

    /// The same field as one of several forms.
    package func of(form: String) -> FormField {
        var copy = self
        copy.form = form
        return copy
    }

    private var key: String { form.map { "\(name)-\($0)" } ?? name.description }

    /// A line to type into.
    package var input: Markup {
        frame("<input \(attributes) \(common) value=\"\(value)\">")
    }

    /// A choice of options, the first of them empty where nothing need be chosen.
    package func select(_ options: [(value: String, title: Words)]) -> Markup {
        let choices = options.map { option -> Markup in
            "<option value=\"\(option.value)\"\(" selected", if: option.value == value)>\(option.title)</option>"
        }
        let none: Markup = isRequired ? "" : "<option value=\"\">\(Words.pleaseChoose)</option>"
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
            id="\(key)" name="\(name.description)"\(described)\(" aria-invalid=\"true\"", if: wrong != nil)\
            \(" required", if: isRequired)
            """
    }

    /// Lines to type into.
    package func area(rows: Int = 4) -> Markup {
        frame("<textarea \(common) rows=\"\(rows)\">\(value)</textarea>")
    }

    private func frame(_ control: Markup) -> Markup {
        let optional: Markup = isRequired ? "" : " <span class=\"optional\">\(.optional)</span>"
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
    package func field(
        _ name: StaticString, _ label: Words, hint: Words? = nil, or value: String = "", short: Bool = false,
        required: Bool = true, _ attributes: Markup = "type=\"text\""
    ) -> FormField {
        FormField(
            name: name, label: label, hint: hint, value: typed(name.description, or: value),
            wrong: wrong(name.description), isShort: short, isRequired: required, attributes: attributes)
    }

    /// A field for a secret: what was typed is not sent back.
    package func secretField(_ name: StaticString, _ label: Words, hint: Words? = nil, new: Bool = false) -> Markup {
        let attributes: Markup =
            new
            ? "type=\"password\" autocomplete=\"new-password\"" : "type=\"password\" autocomplete=\"current-password\""
        return FormField(
            name: name, label: label, hint: hint, wrong: wrong(name.description), isShort: true, attributes: attributes
        ).input
    }
}
