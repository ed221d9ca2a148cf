package import Ground
package import Store

extension Reading {
    /// The person behind a session cookie, if the session lives and the account does.
    func standing(_ holder: [UInt8], at now: Instant, _ whoIs: WhoIs) throws -> Standing? {
        guard !holder.isEmpty, let session = try session(holder), session.isLive(at: now),
            let person = try whoIs(self, session.person, now)
        else { return nil }
        let standing = Standing(person: person, session: session)
        return standing.isWhole || session.mayStillGiveSecondFactor(at: now) ? standing : nil
    }

    /// When each session of a person that still lives began, newest first.
    package func sessions(of person: PersonID, at now: Instant) throws -> [Instant] {
        try rows(
            """
            SELECT person, created, last_seen, second_factor FROM session
            WHERE person = \(person) AND ended IS NULL ORDER BY created DESC
            """, Session.init
        ).filter { $0.isLive(at: now) }.map(\.created)
    }

    private func session(_ holder: [UInt8]) throws -> Session? {
        try row(
            """
            SELECT person, created, last_seen, second_factor FROM session
            WHERE id = \(holder) AND ended IS NULL
            """
        ).map(Session.init)
    }
}

extension Session {
    fileprivate init(_ row: Row) throws {
        self.init(
            person: try row.id(0), created: try row.instant(1), lastSeen: try row.instant(2),
            secondFactor: try row.optional(3, row.instant))
    }
}

extension Writer {
    /// Ends every session of a person whose account is closed or whose password is new.
    package func endSessions(of person: PersonID, at now: Instant) throws {
        try execute("UPDATE session SET ended = \(now) WHERE person = \(person) AND ended IS NULL")
    }

    /// Forgets what is past use: sessions that ended or ran out, and answers whose tickets have.
    package func sweepDoor(at now: Instant) throws {
        try execute("DELETE FROM session WHERE created < \(now.advanced(byMilliseconds: -Instant.day))")
        try execute("DELETE FROM answered WHERE at < \(now.advanced(byMilliseconds: -3 * Instant.day))")
    }

    /// A new session of this person. On the way of a request `visit.signIn` is meant, which ends the one before it too.
    package func beginSession(of person: PersonID, secondFactorGiven: Bool, at now: Instant) throws -> SessionToken {
        let token = SessionToken.random()
        let secondFactor: Instant? = secondFactorGiven ? now : nil
        try execute(
            """
            INSERT INTO session (id, person, created, last_seen, second_factor, ended)
            VALUES (\(token.digest), \(person), \(now), \(now), \(secondFactor), NULL)
            """)
        return token
    }

    func endSession(_ holder: [UInt8], at now: Instant) throws {
        try execute("UPDATE session SET ended = \(now) WHERE id = \(holder) AND ended IS NULL")
    }

    func seeSession(_ holder: [UInt8], at now: Instant) throws {
        try execute(
            "UPDATE session SET last_seen = \(now) WHERE id = \(holder) AND ended IS NULL AND last_seen < \(now)")
    }
}

extension Visit where DB == Writer {
    /// Begins a new session, in place of one that this browser may have had. The answer must carry it: `.signingIn(token)`.
    package func signIn(_ person: PersonID, secondFactorGiven: Bool) throws -> SessionToken {
        try signOut()
        return try db.beginSession(of: person, secondFactorGiven: secondFactorGiven, at: now)
    }

    /// Ends this browser's session. The answer should say so too: `.signingOut()`.
    package func signOut() throws {
        if !call.holder.isEmpty { try db.endSession(call.holder, at: now) }
    }
}
