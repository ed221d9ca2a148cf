package import Ground

/// A line of a matter's record: who did what, when, and what it changed. The record is only ever added to.
package struct Entry: Hashable, Sendable, Codable {
    /// 1 for the beginning, and on without gaps.
    package let number: Int
    package let at: Instant
    package let deed: Deed
    /// The part it was done in; nil for the matter itself.
    package let part: PartKey?
    /// The signed-in person who did it; nil for a resident or the clock.
    package let by: PersonID?
    /// In which capacity, as the procedure names it; nil for the clock.
    package let capacity: String?
    /// For the first entry: the one whose matter it is from now on; nil for a resident.
    package let reporter: PersonID?
    /// The stage it led to; nil where the matter stayed.
    package let to: String?
    package let named: [Relation: [Party]]
    package let clocks: [ClockChange]
    package let opened: [PartOpening]
    package let closed: [PartClosing]
    /// Choices made in the paper, and units named in it, that rules ask for later. Never a personal field.
    package let choices: [String: String]
    package let units: [String: [UnitID]]
    /// Days named in the paper on which a clock is due.
    package let dates: [String: LocalDate]
    /// The paper that was handed in, by name; its content is kept apart so that it can be erased.
    package let paper: String?

    package enum Deed: Hashable, Sendable, Codable {
        case began
        case step(String)
        /// A clock came near, or ran out: the rung is the place in the ladder of those who are told, from 0.
        case nearDue(clock: String)
        case overdue(clock: String, rung: Int)
        /// A year's days off were announced, and dates that touched it are reckoned anew.
        case announced
    }
}

extension Entry {
    /// What no one did.
    init(_ number: Int, at now: Instant, byItself deed: Deed, in part: PartKey?, clocks: [ClockChange] = []) {
        self.init(
            number: number, at: now, deed: deed, part: part, by: nil, capacity: nil, reporter: nil, to: nil, named: [:],
            clocks: clocks, opened: [], closed: [], choices: [:], units: [:], dates: [:], paper: nil)
    }
}

/// What an entry did to a clock.
package enum ClockChange: Hashable, Sendable, Codable {
    case started(String, RunningClock)
    case paused(String)
    /// With when those who must act are told that the new date is near.
    case resumed(String, Deadline, near: Instant?)
    case extended(String, Deadline, near: Instant?)
    case reckoned(String, RunningClock)
    case stopped(String)
}

/// A part that an entry opened, with the clocks that started in it.
package struct PartOpening: Hashable, Sendable, Codable {
    package let key: PartKey
    package let stage: String
    /// Days named in its row on which its clocks are due, by column.
    package let dates: [String: LocalDate]
    package let clocks: [ClockChange]
}

/// A part that an entry ended, because its party was named no more.
package struct PartClosing: Hashable, Sendable, Codable {
    package let key: PartKey
    package let to: String
}
