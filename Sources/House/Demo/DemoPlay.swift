import Ground
import Matters
import Procedures
import Store

/// Plays the stories, every act at its moment, all of them through the registry as people would.
struct DemoPlay: Sendable {
    let registry: Registry
    let cast: DemoCast
    let stories: [Int: DemoStory]
    let now: Instant
    private let acts: [Moment]
    private var next = 0
    private var begun: [Int: MatterID] = [:]
    private var stopped: Set<Int> = []
    /// What was refused, and fields that nobody found words for. A test says that there are none.
    private(set) var complaints: [String] = []

    private struct Moment: Sendable {
        let at: Instant
        let story: Int
        /// The place in the story's way; -1 for its beginning.
        let beat: Int
    }

    init(_ stories: [DemoStory], by cast: DemoCast, registry: Registry, now: Instant) {
        self.registry = registry
        self.cast = cast
        self.now = now
        self.stories = Dictionary(uniqueKeysWithValues: stories.map { ($0.number, $0) })
        acts = stories.flatMap { story in
            [Moment(at: story.begins, story: story.number, beat: -1)]
                + story.times.enumerated().map { Moment(at: $1, story: story.number, beat: $0) }
        }.filter { $0.at <= now }.sorted { ($0.at, $0.story, $0.beat) < ($1.at, $1.story, $1.beat) }
    }

    var isOver: Bool { next >= acts.count }

    /// Plays on, so many acts; time passes for every matter in between.
    mutating func play(_ count: Int, in db: Writer) throws {
        let last = min(next + count, acts.count)
        while next < last {
            let moment = acts[next]
            next += 1
            try passTime(until: moment.at, in: db)
            guard let story = stories[moment.story], !stopped.contains(story.number) else { continue }
            do {
                if moment.beat < 0 {
                    try begin(story, at: moment.at, in: db)
                } else {
                    try take(moment.beat, of: story, at: moment.at, in: db)
                }
            } catch let refusal as Refusal {
                stopped.insert(story.number)
                let step = moment.beat < 0 ? "begin" : story.way.beats[moment.beat].step.name
                let fields = refusal.fields.map { "\($0.key): \($0.value.zh)" }.sorted().joined(separator: ", ")
                complaints.append(
                    "\(story.procedure.name) \(step)\(try stage(of: story, in: db)): \(refusal.words.zh) \(fields)")
            }
        }
        if isOver { try passTime(until: now, in: db) }
    }

    private func stage(of story: DemoStory, in db: Writer) throws -> String {
        guard let id = begun[story.number] else { return "" }
        let standing = try db.matter(id).standing
        return "@\(standing.course.stage) \(standing.place.level.rawValue) \(standing.parties[.leadUnit] ?? [])"
    }

    /// One bell after the other, each at its own hour.
    private func passTime(until moment: Instant, in db: Writer) throws {
        while let first = try db.matters(ringingBy: moment, limit: 1).first {
            let matter = try db.matter(first)
            let procedure = try registry.book.procedure(matter.procedure)
            let bell = procedure.nextAlarm(on: matter.standing, under: registry.book.rules) ?? moment
            if try registry.passTime(until: min(bell, moment), limit: 1, in: db) == 0 { return }
        }
    }

    private mutating func begin(_ story: DemoStory, at now: Instant, in db: Writer) throws {
        var chance = DemoChance(story.number, 7000)
        guard let paper = story.procedure.paper(story.procedure.begin.paper),
            let (actor, who) = beginner(of: story, &chance)
        else { return }
        let given = fill(paper.asked(of: who), for: story, at: nil, by: actor, now, chance)
        let id: MatterID = chance.id(at: now)
        let code = actor.person == nil ? FollowCode(typed: Crockford.text(chance.next() >> 4, length: 16)) : nil
        try registry.begin(
            story.procedure.name, id, by: actor, at: story.place, given: given, code: code, now: now, in: db)
        begun[story.number] = id
    }

    /// Mostly residents where anyone may begin; of deputies mostly those whom the walks sign in as.
    private func beginner(of story: DemoStory, _ chance: inout DemoChance) -> (Actor, Who)? {
        let by = story.procedure.begin.by
        if by.contains(.anyone), by.count == 1 || chance.happens(80) { return (.resident, .anyone) }
        for who in by where who != .anyone {
            let able = cast.beginners(who, at: story.place)
            let usual = Array(able.prefix(2))
            if let actor = chance.happens(45) ? chance.one(of: usual) : chance.one(of: able) {
                return (actor, who)
            }
        }
        return by.contains(.anyone) ? (.resident, .anyone) : nil
    }

    private mutating func take(_ place: Int, of story: DemoStory, at now: Instant, in db: Writer) throws {
        let beat = story.way.beats[place]
        guard beat.step.after == nil, let id = begun[story.number] else { return }
        let standing = try db.matter(id).standing
        var part: PartKey?
        if let name = beat.part {
            part = seat(beat.seat, of: name, in: story, on: standing)
            if part == nil { return }
        }
        var chance = DemoChance(story.number, place, 9000)
        guard let (actor, who) = doer(of: beat.step, in: part, of: story, on: standing, at: now, &chance) else {
            throw Refusal.conflict(DemoPhrases.nobody(beat.step.title, beat.step.by.map(\.name)))
        }
        var given: Given = [:]
        if let paper = beat.step.paper.flatMap(story.procedure.paper) {
            given = fill(paper.asked(of: who), for: story, at: place, by: actor, now, chance)
        }
        if beat.step.effect == .merges { given["into"] = try host(of: story, seenBy: actor, in: db).map { ["\($0)"] } }
        try registry.perform(Act(beat.step.name, in: part, by: actor, at: now, given: given), on: id, in: db)
    }

    private mutating func fill(
        _ paper: Paper, for story: DemoStory, at place: Int?, by actor: Actor, _ now: Instant, _ chance: DemoChance
    ) -> Given {
        guard let body = cast.body(of: story.place.congress) else { return [:] }
        var papers = DemoPapers(
            story: story, beat: place, body: body, rules: registry.book.rules, now: now, doer: actor.person,
            chance: chance)
        let given = papers.given(for: paper)
        complaints += papers.mute.sorted().map { "no words: \($0)" }
        return given
    }

    private func doer(
        of step: Step, in part: PartKey?, of story: DemoStory, on standing: Standing, at now: Instant,
        _ chance: inout DemoChance
    ) -> (Actor, Who)? {
        let rules = registry.book.rules
        for who in chance.happens(75) ? step.by : step.by.reversed() {
            let able = cast.candidates(who, on: standing, in: part).prefix(4).filter { actor in
                story.procedure.steps(for: actor, on: standing, under: rules, now: now).contains {
                    $0.step.name == step.name && $0.part == part && $0.hindrance == nil
                }
            }
            if let actor = chance.happens(75) ? able.first : able.last { return (actor, who) }
        }
        return nil
    }

    private func seat(_ seat: Int, of name: String, in story: DemoStory, on standing: Standing) -> PartKey? {
        guard let each = story.procedure.part(name)?.each else { return nil }
        let keys: [PartKey] =
            switch each {
            case .party(let relation): (standing.parties[relation] ?? []).map { PartKey(name, $0) }
            case .row: standing.parts.keys.filter { $0.part == name }.sorted()
            }
        let open = keys.filter { standing.parts[$0] != nil }
        return seat < open.count ? open[seat] : nil
    }

    /// The matter of the same thing, or any open one of its kind that the one who merges may know of.
    private func host(of story: DemoStory, seenBy actor: Actor, in db: Writer) throws -> MatterID? {
        let own = begun[story.number]
        let likely = [story.host.flatMap { begun[$0] }].compactMap(\.self)
        let others = begun.sorted { $0.key < $1.key }.map(\.value)
        for id in likely + others where id != own {
            let matter = try db.matter(id)
            if matter.procedure == story.procedure.name, !matter.hasEnded,
                matter.standing.place.congress == story.place.congress,
                story.procedure.sight(of: actor, on: matter.standing) != .nothing
            {
                return id
            }
        }
        return nil
    }
}
