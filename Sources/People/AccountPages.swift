import Frame
package import Ground
import Journal
import Procedures
package import Store

/// One's own account: who I am here, my password, where I am signed in.
struct AccountPages: Sendable {
    let keys: Keys
    let passwords: Passwords

    func routes(_ door: Door) {
        door.get("/account", for: .signedIn, page)
        door.exchange(.post, "/account/password", for: .signedIn, rate: .guess, form: page, changePassword)
        door.post("/account/sessions", for: .signedIn, endOtherSessions)
    }

    private func page(_ visit: Visit<Reader>) throws -> Page {
        let account = try own(visit)
        let roles = try visit.actor.capacities.map { capacity -> Markup in
            "<li>\(try visit.db.title(of: capacity))</li>"
        }
        let roleList: Markup = roles.isEmpty ? "<p>\(.noRoles)</p>" : "<ul>\(roles)</ul>"
        let sessions = try visit.db.sessions(of: account.person, at: visit.now)
        let sessionList = sessions.map { began -> Markup in "<li>\(.signedInAt(began.shown))</li>" }
        let enrolment: Markup =
            account.sealedSecret != nil
            ? "\(.enrolled)" : "\(.notEnrolled) <a href=\"/sign-in/enrolment\">\(.enrolNow)</a>"
        return Page(
            title: .accountTitle,
            body: """
                <h1>\(.accountTitle)</h1>
                <dl class="facts"><dt>\(.nameLabel)</dt><dd>\(name: visit.name ?? "")</dd>
                <dt>\(.loginLabel)</dt><dd>\(account.login.description)</dd>
                <dt>\(.myRoles)</dt><dd>\(roleList)</dd>
                <dt>\(.codesEnrolled)</dt><dd>\(enrolment)</dd>
                <dt>\(.passwordSetAt)</dt><dd>\(account.passwordSetAt?.shown)</dd></dl>
                <h2>\(.changePassword)</h2>
                <form method="post" action="/account/password">\(visit.ticket)
                \(visit.secretField("current", .currentPasswordLabel))\
                \(visit.secretField("password", .newPasswordLabel, hint: .newPasswordHint, new: true))\
                \(visit.secretField("again", .repeatLabel, new: true))\
                <p class="buttons"><button class="button">\(.setPassword)</button></p></form>
                <h2>\(.sessionsTitle)</h2>
                <p>\(.sessionsSince(sessions.count))</p><ul>\(sessionList)</ul>
                <form method="post" action="/account/sessions">\(visit.ticket)
                <p class="buttons"><button class="button plain">\(.signOutElsewhere)</button></p></form>
                """)
    }

    private func changePassword(_ exchange: Exchange) async throws -> Answer {
        let account = try await exchange.read { visit in try own(visit) }
        let isRight = try await passwords.verify(
            String(exchange.form.value("current").prefix(200)), against: account.passwordHash)
        guard isRight else { throw Refusal.badInput(.wrongCurrent, fields: ["current": .wrongCurrent]) }
        let hash = try await passwords.chosen(in: exchange.form, for: account)
        return try await exchange.write { visit in
            try visit.db.setPassword(
                hash, of: account.person, mustChange: false, keys.trace(by: account.person, at: visit.now))
            return try anew(visit, account)
        }
    }

    private func endOtherSessions(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let account = try own(visit)
        try visit.db.note("account.sessions-ended", about: .person(account.person), by: account.person, at: visit.now)
        return try anew(visit, account)
    }

    /// Ends every session of this person and begins a new one here. It is as whole as the one before it was.
    private func anew(_ visit: Visit<Writer>, _ account: Account) throws -> Answer {
        try visit.db.endSessions(of: account.person, at: visit.now)
        let token = try visit.signIn(account.person, secondFactorGiven: account.sealedSecret != nil)
        return Answer.seeOther("/account").signingIn(token)
    }

    private func own(_ visit: Visit<some Reading>) throws -> Account {
        guard let person = visit.actor.person, let account = try visit.db.account(of: person) else {
            throw Refusal(.gone, .noSuchPerson)
        }
        return account
    }
}

extension Reading {
    /// A role with the unit, station and congress where it holds: 单位负责人 · 县水利局 · 静水县人民代表大会.
    package func title(of capacity: Capacity) throws -> Words {
        var parts = [capacity.role.title]
        if let unit = capacity.unit { parts.append(Words(same: try self.unit(unit).name)) }
        if let station = capacity.station { parts.append(Words(same: try self.station(station).name)) }
        parts.append(Words(same: try congress(capacity.congress).name))
        return parts.joined(zh: " · ", en: " · ")
    }
}
