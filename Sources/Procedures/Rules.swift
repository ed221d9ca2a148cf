package import Ground

/// What the law of a place says, as far as procedures ask: its limits and its calendar.
package struct Rules: Sendable {
    package let packs: RulePacks
    package let calendar: WorkingCalendar

    package init(packs: RulePacks, calendar: WorkingCalendar) {
        self.packs = packs
        self.calendar = calendar
    }

    /// - Throws: a refusal where no pack has the limit; a checked procedure asks only for limits that the country has.
    package func limit(_ key: String, at place: Place, on date: LocalDate) throws(Refusal) -> Limit {
        if let limit = packs.limit(key, region: place.region, level: place.level, on: date) { return limit }
        guard let first = packs.earliest(key, region: place.region, level: place.level) else {
            throw Refusal(.unavailable, .noLimit(key))
        }
        return first
    }

    func deadline(_ key: String, from began: Instant, at place: Place, on date: LocalDate) throws(Refusal) -> Deadline {
        let limit = try limit(key, at: place, on: date)
        guard let deadline = Deadline.reckoned(from: began, limit: limit, calendar: calendar) else {
            throw Refusal(.unavailable, .noLimit(key))
        }
        return deadline
    }
}
