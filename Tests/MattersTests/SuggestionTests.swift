import Frame
import Ground
import People
import Site
import Store
import Testing

@Suite struct SuggestionTests {
    let county: County
    var site: Site { county.site }

    init() async throws {
        county = try await County()
    }

    private func draft(by deputy: PersonID, coSigners: String) async throws -> Said {
        try await site.post(
            "/begin/suggestion",
            [
                "title": "关于修复双井河灌区末级渠系的建议", "reason": "渠道漏水，下游三个村浇不上地。", "advice": "请县水利局今冬修复。",
                "co-signers": coSigners,
            ], in: site.browser(of: deputy))
    }

    @Test func `a deputy names co-signers one by one, and each finds it on the desk`() async throws {
        let ids = "\(county.deputies[1])"
        let answer = try await draft(by: county.deputies[0], coSigners: ids)
        #expect(answer.code == 303)
        let desk = try await site.get("/desk", in: site.browser(of: county.deputies[1]))
        #expect(desk.body.contains("双井河灌区"))
        let other = try await site.get("/desk", in: site.browser(of: county.deputies[2]))
        #expect(other.body.contains("双井河灌区") == false)
    }

    @Test func `who is not on the list of deputies is named in the refusal`() async throws {
        let answer = try await draft(by: county.deputies[0], coSigners: "代表999")
        #expect(answer.code == 422)
        #expect(answer.body.contains("没有找到“代表999”"))
        #expect(answer.body.contains("今冬修复"))
    }

    @Test func `a number is enough to name a deputy`() async throws {
        #expect(try await draft(by: county.deputies[0], coSigners: "3、004").code == 303)
        let desk = try await site.get("/desk", in: site.browser(of: county.deputies[2]))
        #expect(desk.body.contains("双井河灌区"))
    }

    @Test func `of two deputies of one name the number says which, and the name alone is refused`() async throws {
        let trace = Trace(by: nil, at: site.now, key: site.secrets.key(for: "trace"))
        let namesakes = [PersonID(rawValue: 401), PersonID(rawValue: 402)]
        let (congress, born) = (county.congress, LocalDate(year: 2020, month: 1, day: 1))
        let term = try Term(TermID(rawValue: 31), of: congress, number: 19, begins: #require(born))
        try await site.database.write { db in
            for (place, person) in namesakes.enumerated() {
                try db.record(Person(person, "王芳", in: congress), trace)
                try db.record(
                    Deputy(ID(rawValue: person.rawValue), person: person, in: term, number: "10\(place)"), trace)
            }
        }
        let refused = try await draft(by: county.deputies[0], coSigners: "王芳")
        #expect(refused.code == 422 && refused.body.contains("没有找到“王芳”，或者不止一位"), "\(refused)")
        #expect(try await draft(by: county.deputies[0], coSigners: "王芳（101）").code == 303)
        #expect(try await draft(by: county.deputies[0], coSigners: "101、003").code == 303)
        let desks = try await [
            county.page("/desk", as: namesakes[0]), county.page("/desk", as: namesakes[1]),
        ]
        #expect(desks.map { $0.contains("双井河灌区") } == [false, true])
    }
}
