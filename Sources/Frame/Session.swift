import Ground

/// A browser that somebody signed in with.
struct Session: Sendable {
    let person: PersonID
    let created: Instant
    let lastSeen: Instant
    let secondFactor: Instant?

    /// Signed in for no longer than a working day, and not after half an hour away.
    func isLive(at now: Instant) -> Bool {
        now < created.advanced(byMilliseconds: 12 * Instant.hour)
            && now < lastSeen.advanced(byMilliseconds: 30 * Instant.minute)
    }

    /// With the password alone there are ten minutes to give the second factor.
    func mayStillGiveSecondFactor(at now: Instant) -> Bool {
        now < created.advanced(byMilliseconds: 10 * Instant.minute)
    }

    func isDueToBeSeen(at now: Instant) -> Bool {
        now >= lastSeen.advanced(byMilliseconds: Instant.minute)
    }
}

/// What the door found behind a session cookie.
struct Standing: Sendable {
    let person: SignedIn
    let session: Session

    /// Nothing more is needed to be who they are.
    var isWhole: Bool { !person.needsSecondFactor || session.secondFactor != nil }
}

extension Audience {
    /// Refuses whoever this is not for, and says who the visitor is to the body of the route.
    func admit(_ standing: Standing?) throws(Refusal) -> SignedIn? {
        let whole = standing.flatMap { $0.isWhole ? $0.person : nil }
        switch self {
        case .anyone:
            return whole
        case .passwordGiven:
            guard let standing else { throw Refusal(.signInFirst, .signInFirst) }
            return standing.person
        case .signedIn, .roles:
            if standing == nil { throw Refusal(.signInFirst, .signInFirst) }
            guard let whole else { throw Refusal(.signInFirst, .secondFactorFirst) }
            guard case .roles(let roles) = self else { return whole }
            guard whole.capacities.contains(where: { roles.contains($0.role) }) else { throw .notAllowed(.notYourPage) }
            return whole
        }
    }
}
