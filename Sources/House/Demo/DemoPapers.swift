import Ground
import People
import Procedures

/// Fills papers as the people of the county would.
struct DemoPapers {
    let story: DemoStory
    /// The place in the story's way; nil for its first paper.
    let beat: Int?
    let body: DemoCast.Body
    let rules: Rules
    let now: Instant
    /// Who fills it; they name others, not themselves.
    let doer: PersonID?
    var chance: DemoChance
    /// Choices made in this paper, which say what else is written in it.
    private var chosen: [String] = []
    /// Fields that nobody found words for: a test says that there are none.
    private(set) var mute: Set<String> = []

    init(
        story: DemoStory, beat: Int?, body: DemoCast.Body, rules: Rules, now: Instant, doer: PersonID?,
        chance: DemoChance
    ) {
        self.story = story
        self.beat = beat
        self.body = body
        self.rules = rules
        self.now = now
        self.doer = doer
        self.chance = chance
    }

    mutating func given(for paper: Paper) -> Given {
        var given: Given = [:]
        chosen = []
        for field in paper.fields where isNeeded(field, given) {
            fill(field, of: paper.name, key: field.name, row: nil, into: &given)
        }
        return given
    }

    /// Fields that only some answers ask for are filled with those.
    private func isNeeded(_ field: Field, _ given: Given) -> Bool {
        guard let condition = field.requiredIf, !field.isRequired else { return true }
        return given[condition.field]?.first.map(condition.choices.contains) ?? false
    }

    private func isAsked(_ field: Field) -> Bool { field.isRequired || field.requiredIf != nil }

    private var says: [String: DemoWay.Say] { beat.map { story.way.beats[$0].says } ?? story.way.says }

    private mutating func fill(_ field: Field, of paper: String, key: String, row: Int?, into given: inout Given) {
        switch field.kind {
        case .table(let columns, let most):
            let part = story.procedure.parts.first {
                if case .row(let path) = $0.each { path.paper == paper && path.field == field.name } else { false }
            }
            let rows = part.flatMap { story.way.seats[$0.name] } ?? (field.isRequired ? 2 : 1)
            for number in 0..<min(max(rows, 1), most) {
                for column in columns {
                    fill(
                        column, of: "\(paper).\(field.name)", key: "\(key).\(number).\(column.name)", row: number,
                        into: &given)
                }
            }
        case .decision(let limit):
            guard field.isRequired || chance.happens(60) else { return }
            given[key] = [DemoPhrases.decision(chance.number(2...40), story.place.level, now.date.year)]
            let right = rules.packs.limit(limit, region: story.place.region, level: story.place.level, on: now.date)
            given["\(key).body"] = [right?.amount.body ?? ""]
        default:
            let values = values(of: field, paper, row ?? 0)
            if !values.isEmpty { given[key] = values }
        }
    }

    private mutating func values(of field: Field, _ paper: String, _ row: Int) -> [String] {
        switch field.kind {
        case .text(let most), .line(let most):
            return text(of: field, paper, row).map { [String($0.prefix(most))] } ?? []
        case .number(let range):
            let typical = measured(field, paper) ?? said(field, paper, row).flatMap(Int.init) ?? chance.number(3...40)
            return [String(min(max(typical, range.lowerBound), range.upperBound))]
        case .money: return [said(field, paper, row) ?? String(chance.number(2...90) * 10_000)]
        case .date: return date(field, paper, row).map { [$0] } ?? []
        case .choice(let choices):
            let choice = choice(field, paper, row, of: choices)
            chosen += [choice].compactMap(\.self)
            return choice.map { [$0] } ?? []
        case .tick: return ["yes"]
        case .yesNo: return [said(field, paper, row) ?? "yes"]
        case .party(let party): return parties(party, field, paper, row)
        case .region: return region()
        case .point, .photos, .files, .table, .decision: return []
        }
    }

    /// Whether such a step was taken before in this story.
    private var isAgain: Bool {
        guard let beat else { return false }
        let step = story.way.beats[beat].step
        return step.paper != nil
            && story.way.beats[..<beat].contains {
                $0.step.paper == step.paper
                    && ($0.part, $0.seat) == (story.way.beats[beat].part, story.way.beats[beat].seat)
            }
    }

    /// What the story says, or what such papers usually say.
    private mutating func said(_ field: Field, _ paper: String, _ row: Int) -> String? {
        if isAgain,
            let other = DemoPhrases.one(for: "again", "\(paper).\(field.name)", of: story.procedure.name, row, &chance)
        {
            return other
        }
        for choice in chosen {
            let key = "\(field.name)@\(choice)"
            let usual = DemoPhrases.one(for: paper, key, of: story.procedure.name, row, &chance)
            if let told = story.topic[paper, key] ?? usual { return told }
        }
        if let told = story.topic[paper, field.name] {
            let rows = told.split(separator: "｜").map(String.init)
            return rows.count > 1 ? rows[row % rows.count] : told
        }
        return DemoPhrases.one(for: paper, field.name, of: story.procedure.name, row, &chance)
    }

    /// A number beyond what the rules allow, where the story wants one.
    private func measured(_ field: Field, _ paper: String) -> Int? {
        guard let measure = field.measure, let say = says["\(paper).\(field.name)"], !say.allows("within") else {
            return nil
        }
        let place = story.place
        let most = rules.packs.limit(measure.limit, region: place.region, level: place.level, on: now.date)
        return most?.amount.number.map { $0 + $0 / 4 + 1 }
    }

    private mutating func text(of field: Field, _ paper: String, _ row: Int) -> String? {
        if field.isPersonal {
            return chance.happens(60) ? DemoPhrases.personal(field.name, &chance) : nil
        }
        if let said = said(field, paper, row) { return isAsked(field) || chance.happens(80) ? said : nil }
        guard isAsked(field) else { return nil }
        mute.insert("\(story.procedure.name) \(paper).\(field.name)")
        return DemoPhrases.nothing
    }

    private mutating func date(_ field: Field, _ paper: String, _ row: Int) -> String? {
        if let say = says["\(paper).\(field.name)"], !say.allows("within") {
            return rules.calendar.nextWorkingDay(after: now.date).description
        }
        let days = said(field, paper, row).flatMap(Int.init) ?? (isAsked(field) ? 30 : nil)
        return days.map { rules.calendar.workingDay(onOrAfter: now.date.adding(days: $0)).description }
    }

    private mutating func choice(_ field: Field, _ paper: String, _ row: Int, of choices: [Choice]) -> String? {
        let say = says["\(paper).\(field.name)"]
        let names = choices.map(\.name).filter { say?.allows($0) ?? true }
        if let said = said(field, paper, row), names.contains(said) { return said }
        if Set(choices.map(\.name)).isSuperset(of: ["satisfied", "basic", "unsatisfied"]) {
            let dice = chance.number(1...100)
            let grade = dice <= 68 ? "satisfied" : dice <= 90 ? "basic" : "unsatisfied"
            return names.contains(grade) ? grade : names.first
        }
        return isAsked(field) || say?.only != nil ? names.first : nil
    }

    private mutating func parties(_ party: FieldKind.Party, _ field: Field, _ paper: String, _ row: Int) -> [String] {
        let path = FieldPath(paper: paper, field: field.name)
        let namings =
            (paper == story.procedure.begin.paper ? story.procedure.begin.names : [])
            + story.procedure.course.stages.flatMap { $0.steps.flatMap(\.names) }
        let relation = namings.first { $0.field == path }?.relation
        let part = story.procedure.parts.first {
            if case .party(let named) = $0.each { named == relation } else { false }
        }
        let seats = part.map { story.way.seats[$0.name] ?? (field.isRequired ? 1 : 0) } ?? (field.isRequired ? 1 : 0)
        switch party {
        case .unit:
            guard isAsked(field) || relation != nil else { return [] }
            let named = said(field, paper, row).flatMap { body.units[$0] } ?? unit
            return named.map { ["\($0)"] } ?? []
        case .units: return others(max(seats, field.isRequired ? 1 : 0)).map(\.description)
        case .deputy:
            return chance.one(of: body.deputies.prefix(12).filter { $0 != doer }).map { ["\($0)"] } ?? []
        case .deputies:
            let from = chance.number(1...max(1, body.deputies.count - 20))
            return body.deputies.dropFirst(from).filter { $0 != doer }.prefix(seats).map(\.description)
        }
    }

    /// The unit that the story is for, or the nearest that this congress has.
    private var unit: UnitID? {
        story.topic.unit.flatMap { body.units[$0] } ?? body.units["城管"] ?? body.units.values.min()
    }

    /// Other units; where they are named anew, others again.
    private func others(_ count: Int) -> [UnitID] {
        var chance = DemoChance(story.number, 11)
        let usual = ["财政", "住建", "公安", "应急", "农业", "民政", "教育", "卫健"].compactMap { body.units[$0] }
        let mixed = usual.filter { $0 != unit }.shuffled(using: &chance)
        return Array(isAgain ? mixed.suffix(count) : mixed.prefix(count))
    }

    private func region() -> [String] {
        if let region = story.topic["", "region"] { return [region] }
        guard let station = story.place.station.flatMap({ id in body.stations.first { $0.id == id } }) else {
            let home = body.congress.region
            let town = DemoPlaces.towns.first { $0.key == story.topic.town }.flatMap { RegionCode($0.code) }
            return [(town.map(home.contains) == true ? town ?? home : home).description]
        }
        return [station.region.description]
    }
}
