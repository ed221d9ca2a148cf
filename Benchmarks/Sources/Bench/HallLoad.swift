import Foundation
import SecretBallot

/// An open vote of the demo county, served by the real program: deputies who cast at once, and then the count.
final class HallLoad {
    private let county: CountyUnderLoad
    private let crowd: Crowd
    private let vote: String
    private let slips: [Credential]
    private let seeds: [TrusteeSeed]
    private let voting: Voting
    private let election: Election
    private let ticket: String
    private let question: Question
    private var voted = 0

    init(program: String, files: String, in folder: String) async throws {
        _ = try CountyUnderLoad.run(program, ["demo", "vote", "--open", "--data", folder, "--files", files])
        let lines = try String(contentsOfFile: folder + "/hall", encoding: .utf8).split(separator: "\n")
        func values(_ name: String) -> [[UInt8]] {
            lines.map { $0.split(separator: "\t") }.filter { $0[0] == name }.map { Array($0[1].utf8) }
        }
        guard let vote = values("vote").first else { throw LoadFailed(what: "the demo left no open vote") }
        self.vote = "/votes/" + String(decoding: vote, as: UTF8.self)
        slips = try values("slip").map { try Credential(typed: $0) }
        seeds = try values("seed").map { try TrusteeSeed(typed: $0) }
        county = try CountyUnderLoad(program: program, files: files, in: folder)
        crowd = Crowd(port: county.server.port, size: 60)
        let setup = try JSON.object(of: crowd.send([.get(self.vote + "/booth")]))
        guard case .string(let definition)? = setup["election"], case .string(let ticket)? = setup["ticket"] else {
            throw LoadFailed(what: "the booth is not open")
        }
        self.ticket = String(decoding: ticket, as: UTF8.self)
        voting = try Voting(definition)
        question = try Definition(definition).questions[0]
        let archive = try PlainFile(path: folder + "/yishi.db").texts(
            "SELECT lower(hex(bytes)) FROM archive_part ORDER BY number")
        election = try await Election(verifying: archive.flatMap { Hexadecimal.bytes(Array($0.utf8)) ?? [] })
    }

    /// Ballots of so many deputies, all at once, each answered when it is verified and on the disk, against verifying alone.
    func casting(voters: Int) -> Comparison {
        Comparison(
            name: "casting, \(voters) deputies at once", unit: "ballots/s", goal: 0.8,
            ours: Comparison.Way(name: "Yishi, each answered with its tracker") { [self] in
                let made = try await ballots(voters)
                let requests = made.map { HTTPRequest.post(vote + "/ballots", [("ticket", ticket), ("ballot", $0)]) }
                let start = ContinuousClock.now
                let answers = try crowd.send(requests)
                voted += voters
                let took = start.duration(to: .now)
                if let refused = answers.first(where: { $0.status != 200 }) {
                    throw LoadFailed(what: "a ballot is answered with \(refused.status)")
                }
                return Double(answers.count) / (took / .seconds(1))
            },
            theirs: Comparison.Way(name: "verifying the same number on all cores, nothing else") { [self] in
                let made = try await ballots(voters)
                let election = election
                let start = ContinuousClock.now
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for ballot in made { group.addTask { _ = try election.check(Array(ballot.utf8)) } }
                    try await group.waitForAll()
                }
                return Double(voters) / (start.duration(to: .now) / .seconds(1))
            })
    }

    /// Deputy after deputy, and each again once all have voted.
    private func ballots(_ count: Int) async throws -> [String] {
        let turn = (0..<count).map { slips[(voted + $0) % slips.count] }
        let (voting, question) = (voting, question)
        return try await withThrowingTaskGroup(of: String.self) { group in
            for (voter, slip) in turn.enumerated() {
                group.addTask {
                    var random = SystemRandomNumberGenerator()
                    let marks = MadeElection.marks(question, voter: voter)
                    let made = try voting.ballot(marking: [marks], with: slip) { count in
                        (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
                    }
                    return String(decoding: made.ballot, as: UTF8.self)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    /// From the word that closes to the result, without what people take: closing, and the second of two shares.
    func closing() async throws -> String {
        let (presider, tellers) = (
            try county.cookie(of: "chairs"), try ["deputy", "deputy-2"].map(county.cookie(login:))
        )
        try hand("/conduct/ask-close", cookie: presider)
        let clock = ContinuousClock()
        let ending = try clock.measure { try hand("/close", cookie: tellers[1]) }
        let archive = try crowd.send([.get(vote + "/archive/1", cookie: tellers[0])])
        let closed = try await Election(verifying: archive.first?.body ?? [])
        let state = try JSON.object(of: crowd.send([.get(vote + "/teller/state", cookie: tellers[0])]))
        guard case .array(let certificates)? = state["certificates"],
            case .array(let contributions)? = state["contributions"]
        else { throw LoadFailed(what: "the tellers' messages are missing") }
        let messages = KeyMessages(certificates: certificates, contributions: contributions)
        var opening = Duration.zero
        for (place, cookie) in tellers.enumerated() {
            var random = SystemRandomNumberGenerator()
            let made = try closed.share(with: .threshold(seeds[place], messages)) { count in
                (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            }
            guard let share = JSON(made.share), let proof = JSON(made.fullProof) else { continue }
            let content = String(
                decoding: JSON.object([.init("share", share), .init("proof", proof)]).bytes, as: UTF8.self)
            opening = try clock.measure { try hand("/teller/shares", [("content", content)], cookie: cookie) }
        }
        let verdict = opening <= .seconds(2) ? "met" : "MISSED"
        return """
            the same hall over HTTP, \(closed.trackers.count) ballots in: from the last share to the result \
            \((opening / .seconds(1)).short) s, goal 2 \(verdict); closing \((ending / .seconds(1)).short) s
            """
    }

    private func hand(_ path: String, _ fields: [(String, String)] = [], cookie: String) throws {
        let form = path == "/teller/shares" ? "/teller" : path
        let page = try crowd.send([.get(vote + form, cookie: cookie)]).first
        let ticket = page?.field("ticket") ?? page?.attribute("data-ticket") ?? ""
        let answer = try crowd.send([.post(vote + path, fields + [("ticket", ticket)], cookie: cookie)]).first
        guard let answer, [200, 303].contains(answer.status) else {
            throw LoadFailed(what: "\(path) is answered with \(answer?.status ?? 0)")
        }
    }
}

extension JSON {
    /// The fields of the one answer.
    fileprivate static func object(of answers: [HTTPResponse]) throws -> [String: JSON] {
        guard let body = answers.first?.body, case .object(let fields)? = JSON(body) else {
            throw LoadFailed(what: "an answer is no JSON")
        }
        return Dictionary(
            fields.map { (String(decoding: $0.name, as: UTF8.self), $0.value) }, uniquingKeysWith: { first, _ in first }
        )
    }
}
