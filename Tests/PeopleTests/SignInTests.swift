import Frame
import Ground
import Journal
import Site
import Store
import Testing

@testable import People

@Suite struct `Signing in` {
    @Test func `somebody whose role needs no code is in at once, and out again`() async throws {
        let town = try await Town()
        let browser = Browser()
        let said = try await town.signIn("ＨＥＡＤ ", in: browser)
        #expect(said.code == 303)
        #expect(said.location == "/desk")
        let account = try await town.site.get("/account", in: browser)
        #expect(account.code == 200)
        #expect(account.main.contains("单位负责人 · 县水利局 · 静水县人民代表大会"))
        let cookie = browser.header
        let out = try await town.site.post("/sign-out", in: browser)
        #expect(out.location == "/")
        #expect(browser.header.isEmpty)
        let thief = Browser()
        thief.take(cookie + "; Path=/")
        #expect(try await town.site.get("/account", in: thief).code == 401)
        #expect(try await town.notes(town.head).suffix(2) == ["account.signed-in", "account.signed-out"])
    }

    @Test func `a wrong password, an unknown name and a closed account are answered alike`() async throws {
        let town = try await Town()
        try await town.site.database.write { db throws in
            try db.setDisabled(true, town.clerk, Trace(by: town.admin, at: Site.start, key: trace.key))
        }
        let answers = [
            try await town.signIn("head", "wrong horse battery", in: Browser()),
            try await town.signIn("nobody", "wrong horse battery", in: Browser()),
            try await town.signIn("clerk", in: Browser()),
        ]
        #expect(answers.map(\.code) == [422, 422, 422])
        #expect(answers.allSatisfy { $0.main.contains("登录名或密码不对") })
        #expect(answers.allSatisfy { !$0.main.contains("battery") })
        let pages = zip(answers, ["head", "nobody", "clerk"]).map { said, name in
            said.main.replacing("value=\"\(name)\"", with: "value=\"…\"")
        }
        #expect(Set(pages).count == 1)
    }

    @Test(arguments: ["head", "nobody"])
    func `after five failures a name is locked, known or not, for a minute and then longer`(name: String) async throws {
        let town = try await Town()
        for _ in 1...5 {
            _ = try await town.signIn(name, "wrong horse battery", in: Browser())
            town.site.turnClock(to: town.site.now.advanced(byMilliseconds: 12_100))
        }
        let locked = try await town.signIn(name, in: Browser())
        #expect(locked.code == 422)
        #expect(locked.main.contains("请 1 分钟后再试"))
        town.site.wait(minutes: 1)
        _ = try await town.signIn(name, "wrong horse battery", in: Browser())
        town.site.wait(minutes: 1)
        #expect(try await town.signIn(name, in: Browser()).main.contains("请 1 分钟后再试"))
        town.site.wait(minutes: 1)
        let after = try await town.signIn(name, in: Browser())
        #expect(after.code == (name == "head" ? 303 : 422))
        if name == "head" { #expect(try await town.notes(town.head).count { $0 == "account.locked" } == 2) }
    }

    @Test func `an administrator gives a code too, which works once`() async throws {
        let town = try await Town()
        let browser = Browser()
        let first = try await town.signIn("admin", in: browser)
        #expect(first.location == "/sign-in/code")
        let before = browser.header
        #expect(try await town.site.get("/people", in: browser).location == "/sign-in/code")
        #expect(try await town.site.get("/sign-in/code", in: browser).main.contains("name=\"code\""))
        #expect(try await town.site.post("/sign-in/code", ["code": "000000"], in: browser).code == 422)
        let code = Town.secret.code(at: town.site.now)
        let done = try await town.site.post("/sign-in/code", ["code": code], in: browser)
        #expect(done.location == "/desk")
        #expect(browser.header != before)
        #expect(try await town.site.get("/people", in: browser).code == 200)
        let old = Browser()
        old.take(before + "; Path=/")
        #expect(try await town.site.get("/account", in: old).code == 401)

        let again = Browser()
        _ = try await town.signIn("admin", in: again)
        let replay = try await town.site.post("/sign-in/code", ["code": code], in: again)
        #expect(replay.code == 422)
        #expect(replay.main.contains("动态码不对，或者已经用过"))
    }

    @Test func `wrong codes lock the name as wrong passwords do`() async throws {
        let town = try await Town()
        let browser = Browser()
        _ = try await town.signIn("admin", in: browser)
        for _ in 1...5 {
            _ = try await town.site.post("/sign-in/code", ["code": "000000"], in: browser)
            town.site.turnClock(to: town.site.now.advanced(byMilliseconds: 12_100))
        }
        let code = Town.secret.code(at: town.site.now)
        #expect(try await town.site.post("/sign-in/code", ["code": code], in: browser).main.contains("请 1 分钟后再试"))
    }

    @Test func `who needs a code and has none enrols one, once`() async throws {
        let town = try await Town()
        let browser = Browser()
        #expect(try await town.signIn("clerk", in: browser).location == "/sign-in/enrolment")
        #expect(try await town.site.get("/desk-of-others", in: browser).code == 404)
        let page = try await town.site.get("/sign-in/enrolment", in: browser)
        #expect(page.main.contains("<svg class=\"qr\" role=\"img\""))
        let sealed = try #require(page.value(of: "sealed"))
        let spoken = try #require(page.main.firstMatch(of: /<span class="code">([A-Z2-7 ]+)<\/span>/)).output.1
        let secret = CodeSecret(bytes: Self.bytes(base32: spoken.filter { $0 != " " }))
        let wrong = try await town.site.post("/sign-in/enrolment", ["sealed": sealed, "code": "000000"], in: browser)
        #expect(wrong.code == 422)
        #expect(wrong.main.contains(spoken))
        let done = try await town.site.post(
            "/sign-in/enrolment", ["sealed": sealed, "code": secret.code(at: town.site.now)], in: browser)
        #expect(done.location == "/desk")
        #expect(try await town.site.get("/account", in: browser).main.contains("已绑定"))
        #expect(try await town.site.get("/sign-in/enrolment", in: browser).code == 303)
        #expect(try await town.signIn("clerk", in: Browser()).location == "/sign-in/code")
        let stored = try await town.site.database.read { db throws in
            try db.account(of: town.clerk)?.sealedSecret ?? []
        }
        #expect(stored.firstRange(of: secret.bytes) == nil)
    }

    @Test func `a first password opens nothing but the page for a new one`() async throws {
        let town = try await Town()
        let admin = try await town.site.browser(of: town.admin)
        let slip = try await town.site.post("/people/\(town.head)/first-password", in: admin)
        let first = String(try #require(slip.main.firstMatch(of: /<span class="code">([0-9a-z-]+)<\/span>/)).output.1)
        #expect(first.count == 14)
        let browser = Browser()
        #expect(try await town.signIn("head", first, in: browser).location == "/sign-in/password")
        #expect(try await town.site.get("/account", in: browser).code == 303)
        for (password, words) in [("shrt", "至少 10 个"), ("my head is full", "太好猜"), (first, "不能和现在的一样")] {
            let said = try await town.site.post(
                "/sign-in/password", ["password": password, "again": password], in: browser)
            #expect(said.code == 422)
            #expect(said.main.contains(words))
            #expect(!said.main.contains("\"\(password)\""))
        }
        let new = "quite another horse"
        #expect(
            try await town.site.post("/sign-in/password", ["password": new, "again": "other"], in: browser).code == 422)
        let done = try await town.site.post("/sign-in/password", ["password": new, "again": new], in: browser)
        #expect(done.location == "/desk")
        #expect(try await town.signIn("head", first, in: Browser()).code == 422)
        #expect(try await town.signIn("head", new, in: Browser()).code == 303)
        #expect(try await town.notes(town.head).contains("account.password-reset"))
        #expect(try await town.notes(town.head).contains("account.password-changed"))
    }

    @Test func `half an hour away, or an account closed, ends the session`() async throws {
        let town = try await Town()
        let browser = Browser()
        _ = try await town.signIn("head", in: browser)
        town.site.wait(minutes: 29)
        #expect(try await town.site.get("/account", in: browser).code == 200)
        town.site.wait(minutes: 31)
        #expect(try await town.site.get("/account", in: browser).code == 401)
        let second = Browser()
        _ = try await town.signIn("head", in: second)
        let admin = try await town.site.browser(of: town.admin)
        #expect(try await town.site.post("/people/\(town.head)/closure", in: admin).code == 303)
        #expect(try await town.site.get("/account", in: second).code == 401)
        #expect(try await town.site.post("/people/\(town.head)/reopening", in: admin).code == 303)
        #expect(try await town.site.get("/account", in: second).code == 401)
        #expect(try await town.signIn("head", in: Browser()).code == 303)
    }

    @Test func `a new password signs out everywhere else`() async throws {
        let town = try await Town()
        let (here, there) = (Browser(), Browser())
        _ = try await town.signIn("head", in: here)
        _ = try await town.signIn("head", in: there)
        let new = "quite another horse"
        let wrong = try await town.site.post(
            "/account/password", ["current": "wrong", "password": new, "again": new], in: here)
        #expect(wrong.code == 422)
        let done = try await town.site.post(
            "/account/password", ["current": Town.password, "password": new, "again": new], in: here)
        #expect(done.code == 303)
        #expect(try await town.site.get("/account", in: here).code == 200)
        #expect(try await town.site.get("/account", in: there).code == 401)
    }

    @Test func `an unknown name costs the same reckoning as a known one, and no password opens it`() async throws {
        let passwords = try Passwords()
        let cost = { (hash: String) in hash.split(separator: "$").prefix(3).joined(separator: "$") }
        #expect(cost(passwords.nobody) == cost(try Passwords.hash(Town.password)))
        let isRight = try await passwords.verify("nobody has this password", against: nil)
        #expect(!isRight)
    }

    private static func bytes(base32 text: String) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bytes: [UInt8] = []
        var buffer = 0
        var held = 0
        for value in text.compactMap({ alphabet.firstIndex(of: $0) }) {
            buffer = (buffer << 5 | value) & 0xFFFF
            held += 5
            if held >= 8 {
                held -= 8
                bytes.append(UInt8(truncatingIfNeeded: buffer >> held))
            }
        }
        return bytes
    }
}
