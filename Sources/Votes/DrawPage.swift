import Frame
import Ground
import SecretBallot

/// A page to keep and to open anywhere, without us and without a network: it computes the drawn order anew from the record that it
/// holds, with a program that was written apart from ours (`Auditor/draw.mjs`).
struct DrawPage {
    let program: String
    let vote: Vote
    let drawn: DrawnOrder
    /// Of the file: `draw-17`
    let name: String

    func file(in language: Language) -> File {
        let names = vote.standing.projects.map {
            JSON.Field(name: Array($0.label.utf8), value: .string(Array($0.name.utf8)))
        }
        let words = [("right", Words.drawIsRight), ("wrong", .drawIsWrong)].map { key, words in
            JSON.Field(name: Array(key.utf8), value: .string(Array(words.in(language).utf8)))
        }
        let title: Markup = "\(Words.drawPageTitle(vote.title))"
        let start: Markup = """
            <!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
            <title>\(title)</title><style>body{font:18px/1.7 serif;max-width:40em;margin:2em auto;padding:0 1em}\
            pre{white-space:pre-wrap;word-break:break-all;font-size:13px;background:#f4efe4;padding:1em}</style></head>\
            <body><h1>\(title)</h1><p>\(Words.drawPageLead)</p><h2 id="verdict" role="status"></h2><ol id="order"></ol>\
            <pre>\(drawn.record)</pre><script type="module">

            """
        let script = """
            \(program)
            const record = \(Self.inScript(drawn.record))
            const names = \(Self.inScript(JSON.object(names).bytes.text))
            const words = \(Self.inScript(JSON.object(words).bytes.text))
            const wrong = await differences(record)
            const { order } = await recompute(record)
            document.getElementById("verdict").textContent = wrong.length ? `${words.wrong} ${wrong.join(", ")}` : words.right
            for (const label of order) {
                const item = document.createElement("li")
                item.textContent = `${label} ${names[label] ?? ""}`
                document.getElementById("order").append(item)
            }
            </script></body></html>

            """
        return File(
            name: "\(name).html", mediaType: "text/html; charset=utf-8",
            bytes: start.html(in: language) + Array(script.utf8))
    }

    /// No text in it can end the script.
    private static func inScript(_ json: String) -> String { json.replacing("<", with: "\\u003c") }
}
