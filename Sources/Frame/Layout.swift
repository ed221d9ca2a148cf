import Ground

/// What every page has around it.
struct Layout: Sendable {
    let settings: Settings
    let assets: Assets

    /// Who reads, as far as the header shows it.
    enum Reader: Sendable {
        case stranger, halfSignedIn, signedIn

        init(_ standing: Standing?) {
            self = standing.map { $0.isWhole ? .signedIn : .halfSignedIn } ?? .stranger
        }
    }

    /// - Parameter summary: what is wrong with a form that is shown again, before everything else.
    func html(_ page: Page, for call: Call, _ reader: Reader, summary: Markup? = nil) -> [UInt8] {
        let look = call.look
        let whole: Markup = """
            <!doctype html>
            <html lang="\(look.language == .zh ? "zh-CN" : "en" as Markup)"\(" class=\"elder\"", if: look.isElder)>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(page.title) · \(settings.congress)</title>
            \(styles)\
            \(assets.link("icon.svg").map { "\n<link rel=\"icon\" type=\"image/svg+xml\" href=\"\(url: $0)\">" })\
            \(page.script.flatMap(assets.script)?.markup)
            </head>
            \(page.setting == .house ? inHouse(page, for: call, reader, summary) : bare(page, summary))
            </html>

            """
        return whole.html(in: look.language)
    }

    private var styles: Markup {
        guard let link = assets.link("yishi.css"), let asset = assets["yishi.css"] else { return "" }
        return "<link rel=\"stylesheet\" href=\"\(url: link)\" integrity=\"\(asset.integrity)\">"
    }

    /// A screen or a sheet.
    private func bare(_ page: Page, _ summary: Markup?) -> Markup {
        """
        <body class="\(page.setting == .screen ? "screen" : "sheet" as Markup)">
        <main id="main" tabindex="-1">
        \(summary)\(page.body)
        </main>
        </body>
        """
    }

    private func inHouse(_ page: Page, for call: Call, _ reader: Reader, _ summary: Markup?) -> Markup {
        """
        <body>
        <a class="skip" href="#main">\(.skip)</a>
        <header class="masthead">
        <a class="mark" href="/"><span class="seal" aria-hidden="true">\(.seal)</span><span>\(settings.congress)</span></a>
        <div class="switches">
        \(switches(for: call, reader))
        </div>
        \(navigation(at: call.back))
        </header>
        <main id="main" tabindex="-1">
        \(crumbs(page.crumbs))\(summary)\(page.body)
        </main>
        \(footer)
        </body>
        """
    }

    private func switches(for call: Call, _ reader: Reader) -> Markup {
        let back: Markup = "<input type=\"hidden\" name=\"back\" value=\"\(url: call.back)\">"
        let other: Markup =
            call.look.language == .zh
            ? "<button name=\"to\" value=\"en\" lang=\"en\">\(.english)</button>"
            : "<button name=\"to\" value=\"zh\" lang=\"zh-CN\">\(.chinese)</button>"
        let elder: Markup =
            call.look.isElder
            ? "<button name=\"to\" value=\"off\">\(.ordinaryVersion)</button>"
            : "<button name=\"to\" value=\"on\">\(.elderVersion)</button>"
        return """
            <form method="post" action="/language">\(back)\(other)</form>
            <form method="post" action="/elder">\(back)\(elder)</form>
            \(signIn(for: call, reader))
            """
    }

    private func signIn(for call: Call, _ reader: Reader) -> Markup {
        if case .stranger = reader { return "<a href=\"\(url: settings.signInPage)\">\(.signIn)</a>" }
        let desk: Markup = "<a href=\"\(url: settings.deskPage)\">\(.desk)</a>"
        let signOut: Markup = """
            <form method="post" action="\(url: settings.signOutAct)"><input type="hidden" name="ticket" \
            value="\(call.newTicket())"><button>\(.signOut)</button></form>
            """
        let account: Markup = "<a href=\"\(url: settings.accountPage)\">\(.account)</a>"
        if case .signedIn = reader { return desk + account + signOut }
        return signOut
    }

    private func navigation(at here: Link) -> Markup {
        if settings.navigation.isEmpty { return "" }
        let path = here.text.prefix { $0 != "?" }
        let columns = settings.navigation.map { words, link -> Markup in
            "<a href=\"\(url: link)\"\(" aria-current=\"page\"", if: path == link.text)>\(words)</a>"
        }
        return "<nav class=\"nav\" aria-label=\"\(.mainColumns)\">\(columns)</nav>"
    }

    private func crumbs(_ crumbs: [(Words, Link)]) -> Markup {
        if crumbs.isEmpty { return "" }
        let links = crumbs.map { words, link -> Markup in "<a href=\"\(url: link)\">\(words)</a>" }
        return "<nav class=\"crumbs\" aria-label=\"\(.place)\">\(links)</nav>\n"
    }

    private var footer: Markup {
        let links = settings.footer.map { words, link -> Markup in "<li><a href=\"\(url: link)\">\(words)</a></li>" }
        let lines = settings.imprint.map { line -> Markup in "<p>\(line)</p>\n" }
        return """
            <footer class="footer">
            \(links.isEmpty ? "" : "<ul>\(links)</ul>\n" as Markup)\(lines)</footer>
            """
    }
}
