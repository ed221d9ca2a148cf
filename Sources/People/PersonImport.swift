import Ground
import Procedures

/// Reading a table of people and their roles. Somebody with two roles has two lines.
struct PersonImport {
    let congress: CongressID
    /// The term whose deputies sit now.
    let term: Term?
    let units: [String: UnitID]
    /// Stations by code and by name.
    let stations: [String: StationID]
    let people: [LoginName: Known]
    /// Deputies of the term by number.
    let deputies: [String: Deputy]
    /// Whose names belong to another congress.
    let strangers: Set<LoginName>
    let importer: PersonID

    /// Who has a sign-in name already.
    struct Known: Sendable {
        let person: Person
        let held: Set<Capacity>
        let seat: Deputy?
    }

    struct Item: Sendable {
        let login: LoginName
        let name: String
        /// Nil for a deputy, whose role is the seat.
        let capacity: Capacity?
        let seat: Seat?
    }

    struct Seat: Hashable, Sendable {
        let number: String
        let district: String?
        let delegation: String?
    }

    func plan(_ table: CSVTable) throws(Refusal) -> ImportPlan<Item> {
        var names: [LoginName: (name: String, line: Int)] = [:]
        var roles: [LoginName: [Role: [(place: Capacity?, line: Int)]]] = [:]
        var numbers: [String: Int] = [:]
        return ImportPlan(
            lines: try table.lines(of: .people).map { line in
                var line = line
                let name = line.required(.personName)
                let role = line.choice(.role, or: nil) { (role: Role) in [role.title.zh, role.title.en, role.rawValue] }
                let login = login(&line)
                if let login, let earlier = names[login], earlier.name != name {
                    line.wrong(.personName, .otherNameOnLine(earlier.line, earlier.name))
                }
                if name.count > 40 { line.wrong(.personName, .nameLength) }
                let seat = role == .deputy ? seat(&line, of: login, &numbers) : nil
                let capacity = role.flatMap { $0 == .deputy ? nil : place($0, &line) }
                if let login, let role {
                    names[login] = names[login] ?? (name, line.number)
                    let earlier = roles[login]?[role]?.first { $0.place == capacity }
                    if let earlier { line.wrong(.role, .sameAsLine(earlier.line)) }
                    roles[login, default: [:]][role, default: []].append((capacity, line.number))
                }
                let known = login.flatMap { people[$0] }
                if let known, known.person.id == importer {
                    let isNew = capacity.map { !known.held.contains($0) } ?? (seat != nil && known.seat == nil)
                    if isNew { line.wrong(.role, .notToOneself) }
                }
                let isWhole = line.mistakes.isEmpty
                return ImportPlan.Line(
                    number: line.number, cells: line.shown(.people),
                    item: isWhole ? login.map { Item(login: $0, name: name, capacity: capacity, seat: seat) } : nil,
                    effect: effect(known, name, capacity, seat), mistakes: line.mistakes)
            })
    }

    private func login(_ line: inout ImportLine) -> LoginName? {
        let text = line.required(.login)
        if text.isEmpty { return nil }
        guard let login = LoginName(text) else {
            line.wrong(.login, .loginForm)
            return nil
        }
        if strangers.contains(login) { line.wrong(.login, .loginTaken(login)) }
        return login
    }

    private func place(_ role: Role, _ line: inout ImportLine) -> Capacity? {
        let unit = line.text(.unit)
        let station = line.text(.station)
        switch role.place {
        case .congress:
            if !unit.isEmpty { line.wrong(.unit, .roleHasNoPlace(role)) }
            if !station.isEmpty { line.wrong(.station, .roleHasNoPlace(role)) }
            return Capacity(role, in: congress)
        case .unit:
            if unit.isEmpty { line.wrong(.unit, .roleAsksUnit) }
            guard let id = units[unit] else {
                if !unit.isEmpty { line.wrong(.unit, .unitNotOnRecord(unit)) }
                return nil
            }
            return Capacity(role, in: congress, unit: id)
        case .station:
            if station.isEmpty { line.wrong(.station, .roleAsksStation) }
            let code = StationCode(station.halfWidth)?.description
            guard let id = stations[station] ?? code.flatMap({ stations[$0] }) else {
                if !station.isEmpty { line.wrong(.station, .stationNotOnRecord(station)) }
                return nil
            }
            return Capacity(role, in: congress, station: id)
        }
    }

    private func seat(_ line: inout ImportLine, of login: LoginName?, _ numbers: inout [String: Int]) -> Seat? {
        let number = line.required(.number).halfWidth
        guard term != nil else {
            line.wrong(.role, .noTermRuns)
            return nil
        }
        if number.count > 12 { line.wrong(.number, .deputyNumberLength) }
        if let earlier = numbers[number] { line.wrong(.number, .sameAsLine(earlier)) }
        if !number.isEmpty { numbers[number] = line.number }
        let holder = login.flatMap { people[$0]?.person.id }
        if let taken = deputies[number], taken.person != holder { line.wrong(.number, .deputyNumberTaken(number)) }
        return Seat(
            number: number, district: line.text(.district).nonEmpty, delegation: line.text(.delegation).nonEmpty)
    }

    private func effect(_ known: Known?, _ name: String, _ capacity: Capacity?, _ seat: Seat?) -> Effect {
        guard let known else { return .new }
        let hasRole = capacity.map(known.held.contains) ?? true
        let hasSeat = seat.map { $0.number == known.seat?.number && $0.district == known.seat?.district } ?? true
        return known.person.name == name && hasRole && hasSeat ? .same : .changed
    }
}
