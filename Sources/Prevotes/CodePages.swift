import Frame
import Ground
import People
import Store

/// Codes on paper, a package for each place that hands them out.
struct CodePages: Sendable {
    private static let mostCodes = 2000

    let key: MAC
    let address: String

    func routes(_ door: Door) {
        door.get("/prevotes/{id}/codes", for: PrevoteOffice.audience, askCodes)
        door.post("/prevotes/{id}/codes", for: PrevoteOffice.audience, again: slips, form: askCodes, makeCodes)
    }

    private func askCodes(_ visit: Visit<Reader>) throws -> Page {
        let prevote = try visit.keptPrevote
        let packages = try visit.db.packages(of: prevote.id).map { package -> Markup in
            """
            <tr><th scope="row">\(.packageNumber(package.number))</th><td>\(package.giver)</td><td>\(package.way.words)</td>\
            <td>\(package.count)\(package.registered.map { " / \($0)" as Markup })</td></tr>
            """
        }
        let table: Markup =
            packages.isEmpty
            ? ""
            : "<table class=\"tally\"><tbody>\(packages)</tbody></table>"
        return Page(
            title: .printCodes,
            body: """
                <h1>\(.printCodes)</h1><p class="lead">\(.printCodesLead)</p>\(table)\
                <form method="post" action="\(url: "/prevotes/\(prevote.id)/codes")">\(visit.ticket)\
                \(visit.field("giver", .codeGiver, hint: .codeGiverHint).input)\
                \(visit.field("way", .codeWay, hint: .codeWayHint).select(CodePackage.Way.allCases.map { ($0.rawValue, $0.words) }))\
                \(visit.field("count", .codeCount, hint: .codeCountHint(CodePackage.least, Self.mostCodes), short: true,
                    "type=\"text\" inputmode=\"numeric\"").input)\
                \(registered(visit))\
                <label class="choice"><input type="checkbox" name="paper" value="yes"\(" checked", if: visit.typed("paper") == "yes")>\
                <span>\(.alsoPaper)<small>\(.alsoPaperHint)</small></span></label>\
                <p class="buttons"><button class="button">\(.makeCodes)</button></p></form>
                """,
            crumbs: prevote.crumbs)
    }

    private func registered(_ visit: Visit<Reader>) -> Markup {
        FormField(
            name: "registered", label: .registeredThere, hint: .registeredHint, value: visit.typed("registered"),
            wrong: visit.wrong("registered"), isShort: true, isRequired: false,
            attributes: "type=\"text\" inputmode=\"numeric\""
        ).input
    }

    private func makeCodes(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let prevote = try visit.keptPrevote
        guard prevote.phase(on: visit.now.date) != .over, prevote.result == nil else {
            throw Refusal.conflict(.prevoteIsOver)
        }
        let giver = try form.required("giver", upTo: 60)
        guard let way = CodePackage.Way(rawValue: form.value("way")) else { throw Refusal.wrong("way", .fillIn) }
        guard let count = try form.int("count"), (CodePackage.least...Self.mostCodes).contains(count) else {
            throw Refusal.wrong("count", .codeCountHint(CodePackage.least, Self.mostCodes))
        }
        let registered = try form.int("registered")
        let before = try visit.db.packages(of: prevote.id).filter { $0.giver == giver }.reduce(0) { $0 + $1.count }
        if let registered, registered < before + count {
            throw Refusal.wrong("registered", .moreCodesThanPeople(registered))
        }
        let codes = try codes(form, count)
        let number = (try visit.db.packages(of: prevote.id).last?.number ?? 0) + 1
        try visit.db.record(
            CodePackage(
                number: number, giver: giver, way: way, count: count, registered: registered, made: visit.now.date),
            codes: codes.map(key.digest(of:)),
            of: prevote.id, by: visit.actor.person, at: visit.now)
        return .again
    }

    /// The codes that a form's ticket gives: sent twice they are the same, and they are written down nowhere but on paper.
    private func codes(_ form: Form, _ count: Int) throws -> [PrevoteCode] {
        guard let ticket = form.ticket else { throw Refusal.conflict(.prevoteIsOver) }
        let maker = MAC(key: ticket.derive("prevote-codes"))
        return (0..<count).map { place in
            PrevoteCode(maker.code(for: [UInt8(place >> 8), UInt8(place & 255)]))
        }
    }

    /// Cut along the lines; after this page is closed nobody sees them again.
    private func slips(_ visit: Visit<Reader>, _ form: Form) throws -> Answer {
        let prevote = try visit.keptPrevote
        let codes = try codes(form, min(Self.mostCodes, max(0, form.int("count") ?? 0)))
        let isPaper = form.value("paper") == "yes"
        let marks: Markup = isPaper ? paperMarks(prevote) : ""
        let slips = codes.map { code -> Markup in
            let link = "\(address)/prevotes/\(prevote.id)/vote/\(code.text)"
            return """
                <div class="ballot-slip"><h3>\(prevote.title)</h3>\(QRCode(link)?.drawing(.voteCode, size: 110))\
                <p class="credential">\(code.spoken)</p><p>\(isPaper ? Words.paperSlipHow : .slipHow)</p>\(marks)<p class="small">\(address)/prevotes/\(prevote.id)</p></div>
                """
        }
        return .page(
            Page(
                title: .printCodes,
                body: """
                    <h1>\(.printCodes)</h1><p class="lead">\(.printNow(codes.count))</p><div class="slips\(" with-marks", if: isPaper)">\(slips)</div>
                    """,
                crumbs: prevote.crumbs))
    }

    /// The projects to tick, in the order of their numbers: what is entered from paper stands in the same.
    private func paperMarks(_ prevote: Prevote) -> Markup {
        let items = prevote.projects.map { "<li>□ \($0.number) \($0.name)</li>" as Markup }
        return "<p class=\"small\">\(.markUpTo(prevote.most))</p><ul class=\"paper-marks\">\(items)</ul>"
    }
}
