import Ground
import Testing

@testable import Counting

private struct Vectors: Decodable {
    struct Given: Decodable {
        let role: String
        let value: String
    }
    struct PJ: Decodable {
        let context: String
        let labels: [String]
        let contributions: [Given]
        let secretHex: String
        let commitmentHex: String
        let prkHex: String
        let order: [String]
        let keysHex: [String: String]
    }
    struct VRS: Decodable {
        let oneTimeCodeHex: String
        let randomness: String
        let keysBegin: [String: String]
    }
    let pjDraw1: [String: PJ]
    let vrsDraft: VRS
}

@Suite struct DrawTests {
    @Test(arguments: ["main", "without_P09", "tie_lot", "secret_withheld_all_zero"])
    func `the published vectors of PJ-DRAW-1 come out`(_ name: String) throws {
        let vectors: Vectors = try Cases.read("draw-vectors.json")
        let given = try #require(vectors.pjDraw1[name])
        let draw = try Draw(context: given.context, labels: given.labels)
        let seed = try #require(Cases.bytes(given.secretHex))
        let hall = try given.contributions.map { try Contribution($0.role, $0.value, from: .lottery(outcomes: 2)) }
        #expect(Cases.digits(draw.commitment(to: seed)) == given.commitmentHex)
        #expect(Cases.digits(draw.mix(seed, hall)) == given.prkHex)
        let places = draw.places(seed: seed, hall)
        #expect(places.map(\.label) == given.order)
        #expect(Dictionary(uniqueKeysWithValues: places.map { ($0.label, Cases.digits($0.key)) }) == given.keysHex)
    }

    @Test func `the keys are made as draft-thomson-elegy-vrs makes them`() throws {
        let vectors: Vectors = try Cases.read("draw-vectors.json")
        let given = vectors.vrsDraft
        let code = try #require(Cases.bytes(given.oneTimeCodeHex))
        let mixed = extract(Array(given.randomness.utf8), salt: code)
        for (label, start) in given.keysBegin {
            #expect(Cases.digits(expand(mixed, Array(label.utf8))).hasPrefix(start))
        }
    }

    @Test func `a label that is withdrawn moves no other, and the list does not matter in its order`() throws {
        let labels = (1...12).map { "P\($0)" }
        let hall = try Hall.twenty()
        let order = try Draw(context: "会", labels: labels).places(seed: Hall.seed, hall).map(\.label)
        for label in labels {
            let fewer = try Draw(context: "会", labels: labels.filter { $0 != label }.reversed())
            #expect(fewer.places(seed: Hall.seed, hall).map(\.label) == order.filter { $0 != label })
        }
    }

    @Test func `anything that changes changes the order`() throws {
        let labels = (1...20).map { "P\($0)" }
        let draw = try Draw(context: "会", labels: labels)
        let hall = try Hall.twenty()
        let order = draw.places(seed: Hall.seed, hall)
        #expect(draw.places(seed: Hall.seed.reversed(), hall) != order)
        #expect(draw.places(seed: Hall.seed, hall.reversed()) != order)
        #expect(draw.places(seed: Hall.seed, hall.dropLast()) != order)
        #expect(try Draw(context: "会2", labels: labels).places(seed: Hall.seed, hall) != order)
        #expect(try Draw(context: "会2", labels: labels).labelsHash != draw.labelsHash)
        #expect(try Draw(context: "会", labels: labels.reversed()).labelsHash != draw.labelsHash)
    }

    @Test func `every place is as likely as any other`() throws {
        let draw = try Draw(context: "会", labels: ["A", "B", "C"])
        var counts: [[String]: Int] = [:]
        for number in 0..<6000 {
            let seed = bigEndian(UInt64(number)) + [UInt8](repeating: 7, count: 24)
            counts[draw.places(seed: seed, []).map(\.label), default: 0] += 1
        }
        // 1000 each; five standard deviations are 144.
        #expect(counts.count == 6 && counts.values.allSatisfy { abs($0 - 1000) < 144 })
    }

    @Test func `a tied vote gives its own lot`() throws {
        var outcome = Outcome(.lot, .tieAfterLastRound)
        outcome.tied = ["C", "D"]
        let lot = try outcome.tieLot(in: "某区第三届人民代表大会第四次会议/2026年民生实事项目票决/候选项目排序")
        let vectors: Vectors = try Cases.read("draw-vectors.json")
        let given = try #require(vectors.pjDraw1["tie_lot"])
        #expect(lot.context == given.context && lot.labels == given.labels)
        #expect(throws: Refusal.conflict(.nothingToSettle)) { try Outcome(.decided).tieLot(in: "会") }
    }

    @Test func `a draw that could not be told apart from another is refused`() {
        #expect(throws: Refusal.badInput(.labelsRepeat)) { try Draw(context: "会", labels: ["A", "B", "A"]) }
        #expect(throws: Refusal.badInput(.labelEmpty)) { try Draw(context: "会", labels: ["A", ""]) }
        #expect(throws: Refusal.badInput(.contextEmpty)) { try Draw(context: "", labels: ["A", "B"]) }
        #expect(throws: Refusal.badInput(.labelsOutOfRange(200))) { try Draw(context: "会", labels: ["A"]) }
        #expect(throws: Refusal.badInput(.notComposed("e\u{301}"))) {
            try Draw(context: "e\u{301}", labels: ["A", "B"])
        }
    }
}

/// A hall with three scrutineers and a die.
enum Hall {
    static let seed = (0..<32).map { UInt8($0) }

    static func twenty(dice: Int = 24) throws -> [Contribution] {
        try [
            Contribution("总监票人", "3071", from: .scrutineer), Contribution("监票人甲", "5528", from: .scrutineer),
            Contribution("监票人乙", "0914", from: .scrutineer),
            Contribution("骰子", (0..<dice).map { String($0 % 6 + 1) }.joined(separator: " "), from: .dice),
        ]
    }
}
