package import Frame
package import Ground
import Journal
package import Store

extension Reading {
    /// The account of this name; nil where nobody has it.
    package func account(_ login: LoginName) throws -> Account? {
        try row("\(Self.accounts) WHERE login = \(login.description)").map(Account.init)
    }

    /// How a person signs in; nil where they have no account.
    package func account(of person: PersonID) throws -> Account? {
        try row("\(Self.accounts) WHERE person = \(person)").map(Account.init)
    }

    /// What the door asks of every session: who it is, and what they may be now. Nil where the account is closed.
    package func signedIn(_ person: PersonID, at now: Instant) throws -> SignedIn? {
        guard let account = try account(of: person), account.disabledAt == nil else { return nil }
        let capacities = try capacities(of: person, at: now)
        return SignedIn(
            person: person, name: try self.person(person).name, capacities: capacities,
            needsSecondFactor: account.nextStep(roles: capacities.map(\.role)) != .open)
    }

    /// How often this name was tried in vain lately.
    func failures(_ key: [UInt8]) throws -> Failures? {
        try row("SELECT count, last, locked_until FROM sign_in_failure WHERE name_key = \(key)").map { row in
            Failures(count: try row.int(0), last: try row.instant(1), lockedUntil: try row.optional(2, row.instant))
        }
    }

    private static var accounts: SQL {
        """
        SELECT person, login, password_hash, must_change, password_set_at, disabled_at, sealed_secret, last_step
        FROM account
        """
    }
}

extension Writer {
    /// Opens an account.
    package func record(_ new: Account, _ trace: Trace) throws {
        guard try account(new.login) == nil else { throw Refusal.conflict(.loginTaken(new.login)) }
        try execute(
            """
            INSERT INTO account (person, login, password_hash, must_change, password_set_at, disabled_at, sealed_secret,
                last_step)
            VALUES (\(new.person), \(new.login.description), \(new.passwordHash), \(new.mustChange),
                \(new.passwordSetAt), \(new.disabledAt), \(new.sealedSecret), \(new.lastStep))
            """)
        try note("account.opened", about: .person(new.person), trace, from: nil, to: [new.login.description])
    }

    /// Sets a password: one that was handed out must be changed at the first sign-in.
    func setPassword(_ hash: String, of person: PersonID, mustChange: Bool, _ trace: Trace) throws {
        try execute(
            """
            UPDATE account SET password_hash = \(hash), must_change = \(mustChange), password_set_at = \(trace.at)
            WHERE person = \(person)
            """)
        let kind = mustChange ? "account.password-reset" : "account.password-changed"
        try note(kind, about: .person(person), by: trace.person, at: trace.at)
    }

    /// A first password in place of all that a person could sign in with: password, code generator, lock and open sessions.
    package func beginAnew(_ account: Account, passwordHash: String, _ secrets: Secrets, _ trace: Trace) throws {
        try forgetFailures(Keys(secrets).name(account.login.description))
        try setPassword(passwordHash, of: account.person, mustChange: true, trace)
        try forgetCodes(of: account.person, trace)
        try endSessions(of: account.person, at: trace.at)
    }

    /// Enrols a code generator, with the step of the first code it showed.
    func enrol(_ sealedSecret: [UInt8], step: Int64, of person: PersonID, _ trace: Trace) throws {
        try execute(
            "UPDATE account SET sealed_secret = \(sealedSecret), last_step = \(step) WHERE person = \(person)")
        try note("account.enrolled", about: .person(person), by: trace.person, at: trace.at)
    }

    /// Forgets a person's code generator, so that they enrol a new one.
    func forgetCodes(of person: PersonID, _ trace: Trace) throws {
        try execute("UPDATE account SET sealed_secret = NULL, last_step = NULL WHERE person = \(person)")
        try note("account.codes-reset", about: .person(person), by: trace.person, at: trace.at)
    }

    /// Accepts a code's step once: false where it, or a later one, was accepted before.
    func accept(step: Int64, of person: PersonID) throws -> Bool {
        try execute(
            """
            UPDATE account SET last_step = \(step)
            WHERE person = \(person) AND (last_step IS NULL OR last_step < \(step))
            """) == 1
    }

    /// Closes an account, or opens it again.
    func setDisabled(_ isDisabled: Bool, _ person: PersonID, _ trace: Trace) throws {
        try execute("UPDATE account SET disabled_at = \(isDisabled ? trace.at : nil) WHERE person = \(person)")
        try note(
            isDisabled ? "account.disabled" : "account.enabled", about: .person(person), by: trace.person, at: trace.at)
    }

    /// Counts one more failure for a name, known or not, and forgets those of other days.
    func countFailure(_ key: [UInt8], at now: Instant) throws -> Failures {
        let counted = Failures.counted(after: try failures(key), at: now)
        try execute("DELETE FROM sign_in_failure WHERE last < \(now.advanced(byMilliseconds: -Failures.memory))")
        try execute(
            """
            INSERT INTO sign_in_failure (name_key, count, last, locked_until)
            VALUES (\(key), \(counted.count), \(counted.last), \(counted.lockedUntil))
            ON CONFLICT (name_key) DO UPDATE SET
                count = excluded.count, last = excluded.last, locked_until = excluded.locked_until
            """)
        return counted
    }

    /// Forgets the failures of a name that was signed in with or reset.
    func forgetFailures(_ key: [UInt8]) throws {
        try execute("DELETE FROM sign_in_failure WHERE name_key = \(key)")
    }
}

extension Account {
    fileprivate init(_ row: Row) throws {
        guard let login = LoginName(try row.text(1)) else { throw Unreadable(column: 1) }
        self.init(
            person: try row.id(0), login: login, passwordHash: try row.optional(2, row.text),
            mustChange: try row.bool(3), passwordSetAt: try row.optional(4, row.instant),
            disabledAt: try row.optional(5, row.instant), sealedSecret: try row.optional(6, row.blob),
            lastStep: try row.optional(7, row.int64))
    }
}
