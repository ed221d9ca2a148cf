import Frame
import Ground
import People
import Procedures
import Store

/// What can be chosen in the forms of one congress.
struct Choosable {
    let units: [PaperForm.Option]
    let deputies: [PaperForm.Option]
    let regions: [PaperForm.Option]
    /// The numbers on the deputies' cards, each with whose it is.
    let numbers: [(number: String, person: String)]

    func options(_ kind: FieldKind) -> [PaperForm.Option] {
        switch kind {
        case .party(.unit), .party(.units): units
        case .party(.deputy), .party(.deputies): deputies
        case .region: regions
        case .choice(let choices): choices.map { PaperForm.Option($0.name, $0.title) }
        default: []
        }
    }

    /// Names and numbers that were written instead of chosen, turned into what they stand for. What nobody is called, or more
    /// than one, stays as written, and the paper says so.
    func resolved(_ given: Given, for paper: Paper?) -> Given {
        var given = given
        for field in paper?.fields ?? [] {
            guard case .party(let party) = field.kind, party == .deputies || party == .units,
                let written = given[field.name]
            else { continue }
            let pieces = written.flatMap { $0.split(whereSeparator: { "、，, ；;".contains($0) }) }.map(String.init)
            given[field.name] = pieces.map { meant(by: $0, among: options(field.kind), party) ?? $0 }
        }
        return given
    }

    private func meant(by piece: String, among known: [PaperForm.Option], _ party: FieldKind.Party) -> String? {
        if known.contains(where: { $0.value == piece }) { return piece }
        let named = known.filter { $0.title.zh == piece || $0.title.zh.hasPrefix("\(piece)（") }
        if !named.isEmpty { return named.count == 1 ? named[0].value : nil }
        guard party == .deputies else { return nil }
        // 3, 03 and 003 are the same number.
        let numbered = numbers.filter { $0.number == piece || (Int(piece) != nil && Int($0.number) == Int(piece)) }
        return numbered.count == 1 ? numbered[0].person : nil
    }
}

extension Reading {
    /// What a form brought for this paper, written names resolved.
    func given(_ form: Form, for paper: Paper?, in place: Place, now: Instant) throws -> Given {
        try choosable(for: [paper].compactMap(\.self), in: place, now: now).resolved(form.given, for: paper)
    }

    /// - Parameter paper: only what its fields ask for is read.
    func choosable(for papers: [Paper], in place: Place, now: Instant) throws -> Choosable {
        let kinds = papers.flatMap(\.fields).flatMap { field -> [FieldKind] in
            if case .table(let columns, _) = field.kind { columns.map(\.kind) } else { [field.kind] }
        }
        let asksUnits = kinds.contains { $0 == .party(.unit) || $0 == .party(.units) }
        let asksDeputies = kinds.contains { $0 == .party(.deputy) || $0 == .party(.deputies) }
        let people = asksDeputies ? try people(holding: .deputy, in: place.congress, at: now) : []
        let numbers = asksDeputies ? try numbers(in: place.congress, at: now) : [:]
        return Choosable(
            units: asksUnits
                ? try units(in: place.congress).map { PaperForm.Option($0.id.description, Words(same: $0.name)) } : [],
            deputies: people.told(apartBy: numbers),
            regions: kinds.contains(.region)
                ? try RegionCode(place.region).map { try regions(inside: $0) }?.map {
                    PaperForm.Option($0.code.description, Words(same: $0.name))
                } ?? [] : [],
            numbers: people.compactMap { person in numbers[person.id].map { ($0, person.id.description) } })
    }

    private func numbers(in congress: CongressID, at now: Instant) throws -> [PersonID: String] {
        guard let term = try term(of: congress, on: now.date) else { return [:] }
        let seats = try deputies(in: congress, term: term.id)
        return Dictionary(seats.map { ($0.person, $0.number) }, uniquingKeysWith: { $1 })
    }
}

extension [Person] {
    /// Namesakes carry the numbers of their cards.
    fileprivate func told(apartBy numbers: [PersonID: String]) -> [PaperForm.Option] {
        let count = Dictionary(grouping: self, by: \.name).mapValues(\.count)
        return map { person in
            let isAlone = count[person.name] == 1
            let name = isAlone ? person.name : "\(person.name)（\(numbers[person.id] ?? "—")）"
            return PaperForm.Option(person.id.description, Words(same: name))
        }
    }
}
