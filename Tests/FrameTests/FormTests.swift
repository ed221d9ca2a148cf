@testable import Frame
import Ground
import Testing

@Suite struct FormTests {
    func form(_ text: String) throws -> Form { Form(fields: try FormReading.urlencoded(text.utf8)) }

    @Test func `a field is read with its spaces and its Chinese`() throws {
        let form = try form("what=%E8%B7%AF%E7%81%AF+%E4%B8%8D%E4%BA%AE&empty=&flag")
        #expect(try form.text("what") == "路灯 不亮")
        #expect(form.value("empty").isEmpty)
        #expect(form.has("flag") && !form.has("other"))
    }

    @Test func `text is composed, lines end one way, and what cannot be seen is dropped`() throws {
        let form = try form("a=e%CC%81%00x%E2%80%AEy%0D%0Az%EF%BB%BF")
        #expect(form.value("a") == "éxy\nz")
        #expect(form.value("a").unicodeScalars.count == 5)
        #expect(try form.text("a") == "éxy z")
    }

    @Test func `too long, empty and misshapen are refused at the field`() throws {
        let form = try form("a=12345&b=++&n=x&d=2026-02-30")
        func wrong(_ body: () throws -> Void) -> [String] {
            do { try body() } catch let refusal as Refusal { return Array(refusal.fields.keys) } catch {}
            return []
        }
        #expect(wrong { _ = try form.text("a", upTo: 4) } == ["a"])
        #expect(wrong { _ = try form.required("b") } == ["b"])
        #expect(wrong { _ = try form.int("n") } == ["n"])
        #expect(wrong { _ = try form.date("d") } == ["d"])
        #expect(try form.int("missing") == nil)
    }

    @Test func `a table of fields is read in rows`() throws {
        let form = try form(
            "items%5B10%5D.cost=3&items[2].cost=2&items[2].name=b&items[x].cost=9&items[-1].cost=9&other=1")
        let rows = form.rows("items")
        #expect(rows.map { $0.value("cost") } == ["2", "3"])
        #expect(rows.map { $0.value("name") } == ["b", ""])
    }

    @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%ff", "%C0%AE=1"])
    func `what is not text is refused`(text: String) {
        #expect(throws: Refusal.self) { try FormReading.urlencoded(text.utf8) }
    }

    @Test func `more than two hundred fields are refused`() throws {
        let fields = (0..<201).map { "f\($0)=1" }
        #expect(throws: Refusal.self) { try FormReading.urlencoded(fields.joined(separator: "&").utf8) }
        _ = try FormReading.urlencoded(fields.dropLast().joined(separator: "&").utf8)
    }
}

@Suite struct MultipartTests {
    let body = """
        --xYz\r
        Content-Disposition: form-data; name="note"\r
        \r
        一行\r
        --xYz\r
        Content-Disposition: form-data; name="people"; filename="名单 %22a%22.csv"\r
        Content-Type: text/csv\r
        \r
        a,b\r
        \r
        --xY,c\r
        --xYz--\r

        """

    @Test func `fields and files of an upload are read`() throws {
        let form = try Multipart.form(Array(body.utf8), boundary: "xYz")
        #expect(form.value("note") == "一行")
        let file = try #require(form.file("people"))
        #expect(file.name == "名单 \"a\".csv")
        #expect(String(decoding: file.bytes, as: UTF8.self) == "a,b\r\n\r\n--xY,c")
    }

    @Test func `an upload that was cut off anywhere is refused, not half read`() {
        let bytes = Array(body.utf8)
        let end = bytes.count - 4
        for length in 0..<end {
            #expect(throws: Refusal.self) { try Multipart.form(Array(bytes[..<length]), boundary: "xYz") }
        }
    }

    @Test(arguments: [
        "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"",
        "multipart/form-data; boundary=" + String(repeating: "x", count: 71),
    ])
    func `a boundary that is missing or impossible is not guessed`(contentType: String) {
        #expect(Multipart.boundary(in: contentType) == nil)
    }

    @Test func `a boundary may be quoted`() {
        #expect(Multipart.boundary(in: "multipart/form-data; charset=x; boundary=\"a b\"") == "a b")
        #expect(Multipart.boundary(in: "multipart/form-data; Boundary=ab; x") == "ab")
    }
}
