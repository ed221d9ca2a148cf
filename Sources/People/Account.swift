package import Ground

/// The name a person signs in with: short, plain and the same however it was typed.
package struct LoginName: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// Nil for anything but 2 to 32 letters, digits, dots, dashes and underscores; Chinese characters are letters too.
    package init?(_ typed: String) {
        let name = typed.halfWidth.tidied.lowercased()
        guard (2...32).contains(name.count), name.utf8.count <= 96,
            name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" || $0 == "_" })
        else { return nil }
        description = name
    }
}

/// How a person signs in.
package struct Account: Hashable, Sendable {
    package let person: PersonID
    package let login: LoginName
    /// The argon2id string; nil until an administrator has handed out a first password.
    package let passwordHash: String?
    /// True while the password is the one that was handed out.
    package let mustChange: Bool
    package let passwordSetAt: Instant?
    package let disabledAt: Instant?
    /// The sealed secret of the code generator; nil while none is enrolled.
    package let sealedSecret: [UInt8]?
    /// The time step of the last code that was accepted.
    package let lastStep: Int64?

    package init(
        person: PersonID, login: LoginName, passwordHash: String? = nil, mustChange: Bool = true,
        passwordSetAt: Instant? = nil, disabledAt: Instant? = nil, sealedSecret: [UInt8]? = nil, lastStep: Int64? = nil
    ) {
        self.person = person
        self.login = login
        self.passwordHash = passwordHash
        self.mustChange = mustChange
        self.passwordSetAt = passwordSetAt
        self.disabledAt = disabledAt
        self.sealedSecret = sealedSecret
        self.lastStep = lastStep
    }

    /// What is still to be done before the door opens, the password having been right. Each step leaves its trace in the
    /// account, so the next one follows from the account alone.
    func nextStep(roles: some Sequence<Role>) -> SignInStep {
        if mustChange { return .newPassword }
        if sealedSecret != nil { return .code }
        return roles.contains(where: \.needsSecondFactor) ? .enrolment : .open
    }
}

/// What the sign-in asks for next.
enum SignInStep: String, Sendable, CaseIterable {
    case newPassword, code, enrolment, open
}

/// How often the sign-in of one name went wrong lately. It is kept for names that nobody has, too, so that the answer
/// does not tell which names exist.
package struct Failures: Hashable, Sendable {
    package let count: Int
    package let last: Instant
    package let lockedUntil: Instant?

    package init(count: Int, last: Instant, lockedUntil: Instant? = nil) {
        self.count = count
        self.last = last
        self.lockedUntil = lockedUntil
    }

    /// After this many failures the name is locked for a while.
    package static let allowed = 5
    /// Failures older than this are forgotten.
    static let memory = Instant.day

    /// Until when the name is locked at `now`; nil where it may be tried.
    package func locked(at now: Instant) -> Instant? {
        lockedUntil.flatMap { $0 > now ? $0 : nil }
    }

    /// The failures with one more: from the fifth on the name is locked for 1, 2, 4, 8 and then always 15 minutes.
    package static func counted(after earlier: Failures?, at now: Instant) -> Failures {
        let recent = earlier.flatMap { now.milliseconds - $0.last.milliseconds < memory ? $0 : nil }
        let count = (recent?.count ?? 0) + 1
        guard count >= allowed else { return Failures(count: count, last: now) }
        let minutes = min(15, Int64(1) << min(4, count - allowed))
        return Failures(count: count, last: now, lockedUntil: now.advanced(byMilliseconds: minutes * Instant.minute))
    }
}

/// A password that somebody chose and that is not easily guessed.
package struct ChosenPassword: Sendable {
    let text: String

    /// - Throws: a refusal that says what makes a good one.
    package init(_ text: String, for login: LoginName) throws(Refusal) {
        let plain = text.precomposed
        let lower = plain.lowercased()
        guard (10...128).contains(plain.count), plain.utf8.count <= 512 else {
            throw .badInput(.passwordLength, fields: ["password": .passwordLength])
        }
        let isGuessable = Set(lower).count < 5 || lower.contains(login.description) || Self.isRun(lower)
        guard !isGuessable else { throw .badInput(.passwordGuessable, fields: ["password": .passwordGuessable]) }
        self.text = plain
    }

    /// True for the likes of 0123456789 and abcdefghij.
    private static func isRun(_ text: String) -> Bool {
        let values = text.unicodeScalars.map { Int($0.value) }
        let steps = zip(values, values.dropFirst()).map { $1 - $0 }
        return steps.count(where: { abs($0) <= 1 }) * 10 >= steps.count * 8
    }
}
