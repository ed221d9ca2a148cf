package import Ground

/// What a note is about: one thing of one room, named so that every room can ask for it.
package struct Subject: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// - Parameters:
    ///   - room: the kind of thing in one word, `matter` or `person`.
    ///   - name: which one.
    package init(_ room: StaticString, _ name: some CustomStringConvertible) {
        description = "\(room)/\(name)"
    }

    init(written description: String) {
        self.description = description
    }

    package static func matter(_ id: MatterID) -> Subject { Subject("matter", id) }
    package static func person(_ id: PersonID) -> Subject { Subject("person", id) }
}

/// A line of the journal: that something happened, to what, when and by whom. It carries no personal data and no secret;
/// what was said is bound to it by a digest, so that erasing the words leaves the line true.
package struct Note: Hashable, Sendable {
    package let about: Subject
    /// 1 for the first note about this subject, and on without gaps.
    package let number: Int
    package let at: Instant
    /// What happened: `matter.claim`, `person.signed-in`.
    package let kind: String
    /// The signed-in person who did it; nil for a resident or the clock.
    package let by: PersonID?
    /// The digest of what was written, salted so that it cannot be guessed back.
    package let digest: [UInt8]?
    /// A few words of machine-readable detail: `{"field":"phone"}`.
    package let detail: String?
    /// It stands in the log in words that everybody reads, not sealed.
    package let isDeclared: Bool
}
