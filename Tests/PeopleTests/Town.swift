import Foundation
import Frame
import Ground
import HTTPTypes
import Journal
import Site
import Store

@testable import People

/// A site with the pages of this room, a county and a town, and one person for each need.
struct Town {
    let site: Site
    let secrets: Secrets
    let place: Place.Facts
    /// Administers the county.
    let admin = PersonID(rawValue: 900)
    /// Administers the town only.
    let townAdmin = PersonID(rawValue: 901)
    let auditor = PersonID(rawValue: 902)
    /// Heads the county's water bureau: needs no code.
    let head = PersonID(rawValue: 903)
    /// Works in the county's office: needs a code and has none yet.
    let clerk = PersonID(rawValue: 904)
    static let password = "correct horse battery"
    static let secret = CodeSecret(bytes: Array(1...20))

    init() async throws {
        let secrets = try Secrets(folder: NSTemporaryDirectory() + "people-" + UUID().uuidString)
        let pages = PeoplePages(
            secrets: secrets, passwords: try Passwords(), house: Words("静水县人大", "Jingshui"),
            publicAddress: "https://yishi.example")
        let whoIs: WhoIs = { db, person, now in try db.signedIn(person, at: now) }
        site = try Site(migrations: JournalSchema.migrations + PeopleSchema.migrations, whoIs: whoIs, pages.routes)
        let place = try Place.Facts()
        let hash = try Passwords.hash(Self.password)
        let trace = Trace(by: nil, at: Site.start, key: secrets.key(for: "trace"))
        let people: [(PersonID, String, Congress, Capacity, Bool)] = [
            (admin, "admin", place.county, Capacity(.admin, in: place.county.id), true),
            (townAdmin, "town", place.town, Capacity(.admin, in: place.town.id), true),
            (auditor, "auditor", place.county, Capacity(.auditor, in: place.county.id), true),
            (head, "head", place.county, Capacity(.unitHead, in: place.county.id, unit: place.bureau.id), false),
            (clerk, "clerk", place.county, Capacity(.office, in: place.county.id), false),
        ]
        try await site.database.write { db throws in
            try place.record(db, trace)
            for (id, name, congress, capacity, isEnrolled) in people {
                guard let login = LoginName(name) else { continue }
                try db.record(Person(id, name, in: congress.id), trace)
                let sealed = isEnrolled ? try secrets.seal.close(Self.secret.bytes, for: CodeSecret.place(id)) : nil
                try db.record(
                    Account(
                        person: id, login: login, passwordHash: hash, mustChange: false, passwordSetAt: Site.start,
                        sealedSecret: sealed), trace)
                try db.record(
                    Grant(
                        GrantID(rawValue: id.rawValue), capacity, to: id, from: Site.start.advanced(byMilliseconds: -1)),
                    trace)
            }
        }
        self.secrets = secrets
        self.place = place
    }

    /// Signs in with name and password; the answer is where that leads.
    func signIn(_ login: String, _ password: String = Self.password, in browser: Browser) async throws -> Said {
        try await site.post("/sign-in", ["login": login, "password": password], in: browser)
    }

    func notes(_ person: PersonID) async throws -> [String] {
        try await site.database.read { db throws in try db.timeline(of: .person(person)).map(\.kind) }
    }

    /// Uploads a table as a browser does.
    func upload(_ text: String, _ kind: String, congress: CongressID, in browser: Browser) async throws -> Said {
        let parts = [("ticket", site.ticket(for: browser)), ("congress", "\(congress)")].map { name, value in
            "--x\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        let file =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"t.csv\"\r\n\r\n\(text)\r\n--x--\r\n"
        return try await site.send(
            .post, "/import/\(kind)", body: parts.joined() + file,
            ["Content-Type": "multipart/form-data; boundary=x", "Sec-Fetch-Site": "same-origin"], browser)
    }
}
