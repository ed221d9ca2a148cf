import Foundation
import SecretBallot

/// A vote as a county congress holds it (268 deputies, 20 projects, at most 10 marks), to check and to make ballots of.
struct BallotSample {
    private let made: MadeElection
    private let ballots: [[UInt8]]
    private let folder: String
    private let edwards: MadeElection
    private let edwardsBallots: [[UInt8]]

    init(voters: Int, in folder: String) throws {
        (made, ballots) = try Self.vote(of: voters, in: .belenios2048)
        (edwards, edwardsBallots) = try Self.vote(of: voters, in: .ed25519)
        self.folder = folder + "/ballots"
        try FileManager.default.createDirectory(atPath: self.folder, withIntermediateDirectories: true)
        let name = String(decoding: made.election.definition.identifier, as: UTF8.self)
        try Data(made.archive).write(to: URL(fileURLWithPath: "\(self.folder)/\(name).bel"))
    }

    private static func vote(of voters: Int, in group: GroupName) throws -> (MadeElection, [[UInt8]]) {
        let question = try MadeElection.question(answers: 20, most: 10)
        var made = try MadeElection(in: group, questions: [question], voters: voters)
        var ballots: [[UInt8]] = []
        for voter in 0..<voters {
            ballots.append(try made.ballot(of: voter, marking: [MadeElection.marks(question, voter: voter)]))
            try made.cast(ballots[voter])
        }
        try made.close()
        try made.open(with: [0, 1])
        return (made, ballots)
    }

    /// Checking, on one core and on all, against belenios-tool, which uses one.
    func comparisons(window: Duration) throws -> [Comparison] {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/belenios-tool") else { return [] }
        let theirs = Comparison.Way(name: "belenios-tool election verify") {
            try await rate(for: window) {
                try verifyTheirWay()
                return ballots.count
            }
        }
        func way(_ name: String, _ work: @escaping () async throws -> Void) -> Comparison.Way {
            Comparison.Way(name: name) {
                try await rate(for: window) {
                    try await work()
                    return ballots.count
                }
            }
        }
        return [
            Comparison(
                name: "checking ballots on one core", unit: "ballots/s", goal: 2.5,
                ours: way("BELENIOS-2048") { for ballot in ballots { _ = try made.election.check(ballot) } },
                theirs: theirs),
            Comparison(
                name: "verifying a whole archive on all cores", unit: "ballots/s", goal: 5,
                ours: way("BELENIOS-2048") { _ = try await Election(verifying: made.archive) }, theirs: theirs),
            Comparison(
                name: "checking ballots on one core, Ed25519 beside it", unit: "ballots/s", goal: 2.5,
                ours: way("Ed25519") { for ballot in edwardsBallots { _ = try edwards.election.check(ballot) } },
                theirs: theirs),
        ]
    }

    /// How long the browser's program takes under Node, from its first byte to the ballot; nil where either is missing.
    func makingInBrowser(files: String) throws -> String? {
        let program = "\(files)/.build-wasm/BallotWasm.wasm"
        guard FileManager.default.fileExists(atPath: program) else { return nil }
        let election = "\(folder)/election.json"
        try Data(made.election.definition.bytes).write(to: URL(fileURLWithPath: election))
        let slip = String(decoding: made.credentials[0].text, as: UTF8.self)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["node", "\(files)/Benchmarks/wasm.mjs", program, election, slip]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard let time = Double(said.trimmingCharacters(in: .whitespacesAndNewlines)) else { return nil }
        return "making a ballot in WebAssembly under Node: \(time.short) ms, goal 150 \(time <= 150 ? "met" : "MISSED")"
    }

    private func verifyTheirWay() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/belenios-tool")
        process.arguments = ["election", "verify"]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw LoadFailed(what: "belenios-tool refuses our archive") }
    }

    /// How long a voter's device takes, natively.
    func making() throws -> [String] {
        try [made, edwards].map { vote in
            let clock = ContinuousClock()
            let question = vote.election.definition.questions[0]
            var random = Seeded("making")
            var times: [Double] = []
            for voter in 0..<20 {
                let marks = MadeElection.marks(question, voter: voter)
                let time = try clock.measure {
                    _ = try vote.voting.ballot(marking: [marks], with: vote.credentials[voter]) { random.bytes($0) }
                }
                times.append(time / .milliseconds(1))
            }
            let median = times.sorted().median
            let group = vote.election.definition.group
            return
                "making a ballot natively, \(group): \(median.short) ms, goal 150 \(median <= 150 ? "met" : "MISSED")"
        }
    }
}
