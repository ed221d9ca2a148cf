import Frame
package import Ground
import Store

extension SignInPages {
    func enrolmentStep(_ visit: Visit<Reader>) throws -> Answer {
        let account = try own(visit)
        // Whoever need not have a code generator may have one all the same.
        if account.sealedSecret == nil, !account.mustChange { return .page(try enrolmentPage(visit)) }
        return try step(visit, .enrolment) ?? .page(enrolmentPage(visit))
    }

    func enrolmentPage(_ visit: Visit<Reader>) throws -> Page {
        let typed = visit.typed("sealed")
        let sealed = typed.isEmpty ? try newSecret(for: own(visit), at: visit.now) : typed
        let offer = try SecretOffer(sealed, seal)
        let drawing = QRCode(offer.secret.address(login: offer.login, house: house.zh))?.drawing(
            .enrolPicture, size: 240)
        return Page(
            title: .enrolTitle,
            body: """
                <h1>\(.enrolTitle)</h1>
                <p class="lead">\(.enrolLead)</p>
                <section class="panel"><p>\(drawing)</p>
                <p>\(.enrolByHand)<br><span class="code">\(offer.secret.spoken)</span></p>
                <p class="soft">\(.enrolOnce)</p></section>
                <form method="post" action="/sign-in/enrolment">\(visit.ticket)
                <input type="hidden" name="sealed" value="\(sealed)">
                \(codeField(visit))<p class="buttons"><button class="button">\(.confirm)</button></p></form>
                """)
    }

    private func newSecret(for account: Account, at now: Instant) throws -> String {
        let text = "\(account.person) \(now.milliseconds) \(account.login) \(Random.bytes(20).hex)"
        return try seal.close(text, for: "enrolment").hex
    }

    func enrol(_ exchange: Exchange) async throws -> Answer {
        let account = try await exchange.read { visit in try own(visit) }
        let offer = try SecretOffer(exchange.form.value("sealed"), seal)
        let isFresh = exchange.now < offer.made.advanced(byMilliseconds: 10 * Instant.minute)
        guard offer.person == account.person, isFresh else { throw Refusal(.gone, .enrolStale) }
        guard let step = offer.secret.step(of: exchange.form.value("code"), at: exchange.now, after: nil) else {
            throw Refusal.badInput(.wrongCode, fields: ["code": .wrongCode])
        }
        let sealed = try seal.close(offer.secret.bytes, for: CodeSecret.place(account.person))
        return try await exchange.write { visit in
            // Whoever has the password alone must not put their own telephone in the place of one that is enrolled.
            guard try own(visit).sealedSecret == nil, try !own(visit).mustChange else {
                throw Refusal.conflict(.enrolStale)
            }
            let trace = keys.trace(by: account.person, at: visit.now)
            try visit.db.enrol(sealed, step: step, of: account.person, trace)
            try visit.db.endSessions(of: account.person, at: visit.now)
            try visit.db.forgetFailures(keys.name(account.login.description))
            return try begin(account.person, .open, visit, codeGiven: true)
        }
    }
}

/// A secret offered to one person for ten minutes, held sealed by the page itself until its first code is given.
struct SecretOffer {
    let person: PersonID
    let made: Instant
    let login: LoginName
    let secret: CodeSecret

    init(_ text: String, _ seal: Seal) throws {
        guard let bytes = Array(hex: text) else { throw Refusal(.gone, .enrolStale) }
        let opened: String
        do { opened = try seal.openText(bytes, for: "enrolment") } catch { throw Refusal(.gone, .enrolStale) }
        let parts = opened.split(separator: " ").map(String.init)
        guard parts.count == 4, let person = PersonID(parts[0]), let made = Int64(parts[1]),
            let login = LoginName(parts[2]), let secret = Array(hex: parts[3])
        else { throw Refusal(.gone, .enrolStale) }
        self.person = person
        self.made = Instant(milliseconds: made)
        self.login = login
        self.secret = CodeSecret(bytes: secret)
    }
}

extension CodeSecret {
    /// What a sealed secret belongs to: moved to another person it does not open.
    package static func place(_ person: PersonID) -> String { "account/\(person)/code" }
}
