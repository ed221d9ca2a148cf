import Ground
import HTTPTypes

extension Failure {
    /// The page of a failure: what happened, what to do now, and the number to tell to somebody who helps.
    /// - Parameter typed: what was filled in and would otherwise be lost.
    func page(number: String, call: Call, signIn: Link, typed: [String] = []) -> Page {
        let title = self.title
        let kept = typed.map { text -> Markup in "<blockquote class=\"typed\">\(lines: text)</blockquote>" }
        let keptPart: Markup = kept.isEmpty ? "" : "<h2>\(.whatYouWrote)</h2>\n\(kept)\n"
        let adviceLine: Markup = advice.map { "<p>\($0)</p>\n" } ?? ""
        let body: Markup = """
            <h1>\(title)</h1>
            <div class="notice bad" role="alert"><p>\(words)</p></div>
            \(adviceLine)\(keptPart)<p class="buttons">\(buttons(call, signIn))</p>
            <p class="small soft">\(.helpNumber) <span class="nowrap">\(number)</span></p>
            """
        return Page(title: title, body: body)
    }

    private func buttons(_ call: Call, _ signIn: Link) -> Markup {
        if status == .unauthorized {
            return "<a class=\"button\" href=\"\(url: "\(signIn)?back=\(call.back.text)")\">\(.signIn)</a>"
        }
        if status == .notFound || status == .gone { return "<a class=\"button\" href=\"/\">\(.home)</a>" }
        return """
            <a class="button" href="\(url: call.back)">\(.goBack)</a><a class="button plain" href="/">\(.home)</a>
            """
    }

    private var title: Words {
        switch status.code {
        case 401: .pleaseSignIn
        case 403: .notAllowedTitle
        case 404, 410: .notHere
        case 409: .notNow
        case 429: .tooOften
        case 500, 503: .sorry
        default: .notAccepted
        }
    }
}

extension Refusal {
    /// What stands above a form that is shown again.
    var summary: Markup {
        let places = fields.sorted { $0.key < $1.key }.map { field, words -> Markup in
            "<li><a href=\"#\(field)\">\(words)</a></li>"
        }
        if places.isEmpty { return "<div class=\"notice bad\" role=\"alert\" tabindex=\"-1\"><p>\(words)</p></div>\n" }
        return """
            <div class="notice bad" role="alert" tabindex="-1"><h2>\(.fieldsToMend(places.count))</h2><ul>\(places)</ul></div>

            """
    }
}
