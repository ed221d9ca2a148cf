import Foundation
import SecretBallot
import Testing

@testable import Counting

/// The files beside the tests.
enum Cases {
    static func text(_ name: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "cases")
        return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    static func read<Value: Decodable>(_ name: String) throws -> Value {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Value.self, from: Data(text(name).utf8))
    }

    static func digits(_ bytes: [UInt8]) -> String { String(decoding: Hexadecimal.text(bytes), as: UTF8.self) }

    static func bytes(_ digits: String) -> [UInt8]? { Hexadecimal.bytes(Array(digits.utf8)) }
}

/// A case of `rule-cases.json`: the input of one round, and the whole of what has to come out, as it is written.
struct RuleCase: Sendable, CustomTestStringConvertible {
    let id: String
    let title: String
    let round: Round
    let expected: String

    var testDescription: String { "\(id) \(title)" }

    static let all: [RuleCase] = (try? load()) ?? []

    private static func load() throws -> [RuleCase] {
        let file: File = try Cases.read("rule-cases.json")
        guard case .object(let fields)? = try JSON(Array(Cases.text("rule-cases.json").utf8)) else { return [] }
        return zip(file.cases, FieldReader(fields).array("cases") ?? []).compactMap { given, wanted in
            guard let round = given.input.round, case .object(let wanted) = wanted,
                let expected = FieldReader(wanted)["expected"]
            else { return nil }
            return RuleCase(id: given.id, title: given.title, round: round, expected: expected.written)
        }
    }
}

private struct File: Decodable {
    struct Given: Decodable {
        let id: String
        let title: String
        let input: Input
    }
    let cases: [Given]
}

private struct Input: Decodable {
    struct Config: Decodable {
        struct Limit: Decodable {
            let base: String
            let fraction: [Int]
            let compare: String
        }
        struct Marks: Decodable {
            let rule: String
            let k: Int
        }
        let form: String
        let seats: Int
        let quorum: [Int]
        let threshold: Limit
        let marksPerBallot: Marks
        let round: Int
        let maxRounds: Int
        let lastResort: String
        let shortfall: String
    }
    struct Roll: Decodable {
        let members: Int
        let present: Int
    }
    struct Project: Decodable {
        let id: String
        let status: String
    }
    struct Group: Decodable {
        let count: Int
        let `for`: [String]
        let against: [String]?
        let void: [String]?
        let spoiled: Bool?
    }
    let config: Config
    let roll: Roll
    let candidates: [Project]
    let issued: Int
    let returned: Int
    let ballots: [Group]

    var round: Round? {
        guard let method = config.method else { return nil }
        let printed = candidates.compactMap { project in
            Candidate.Status(rawValue: project.status).map { Candidate(project.id, $0) }
        }
        guard printed.count == candidates.count else { return nil }
        return Round(
            method: method, members: roll.members, present: roll.present, candidates: printed, issued: issued,
            returned: returned,
            ballots: ballots.map { group in
                BallotGroup(
                    group.count, for: group.for, against: group.against ?? [], illegible: group.void ?? [],
                    isSpoiled: group.spoiled ?? false)
            })
    }
}

extension Input.Config {
    fileprivate var method: VotingMethod? {
        guard let form = VotingMethod.Form(rawValue: form), let base = Threshold.Whole(rawValue: threshold.base),
            let comparison = Threshold.Comparison(rawValue: threshold.compare),
            let tieRule = TieRule(rawValue: lastResort), let shortfall = Shortfall(rawValue: shortfall)
        else { return nil }
        return VotingMethod(
            form: form, seats: seats, quorum: QuorumRule(Fraction(quorum[0], quorum[1])),
            threshold: Threshold(comparison, Fraction(threshold.fraction[0], threshold.fraction[1]), of: base),
            marks: marksPerBallot.rule == "exactly" ? .exactly(marksPerBallot.k) : .atMost(marksPerBallot.k),
            round: round, lastRound: maxRounds, tieRule: tieRule, shortfall: shortfall)
    }
}
