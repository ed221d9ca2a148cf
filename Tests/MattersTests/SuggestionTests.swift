import Ground
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
}
