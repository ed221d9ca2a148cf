package import Ground

/// How long something may take, who has to do it, and who hears when it is not done.
package struct Clock: Hashable, Sendable {
    package let name: String
    /// What is to be done, as a verb: 答复.
    package let title: Words
    package let who: Who
    /// How long, by a rule pack; nil where only a paper names the day.
    package let limit: String?
    /// The day that a paper names; where it was left empty, the limit counts.
    package let due: DueDay?
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

/// Where the day is written on which something is due.
package enum DueDay: Hashable, Sendable {
    /// A date in a paper: `plan.due`.
    case field(FieldPath)
    /// A column of the row that the part is for: `due`.
    case column(String)

    /// How it is kept with where a course stands.
    var key: String {
        switch self {
        case .field(let path): path.description
        case .column(let column): column
        }
    }
}
