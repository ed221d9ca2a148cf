import Ground
import SecretBallot
import Testing

@testable import Counting

@Suite struct DrawRecordTests {
    private func draw(_ labels: Int = 20) throws -> Draw {
        try Draw(context: "某区第三届人民代表大会第四次会议/票决/排序", labels: (1...labels).map { "P\($0)" })
    }

    @Test(arguments: ["draw-record.json", "draw-record-withdrawn.json", "draw-record-without-seed.json"])
    func `a printed record is read, held anew, and written as it was`(_ name: String) throws {
        let text = try Cases.text(name)
        let record = try DrawRecord(json: text)
        #expect(record.json == text)
        #expect(record.order.count == 12 - record.withdrawn.count)
    }

    @Test func `blanks and the order of fields say nothing, the order of a list does`() throws {
        let text = try Cases.text("draw-record.json")
        let record = try DrawRecord(json: text)
        let turned = try #require(JSON(Array(text.utf8))?.turned).written
        #expect(try turned != text && DrawRecord(json: turned) == record)
        #expect(try DrawRecord(json: "\n" + turned.replacing("\",\"", with: "\" ,\r\n\t\"")) == record)
        let other = turned.replacing("\"P11\",\"P10\"", with: "\"P10\",\"P11\"")
        #expect(throws: Refusal.conflict(.recordDiffers("order"))) { try DrawRecord(json: other) }
    }

    @Test func `a record says which of its fields is not what comes out`() throws {
        let text = try Cases.text("draw-record.json")
        func refusal(_ old: String, _ new: String) -> Refusal? {
            do throws(Refusal) { _ = try DrawRecord(json: text.replacing(old, with: new)) } catch { return error }
            return nil
        }
        #expect(
            refusal("\"order\":[\"P11\",\"P10\"", "\"order\":[\"P10\",\"P11\"") == .conflict(.recordDiffers("order")))
        #expect(refusal("16cf7a77", "16cf7a78") == .conflict(.recordDiffers("keys_hex")))
        #expect(refusal("951735a1", "951735a2") == .conflict(.recordDiffers("prk_hex")))
        #expect(refusal("3071", "3072") == .conflict(.recordDiffers("prk_hex")))
        #expect(refusal("PJ-DRAW-1", "PJ-DRAW-2") == .badInput(.recordUnreadable))
        #expect(refusal("6e129b52", "6e129b53") == .conflict(.seedDoesNotMatch))
        #expect(
            refusal("\"P12\"],\"labels_hash", "\"P13\"],\"labels_hash") == .conflict(.recordDiffers("labels_hash_hex")))
        #expect(
            refusal("\"why_without_secret\":null", "\"why_without_secret\":null,\"note\":null")
                == .conflict(.recordDiffers("note")))
        #expect(refusal("\"prk_hex\":", "\"prk\":") == .conflict(.recordDiffers("prk_hex")))
        #expect(
            refusal("\"source\":\"dice\"", "\"source\":\"dice\",\"note\":null")
                == .conflict(.recordDiffers("contributions")))
        #expect(refusal("\"source\":\"dice\"", "\"source\":\"coin\"") == .badInput(.recordUnreadable))
    }

    @Test func `a seed that was not committed to is refused, and so is one that anybody knows`() throws {
        let draw = try draw()
        let commitment = draw.commitment(to: Hall.seed)
        #expect(throws: Refusal.conflict(.seedDoesNotMatch)) {
            try draw.held(committed: commitment, Hall.twenty(), revealed: Hall.seed.reversed())
        }
        for seed in [[], [UInt8](repeating: 0, count: 32), [UInt8](repeating: 1, count: 31)] {
            #expect(throws: Refusal.badInput(.seedMalformed)) {
                try draw.held(committed: draw.commitment(to: seed), Hall.twenty(), revealed: seed)
            }
        }
    }

    @Test func `without the seed the hall alone gives the order, and the record says why`() throws {
        let draw = try draw()
        let commitment = draw.commitment(to: Hall.seed)
        let record = try draw.heldWithoutSeed(committed: commitment, Hall.twenty(), because: "种子遗失")
        #expect(record.seed == [UInt8](repeating: 0, count: 32) && record.commitment == commitment)
        #expect(record.order != (try draw.held(committed: commitment, Hall.twenty(), revealed: Hall.seed).order))
        #expect(try DrawRecord(json: record.json) == record)
        #expect(throws: Refusal.badInput(.sayWhyWithoutSeed)) {
            try draw.heldWithoutSeed(committed: commitment, Hall.twenty(), because: "")
        }
        #expect(throws: Refusal.badInput(.commitmentMalformed)) {
            try draw.heldWithoutSeed(committed: [1], Hall.twenty(), because: "种子遗失")
        }
    }

    @Test func `three scrutineers and enough dice, or there is no draw`() throws {
        let draw = try draw()
        let commitment = draw.commitment(to: Hall.seed)
        func held(_ hall: [Contribution]) throws -> DrawRecord {
            try draw.held(committed: commitment, hall, revealed: Hall.seed)
        }
        #expect(try held(Hall.twenty()).order.count == 20)
        #expect(throws: Refusal.conflict(.tooLittleChance(bits: 62, dice: 24))) { try held(Hall.twenty(dice: 23)) }
        #expect(throws: Refusal.conflict(.tooFewScrutineers(2))) { try held(Array(Hall.twenty().dropFirst())) }
        #expect(throws: Refusal.badInput(.rolesRepeat)) { try held(Hall.twenty() + Hall.twenty().suffix(1)) }
        let scrutineers = try Array(Hall.twenty().prefix(3))
        #expect(try held(scrutineers + [Contribution("号箱", "0123456789012345678", from: .digits)]).order.count == 20)
        let lotteries = try ["双色球2026001期", "双色球2026002期", "大乐透2026001期"].map {
            try Contribution($0, "1 2 3 4 5 6+7", from: .lottery(outcomes: 17_721_088))
        }
        #expect(try held(scrutineers + lotteries).order.count == 20)
    }

    @Test func `who withdraws is on the list and has no place`() throws {
        let draw = try draw()
        let commitment = draw.commitment(to: Hall.seed)
        let all = try draw.held(committed: commitment, Hall.twenty(), revealed: Hall.seed)
        let fewer = try draw.held(committed: commitment, Hall.twenty(), revealed: Hall.seed, withdrawn: ["P7"])
        #expect(fewer.order == all.order.filter { $0 != "P7" } && fewer.draw.labelsHash == all.draw.labelsHash)
        for withdrawn in [["P99"], ["P7", "P7"]] {
            #expect(throws: Refusal.badInput(.withdrawnUnknown)) {
                try draw.held(committed: commitment, Hall.twenty(), revealed: Hall.seed, withdrawn: withdrawn)
            }
        }
    }

    @Test(arguments: [
        ("091", Contribution.Source.scrutineer), ("０９１４", .scrutineer), ("7", .dice), ("1  2", .dice), ("12", .dice),
        ("1 ", .dice), ("1 2", .digits), ("红球", .lottery(outcomes: 1)),
    ])
    func `a contribution is written as it is read out`(_ value: String, _ source: Contribution.Source) {
        #expect(throws: Refusal.badInput(.contributionUnreadable("甲", source))) {
            try Contribution("甲", value, from: source)
        }
    }

    @Test func `a contribution has a name and a value`() {
        #expect(throws: Refusal.badInput(.contributionEmpty)) { try Contribution("", "1234", from: .scrutineer) }
        #expect(throws: Refusal.badInput(.contributionEmpty)) { try Contribution("甲", "", from: .dice) }
    }
}

extension JSON {
    /// Every object with its last field first.
    fileprivate var turned: JSON {
        switch self {
        case .object(let fields): .object(fields.reversed().map { .init(name: $0.name, value: $0.value.turned) })
        case .array(let items): .array(items.map(\.turned))
        default: self
        }
    }
}
