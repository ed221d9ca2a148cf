import Frame
import Ground
import Testing

@Suite struct MarkupTests {
    func text(_ markup: Markup, _ language: Language = .zh) -> String {
        String(decoding: markup.html(in: language), as: UTF8.self)
    }

    @Test func `a value is escaped for text and for quoted attributes, a literal is not`() {
        let value = #"<script>alert("it's & me")</script>"#
        #expect(
            text("<p title=\"\(value)\">路灯</p>")
                == "<p title=\"&lt;script&gt;alert(&quot;it&#39;s &amp; me&quot;)&lt;/script&gt;\">路灯</p>")
    }

    @Test func `words wait for the reader's language, also inside nested markup`() {
        let words = Words("待<办>", "My <desk>")
        let row: Markup = "<b>\(words)</b>"
        let list: Markup = "\(words): \([row, row])\(nil as Markup?)!"
        #expect(text(list, .zh) == "待&lt;办&gt;: <b>待&lt;办&gt;</b><b>待&lt;办&gt;</b>!")
        #expect(text(list, .en) == "My &lt;desk&gt;: <b>My &lt;desk&gt;</b><b>My &lt;desk&gt;</b>!")
        #expect(text(Markup(zh: "须在\(row)前", en: "by \(row)"), .en) == "by <b>My &lt;desk&gt;</b>")
    }

    @Test(arguments: [0x200B, 0x200D, 0x200F, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0xFEFF, 0x00, 0x1B, 0x7F])
    func `what cannot be seen but changes how a text is read is left out`(code: Int) throws {
        let scalar = try #require(Unicode.Scalar(UInt32(code)))
        #expect(text("\("政\(Character(scalar))府")") == "政府")
    }

    @Test func `quotation marks, dashes and spaces of ordinary writing stay`() {
        let writing = "“引号”——‘单引’…  全角\u{3000}\t\n€ ⁠".replacing("\u{2060}", with: "")
        #expect(text("\(writing)") == writing)
    }

    @Test func `a name cannot turn the text around it`() {
        #expect(text("\(name: "مرحبا<b>")") == "<bdi>مرحبا&lt;b&gt;</bdi>")
    }

    @Test func `what is put into a link stays one piece of it`() {
        let typed = "a/../b?x=1&y=\"<"
        #expect(
            text("<a href=\"\(url: "/s/\(typed)?q=\(typed)")\">") == """
                <a href="/s/a%2F..%2Fb%3Fx%3D1%26y%3D%22%3C?q=a%2F..%2Fb%3Fx%3D1%26y%3D%22%3C">
                """)
    }

    @Test(arguments: [
        "//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "", "/a b",
        "/x\r\nSet-Cookie: y",
    ])
    func `a way back never leads to another site`(text: String) {
        #expect(Link(local: text) == nil)
    }

    @Test(arguments: ["javascript:alert(1)", "http://plain.example", "data:text/html,x", "HTTPS://x"])
    func `only https leads elsewhere`(text: String) {
        #expect(Link(web: text) == nil)
    }
}

@Suite struct ChosenMarkupTests {
    @Test func `one piece of markup or another may be chosen inside, and values in it are escaped once`() {
        let name = "<i>"
        for isThere in [true, false] {
            let markup: Markup = "<p>\(isThere ? "<b>\(name)</b>" : "")</p>"
            let html = String(decoding: markup.html(in: .zh), as: UTF8.self)
            #expect(html == (isThere ? "<p><b>&lt;i&gt;</b></p>" : "<p></p>"))
        }
    }
}
