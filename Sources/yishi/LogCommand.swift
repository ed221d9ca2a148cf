import ArgumentParser
import Frame
import Ground
import House
import MerkleLog

/// `yishi log`: the public log from inside: whether anybody touched it, and its key.
struct LogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: .log, subcommands: [Verify.self, Key.self, Renew.self],
        defaultSubcommand: Verify.self)

    /// Every note against its entry, every act against its note, the tree, the signature; and heads that were kept elsewhere.
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify", abstract: .logVerify, discussion: .logVerifyDiscussion)

        @OptionGroup var place: PlaceOptions
        @Argument(help: .headsHelp) var heads: [String] = []

        func run() async throws {
            let report = try await orExplain {
                let house = try await House(place.config())
                return try await house.verifyLog(since: heads.map { try head($0, of: house.scribe.key.verifying) })
            }
            if report.troubles.isEmpty { return say(.logIsWhole(report.size, waiting: report.waiting)) }
            for trouble in report.troubles { complain(trouble.words) }
            try fail(.logIsNotWhole(report.troubles.count))
        }

        /// A file, or size and root as they stand on a certificate.
        private func head(_ given: String, of key: VerifyingKey) throws -> SeenHead {
            if let head = SeenHead(given) { return head }
            let text = String(decoding: try VoteFile.read(given), as: UTF8.self)
            do { return SeenHead(try Checkpoint(text, signedBy: key)) } catch {
                throw Refusal.badInput(.unreadableHead(given))
            }
        }
    }

    /// Where the old log cannot go on, a new one under another name, which says why.
    struct Renew: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "renew", abstract: .logRenew, discussion: .logRenewDiscussion)

        @OptionGroup var place: PlaceOptions
        @Option(help: .renewReasonHelp) var reason: String

        func run() async throws {
            let scribe = try await orExplain {
                try await House(place.config()).renewLog(because: reason, at: Server.now())
            }
            say(.logRenewed(scribe.origin, key: scribe.key.verifying.description))
        }
    }

    /// What others check the log's heads with.
    struct Key: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "key", abstract: .logKey)

        @OptionGroup var place: PlaceOptions

        func run() async throws {
            let house = try await orExplain { try await House(place.config()) }
            say(Words(same: house.scribe.key.verifying.description))
        }
    }
}
