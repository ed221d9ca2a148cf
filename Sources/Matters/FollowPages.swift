package import Frame
import Ground
import Journal
import Procedures
import Store

/// The one who brought a matter follows it by a private link: sees the whole record, answers, reopens, is forgotten.
package struct FollowPages: Sendable {
    let registry: Registry

    package init(registry: Registry) {
        self.registry = registry
    }

    package func routes(_ door: Door) {
        door.get("/follow", for: .anyone, ask)
        door.post("/follow", for: .anyone, rate: .link, again: lead, form: ask, find)
        door.get("/f/{code}", for: .anyone, rate: .link, show)
        door.post("/f/{code}/acts", for: .anyone, rate: .publicWrite, again: back, form: show, act)
        door.post("/f/{code}/erasure", for: .anyone, rate: .publicWrite, again: back, form: show, erase)
    }

    private func ask(_ visit: Visit<Reader>) -> Page {
        let wrong = visit.wrong("code")
        return Page(
            title: .followIt,
            body: """
                <h1>\(.followIt)</h1><form method="post" action="/follow">\(visit.ticket)\
                <div class="field short\(" wrong", if: wrong != nil)"><label for="code">\(.followCode)</label>\
                <p class="hint" id="code-hint">\(.sixteenCharacters)</p>\
                \(wrong.map { "<p class=\"error\" id=\"code-error\">\($0)</p>" as Markup })\
                <input id="code" name="code" class="digits" autocomplete="off" required aria-describedby="code-hint" \
                value="\(visit.typed("code"))"></div>\
                <p class="buttons"><button class="button">\(.seeProgress)</button></p></form>
                """)
    }

    private func find(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        guard let code = FollowCode(typed: try form.required("code", upTo: 40)),
            try visit.db.matter(followedBy: registry.digest(of: code)) != nil
        else { throw Refusal(.notFound, .noSuchCode, fields: ["code": .noSuchCode]) }
        return .again
    }

    /// The way to the private page is not kept with the answered form: it would hold the code.
    private func lead(_ visit: Visit<Reader>, _ form: Form) throws -> Answer {
        guard let code = FollowCode(typed: form.value("code")) else { throw Refusal.notFound(.noSuchCode) }
        return .seeOther("/f/\(code.text)")
    }

    private func back(_ visit: Visit<Reader>, _ form: Form) throws -> Answer {
        .seeOther("/f/\(try followed(visit).0.text)")
    }

    private func followed<DB>(_ visit: Visit<DB>) throws -> (FollowCode, Matter) {
        guard let code = FollowCode(typed: try visit.parameter("code")),
            let matter = try visit.db.matter(followedBy: registry.digest(of: code))
        else { throw Refusal.notFound(.noSuchCode) }
        return (code, matter)
    }

    private func show(_ visit: Visit<Reader>) throws -> Page {
        let (code, matter) = try followed(visit)
        let dossier = try visit.db.dossier(matter, for: .linkHolder, registry: registry, now: visit.now)
        let papers = dossier.steps.compactMap { $0.step.paper.flatMap(dossier.procedure.paper) }
        let forms = StepForms(
            dossier: dossier,
            choosable: try visit.db.choosable(for: papers, in: matter.standing.place, now: visit.now),
            action: "/f/\(code.text)/acts", ticket: visit.ticket, refused: visit.refused, alike: [])
        return Page(
            title: Words(same: matter.title),
            body: """
                <h1>\(matter.title)</h1><p>\(dossier.status)</p><div class="split"><div>\(forms.markup)\
                \(dossier.clocks)\(dossier.facts)\(dossier.linked)\(erasure(code, dossier, visit.ticket))</div>\(dossier.record)</div>
                """)
    }

    private func erasure(_ code: FollowCode, _ dossier: Dossier, _ ticket: Markup) -> Markup {
        """
        <details class="act" id="erase"><summary>\(.eraseMe) <small>\(.eraseMeHint)</small></summary>\
        <form method="post" action="\(url: "/f/\(code.text)/erasure")" class="inside">\(ticket)<p>\(.whatErasingDoes)</p>\
        <label class="choice"><input type="checkbox" name="words" value="yes"><span>\(.eraseWordsToo)</span></label>\
        <label class="choice"><input type="checkbox" name="sure" value="yes" required><span>\(.iKnowItIsForEver)</span></label>\
        <p class="buttons"><button class="button plain">\(.eraseMe)</button></p></form></details>
        """
    }

    private func act(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let (_, matter) = try followed(visit)
        let part = try form.part()
        let act = Act(form.value("step"), in: part, by: .linkHolder, at: visit.now, given: form.given)
        try registry.perform(act, on: matter.id, in: visit.db)
        return .again
    }

    /// Destroys the key of the personal part; what the record is made of stays (R-31).
    private func erase(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let (_, matter) = try followed(visit)
        guard form.value("sure") == "yes" else { throw Refusal.badInput(.pleaseTick, fields: ["sure": .pleaseTick]) }
        try visit.db.erasePersonalPart(of: matter.id)
        try visit.db.note("matter.personal-erased", about: .matter(matter.id), by: nil, at: visit.now)
        if form.value("words") == "yes" {
            try registry.eraseWords(of: matter.id, at: visit.now, in: visit.db)
        }
        return .again
    }
}
