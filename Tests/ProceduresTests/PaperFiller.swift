import Ground

@testable import Procedures

/// Random numbers that are the same for the same seed.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
    mutating func pick<Item>(_ items: [Item]) -> Item? { items.randomElement(using: &self) }
}

/// Fills papers with what their fields ask for; now and then something is left out.
struct PaperFiller {
    let today: LocalDate
    let level: Level

    func given(_ paper: Paper, dice: inout Dice) -> Given {
        var given: Given = [:]
        fill(paper.fields, prefix: "", into: &given, dice: &dice)
        return given
    }

    private func fill(_ fields: [Field], prefix: String, into given: inout Given, dice: inout Dice) {
        for field in fields {
            let key = prefix + field.name
            guard dice.chance(field.isRequired ? 99 : 85) else { continue }
            switch field.kind {
            case .table(let columns, let most):
                for row in 0..<Int.random(in: 1...min(3, most), using: &dice) {
                    fill(columns, prefix: "\(key).\(row).", into: &given, dice: &dice)
                }
            case .decision:
                given[key] = ["静人发〔2026〕3号"]
                given["\(key).body"] = [
                    dice.chance(70)
                        ? (level == .county ? "standing-committee" : "town-congress") : dice.pick(Words.bodies) ?? ""
                ]
            default: given[key] = values(of: field.kind, dice: &dice)
            }
        }
    }

    private func values(of kind: FieldKind, dice: inout Dice) -> [String] {
        switch kind {
        case .text(let most): [String(repeating: "话", count: Int.random(in: 1...most, using: &dice))]
        case .line(let most): [String(repeating: "行", count: Int.random(in: 1...most, using: &dice))]
        case .number(let range):
            [String(Int.random(in: range.lowerBound...min(range.upperBound, range.lowerBound + 150), using: &dice))]
        case .money: [String(Int.random(in: 0...1_000_000, using: &dice))]
        case .date: [today.adding(days: Int.random(in: dice.chance(98) ? 5...120 : -3...0, using: &dice)).description]
        case .choice(let choices): [dice.pick(choices)?.name ?? ""]
        case .tick: ["yes"]
        case .yesNo: [dice.chance(50) ? "yes" : "no"]
        case .party(.unit): [dice.pick(Cast.units)?.description ?? ""]
        case .party(.units): Cast.units.filter { _ in dice.chance(40) }.map(\.description)
        case .party(.deputy): [dice.pick(deputies)?.description ?? ""]
        case .party(.deputies): deputies.filter { _ in dice.chance(40) }.map(\.description)
        case .region: ["420583101"]
        case .point: ["30.426,111.76"]
        case .photos, .files: ["a.webp"]
        case .table, .decision: []
        }
    }

    private var deputies: [PersonID] { Cast.deputies.compactMap(\.person) }
}
