import ArgumentParser
import Ground
import SecretBallot

/// `yishi vote result`: takes the trustees' shares and counts. A false share is refused, and its trustee named.
struct ResultCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "result", abstract: .result)

    @OptionGroup var vote: VoteOptions

    func run() async throws {
        try await orExplain {
            let folder = vote.place
            let summary = try await folder.act { election in
                try explained {
                    var grown: [UInt8] = []
                    for owner in 1...election.trusteeNames.count where !election.sharesGiven.contains(owner) {
                        guard let bytes = try folder.read(VoteFolder.MessageKind.shares.file(owner)) else { continue }
                        let message = try HandedIn(bytes, of: owner)
                        grown += try election.add(message.share, fullProof: message.proof, of: owner)
                    }
                    grown += try election.count()
                    return (grown, election.summary)
                }
            }
            say(summary)
        }
    }
}

/// What a trustee handed in.
private struct HandedIn {
    let share: [UInt8]
    let proof: [UInt8]

    init(_ bytes: [UInt8], of owner: Int) throws(Fault) {
        guard case .object(let fields)? = JSON(bytes), fields.count == 2, fields[0].name.text == "share",
            fields[1].name.text == "proof"
        else { throw .shareMalformed(owner: owner) }
        share = fields[0].value.bytes
        proof = fields[1].value.bytes
    }
}
