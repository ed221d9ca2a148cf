package import Ground

/// Where a matter stands: what replaying its entries gives, and nothing else. So it is kept beside them only to be quick.
package struct Standing: Hashable, Sendable, Codable {
    package let place: Place
    /// Its own course.
    package internal(set) var course: CourseStanding
    /// The courses beside it.
    package internal(set) var parts: [PartKey: CourseStanding] = [:]
    /// Who began it; nil for a resident, who shows the private link instead.
    package internal(set) var reporter: PersonID?
    package internal(set) var parties: [Relation: [Party]] = [:]
    /// The choices made in papers, by `paper.field`: what conditions ask for.
    package internal(set) var choices: [String: String] = [:]
    /// Units named by fields that a wall speaks of.
    package internal(set) var named: [String: [UnitID]] = [:]
    /// The last entry that somebody had before them who opened what waits for screening.
    package internal(set) var published: Int?
    /// How many entries the record has.
    package internal(set) var entries = 0

    /// Whether a clock of it runs on days of a year that was not announced.
    package var isProvisional: Bool {
        !course.hasEnded
            && ([course] + parts.values).contains { $0.clocks.values.contains { $0.deadline.isProvisional } }
    }

    /// Whether a wall of the matter keeps this unit out, so that it cannot be made to handle it either.
    package func isWalledOff(_ unit: UnitID) -> Bool { named.values.joined().contains(unit) }
}

/// What does not change in a matter's life: the congress it belongs to, and the station where it was brought.
package struct Place: Hashable, Sendable, Codable {
    package let congress: CongressID
    package let level: Level
    /// Division code of the congress.
    package let region: String
    package let station: StationID?

    package init(congress: CongressID, level: Level, region: String, station: StationID? = nil) {
        self.congress = congress
        self.level = level
        self.region = region
        self.station = station
    }
}

/// Where one course stands.
package struct CourseStanding: Hashable, Sendable, Codable {
    package internal(set) var stage: String
    package internal(set) var hasEnded: Bool
    /// When each stage was entered last.
    package internal(set) var entered: [String: Instant]
    package internal(set) var clocks: [String: RunningClock] = [:]
    /// How often each step was taken, and by whom.
    package internal(set) var taken: [String: Taken] = [:]
    /// Questions that wait for an answer: the step that asked, and who took it.
    package internal(set) var asked: [String: PersonID?] = [:]
    /// Choices made in a part's own papers: what is so for one co-unit is not so for the next.
    package internal(set) var choices: [String: String] = [:]
    /// Days that papers named, on which clocks are due.
    package internal(set) var dates: [String: LocalDate] = [:]

    package struct Taken: Hashable, Sendable, Codable {
        package internal(set) var times = 0
        package internal(set) var by: [PersonID] = []
    }
}

/// One part: its name and whom or what it is for.
package struct PartKey: Hashable, Sendable, Codable {
    package let part: String
    package let party: Party

    package init(_ part: String, _ party: Party) {
        self.part = part
        self.party = party
    }

    /// Reads `co-unit.unit.01h…`; nil for anything else.
    package init?(key: String) {
        let pieces = key.split(separator: ".").map(String.init)
        guard pieces.count == 3 else { return nil }
        switch pieces[1] {
        case "unit": guard let id = UnitID(pieces[2]) else { return nil }; self.init(pieces[0], .unit(id))
        case "person": guard let id = PersonID(pieces[2]) else { return nil }; self.init(pieces[0], .person(id))
        case "row": guard let row = Int(pieces[2]), row >= 0 else { return nil }; self.init(pieces[0], .row(row))
        default: return nil
        }
    }

    /// `co-unit.unit.01h…`: in addresses, forms and rows.
    package var key: String {
        switch party {
        case .unit(let id): "\(part).unit.\(id)"
        case .person(let id): "\(part).person.\(id)"
        case .row(let row): "\(part).row.\(row)"
        }
    }
}

/// A clock that has started. It keeps the limit it began with, whatever the rule pack says later.
package struct RunningClock: Hashable, Sendable, Codable {
    package internal(set) var deadline: Deadline
    package internal(set) var pausedAt: Instant?
    package internal(set) var hasWarned = false
    /// How many of those to be told of a missed date have been told.
    package internal(set) var rungs = 0
    /// When the last of them was told.
    package internal(set) var lastRung: Instant?
    /// When those who must act are told that it is near; nil where no such limit is set.
    package internal(set) var near: Instant?

    package var isPaused: Bool { pausedAt != nil }
    package func isOverdue(at now: Instant) -> Bool { !isPaused && now >= deadline.due }
}
