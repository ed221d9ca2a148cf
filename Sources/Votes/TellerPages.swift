import Foundation
import Frame
import Ground
import SecretBallot
import Store

/// A teller's own device: it makes the key and the slips, verifies the archive, and gives its share. Its secrets never come here.
struct TellerPages {
    let urns: Urns
    let address: String

    func routes(_ door: Door) {
        door.get("/votes/{id}/teller", for: .signedIn, show)
        door.get("/votes/{id}/teller/state", for: .signedIn, state)
        door.exchange(.post, "/votes/{id}/teller/messages", for: .signedIn, takeMessage)
        door.exchange(.post, "/votes/{id}/teller/slips", for: .signedIn, filesUpTo: 24 << 20, takeSlips)
        door.exchange(.post, "/votes/{id}/teller/shares", for: .signedIn, takeShare)
    }

    /// How many elections slips are good for: every round, and votes again after a void one.
    private static let mostElections = 5

    private func mine<DB: Reading>(_ visit: Visit<DB>) throws -> (vote: Vote, place: Int, teller: Teller) {
        let vote = try visit.db.vote(visit.id("id"))
        guard let place = vote.standing.tellers.firstIndex(where: { $0.person == visit.actor.person }) else {
            throw Refusal.notAllowed(.notYourPart(.teller))
        }
        return (vote, place + 1, vote.standing.tellers[place])
    }

    private func show(_ visit: Visit<Reader>) throws -> Page {
        let (vote, _, teller) = try mine(visit)
        return Page(
            title: .tellersDevice,
            body: """
                <h1>\(.tellersDevice)</h1><p class="lead">\(.deviceLead(teller.name))</p>\
                <noscript><p class="notice bad">\(.needsScript)</p></noscript>\
                <div id="device" data-vote="\(vote.id)" data-address="\(address)" data-ticket="\(visit.plainTicket)" \
                aria-live="polite"></div>\(PageWords(.teller).markup)
                """,
            crumbs: [
                (.votes, "/votes"), (Words(same: vote.title), "/votes/\(vote.id)"),
                (.conduct, "/votes/\(vote.id)/conduct"),
            ],
            script: "teller-page.mjs")
    }

    /// Everything that the device needs to know what to do next.
    private func state(_ visit: Visit<Reader>) throws -> File {
        let (vote, place, teller) = try mine(visit)
        let standing = vote.standing
        let messages = try [MessageKind.certificate, .contribution, .key].map { try visit.db.messages($0, of: vote.id) }
        let elections = try visit.db.elections(of: vote.id)
        let count = standing.tellers.count
        func list(_ kind: Int) -> [JSON] {
            (1...max(1, count)).map { messages[kind][$0].flatMap { JSON(Array($0.utf8)) } ?? .null }
        }
        let round = standing.round
        return .json(
            .object([
                .init("title", .string(Array(vote.title.utf8))), .init("index", .number(place)),
                .init("size", .number(count)), .init("threshold", .number(standing.rules?.openers ?? 0)),
                .init("name", .string(Array(teller.name.utf8))), .init("isChief", .boolean(teller.isChief)),
                .init("certificates", .array(list(0))), .init("contributions", .array(list(1))),
                .init("keys", .array(list(2))), .init("isKeyMade", .boolean(standing.keyFingerprint != nil)),
                .init("slips", standing.slips.map { .number($0.count) } ?? .null),
                .init("canMakeSlips", .boolean(!standing.rounds.contains { $0.issue != nil })),
                .init("deputies", .number(try visit.db.sittingDeputies(in: vote.congress, at: visit.now))),
                .init("elections", .array(elections.map { .string(Array($0.identifier.utf8)) })),
                .init("round", .number(standing.roundNumber)),
                .init("isClosed", .boolean(round?.phase == .closed && round?.needsOpening == true && round?.cast != 0)),
                .init("isCounted", .boolean(round?.counts != nil)),
                .init("hasShared", .boolean(round?.shares.contains(place) ?? false)),
            ]))
    }

    /// A message of the making of the key; the last one completes it.
    private func takeMessage(_ exchange: Exchange) async throws -> Answer {
        _ = try await exchange.read { visit in try mine(visit).place }
        let content = exchange.form.value("content")
        let kind: MessageKind =
            switch exchange.form.value("kind") {
            case "certificate": .certificate
            case "contribution": .contribution
            case "key": .key
            default: throw Refusal.badInput(.unreadableMessage)
            }
        guard content.utf8.count < 200_000, JSON(Array(content.utf8)) != nil else {
            throw Refusal.badInput(.unreadableMessage)
        }
        try await exchange.write { visit in
            let (vote, place, _) = try mine(visit)
            if vote.standing.keyFingerprint != nil { return }
            try visit.db.record(content, kind, by: place, of: vote.id)
            guard kind == .key, let trustees = try visit.db.trustees(of: vote) else { return }
            let key = try explained { try GroupName.belenios2048.electionKey(of: trustees) }
            for number in 1...Self.mostElections {
                let identifier = String(decoding: Definition.newIdentifier(Random.bytes), as: UTF8.self)
                try visit.db.record(PreparedElection(number: number, identifier: identifier), of: vote.id)
            }
            try visit.db.conduct(
                .madeKey(fingerprint: String(decoding: fingerprint(key), as: UTF8.self)), in: vote.id, by: visit.actor,
                at: visit.now)
        }
        return .done
    }

    /// The public halves of the slips, in the order of the printed numbers, for every election.
    private func takeSlips(_ exchange: Exchange) async throws -> Answer {
        _ = try await exchange.read { visit in try mine(visit).place }
        guard let file = exchange.form.file("lists"), case .array(let lists)? = JSON(file.bytes) else {
            throw Refusal.badInput(.unreadableMessage)
        }
        let halves = try lists.map { list throws(Refusal) -> [String] in
            guard case .array(let items) = list else { throw .badInput(.unreadableMessage) }
            var halves: [String] = []
            for case .string(let half) in items { halves.append(String(decoding: half, as: UTF8.self)) }
            return halves
        }
        try await exchange.write { visit in
            let (vote, _, teller) = try mine(visit)
            guard teller.isChief else { throw Refusal.notAllowed(.chiefOnly) }
            let elections = try visit.db.elections(of: vote.id)
            guard halves.count == elections.count, let count = halves.first?.count, (1...5000).contains(count),
                halves.allSatisfy({ $0.count == count && Set($0).count == count })
            else { throw Refusal.badInput(.unreadableMessage) }
            try visit.db.conduct(
                .madeSlips(count: count, fingerprint: String(decoding: fingerprint(file.bytes), as: UTF8.self)),
                in: vote.id, by: visit.actor, at: visit.now)
            for (election, list) in zip(elections, halves) {
                try visit.db.record(slips: list, good: election.number, of: vote.id)
            }
        }
        return .done
    }

    /// A share of the sum. A false one is refused, and who handed it in is named; with enough of them the result is there.
    private func takeShare(_ exchange: Exchange) async throws -> Answer {
        let (vote, place, actor) = try await exchange.read { visit in
            let (vote, place, _) = try mine(visit)
            return (vote, place, visit.actor)
        }
        let (id, now) = (vote.id, exchange.now)
        let round = RoundID(vote: id, number: vote.standing.roundNumber)
        guard case .object(let fields)? = JSON(Array(exchange.form.value("content").utf8)),
            let share = fields.first(where: { $0.name == Array("share".utf8) })?.value,
            let proof = fields.first(where: { $0.name == Array("proof".utf8) })?.value
        else { throw Refusal.badInput(.unreadableMessage) }
        let openers = vote.standing.rules?.openers ?? 0
        do {
            _ = try await urns.urn(of: round, in: exchange.database).act { election -> ([UInt8], [[Int]]?) in
                var grown = try election.add(share.bytes, fullProof: proof.bytes, of: place)
                if election.sharesGiven.count >= openers { grown += try election.count() }
                return (grown, election.counts)
            } beside: { db, counts in
                try db.record(exchange.form.value("content"), .share(round: round.number), by: place, of: id)
                try db.conduct(.gaveShare(teller: place), in: id, by: actor, at: now)
                if let counts { try db.conduct(.counted(counts), in: id, by: actor, at: now) }
            }
        } catch let fault as Fault {
            if case .shareUnproved = fault {
                try await exchange.write { visit in
                    try visit.db.conduct(
                        .refusedShare(teller: place, reason: fault.words), in: id, by: visit.actor, at: visit.now)
                }
            }
            throw Refusal.conflict(fault.words)
        }
        return .done
    }
}

extension Answer {
    /// For a script that asked: it is done.
    static let done = Answer.file(.json(.object([.init("done", .boolean(true))])))
}

extension File {
    /// An answer for a script of ours.
    static func json(_ json: JSON) -> File {
        File(name: "answer.json", mediaType: "application/json", bytes: json.bytes, isInline: true)
    }
}
