#if !hasFeature(Embedded)
    /// What the public log tells of an election, by the kind of its note: the house writes it, and `yishi-verify` reads it.
    package enum DeclaredKind: String, Sendable {
        /// What its devices run.
        case opened = "election.opened"
        /// A ballot came in; the detail is its tracker.
        case ballot = "election.ballot"
        /// The archive when voting ended, as an `ArchiveDigest`.
        case closed = "election.closed"
        /// The archive with its result.
        case counted = "election.counted"

        package static let ofArchive: Set<DeclaredKind> = [.closed, .counted]
        /// What such a note is about: this and the election's identifier.
        package static let subject: StaticString = "election"
    }
#endif
