import Ground
import Procedures

/// One matter of the demo: what it is about, which way it goes, and when each of its steps is taken.
struct DemoStory: Sendable {
    let number: Int
    let procedure: Procedure
    let topic: DemoTopic
    let way: DemoWay
    let place: Place
    /// Another story of the same thing, which this one is merged into.
    let host: Int?
    /// When it begins, and when each beat of its way comes.
    let begins: Instant
    let times: [Instant]

    /// Whether it stands at a stage today, where no time will have ended it.
    var isOpen: Bool {
        let last = way.beats.last { $0.part == nil && $0.to != nil }?.to ?? procedure.begin.stage
        return procedure.course.stage(last)?.steps.allSatisfy { $0.after == nil } ?? false
    }

    /// - Parameter tail: how long after its last step today is.
    init(
        _ number: Int, _ procedure: Procedure, _ topic: DemoTopic, _ way: DemoWay, at place: Place, host: Int? = nil,
        now: Instant, tail: Int64, rules: Rules
    ) {
        self.number = number
        self.procedure = procedure
        self.topic = topic
        self.way = way
        self.place = place
        self.host = host
        let pace = DemoPace(number: number, procedure: procedure, way: way, place: place, rules: rules)
        var begins = now.advanced(byMilliseconds: -tail)
        var times = pace.times(from: begins)
        for round in 0..<12 {
            let late = (times.last ?? begins).milliseconds + tail - now.milliseconds
            if late <= 0, late > -Instant.day * Int64(round + 1) { break }
            // Weekends push what they meet; so each try leaves a little more room.
            let room = Int64(round) * 6 * Instant.hour
            begins = pace.begin(near: begins.advanced(byMilliseconds: -late - room))
            times = pace.times(from: begins)
        }
        self.begins = begins
        self.times = times
    }
}

/// How long each step of a story takes: most keep their clocks, some do not.
struct DemoPace {
    let number: Int
    let procedure: Procedure
    let way: DemoWay
    let place: Place
    let rules: Rules

    func times(from begins: Instant) -> [Instant] {
        var now = begins
        var entered = begins
        var times: [Instant] = []
        for (place, beat) in way.beats.enumerated() {
            var chance = DemoChance(number, place)
            now = time(of: beat, at: place, after: now, since: entered, times, &chance)
            if beat.part == nil, beat.to != nil { entered = now }
            times.append(now)
        }
        return times
    }

    /// Residents write at all hours of the day, offices in theirs.
    func begin(near moment: Instant) -> Instant {
        if procedure.begin.by.contains(.anyone) { return moment.awake }
        return rules.calendar.nextWorkingMoment(from: moment)
    }

    private func time(
        of beat: DemoWay.Beat, at place: Int, after now: Instant, since entered: Instant, _ times: [Instant],
        _ chance: inout DemoChance
    ) -> Instant {
        if let after = beat.step.after {
            let due = self.due(after, from: beat.part == nil ? entered : now) ?? now
            return max(due, now).advanced(byMilliseconds: Instant.minute)
        }
        let isPrivate = beat.step.by.allSatisfy { $0 == .relation(.reporter) || $0 == .role(.deputy) || $0 == .anyone }
        if let day = named(for: beat, before: place, times) {
            return max(day, now.advanced(byMilliseconds: Instant.hour))
        }
        var wait = Int64(chance.number(isPrivate ? 180...3600 : 40...1700)) * Instant.minute
        if beat.to != nil, let due = clockDue(beat, from: now) {
            let span = max(due.milliseconds - now.milliseconds, 20 * Instant.minute)
            let share = chance.happens(7) && !isTimed(beat) ? chance.number(108...135) : chance.number(15...70)
            wait = min(span / 100 * Int64(share), Int64(chance.number(25...45)) * Instant.day)
        }
        let then = now.advanced(byMilliseconds: wait)
        return isPrivate ? then.awake : rules.calendar.nextWorkingMoment(from: then)
    }

    /// Whether time takes another step at the same stage.
    private func isTimed(_ beat: DemoWay.Beat) -> Bool {
        let course = beat.part.flatMap { procedure.part($0)?.course } ?? procedure.course
        return course.stage(beat.stage)?.steps.contains { $0.after != nil } ?? false
    }

    /// What is announced for a day happens on that day.
    private func named(for beat: DemoWay.Beat, before place: Int, _ times: [Instant]) -> Instant? {
        let clock = procedure.course.clocks.first { $0.limit == nil && $0.runs.last == beat.stage }
        guard beat.part == nil, beat.to != nil, case .field(let path)? = clock?.due,
            let told = way.beats[..<place].lastIndex(where: { $0.step.paper == path.paper }),
            let days = DemoPhrases.days(for: path, of: procedure.name), days < 15
        else { return nil }
        let day = rules.calendar.workingDay(onOrAfter: times[told].date.adding(days: days))
        return Instant(day, rules.calendar.opening).advanced(byMilliseconds: 3 * Instant.hour)
    }

    /// When the clock that asks for this step runs out, were it started now.
    func clockDue(_ beat: DemoWay.Beat, from now: Instant) -> Instant? {
        let course = beat.part.flatMap { procedure.part($0)?.course } ?? procedure.course
        return clockDue(at: beat.stage, in: course, from: now)
    }

    func clockDue(at stage: String, in course: Course, from now: Instant) -> Instant? {
        course.clocks.filter { $0.runs.contains(stage) }.compactMap { clock in
            clock.limit.map { due($0, from: now) } ?? now.advanced(byMilliseconds: 20 * Instant.day)
        }.min()
    }

    func due(_ limit: String, from now: Instant) -> Instant? {
        rules.packs.limit(limit, region: place.region, level: place.level, on: now.date).flatMap {
            Deadline.reckoned(from: now, limit: $0, calendar: rules.calendar)?.due
        }
    }
}

extension Instant {
    /// The same moment, or the next morning where people sleep.
    fileprivate var awake: Instant {
        let hour = time.minutes / 60
        if hour >= 22 { return advanced(byMilliseconds: 10 * Self.hour) }
        return hour < 7 ? advanced(byMilliseconds: Int64(8 - hour) * Self.hour) : self
    }
}
