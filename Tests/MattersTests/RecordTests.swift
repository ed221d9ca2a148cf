import Frame
import Ground
import People
import Site
import Store
import Testing

/// What the pages of a matter and of a procedure say.
@Suite struct RecordTests {
    let county: County
    var site: Site { county.site }

    init() async throws {
        county = try await County()
    }

    @Test func `a place chosen from the list is called by its name, in the paper and in lists`() async throws {
        let id = try await county.suggest("关于修复灌渠的建议", by: county.deputies[0], area: "420583101201")
        #expect(try await county.act(County.screened, on: id, by: county.office) == 303)
        for path in ["/matters/\(id)", "/matters", "/desk"] {
            let page = try await county.page(path, as: county.office)
            #expect(page.contains("河东社区") && !page.contains("420583101201</"), "\(path): \(page)")
        }
    }

    @Test func `handed in again under another title, it is called by that`() async throws {
        let id = try await county.suggest("关于修渠的建议", by: county.deputies[0])
        let returning: KeyValuePairs = ["step": "return", "reason": "vague", "advice": "请写明是哪条渠。"]
        #expect(try await county.act(returning, on: id, by: county.office) == 303)
        let changed: KeyValuePairs = [
            "step": "resubmit", "title": "关于修复双井河末级渠系的建议", "reason": "漏水。", "advice": "请修。",
        ]
        #expect(try await county.act(changed, on: id, by: county.deputies[0]) == 303)
        let desk = try await county.page("/desk", as: county.office)
        #expect(desk.contains("双井河末级渠系") && !desk.contains("关于修渠的建议"))
    }

    @Test func `of several deputies who might have acted the record names the one who did`() async throws {
        let id = try await county.report("河东路路灯坏了").id
        #expect(try await county.act(["step": "accept"], on: id, by: county.liaison) == 303)
        for deputy in county.deputies.prefix(2) {
            let duty: KeyValuePairs = ["step": "call-deputy", "deputy": "\(deputy)"]
            #expect(try await county.act(duty, on: id, by: county.liaison) == 303)
        }
        let answer: KeyValuePairs = ["step": "answer-on-spot", "result": "explained", "text": "本周换灯。"]
        #expect(try await county.act(answer, on: id, by: county.deputies[1]) == 303)
        let page = try await site.get("/matters/\(id)").body
        #expect(page.contains("<b>代表002</b> 当场答复"), "\(page)")
    }

    @Test func `a part that does not exist is refused in words, and nothing is done`() async throws {
        let (id, link) = try await county.report("河东路路灯坏了")
        let liaison = try await site.browser(of: county.liaison)
        for part in ["x", "co-unit.unit.zz", "co-unit.unit.\(county.waterBureau)", "a.row.-1"] {
            let said = try await site.post("/matters/\(id)/acts", ["step": "accept", "part": part], in: liaison)
            #expect(said.code == 404 && said.body.contains("没有这一部分"), "\(part): \(said)")
            #expect(try await site.post("\(link)/acts", ["step": "withdraw", "part": part]).code == 404, "\(part)")
        }
        #expect(try await site.get(link).body.contains("待初审"))
    }

    @Test func `who may read a matter but none of its personal fields is told so, and no look is noted`() async throws {
        let id = try await county.report("河东路路灯坏了").id
        #expect(try await county.act(["step": "accept"], on: id, by: county.liaison) == 303)
        let duty: KeyValuePairs = ["step": "call-deputy", "deputy": "\(county.deputies[0])"]
        #expect(try await county.act(duty, on: id, by: county.liaison) == 303)
        let said = try await site.post("/matters/\(id)/personal/1", in: site.browser(of: county.deputies[0]))
        #expect(said.code == 403 && said.body.contains("看不到这一部分个人信息"), "\(said)")
        let looks = try await site.database.read { db in
            try db.count("SELECT count(*) FROM note WHERE kind = 'matter.personal-seen'")
        }
        #expect(looks == 0)
    }

    @Test func `erasing takes the words that were carried on, and leaves what another wrote alike`() async throws {
        let (id, link) = try await county.report("河东小区三单元漏水")
        #expect(try await county.act(["step": "accept"], on: id, by: county.liaison) == 303)
        let duty: KeyValuePairs = ["step": "call-deputy", "deputy": "\(county.deputies[0])"]
        #expect(try await county.act(duty, on: id, by: county.liaison) == 303)
        let raise: KeyValuePairs = ["step": "raise", "title": "关于老旧小区漏水的建议", "advice": "河东小区三单元漏水"]
        #expect(try await county.act(raise, on: id, by: county.deputies[0]) == 303)
        let suggestion = try await county.newest()
        #expect(suggestion != id)
        let before = try await county.page("/matters/\(suggestion)", as: county.deputies[0])
        // What it came from, the reason taken over, and the deputy's own words.
        #expect(before.ranges(of: "三单元").count == 3, "\(before)")
        #expect(try await site.post("\(link)/erasure", ["sure": "yes", "words": "yes"]).code == 303)
        let after = try await county.page("/matters/\(suggestion)", as: county.deputies[0])
        #expect(after.ranges(of: "三单元").count == 1, "\(after)")
        #expect(after.contains("关于老旧小区漏水的建议"))
    }

    @Test func `a procedure's page gives the limits of the day it is read on`() async throws {
        let today = try await site.get("/procedures/suggestion").body
        #expect(today.contains("代表法》（2025年修正）第五十一条") && !today.contains("代表法》（2015年修正）"))
        let before = try #require(LocalDate(year: 2024, month: 6, day: 3))
        site.turnClock(to: Instant(before, try #require(LocalTime("09:00"))))
        let then = try await site.get("/procedures/suggestion").body
        #expect(then.contains("代表法》（2015年修正）第四十二条"))
    }

    @Test func `a procedure's page gives this place's own limits, with their source`() async throws {
        let page = try await site.get("/procedures/review-opinion").body
        #expect(page.contains("6个月 <span class=\"soft\">"), "\(page)")
        #expect(page.contains("湖北"), "\(page)")
    }

    @Test func `the record says to which day more time was granted`() async throws {
        let (id, link) = try await county.report("河东路路灯坏了")
        #expect(try await county.act(["step": "accept"], on: id, by: county.liaison) == 303)
        let route: KeyValuePairs = ["step": "route", "body": "county-unit", "unit": "\(county.roadBureau)"]
        #expect(try await county.act(route, on: id, by: county.office) == 303)
        #expect(try await county.act(["step": "claim"], on: id, by: county.officer) == 303)
        let asking: KeyValuePairs = ["step": "ask-more-time", "reason": "电缆要从市里调。"]
        #expect(try await county.act(asking, on: id, by: county.officer) == 303)
        let granting: KeyValuePairs = ["step": "grant-more-time", "reason": "同意。"]
        #expect(try await county.act(granting, on: id, by: county.office) == 303)
        #expect(try await site.get(link).body.contains("“办理并答复”的期限改到2027年1月"))
    }

    @Test func `a number stands behind its kind in both languages, and a sentence begins with a capital`() async throws
    {
        let link = try await county.report("河东路路灯坏了").link
        #expect(try await site.get(link).body.contains("民情反映〔2026〕1号"))
        let reader = Browser()
        _ = try await site.post("/language", ["to": "en", "back": "/"], in: reader)
        let page = try await site.get(link, in: reader).body
        #expect(page.contains("Citizen's voice No. 1 of 2026") || page.contains("Citizen&#39;s voice No. 1 of 2026"))
    }

    @Test func `who acts for their own part is named once`() async throws {
        let deputy = try await site.browser(of: county.deputies[0])
        site.wait(minutes: 1)
        let draft: KeyValuePairs = ["title": "关于灌渠的建议", "reason": "漏。", "advice": "修。", "co-signers": "2"]
        #expect(try await site.post("/begin/suggestion", draft, in: deputy).code == 303)
        let id = try await county.newest()
        let part = "co-signer.person.\(county.deputies[1])"
        #expect(try await county.act(["step": "confirm", "part": part], on: id, by: county.deputies[1]) == 303)
        let page = try await county.page("/matters/\(id)", as: county.deputies[0])
        #expect(page.contains("<span class=\"soft\">附议代表</span> <b>代表002</b> 确认附议"), "\(page)")
    }

    @Test func `a screen list passes only when every box is ticked`() async throws {
        let id = try await county.suggest("关于修渠的建议", by: county.deputies[0])
        let said = try await site.post(
            "/matters/\(id)/acts",
            [
                "step": "accept", "not-private": "yes", "not-product": "yes", "not-accusation": "yes",
                "one-thing": "yes",
            ],
            in: site.browser(of: county.office))
        #expect(said.code == 422 && said.body.contains("“不涉及具体案件，不是代转来信”没有勾选"), "\(said)")
        #expect(said.body.ranges(of: "value=\"yes\" checked").count == 4)
        #expect(try await county.act(County.screened, on: id, by: county.office) == 303)
    }
}
