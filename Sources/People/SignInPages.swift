import Frame
import Ground
import Journal
import Store

/// Signing in, step by step, and out again. Each wrong try is counted before it is answered.
struct SignInPages: Sendable {
    let seal: Seal
    let keys: Keys
    let passwords: Passwords
    let house: Words
    let desk: Link

    func routes(_ door: Door) {
        door.get("/sign-in", for: .anyone, signInPage)
        door.exchange(.post, "/sign-in", for: .anyone, rate: .guess, form: signInPage, signIn)
        door.get("/sign-in/code", for: .passwordGiven, codeStep)
        door.exchange(.post, "/sign-in/code", for: .passwordGiven, rate: .guess, form: codePage, giveCode)
        door.get("/sign-in/password", for: .passwordGiven, newPasswordStep)
        door.exchange(.post, "/sign-in/password", for: .passwordGiven, form: newPasswordPage, setPassword)
        door.get("/sign-in/enrolment", for: .passwordGiven, enrolmentStep)
        door.exchange(.post, "/sign-in/enrolment", for: .passwordGiven, rate: .guess, form: enrolmentPage, enrol)
        door.get("/sign-out", for: .passwordGiven, signOutPage)
        door.post("/sign-out", for: .passwordGiven, signOut)
    }

    private func signInPage(_ visit: Visit<Reader>) throws -> Page {
        let back = Link(local: visit.query("back") ?? visit.typed("back"))
        let backField: Markup? = back.map { "<input type=\"hidden\" name=\"back\" value=\"\(url: $0)\">" }
        let login = visit.field(
            "login", .loginLabel, short: true,
            "type=\"text\" autocomplete=\"username\" autocapitalize=\"none\" spellcheck=\"false\"")
        return Page(
            title: .signInTitle,
            body: """
                <h1>\(.signInTitle)</h1>
                <form method="post" action="/sign-in">\(visit.ticket)\(backField)
                \(login.input)\(visit.secretField("password", .passwordLabel))\
                <p class="buttons"><button class="button">\(.signInButton)</button></p></form>
                <p class="soft small">\(.signInHint)</p>
                """)
    }

    private func signIn(_ exchange: Exchange) async throws -> Answer {
        let typed = try exchange.form.text("login", upTo: 200)
        let password = exchange.form.value("password")
        let key = keys.name(typed)
        let account = try await exchange.read { visit in
            if let until = try visit.db.failures(key)?.locked(at: visit.now) { throw Refusal.locked(until, visit.now) }
            return try LoginName(typed).flatMap { try visit.db.account($0) }
        }
        let open = account?.disabledAt == nil ? account : nil
        let isRight = try await passwords.verify(String(password.prefix(200)), against: open?.passwordHash)
        guard isRight, let open else {
            try await countFailure(exchange, key, account?.person)
            throw Refusal.badInput(.wrongLogin)
        }
        return try await exchange.write { visit in
            // The account as it is now: it may have been closed or locked while the password was reckoned.
            if let until = try visit.db.failures(key)?.locked(at: visit.now) { throw Refusal.locked(until, visit.now) }
            guard let account = try visit.db.account(of: open.person), account.disabledAt == nil,
                account.passwordHash == open.passwordHash
            else { throw Refusal.badInput(.wrongLogin) }
            let roles = try visit.db.capacities(of: account.person, at: visit.now).map(\.role)
            let step = account.nextStep(roles: roles)
            if step == .open { try visit.db.forgetFailures(key) }
            return try begin(account.person, step, visit, back: Link(local: exchange.form.value("back")))
        }
    }

    /// A session that goes as far as the steps done so far, and the way to the next one.
    func begin(
        _ person: PersonID, _ step: SignInStep, _ visit: Visit<Writer>, codeGiven: Bool = false, back: Link? = nil
    ) throws -> Answer {
        let token = try visit.signIn(person, secondFactorGiven: codeGiven)
        if step == .open { try visit.db.note("account.signed-in", about: .person(person), by: person, at: visit.now) }
        return Answer.seeOther(step == .open ? back ?? desk : step.page).signingIn(token)
    }

    private func countFailure(_ exchange: Exchange, _ key: [UInt8], _ person: PersonID?) async throws {
        try await exchange.write { visit in
            let counted = try visit.db.countFailure(key, at: visit.now)
            if let until = counted.lockedUntil {
                if let person {
                    try visit.db.note(
                        "account.locked", about: .person(person), by: nil, at: visit.now,
                        detail: "{\"until\":\(until.milliseconds)}")
                }
            }
        }
    }

    /// The page of the step that is really due.
    private func codeStep(_ visit: Visit<Reader>) throws -> Answer {
        try step(visit, .code) ?? .page(codePage(visit))
    }

    private func codePage(_ visit: Visit<Reader>) throws -> Page {
        Page(
            title: .codeTitle,
            body: """
                <h1>\(.codeTitle)</h1>
                <p class="lead">\(.codeLead)</p>
                <form method="post" action="/sign-in/code">\(visit.ticket)
                \(codeField(visit))<p class="buttons"><button class="button">\(.confirm)</button></p></form>
                """)
    }

    func codeField(_ visit: Visit<Reader>) -> Markup {
        FormField(
            name: "code", label: .codeLabel, hint: .codeHint, wrong: visit.wrong("code"),
            attributes:
                "class=\"digits\" type=\"text\" inputmode=\"numeric\" autocomplete=\"one-time-code\" maxlength=\"8\""
        ).input
    }

    private func giveCode(_ exchange: Exchange) async throws -> Answer {
        let typed = exchange.form.value("code")
        let account = try await exchange.read { visit in try own(visit) }
        let key = keys.name(account.login.description)
        guard let sealed = account.sealedSecret else { throw Refusal.badInput(.wrongCode) }
        let secret = CodeSecret(bytes: try seal.open(sealed, for: CodeSecret.place(account.person)))
        let answer: Answer? = try await exchange.write { visit in
            if let until = try visit.db.failures(key)?.locked(at: visit.now) { throw Refusal.locked(until, visit.now) }
            guard let step = secret.step(of: typed, at: visit.now, after: account.lastStep),
                try visit.db.accept(step: step, of: account.person)
            else { return nil }
            try visit.db.forgetFailures(key)
            return try begin(account.person, .open, visit, codeGiven: true)
        }
        if let answer { return answer }
        try await countFailure(exchange, key, account.person)
        throw Refusal.badInput(.wrongCode, fields: ["code": .wrongCode])
    }

    private func newPasswordStep(_ visit: Visit<Reader>) throws -> Answer {
        try step(visit, .newPassword) ?? .page(newPasswordPage(visit))
    }

    private func newPasswordPage(_ visit: Visit<Reader>) throws -> Page {
        Page(
            title: .newPasswordTitle,
            body: """
                <h1>\(.newPasswordTitle)</h1>
                <p class="lead">\(.newPasswordLead)</p>
                <form method="post" action="/sign-in/password">\(visit.ticket)
                \(visit.secretField("password", .newPasswordLabel, hint: .newPasswordHint, new: true))\
                \(visit.secretField("again", .repeatLabel, new: true))\
                <p class="buttons"><button class="button">\(.setPassword)</button></p></form>
                """)
    }

    private func setPassword(_ exchange: Exchange) async throws -> Answer {
        let account = try await exchange.read { visit in try own(visit) }
        guard account.mustChange else { throw Refusal.conflict(.enrolStale) }
        let hash = try await passwords.chosen(in: exchange.form, for: account)
        return try await exchange.write { visit in
            let trace = keys.trace(by: account.person, at: visit.now)
            try visit.db.setPassword(hash, of: account.person, mustChange: false, trace)
            try visit.db.endSessions(of: account.person, at: visit.now)
            let changed = try own(visit)
            let roles = visit.actor.capacities.map(\.role)
            return try begin(account.person, changed.nextStep(roles: roles), visit)
        }
    }

    private func signOutPage(_ visit: Visit<Reader>) -> Page {
        Page(
            title: .signOutTitle,
            body: """
                <h1>\(.signOutTitle)</h1>
                <form method="post" action="/sign-out">\(visit.ticket)
                <p class="buttons"><button class="button">\(.signOutTitle)</button></p></form>
                """)
    }

    private func signOut(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        try visit.signOut()
        let person = visit.actor.person
        if let person { try visit.db.note("account.signed-out", about: .person(person), by: person, at: visit.now) }
        return Answer.seeOther("/").signingOut()
    }

    /// The account of the one whose password was right.
    func own(_ visit: Visit<some Reading>) throws -> Account {
        guard let person = visit.who?.person, let account = try visit.db.account(of: person) else {
            throw Refusal(.gone, .enrolStale)
        }
        return account
    }

    /// The way to the step that is due, where it is another one than this page's.
    func step(_ visit: Visit<Reader>, _ here: SignInStep) throws -> Answer? {
        let step = try own(visit).nextStep(roles: visit.actor.capacities.map(\.role))
        return step == here ? nil : .seeOther(step == .open ? desk : step.page)
    }
}

extension SignInStep {
    fileprivate var page: Link {
        switch self {
        case .newPassword: "/sign-in/password"
        case .code, .open: "/sign-in/code"
        case .enrolment: "/sign-in/enrolment"
        }
    }
}

extension Refusal {
    fileprivate static func locked(_ until: Instant, _ now: Instant) -> Refusal {
        let left = until.milliseconds - now.milliseconds
        return .badInput(.lockedFor(minutes: max(1, Int((left + Instant.minute - 1) / Instant.minute))))
    }
}

extension Passwords {
    /// The hash of the password that a form chooses, typed twice and good enough.
    func chosen(in form: Form, for account: Account) async throws -> String {
        let chosen = try ChosenPassword(form.value("password"), for: account.login)
        guard form.value("again").precomposed == chosen.text else {
            throw Refusal.badInput(.notTheSame, fields: ["again": .notTheSame])
        }
        guard try await !verify(chosen.text, against: account.passwordHash) else {
            throw Refusal.badInput(.sameAsBefore, fields: ["password": .sameAsBefore])
        }
        return try await hash(chosen.text)
    }
}
