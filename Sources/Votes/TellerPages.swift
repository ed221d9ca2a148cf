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
                .init("canMakeSlips", .boolean(!standing.rounds.contains(where: \.hasOpened))),
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
            try visit.db.take(content, kind, by: place, of: vote.id, as: visit.actor, at: visit.now)
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
            for case .string(let half) in items { halves.append(half.text) }
            return halves
        }
        try await exchange.write { visit in
            let (vote, _, teller) = try mine(visit)
            guard teller.isChief else { throw Refusal.notAllowed(.chiefOnly) }
            try visit.db.take(slips: halves, of: vote.id, as: visit.actor, at: visit.now)
        }
        return .done
    }

    /// A share of the sum. A false one is refused, and who handed it in is named; with enough of them the result is there.
    private func takeShare(_ exchange: Exchange) async throws -> Answer {
        let (vote, place, actor) = try await exchange.read { visit in
            let (vote, place, _) = try mine(visit)
            return (vote, place, visit.actor)
        }
        let round = RoundID(vote: vote.id, number: vote.standing.roundNumber)
        try await urns.urn(of: round, in: exchange.database).take(
            share: Array(exchange.form.value("content").utf8), of: place, openers: vote.standing.rules?.openers ?? 0,
            as: actor, at: exchange.now)
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
