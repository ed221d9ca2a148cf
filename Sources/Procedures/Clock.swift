package import Ground

/// How long something may take, who has to do it, and who hears when it is not done.
package struct Clock: Hashable, Sendable {
    package let name: String
    /// What is to be done, as a verb: 答复.
    package let title: Words
    package let who: Who
    package let limit: String
    /// It starts when the matter enters one of these stages and stops when it leaves them all.
    package let runs: [String]
    /// It stands still here, and goes on where it stood.
    package let pauses: [String]
    /// Counted from the last time this stage was entered, rather than from the start of running.
    package let from: String?
    /// Only for matters of this kind.
    package let when: [Guard]
    /// So long before it is due those who must act are told.
    package let near: String?
    /// Told one after the other, a rung a day of work, once it has run out.
    package let overdue: [Who]
}
