import Ground

@testable import Procedures

/// A matter told step by step: who does what, with which paper, and where it stands then.
struct Story {
    let procedure: Procedure
    let rules: Rules
    private(set) var standing: Standing
    private(set) var now: Instant
    private(set) var told: [Desk] = []

    /// One line of a story: at this time, who takes which step with what.
    struct Line {
        let at: String
        let by: Actor
        let step: String
        let part: PartKey?
        let given: Given
        let stage: String

        init(
            _ at: String, _ by: Actor, _ step: String, _ given: [String: String] = [:], in part: PartKey? = nil,
            to stage: String
        ) {
            self.at = at
            self.by = by
            self.step = step
            self.part = part
            self.given = given.mapValues { $0.split(separator: "|").map(String.init) }
            self.stage = stage
        }
    }

    init(
        _ name: String, at: String, by: Actor, _ given: [String: String], place: Place = Cast.place()
    ) throws {
        procedure = try Shipped.procedure(name)
        rules = try Shipped.rules.get()
        now = try Story.moment(at)
        standing = try procedure.begin(
            by: by, at: place, now: now, given: given.mapValues { $0.split(separator: "|").map(String.init) },
            under: rules
        ).standing
    }

    /// `2026-03-02 10:00`; without a time it is ten in the morning.
    static func moment(_ text: String) throws -> Instant {
        let pieces = text.split(separator: " ")
        guard let date = LocalDate(pieces[0]),
            let time = pieces.count > 1 ? LocalTime(pieces[1]) : LocalTime(minutes: 600)
        else { throw Refusal.badInput(Words(same: text)) }
        return Instant(date, time)
    }

    /// - Returns: the stages as they came, with what differs from the lines marked; equal to the lines' when all is well.
    mutating func tell(_ lines: [Line]) throws -> [String] {
        var stages: [String] = []
        for line in lines {
            try wait(until: line.at)
            do {
                let act = Act(line.step, in: line.part, by: line.by, at: now, given: line.given)
                let outcome = try procedure.perform(act, on: standing, under: rules)
                standing = outcome.standing
                told = outcome.notices.map(\.to)
                stages.append(line.part.flatMap { standing.parts[$0]?.stage } ?? standing.course.stage)
            } catch {
                stages.append("\(line.step): \(error.kind) \(error.words.zh) \(error.fields.map { "\($0): \($1.zh)" })")
            }
        }
        return stages
    }

    /// Lets time do what it does.
    mutating func wait(until moment: String) throws {
        now = try Self.moment(moment)
        while let outcome = try procedure.passing(now, on: standing, under: rules) {
            standing = outcome.standing
            told = outcome.notices.map(\.to)
        }
    }

    /// The last day of a clock; nil where it does not run.
    func due(_ clock: String, in part: PartKey? = nil) -> String? {
        (part.flatMap { standing.parts[$0] } ?? standing.course).clocks[clock]?.deadline.dueDate.description
    }

    /// Why a step is refused now; nil where it is let through.
    func refusal(_ step: String, by actor: Actor, _ given: [String: String] = [:], in part: PartKey? = nil) -> String? {
        let given = given.mapValues { $0.split(separator: "|").map(String.init) }
        do {
            _ = try procedure.perform(
                Act(step, in: part, by: actor, at: now, given: given), on: standing, under: rules)
            return nil
        } catch {
            return ([error.words.zh] + error.fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.zh)" })
                .joined(separator: " ")
        }
    }
}

extension [Story.Line] {
    var stages: [String] { map(\.stage) }
}
