import Counting
package import Ground

/// Something that keeps a vote from being opened, and the rule it rests on.
package struct Obstacle: Hashable, Sendable {
    package let words: Words
}

extension VoteStanding {
    /// All that has to be done before voting may begin, in the order in which it is done.
    package func obstacles(at now: Instant) -> [Obstacle] {
        var found: [Words] = []
        if standingProjects.isEmpty { found.append(.listFirst) }
        if let rules {
            if rounds.count < 2, let trouble = surplusTrouble(rules) { found.append(trouble) }
        } else {
            found.append(.rulesFirst)
        }
        if let rules, let listedAt, now < listedAt.advanced(byMilliseconds: Int64(rules.reading) * Instant.hour) {
            found.append(
                .readingTime(
                    rules.reading, until: listedAt.advanced(byMilliseconds: Int64(rules.reading) * Instant.hour)))
        }
        if tellersHand == nil { found.append(.tellersFirst) }
        if order == nil { found.append(.orderFirst) }
        found += roundObstacles
        return found.map(Obstacle.init)
    }

    private var roundObstacles: [Words] {
        var found: [Words] = []
        guard let round else { return [.rollFirst] }
        if round.hasOpened { return [.roundIsOpen] }
        if let roll = round.roll {
            let least = round.method.quorum.least(of: roll.members)
            if label == .decision, !round.method.quorum.isMet(by: roll.present, of: roll.members) {
                found.append(.quorumNotMet(present: roll.present, members: roll.members, least: least))
            }
        } else {
            found.append(.rollFirst)
        }
        if let issue = round.issue {
            if issue.drawnSlips > 0, keyFingerprint == nil { found.append(.keyFirst) }
            if issue.drawnSlips > 0, slips == nil { found.append(.slipsFirst) }
            if issue.drawnSlips > 0, (1..<Self.leastBallots).contains(issue.papers) {
                found.append(.tooFewPapers(Self.leastBallots))
            }
            if (1..<Self.leastBallots).contains(issue.drawnSlips) { found.append(.tooFewSlips(Self.leastBallots)) }
        } else {
            if slips == nil { found.append(.slipsOrPaper) }
            found.append(.issueFirst)
        }
        return found
    }

    /// Whether as many projects stand on the ballot as the rules ask for.
    func surplusTrouble(_ rules: VotingRules) -> Words? {
        let count = standingProjects.count
        if rules.surplus == 0 { return count == rules.seats ? nil : .equalDiffers(count, rules.seats) }
        return count - rules.seats >= rules.surplus ? nil : .surplusTooSmall(count, rules.seats, rules.surplus)
    }
}
