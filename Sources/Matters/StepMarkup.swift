import Frame
import Ground
import Procedures
import Store

/// The steps that a reader may take, each a form below its name.
struct StepForms {
    let dossier: Dossier
    let choosable: Choosable
    /// Where the forms are sent.
    let action: Link
    let ticket: Markup
    let refused: Refused?
    /// Matters that this one could be merged into, the likeliest first.
    let alike: [MatterLine]

    var markup: Markup {
        if dossier.steps.isEmpty { return "" }
        let forms = dossier.steps.enumerated().map { place, open in form(open, isFirst: place == 0) }
        return "<section class=\"panel next\"><h2>\(.yourTurn)</h2>\(forms)</section>"
    }

    private func form(_ open: OpenStep, isFirst: Bool) -> Markup {
        let key = [open.step.name, open.part?.key].compactMap(\.self).joined(separator: ".")
        let mine = refused.flatMap {
            $0.form.value("step") == open.step.name && $0.form.value("part") == open.part?.key ?? "" ? $0 : nil
        }
        let title: Markup =
            open.part.map { "\(open.step.title) <small>\(dossier.partTitle($0))</small>" } ?? "\(open.step.title)"
        if let hindrance = open.hindrance {
            return """
                <details class="act" id="step-\(key)"><summary>\(title)</summary>\
                <div class="inside"><p>\(.notYet)\(hindrance)</p></div></details>
                """
        }
        let fields = open.paper.map {
            PaperForm($0, prefix: "\(key)-", refused: mine, options: choosable.options).markup
        }
        let isOpen = mine != nil || (refused == nil && isFirst && !open.step.isOptional)
        return """
            <details class="act" id="step-\(key)"\(" open", if: isOpen)><summary>\(title)</summary>\
            <form method="post" action="\(url: action)" class="inside">\(ticket)\
            <input type="hidden" name="step" value="\(open.step.name)">\
            <input type="hidden" name="part" value="\(open.part?.key ?? "")">\
            \(problem(mine))\(fields)\(open.step.effect == .merges ? mergeChoice(mine) : "")\
            <p class="buttons"><button class="button\(" plain", if: !isOpen)">\(open.step.title)</button></p></form></details>
            """
    }

    private func problem(_ mine: Refused?) -> Markup {
        guard let mine else { return "" }
        return "<div class=\"notice bad\" role=\"alert\"><p>\(mine.refusal.words)</p></div>"
    }

    private func mergeChoice(_ mine: Refused?) -> Markup {
        if alike.isEmpty { return "<p>\(.nothingAlike)</p>" }
        let choices = alike.map { line -> Markup in
            """
            <label class="choice"><input type="radio" name="into" value="\(line.id)" required><span>\(line.title) \
            <small>\(line.number.words) · \(line.begunAt.date.words) · \(dossier.procedure.course.title(of: line.stage))\
            </small></span></label>
            """
        }
        return
            "<fieldset class=\"field\"><legend>\(.perhapsTheSame)</legend><div class=\"choices\">\(choices)</div></fieldset>"
    }
}
