import Foundation
import Ground

@testable import Procedures

/// A matter that stumbles through its procedure: random people try random steps, and time passes.
struct Walk {
    let procedure: Procedure
    let rules: Rules
    let place: Place
    var dice: Dice
    private(set) var now: Instant
    private(set) var standing: Standing
    private(set) var entries: [Entry]
    private(set) var stepsTaken: Set<String> = []
    private(set) var refusals = 0
    /// What should never be, in words.
    private(set) var faults: [String] = []

    init?(_ procedure: Procedure, rules: Rules, seed: UInt64) throws {
        self.procedure = procedure
        self.rules = rules
        var dice = Dice(seed: seed)
        place = Cast.place(
            dice.chance(70) ? .county : .township, region: dice.pick(["420583", "500109", "330482"]) ?? "420583")
        now = Instant(milliseconds: Instant(LocalDate(dayNumber: 20_300), .midnight).milliseconds)
            .advanced(byMilliseconds: Int64.random(in: 0..<(365 * Instant.day), using: &dice))
        var begun: Outcome?
        for _ in 0..<400 where begun == nil {
            guard let actor = dice.pick(Cast.all), let form = procedure.beginning(for: actor, at: place) else {
                continue
            }
            let given = PaperFiller(today: now.date, level: place.level).given(form, dice: &dice)
            begun = try? procedure.begin(by: actor, at: place, now: now, given: given, under: rules)
        }
        guard let begun else { return nil }
        standing = begun.standing
        entries = [begun.entry]
        self.dice = dice
    }

    mutating func run(moves: Int) throws {
        for _ in 0..<moves where !standing.course.hasEnded {
            if dice.chance(15) {
                try passTime()
            } else if dice.chance(80) {
                takeOpenStep()
            } else {
                tryAnything()
            }
        }
    }

    private mutating func passTime() throws {
        now = now.advanced(byMilliseconds: Int64.random(in: 0..<(dice.chance(70) ? 3 : 60) * Instant.day, using: &dice))
        var rounds = 0
        while let outcome = try procedure.passing(now, on: standing, under: rules) {
            keep(outcome, by: nil)
            rounds += 1
            if rounds > 500 { return faults.append("time never comes to rest") }
        }
        if let alarm = procedure.nextAlarm(on: standing, under: rules), alarm <= now {
            faults.append("an alarm was left behind")
        }
    }

    /// Somebody takes a step that is open to them; one that ends the matter, or that nobody waits for, more seldom.
    private mutating func takeOpenStep() {
        var open = Cast.all.shuffled(using: &dice).prefix(9).flatMap { actor in
            procedure.steps(for: actor, on: standing, under: rules, now: now).filter { $0.hindrance == nil }
                .map { (actor, $0) }
        }
        let goesOn = open.filter { $0.1.part != nil || !$0.1.step.targets.contains(where: isEnd) }
        if dice.chance(95) { open = goesOn }
        let waitedFor = open.filter { !$0.1.step.isOptional }
        if dice.chance(60), !waitedFor.isEmpty { open = waitedFor }
        guard let (actor, step) = dice.pick(open) else { return }
        attempt(step.step.name, in: step.part, by: actor, form: step.paper, isOpen: true)
    }

    private func isEnd(_ name: String) -> Bool { procedure.course.end(name) != nil }

    private mutating func tryAnything() {
        let parts: [PartKey?] = [nil] + standing.parts.keys.sorted().map(Optional.some)
        guard let actor = dice.pick(Cast.all), let part = dice.pick(parts),
            let course = part.map({ procedure.part($0.part)?.course }) ?? procedure.course,
            let step = dice.pick(course.stages.flatMap(\.steps))
        else { return }
        attempt(step.name, in: part, by: actor, form: step.paper.flatMap(procedure.paper))
    }

    private mutating func attempt(
        _ step: String, in part: PartKey?, by actor: Actor, form: Paper?, isOpen: Bool = false
    ) {
        let given = form.map { PaperFiller(today: now.date, level: place.level).given($0, dice: &dice) } ?? [:]
        now = now.advanced(byMilliseconds: Int64.random(in: 1..<Instant.hour, using: &dice))
        let act = Act(step, in: part, by: actor, at: now, given: given)
        do {
            keep(try procedure.perform(act, on: standing, under: rules), by: actor)
        } catch {
            refusals += 1
            if isOpen, error.kind != .badInput { faults.append("\(step) was shown as open, yet: \(error.words.en)") }
            if error.words.zh.isEmpty { faults.append("a refusal without words") }
        }
    }

    private mutating func keep(_ outcome: Outcome, by actor: Actor?) {
        if let actor, let step = outcome.step {
            if !step.by.contains(where: { stands($0, actor, in: outcome.entry.part) }) {
                faults.append("\(step.name) was let through for one outside “by”")
            }
            if outcome.entry.capacity.map({ name in step.by.contains { $0.name == name } }) != true {
                faults.append("\(step.name) was taken in no capacity")
            }
        }
        if outcome.entry.number != standing.entries + 1 { faults.append("a gap in the record") }
        for notice in outcome.notices where notice.entry != outcome.entry.number {
            faults.append("a notice of another")
        }
        outcome.step.map { _ = stepsTaken.insert("\(standing.course.stage)/\($0.name)") }
        standing = outcome.standing
        entries.append(outcome.entry)
    }

    /// Who somebody is, told once more from the file's words alone.
    private func stands(_ who: Who, _ actor: Actor, in part: PartKey?) -> Bool {
        let roles = actor.capacities.filter { $0.congress == Cast.congress }
        let units = { (unitRoles: [Role]) in Set(roles.filter { unitRoles.contains($0.role) }.compactMap(\.unit)) }
        let named = { (relation: Relation) in standing.parties[relation] ?? [] }
        let isOf = { (party: Party) -> Bool in
            switch party {
            case .unit(let unit): units([.unitOfficer, .unitHead]).contains(unit)
            case .person(let person): actor.person == person
            case .row: false
            }
        }
        let heads = { (party: Party) -> Bool in
            if case .unit(let unit) = party { units([.unitHead]).contains(unit) } else { false }
        }
        switch who {
        case .anyone: return true
        case .role(let role): return roles.contains { $0.role == role }
        case .relation(.reporter): return actor.holdsLink || (actor.person != nil && actor.person == standing.reporter)
        case .relation(.leadUnitHead): return named(.leadUnit).contains(where: heads)
        case .relation(.stationLiaison): return roles.contains { $0.role == .liaison && $0.station == Cast.station }
        case .relation(.asker): return false
        case .relation(.party): return part.map { isOf($0.party) } ?? false
        case .relation(.partyHead): return part.map { heads($0.party) } ?? false
        case .relation(let relation): return named(relation).contains(where: isOf)
        }
    }

    /// Whether anybody at all can move it, or time will.
    var canGoOn: Bool {
        procedure.nextAlarm(on: standing, under: rules) != nil
            || Cast.all.contains { actor in
                procedure.steps(for: actor, on: standing, under: rules, now: now).contains { $0.hindrance == nil }
            }
    }

    /// Tries every step in every course by everybody; none may succeed any more.
    func letsAnythingThrough() -> Bool {
        var dice = dice
        let parts: [PartKey?] = [nil] + standing.parts.keys.map(Optional.some)
        return parts.contains { part in
            let course = part.flatMap { procedure.part($0.part)?.course } ?? procedure.course
            return course.stages.flatMap(\.steps).contains { step in
                Cast.all.contains { actor in
                    let form = step.paper.flatMap(procedure.paper)
                    let given = form.map { PaperFiller(today: now.date, level: place.level).given($0, dice: &dice) }
                    let act = Act(step.name, in: part, by: actor, at: now, given: given ?? [:])
                    return (try? procedure.perform(act, on: standing, under: rules)) != nil
                }
            }
        }
    }

    /// The standing that the entries give, after they were written down and read again.
    func replayed() throws -> Standing? {
        let kept = try entries.map { try JSONDecoder().decode(Entry.self, from: JSONEncoder().encode($0)) }
        return Standing.replaying(kept, of: procedure, at: place)
    }
}
