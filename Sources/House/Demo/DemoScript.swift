import Ground
import People
import Procedures

/// Lays out all stories: one for every stage, end and step of every procedure, and more of what there is much of.
struct DemoScript {
    let book: RuleBook
    let cast: DemoCast
    let now: Instant
    private(set) var stories: [DemoStory] = []
    private var used: [String: Int] = [:]

    init(_ book: RuleBook, _ cast: DemoCast, now: Instant) {
        self.book = book
        self.cast = cast
        self.now = now
        for procedure in book.procedures { tell(procedure) }
    }

    private mutating func tell(_ procedure: Procedure) {
        let ways = DemoWays(procedure)
        var taken: Set<String> = []
        for goal in ways.places {
            guard let way = ways.way(to: goal) else { continue }
            taken.formUnion(way.beats.map(\.step.name))
            // What there is much of lies at a stage twice: in time, and too long.
            let isOften = ["citizen-voice", "snap-report", "suggestion"].contains(procedure.name)
            var canBeLate = false
            if case .stage(let stage) = goal { canBeLate = isDue(stage, in: procedure) }
            add(procedure, way, goal, isLate: canBeLate && !isOften && stories.count % 3 == 0)
            if canBeLate && isOften { add(procedure, way, goal, isLate: true) }
        }
        for case .step(let name) in ways.steps where !taken.contains(name) {
            if let way = ways.way(to: .step(name)) { add(procedure, way, .step(name), isLate: false) }
        }
        for way in ways.rounds() { add(procedure, way, .stage(way.stage), isLate: false) }
        tellMore(procedure, ways)
    }

    /// What is left to tell goes mostly all its way, some of it half.
    private mutating func tellMore(_ procedure: Procedure, _ ways: DemoWays) {
        let topics = DemoTopics.of(procedure.name)
        var chance = DemoChance(procedure.name.utf8.count, topics.count)
        let ends = procedure.course.ends.prefix(2).map(\.name)
        let open = procedure.course.stages.map(\.name)
        while used[procedure.name, default: 0] < topics.count {
            guard let stage = chance.happens(60) ? chance.one(of: ends) : chance.one(of: open),
                let way = ways.way(to: .stage(stage), seats: chance.number(1...3))
            else { return }
            add(procedure, way, .stage(stage), isLate: chance.happens(12))
        }
    }

    /// Whether a clock runs at the stage and time does not end it.
    private func isDue(_ stage: String, in procedure: Procedure) -> Bool {
        let course = procedure.course
        return course.clocks.contains { $0.runs.contains(stage) }
            && course.stage(stage)?.steps.contains { $0.after != nil } == false
    }

    private mutating func add(_ procedure: Procedure, _ way: DemoWay, _ goal: DemoWays.Goal, isLate: Bool) {
        guard var topic = nextTopic(of: procedure) else { return }
        var host: Int?
        if way.beats.last?.step.effect == .merges {
            host = stories.last { $0.procedure.name == procedure.name && $0.topic.again != nil && $0.isOpen }?.number
            if let told = host.flatMap({ number in stories.first { $0.number == number }?.topic.again }) {
                topic = told
            }
        }
        let number = stories.count
        let round = used[procedure.name, default: 1] / max(DemoTopics.of(procedure.name).count, 1)
        if let village = village(of: topic, number) {
            topic = topic.at(village.name, code: village.code).again(round, at: village.name)
        }
        guard let place = place(for: procedure, topic, level: level(of: way, procedure, number), number) else { return }
        let tail = tail(of: way, goal, procedure, at: place, number, isLate: isLate)
        stories.append(
            DemoStory(
                number, procedure, topic, way, at: place, host: host, now: now, tail: tail, rules: book.rules))
    }

    /// A village or community of the topic's town, or of any.
    private func village(of topic: DemoTopic, _ number: Int) -> (name: String, code: String)? {
        let villages = DemoPlaces.towns.filter { topic.town == nil || $0.key == topic.town }.flatMap { town in
            town.villages.enumerated().map { (name: $1.name, code: "\(town.code)0\($0 + 10)") }
        }
        return villages.isEmpty ? nil : villages[number * 7 % villages.count]
    }

    private mutating func nextTopic(of procedure: Procedure) -> DemoTopic? {
        let topics = DemoTopics.of(procedure.name)
        let place = used[procedure.name, default: 0]
        used[procedure.name] = place + 1
        return topics.isEmpty ? DemoTopic(town: nil, unit: nil, words: [:]) : topics[place % topics.count]
    }

    /// Some suggestions and projects are a township's, where its congress has who it takes.
    private func level(of way: DemoWay, _ procedure: Procedure, _ number: Int) -> Level? {
        guard number % 9 == 4, ["suggestion", "livelihood-project"].contains(procedure.name) else { return way.level }
        let needsCounty = way.beats.contains { $0.step.by == [.role(.chairs)] }
        return way.level ?? (needsCounty ? nil : .township)
    }

    private func place(for procedure: Procedure, _ topic: DemoTopic, level: Level?, _ number: Int) -> Place? {
        guard let body = cast.body(level ?? .county, number) else { return nil }
        let congress = body.congress
        let isBrought =
            procedure.begin.by.contains(.relation(.stationLiaison)) || procedure.begin.by.contains(.anyone)
            || procedure.course.stages.contains { $0.steps.contains { $0.by.contains(.relation(.stationLiaison)) } }
        let town = DemoPlaces.towns.first { $0.key == topic.town }?.code
        if let region = topic["", "region"], isBrought,
            let station = body.stations.first(where: { $0.region.description == region })
        {
            return Place(
                congress: congress.id, level: congress.level, region: congress.region.description, station: station.id)
        }
        let near = body.stations.filter { station in town.map { station.region.description.hasPrefix($0) } ?? true }
        var chance = DemoChance(number, 3000)
        let station = isBrought ? chance.happens(40) ? near.first : chance.one(of: near) ?? body.stations.first : nil
        return Place(
            congress: congress.id, level: congress.level, region: congress.region.description, station: station?.id)
    }

    /// How long the story has lain where it is today.
    private func tail(
        of way: DemoWay, _ goal: DemoWays.Goal, _ procedure: Procedure, at place: Place, _ number: Int, isLate: Bool
    ) -> Int64 {
        var chance = DemoChance(number, 5000)
        let pace = DemoPace(number: number, procedure: procedure, way: way, place: place, rules: book.rules)
        let last = way.beats.last { $0.part == nil && $0.to != nil }?.to ?? procedure.begin.stage
        if way.beats.last?.step.effect == .merges { return Int64(chance.number(20...120)) * Instant.hour }
        if procedure.course.end(last) != nil {
            return Int64(chance.number(2...(way.beats.count < 7 ? 110 : 40))) * Instant.day
        }
        let then = now.advanced(byMilliseconds: -20 * Instant.day)
        func span(_ due: Instant?) -> Int64? { due.map { max($0.milliseconds - then.milliseconds, Instant.hour) } }
        let timers = (procedure.course.stage(last)?.steps ?? []).compactMap { step in
            step.after.flatMap { span(pace.due($0, from: then)) }
        }
        if let timer = timers.min() { return timer / 100 * Int64(chance.number(8...55)) }
        guard let clock = span(pace.clockDue(at: last, in: procedure.course, from: then)) else {
            return Int64(chance.number(3...160)) * Instant.hour
        }
        return clock / 100 * Int64(isLate ? chance.number(112...140) : chance.number(5...75))
    }
}
