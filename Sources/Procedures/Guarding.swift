import Ground

extension Procedure {
    /// Why a guard stands in the way; nil where it does not.
    func refusal(
        of guardian: Guard, step: Step, by person: PersonID?, in part: PartKey?, on standing: Standing, rules: Rules,
        now: Instant
    ) -> Words? {
        let beside = part.flatMap { standing.parts[$0] } ?? standing.course
        switch guardian {
        case .notBy(let steps):
            let doers = steps.flatMap {
                $0 == "begin" ? [standing.reporter].compactMap(\.self) : beside.taken[$0]?.by ?? []
            }
            return person.map(doers.contains) ?? false ? .twoPeople : nil
        case .atMost(let times):
            return beside.taken[step.name, default: .init()].times >= times ? .onlySoOften(step.title, times) : nil
        case .when, .level:
            let choices = standing.choices(in: part)
            return guardian.holds(for: choices, at: standing.place.level) ? nil : .notForThisKind(step.title)
        case .answers(let question):
            return beside.asked[question] == nil ? .nothingWasAsked : nil
        case .ended(let part):
            let open = standing.parts.filter { $0.key.part == part && !$0.value.hasEnded }.count
            return open == 0 ? nil : .partsAreOpen(self.part(part)?.title ?? Words(same: part), open)
        case .atLeast(let count, let part, let stages):
            let there = standing.parts.filter { $0.key.part == part && stages.contains($0.value.stage) }.count
            let needed = count.number(at: standing.place, on: now.date, rules: rules)
            return there >= needed ? nil : .tooFew(self.part(part)?.title ?? Words(same: part), there, needed)
        }
    }
}

extension Guard {
    /// Whether somebody who may take the step is better told why they cannot yet, than not shown it at all.
    var isWorthExplaining: Bool {
        switch self {
        case .notBy, .ended, .atLeast: true
        case .atMost, .when, .level, .answers: false
        }
    }
}

extension Guard.Count {
    fileprivate func number(at place: Place, on date: LocalDate, rules: Rules) -> Int {
        switch self {
        case .exactly(let number): number
        case .limit(let key):
            // A limit that cannot be read lets nobody pass.
            (try? rules.limit(key, at: place, on: date))?.amount.number ?? .max
        }
    }
}
