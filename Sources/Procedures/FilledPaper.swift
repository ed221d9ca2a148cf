package import Ground

/// A paper as somebody handed it in: every field checked, none missing that was asked for.
package struct FilledPaper: Hashable, Sendable, Codable {
    package let name: String
    package private(set) var values: [String: Value]

    fileprivate init(name: String, values: [String: Value]) {
        self.name = name
        self.values = values
    }

    package var isEmpty: Bool { values.isEmpty }

    package subscript(_ field: String) -> Value? { values[field] }

    /// The paper with these fields alone, as a reader may see it or a store keeps it apart.
    package func keeping(_ keeps: (String) -> Bool) -> FilledPaper {
        FilledPaper(name: name, values: values.filter { keeps($0.key) })
    }

    /// Two halves of one paper put together again.
    package func joined(with other: FilledPaper?) -> FilledPaper {
        FilledPaper(name: name, values: values.merging(other?.values ?? [:]) { mine, _ in mine })
    }
}

/// What was written into one field.
package enum Value: Hashable, Sendable, Codable {
    case text(String)
    case number(Int)
    /// In fen.
    case money(Int)
    case date(LocalDate)
    case choice(String)
    case yes(Bool)
    case units([UnitID])
    case people([PersonID])
    case region(String)
    /// Degrees × 1,000,000 in WGS 84: latitude, longitude.
    case point(Int, Int)
    /// Names under which photos or files are kept.
    case files([String])
    case rows([[String: Value]])
    case decision(body: String, number: String)
}

/// What came with a form, by field name; a table's fields are named `items.0.cost`.
package typealias Given = [String: [String]]

extension Paper {
    /// Checks what was handed in against what the paper asks for.
    /// - Throws: one refusal that names every field that is wrong, and what to do about it.
    package func filled(with given: Given) throws(Refusal) -> FilledPaper {
        var problems: [String: Words] = [:]
        let values = Paper.values(of: fields, given: given, prefix: "", problems: &problems)
        guard problems.isEmpty else { throw .badInput(.paperHasProblems(problems.count), fields: problems) }
        return FilledPaper(name: name, values: values)
    }

    private static func values(
        of fields: [Field], given: Given, prefix: String, problems: inout [String: Words]
    ) -> [String: Value] {
        var values: [String: Value] = [:]
        for field in fields {
            let key = prefix + field.name
            do throws(Misfit) {
                values[field.name] = try value(of: field, key: key, given: given, problems: &problems)
                if values[field.name] == nil, field.isRequired || field.isNeeded(given, prefix: prefix) {
                    throw Misfit(field.kind == .tick ? .tickIsMissing(field.title) : .fieldIsRequired(field.title))
                }
            } catch {
                problems[key] = error.words
            }
        }
        return values
    }

    /// Nil where the field was left empty.
    private static func value(
        of field: Field, key: String, given: Given, problems: inout [String: Words]
    ) throws(Misfit) -> Value? {
        if case .table(let columns, let most) = field.kind {
            return try table(columns, most: most, key: key, given: given, problems: &problems)
        }
        if case .decision = field.kind {
            guard let number = given[key]?.first, !number.isEmpty else { return nil }
            let length = number.unicodeScalars.count
            guard length <= 60 else { throw Misfit(.textIsTooLong(by: length - 60, most: 60)) }
            return .decision(body: given["\(key).body"]?.first ?? "", number: number)
        }
        let written = (given[key] ?? []).filter { !$0.isEmpty }
        guard let first = written.first else { return nil }
        return try field.kind.value(from: first, all: written)
    }

    private static func table(
        _ columns: [Field], most: Int, key: String, given: Given, problems: inout [String: Words]
    ) throws(Misfit) -> Value? {
        let rows = Set(
            given.keys.compactMap { name -> Int? in
                guard name.hasPrefix("\(key).") else { return nil }
                return Int(name.dropFirst(key.count + 1).prefix { $0 != "." })
            })
        let filled = rows.sorted().filter { row in
            columns.contains { given["\(key).\(row).\($0.name)"]?.contains { !$0.isEmpty } ?? false }
        }
        guard filled.count <= most else { throw Misfit(.tooManyRows(most: most)) }
        guard !filled.isEmpty else { return nil }
        return .rows(
            filled.map { values(of: columns, given: given, prefix: "\(key).\($0).", problems: &problems) })
    }
}

extension Field {
    fileprivate func isNeeded(_ given: Given, prefix: String) -> Bool {
        guard let requiredIf, let chosen = given[prefix + requiredIf.field]?.first else { return false }
        return requiredIf.choices.contains(chosen)
    }
}

/// What was written does not fit the field.
private struct Misfit: Error {
    let words: Words
    init(_ words: Words) {
        self.words = words
    }
}

extension FieldKind {
    fileprivate func value(from first: String, all: [String]) throws(Misfit) -> Value {
        switch self {
        case .text(let most), .line(let most):
            // Scalars, not what looks like one letter: that can be of any length.
            let length = first.unicodeScalars.count
            guard length <= most else { throw Misfit(.textIsTooLong(by: length - most, most: most)) }
            return .text(first)
        case .number(let range):
            guard let number = Int(first), range.contains(number) else { throw Misfit(.numberIsOutside(range)) }
            return .number(number)
        case .money:
            guard let fen = Money.fen(first) else { throw Misfit(.notMoney) }
            return .money(fen)
        case .date:
            guard let date = LocalDate(first) else { throw Misfit(.notADate) }
            return .date(date)
        case .choice(let choices):
            guard choices.contains(where: { $0.name == first }) else { throw Misfit(.notAChoice) }
            return .choice(first)
        case .tick:
            guard first == "yes" else { throw Misfit(.notAChoice) }
            return .yes(true)
        case .yesNo:
            return .yes(first == "yes")
        case .party(let party):
            return try party.value(from: all)
        case .region:
            guard first.utf8.count <= 12, first.allSatisfy({ $0.isASCII && $0.isNumber }) else {
                throw Misfit(.notAChoice)
            }
            return .region(first)
        case .point:
            guard let (latitude, longitude) = Money.point(first) else { throw Misfit(.notAPoint) }
            return .point(latitude, longitude)
        case .photos(let most), .files(let most):
            guard all.count <= most else { throw Misfit(.tooManyFiles(most: most)) }
            return .files(all)
        case .table, .decision:
            throw Misfit(.notAChoice)
        }
    }
}

extension FieldKind.Party {
    fileprivate func value(from written: [String]) throws(Misfit) -> Value {
        let isSingle = self == .unit || self == .deputy
        guard !isSingle || written.count == 1, written.count <= 50 else { throw Misfit(.nameOne) }
        switch self {
        case .unit, .units:
            if let stranger = written.first(where: { UnitID($0) == nil }) { throw Misfit(.noneCalled(stranger)) }
            let units = written.compactMap { UnitID($0) }
            guard Set(units).count == units.count else { throw Misfit(.namedTwice) }
            return .units(units)
        case .deputy, .deputies:
            if let stranger = written.first(where: { PersonID($0) == nil }) { throw Misfit(.noneCalled(stranger)) }
            let people = written.compactMap { PersonID($0) }
            guard Set(people).count == people.count else { throw Misfit(.namedTwice) }
            return .people(people)
        }
    }
}
