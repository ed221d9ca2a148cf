import Ground

extension Paper {
    /// The paper as one who acts in this capacity is asked for it.
    package func asked(of who: Who?) -> Paper {
        Paper(
            name: name, title: title,
            fields: fields.filter { field in field.askedOf.isEmpty || who.map(field.askedOf.contains) ?? false })
    }
}

/// What the law of a place says of a paper, beyond what its fields say by themselves.
extension Procedure {
    /// The paper with what was given, found to be in order.
    func filed(_ name: String, with given: Given, by who: Who?, at place: Place, now: Instant, rules: Rules)
        throws(Refusal) -> FilledPaper?
    {
        guard let form = paper(name)?.asked(of: who) else { return nil }
        let filled = try form.filled(with: given)
        var problems: [String: Words] = [:]
        for field in form.fields {
            guard let value = filled[field.name] else { continue }
            if case .decision(let key) = field.kind, case .decision(let body, _) = value {
                problems[field.name] = try wrongBody(body, key: key, at: place, on: now.date, rules: rules)
            }
            if let measure = field.measure, measure.isStrict {
                problems[field.name] = try measure.refusal(of: value, at: place, on: now.date, rules: rules)
            }
        }
        for (key, day) in daysDue(in: filled) where day < now.date { problems[key] = .dayHasPassed(day.words) }
        guard problems.isEmpty else { throw .badInput(.paperHasProblems(problems.count), fields: problems) }
        return filled
    }

    /// A decision counts only from the body that the law of this level names (domain facts 3 and 17).
    private func wrongBody(_ body: String, key: String, at place: Place, on date: LocalDate, rules: Rules)
        throws(Refusal) -> Words?
    {
        let right = try rules.limit(key, at: place, on: date).amount.body
        return right == body ? nil : .wrongBody(right ?? "")
    }

    /// Choices by `paper.field`, measured numbers and days among them. Personal fields never leave their paper.
    func choices(in paper: FilledPaper, at place: Place, on date: LocalDate, rules: Rules) throws(Refusal)
        -> [String: String]
    {
        var choices: [String: String] = [:]
        for field in self.paper(paper.name)?.fields ?? [] where !field.isPersonal {
            guard let value = paper[field.name] else { continue }
            if case .choice(let choice) = value { choices["\(paper.name).\(field.name)"] = choice }
            if let measure = field.measure {
                let choice = try measure.isWithin(value, at: place, on: date, rules: rules) ? "within" : "beyond"
                choices["\(paper.name).\(field.name)"] = choice
            }
        }
        return choices
    }

    /// Days that a clock of the matter's own, or of any part, is due on: `plan.due`.
    func dates(in paper: FilledPaper) -> [String: LocalDate] {
        var dates: [String: LocalDate] = [:]
        for case .field(let path) in allCourses.flatMap(\.clocks).compactMap(\.due) where path.paper == paper.name {
            if case .date(let date) = paper[path.field] { dates[path.description] = date }
        }
        return dates
    }

    /// Days that the clocks of a row's part are due on, by column.
    func dates(in row: [String: Value], of part: Part) -> [String: LocalDate] {
        var dates: [String: LocalDate] = [:]
        for case .column(let column) in part.course.clocks.compactMap(\.due) {
            if case .date(let date) = row[column] { dates[column] = date }
        }
        return dates
    }

    private func daysDue(in paper: FilledPaper) -> [String: LocalDate] {
        var days: [String: LocalDate] = [:]
        for (path, day) in dates(in: paper) { days[String(path.dropFirst(paper.name.count + 1))] = day }
        for part in parts {
            guard case .row(let path) = part.each, path.paper == paper.name, case .rows(let rows) = paper[path.field]
            else { continue }
            for (row, values) in rows.enumerated() {
                for (column, day) in dates(in: values, of: part) { days["\(path.field).\(row).\(column)"] = day }
            }
        }
        return days
    }

    /// The matter's own course and those beside it.
    var allCourses: [Course] { [course] + parts.map(\.course) }
}

extension Measure {
    fileprivate func isWithin(_ value: Value, at place: Place, on date: LocalDate, rules: Rules) throws(Refusal) -> Bool
    {
        let amount = try rules.limit(limit, at: place, on: date).amount
        switch value {
        case .number(let number): return amount.number.map { number <= $0 } ?? true
        case .date(let day): return rules.calendar.lastDay(amount, before: day).map { date <= $0 } ?? true
        default: return true
        }
    }

    fileprivate func refusal(of value: Value, at place: Place, on date: LocalDate, rules: Rules) throws(Refusal)
        -> Words?
    {
        guard try !isWithin(value, at: place, on: date, rules: rules) else { return nil }
        return .beyond(try rules.limit(limit, at: place, on: date))
    }
}
