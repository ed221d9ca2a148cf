import Frame
import Ground
import Site
import Store
import Testing

@Suite struct DoorTests {
    let site: Site

    init() throws {
        site = try Site { door in
            door.get("/hello/{name}", for: .anyone) { visit in
                Page(title: Words("你好", "Hello"), body: "<h1>\(name: try visit.parameter("name"))</h1>")
            }
            door.get("/desk", for: .signedIn) { _ in Page(title: Words("待办", "Desk"), body: "<h1>desk</h1>") }
        }
    }

    @Test func `a page is shown, and what is in its address is escaped`() async throws {
        let said = try await site.get("/hello/%3Cb%3E")
        #expect(
            said.description == """
                200 OK

                <h1><bdi>&lt;b&gt;</bdi></h1>
                """)
    }

    @Test func `a page for people who are signed in asks a stranger to sign in`() async throws {
        let said = try await site.get("/desk")
        #expect(said.code == 401)
        #expect(said.main.contains("href=\"/sign-in?back=%2Fdesk\""))
    }
}
