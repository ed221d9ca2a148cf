package import Ground
import Frame
import SecretBallot
package import Store

/// A rehearsal (演练): one machine plays every part of a vote, from the list to the proclamation, with real keys and real ballots. It
/// shows a hall before its session what will happen, and a demo what a finished vote looks like.
package struct Rehearsal: Sendable {
    package let title: String
    package let session: String
    package let congress: CongressID
    package let projects: [BallotProject]
    package let areas: [BallotArea]
    package let rules: VotingRules
    package let office: Actor
    package let presider: Actor
    /// Somebody else who presides, for what takes two.
    package let second: Actor
    package let tellers: [(actor: Actor, name: String)]
    package let members: Int
    package let present: Int

    package init(
        title: String, session: String, congress: CongressID, projects: [BallotProject],
        areas: [BallotArea] = [], rules: VotingRules, office: Actor, presider: Actor, second: Actor,
        tellers: [(actor: Actor, name: String)], members: Int, present: Int
    ) {
        self.title = title
        self.session = session
        self.congress = congress
        self.projects = projects
        self.areas = areas
        self.rules = rules
        self.office = office
        self.presider = presider
        self.second = second
        self.tellers = tellers
        self.members = members
        self.present = present
    }

    /// Plays it. `marks` are the numbers that a voter marks, by the voter's place from 0.
    package func play(
        in database: Database, at now: Instant, marks: @Sendable @escaping (Int) -> Set<Int>
    ) async throws -> VoteID {
        let (id, seeds, slips, urn) = try await begin(in: database, at: now)
        try await cast(slips, marks, into: urn)
        try await count(id, seeds, urn, in: database, at: now)
        return id
    }

    /// Plays it as far as the opening, and leaves the rest to people.
    package func open(in database: Database, at now: Instant) async throws -> OpenHall {
        let (id, seeds, slips, _) = try await begin(in: database, at: now)
        return OpenHall(vote: id, seeds: seeds.map(\.text.text), slips: slips.map(\.text.text))
    }

    func begin(
        in database: Database, at now: Instant
    ) async throws -> (id: VoteID, seeds: [TrusteeSeed], slips: [Credential], urn: Urn) {
        let id = VoteID(at: now, random: Random.uint64())
        let hand = HandVote(members: members, approvals: present - 3, objections: 2, abstentions: 1)
        let named = tellers.enumerated().map { place, teller in
            Teller(person: teller.actor.person ?? PersonID(rawValue: 0), name: teller.name, isChief: place == 0)
        }
        let vote = Vote(
            id: id, congress: congress, label: .decision, title: title, session: session, begunAt: now, entries: [])
        try await database.write { db in
            try db.record(vote, by: office.person)
            try db.conduct(.listed(projects), in: id, by: office, at: now)
            if !areas.isEmpty { try db.conduct(.divided(areas), in: id, by: office, at: now) }
            try db.conduct(.adopted(rules, hand), in: id, by: office, at: now)
            try db.conduct(.approvedTellers(named, hand), in: id, by: office, at: now)
            let order = projects.map(\.number).sorted { ($0 * 7) % 11 < ($1 * 7) % 11 }
            let drawn = HandOrder(order: order, drawnBy: named[0].name, watchedBy: named[1].name)
            try db.conduct(.drewByHand(drawn), in: id, by: office, at: now)
        }
        let seeds = try await makeKey(of: id, named, in: database, at: now)
        let slips = try await makeSlips(of: id, in: database, at: now)
        try await open(id, in: database, at: now)
        return (id, seeds, slips, Urn(RoundID(vote: id, number: 1), in: database, Turnout()))
    }

    private func makeKey(
        of id: VoteID, _ named: [Teller], in database: Database, at now: Instant
    ) async throws -> [TrusteeSeed] {
        let group = GroupName.belenios2048
        let seeds = named.map { _ in TrusteeSeed(Random.bytes) }
        let messages = try explained {
            let certificates = try seeds.enumerated().map { place, seed in
                try group.certificate(
                    of: seed, index: place + 1, size: seeds.count, threshold: rules.openers, Random.bytes)
            }
            let contributions = try seeds.map { try group.contribution(of: $0, to: certificates, Random.bytes) }
            return KeyMessages(certificates: certificates, contributions: contributions)
        }
        let keys = try explained {
            try zip(seeds, named).map { seed, teller in
                try group.verificationKey(of: seed, name: Array(teller.name.utf8), from: messages, Random.bytes)
            }
        }
        try await database.write { db in
            for (kind, list) in [
                (MessageKind.certificate, messages.certificates), (.contribution, messages.contributions), (.key, keys),
            ] {
                for (place, message) in list.enumerated() {
                    try db.take(
                        message.bytes.text, kind, by: place + 1, of: id, as: tellers[place].actor, at: now)
                }
            }
        }
        return seeds
    }

    private func makeSlips(of id: VoteID, in database: Database, at now: Instant) async throws -> [Credential] {
        let slips = (0..<present).map { _ in Credential(Random.bytes) }
        try await database.write { db in
            let lists = try db.elections(of: id).map { election in
                GroupName.belenios2048.publicHalves(of: slips, election: Array(election.identifier.utf8)).map(\.text)
            }
            try db.take(slips: lists, of: id, as: tellers[0].actor, at: now)
        }
        return slips
    }

    private func open(_ id: VoteID, in database: Database, at now: Instant) async throws {
        let away = (0..<(members - present)).map { "\(members - $0)" }
        let setup = try await database.write { db in
            let roll = Roll(
                members: members, excused: Array(away.prefix(away.count / 2)),
                absent: Array(away.dropFirst(away.count / 2)))
            try db.conduct(.calledRoll(roll), in: id, by: office, at: now)
            let issue = Issue(leftSlips: [], drawnSlips: present, papers: 0)
            try db.conduct(.issued(issue), in: id, by: office, at: now)
            try db.conduct(.asked(.open), in: id, by: presider, at: now)
            return try ElectionSetup(try db.vote(id), db, at: now)
        }
        let begun = try setup.begun(at: now)
        try await database.write { db in
            try db.open(setup, begun: begun, as: tellers[1].actor, at: now)
        }
    }

    private func cast(
        _ slips: [Credential], _ marks: @Sendable @escaping (Int) -> Set<Int>, into urn: Urn
    ) async throws {
        let election = try await urn.now
        let voting = try explained { try Voting(election.definition.bytes) }
        let numbers = projects.map(\.number)
        let ballots = try await withThrowingTaskGroup(of: CheckedBallot.self) { group in
            for (voter, slip) in slips.enumerated() {
                group.addTask {
                    let chosen = marks(voter)
                    return try explained {
                        let made = try voting.ballot(marking: [numbers.map(chosen.contains)], with: slip, Random.bytes)
                        return try election.check(made.ballot)
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for ballot in ballots { try await urn.cast(ballot) }
    }

    private func count(
        _ id: VoteID, _ seeds: [TrusteeSeed], _ urn: Urn, in database: Database, at now: Instant
    ) async throws {
        try await database.write { db in try db.conduct(.asked(.close), in: id, by: presider, at: now) }
        try await urn.close(as: tellers[1].actor, at: now)
        let messages = try await database.read { db in try db.keyMessages(of: try db.vote(id)) }
        guard let messages else { throw Refusal.conflict(.keyFirst) }
        for place in 0..<rules.openers {
            let election = try await urn.now
            let made = try explained { try election.share(with: .threshold(seeds[place], messages), Random.bytes) }
            guard let share = JSON(made.share), let proof = JSON(made.fullProof) else { continue }
            let content = JSON.object([.init("share", share), .init("proof", proof)]).bytes
            try await urn.take(
                share: content, of: place + 1, openers: rules.openers, as: tellers[place].actor, at: now)
        }
        try await database.write { db in
            for teller in tellers.prefix(2) { try db.conduct(.certified, in: id, by: teller.actor, at: now) }
            try db.conduct(.announced, in: id, by: presider, at: now)
            guard try db.vote(id).standing.chosen != nil else { return }
            try db.conduct(.asked(.publish), in: id, by: presider, at: now)
            try db.conduct(.proclaimed(Proclamation(number: 1, date: now.date)), in: id, by: second, at: now)
        }
    }
}

/// A rehearsal that has come as far as the opening: what people in the hall would have in their hands.
package struct OpenHall: Sendable {
    package let vote: VoteID
    /// Of the tellers, in their order.
    package let seeds: [String]
    package let slips: [String]
}
