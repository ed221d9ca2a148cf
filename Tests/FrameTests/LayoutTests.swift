import Foundation
import Ground
import HTTPTypes
import Site
import Testing

@testable import Frame

@Suite struct LayoutTests {
    func site(_ files: [String: String] = ["yishi.css": "p {}"]) throws -> Site {
        let folder = NSTemporaryDirectory() + "yishi-assets-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for (name, text) in files {
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        }
        var settings = Settings()
        settings.congress = Words("静水县人民代表大会", "Jingshui County People’s Congress")
        settings.navigation = [(Words("公开事项", "Public matters"), "/matters")]
        settings.footer = [(Words("关于本站", "About"), "/about")]
        settings.imprint = [Words("静水县人大常委会主办", "Run by the standing committee")]
        return try Site(settings: settings, assets: Assets(folder: folder)) { door in
            door.get("/scripted", for: .anyone) { _ in
                Page(title: Words("页", "Page"), body: "<h1>x</h1>", script: "page.mjs")
            }
            door.get("/matters", for: .anyone) { _ in
                Page(title: Words("公开事项", "Public matters"), body: "<h1>x</h1>", crumbs: [(Words("首页", "Home"), "/")])
            }
        }
    }

    @Test func `a page is whole`() async throws {
        let said = try await site().get("/matters?page=2")
        let version = try #require(said.body.firstMatch(of: /yishi\.css\?v=([0-9a-f]{12})/)?.1)
        #expect(
            said.body == """
                <!doctype html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>公开事项 · 静水县人民代表大会</title>
                <link rel="stylesheet" href="/assets/yishi.css?v=\(version)" \
                integrity="sha256-SNJDlN1Iy2mnt7DOjQIyDb2LQE6O5PQiSZomcdzawQ4=">
                </head>
                <body>
                <a class="skip" href="#main">跳到正文</a>
                <header class="masthead">
                <a class="mark" href="/"><span class="seal" aria-hidden="true">议</span><span>静水县人民代表大会</span></a>
                <div class="switches">
                <form method="post" action="/language"><input type="hidden" name="back" value="/matters?page=2">\
                <button name="to" value="en" lang="en">English</button></form>
                <form method="post" action="/elder"><input type="hidden" name="back" value="/matters?page=2">\
                <button name="to" value="on">长辈版</button></form>
                <a href="/sign-in">登录</a>
                </div>
                <nav class="nav" aria-label="主要栏目"><a href="/matters" aria-current="page">公开事项</a></nav>
                </header>
                <main id="main" tabindex="-1">
                <nav class="crumbs" aria-label="位置"><a href="/">首页</a></nav>
                <h1>x</h1>
                </main>
                <footer class="footer">
                <ul><li><a href="/about">关于本站</a></li></ul>
                <p>静水县人大常委会主办</p>
                </footer>
                </body>
                </html>

                """)
    }

    @Test func `a page names the digest of everything that its script will load, near and far`() async throws {
        let site = try site([
            "page.mjs": "import { a } from './near.mjs'; run('Far.wasm')", "near.mjs": "export { b } from './far.mjs'",
            "far.mjs": "load('/assets/old.js')", "Far.wasm": "w", "old.js": "o", "other.mjs": "import './near.mjs'",
        ])
        let said = try await site.get("/scripted")
        let names = said.body.matches(of: /href="\/assets\/(\w+\.mjs)" integrity="sha256-[A-Za-z0-9+\/]{43}="/).map(\.1)
        #expect(names == ["far.mjs", "near.mjs"])
        let map = try #require(said.body.firstMatch(of: /<script type="importmap">(.*?)<\/script>/)?.1)
        let mapped = map.matches(of: /"\/assets\/(\w+\.mjs)":"sha256-[A-Za-z0-9+\/]{43}="/).map(\.1)
        #expect(mapped == names)
        // The map may stand in the page, and no other script may.
        let digest = Data(Digest.sha256(Array(map.utf8))).base64EncodedString()
        let policy = try #require(said.fields[.contentSecurityPolicy])
        #expect(policy.contains("script-src 'self' 'sha256-\(digest)' 'wasm-unsafe-eval'; connect-src 'self'; "))
        let programs = try #require(said.body.firstMatch(of: /data-programs="([^"]*)"/)?.1)
        #expect(
            programs == """
                Far.wasm sha256-UOch5JwBPwDGLPWfIWNUKp2N8CRk7+thXTEFGw/dwyY= old.js \
                sha256-ZcdMFaaGGHu2u/mVj0lPxrgAaANKZZqa1EmRsIxY8tI=
                """)
        #expect(said.body.contains(/src="\/assets\/page\.mjs\?v=[0-9a-f]{12}" integrity="sha256-/))
    }

    @Test func `a file of the look is kept by the browser until it changes`() async throws {
        let site = try site()
        let page = try await site.get("/matters")
        let address = try #require(page.body.firstMatch(of: /\/assets\/yishi\.css\?v=[0-9a-f]+/)?.0)
        let said = try await site.get(String(address))
        #expect(said.body == "p {}" && said.fields[.contentType] == "text/css; charset=utf-8")
        #expect(said.fields[.cacheControl] == "public, max-age=31536000, immutable")
        let tag = try #require(said.fields[.eTag])
        let again = try await site.get("/assets/yishi.css", headers: ["If-None-Match": tag])
        #expect(again.code == 304 && again.bytes.isEmpty && again.fields[.cacheControl] == "no-cache")
        #expect(try await site.get("/assets/secret.key").code == 404)
        #expect(try await site.get("/assets/..%2Fsecrets%2Fserver.key").code == 404)
    }
}
