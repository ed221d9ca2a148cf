import ArgumentParser
import Frame
import Ground
import SecretBallot

/// `yishi vote decrypt`: a trustee verifies the whole archive, and only then gives their share of opening its sum.
struct DecryptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "decrypt", abstract: .decrypt)

    @OptionGroup var vote: VoteOptions
    @Option(help: .secretHelp) var secret: String

    func run() async throws {
        try await orExplain {
            let folder = vote.place
            let election = try await folder.election()
            let key = try key(in: folder, of: election.trusteeNames.count)
            let made = try explained { try election.share(with: key, Random.bytes) }
            guard let share = JSON(made.share), let proof = JSON(made.fullProof) else { return }
            let message = JSON.object([.init("share", share), .init("proof", proof)])
            try folder.write(message.bytes, to: VoteFolder.MessageKind.shares.file(made.owner))
            say(.gaveShare(made.owner))
        }
    }

    /// A seed has letters; the key of a trustee who must take part is a number.
    private func key(in folder: VoteFolder, of size: Int) throws -> TrusteeKey {
        let text = try VoteFile.read(secret).filter { $0 > 0x20 && $0 != UInt8(ascii: "\"") }
        if text.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) { return .single(text) }
        guard let certificates = try folder.messages(.certificates, of: size),
            let contributions = try folder.messages(.contributions, of: size)
        else { throw Refusal.notFound(.noTrustees) }
        let seed = try explained { try TrusteeSeed(typed: text) }
        return .threshold(seed, KeyMessages(certificates: certificates, contributions: contributions))
    }
}
