import Testing

@testable import Counting

/// What holds whatever the round is, over made-up ones.
@Suite struct CountingPropertyTests {
    private let rounds = (0..<3000).map(Round.drawn)

    @Test func `the made-up rounds reach every way out of a tally`() {
        let reached = Set(rounds.map { $0.counted().status })
        #expect(reached == [.decided, .decidedWithVacancy, .revote, .secondBallot, .lot, .presidium])
    }

    @Test func `the order of the ballots changes nothing, nor does heaping like ones`() {
        var numbers = Numbers(1)
        for round in rounds {
            var other = round
            other.ballots.shuffle(using: &numbers)
            #expect(other.counted() == round.counted())
            let twice = round.ballots + round.ballots
            var heaped = round
            (heaped.members, heaped.present) = (round.members * 2, round.present * 2)
            (heaped.issued, heaped.returned) = (round.issued * 2, round.returned * 2)
            heaped.ballots = round.ballots.map { $0.counting(2) }
            var laid = heaped
            laid.ballots = twice
            #expect(laid.counted() == heaped.counted())
        }
    }

    @Test func `the order of the projects moves only those with equal votes`() {
        var numbers = Numbers(2)
        for round in rounds {
            var other = round
            other.candidates.shuffle(using: &numbers)
            let (first, second) = (round.counted(), other.counted())
            #expect(first.status == second.status && first.reason == second.reason)
            #expect(Set(first.tallies) == Set(second.tallies))
            #expect(Set(first.passed) == Set(second.passed))
            #expect(Set(first.selected) == Set(second.selected))
            #expect(Set(first.tied) == Set(second.tied) && first.unfilled == second.unfilled)
        }
    }

    @Test func `one more valid approval never removes a project`() {
        for round in rounds {
            let before = round.counted()
            for project in before.selected {
                for place in round.ballots.indices {
                    guard let ballot = round.ballots[place].approving(project, within: round.method.seats) else {
                        continue
                    }
                    var more = round
                    more.ballots[place] = ballot
                    let after = more.counted()
                    #expect(after.approvals(project) == before.approvals(project) + 1)
                    #expect(after.selected.contains(project))
                }
            }
        }
    }

    @Test func `decided means that every place is filled, and all else that one is not`() {
        for round in rounds {
            let outcome = round.counted()
            #expect((outcome.status == .decided) == (outcome.selected.count == round.method.seats))
            #expect(outcome.selected.count + outcome.unfilled == round.method.seats)
            #expect(outcome.seatsForTied < outcome.tied.count || outcome.tied.isEmpty)
        }
    }

    @Test func `whatever was chosen has passed, and nothing that was not chosen has more votes`() {
        for round in rounds {
            let outcome = round.counted()
            #expect(Set(outcome.selected).isSubset(of: outcome.passed))
            let least = outcome.selected.map(outcome.approvals).min() ?? Int.max
            for project in outcome.passed where !outcome.selected.contains(project) {
                #expect(outcome.approvals(project) < least)
            }
            for project in outcome.passed {
                #expect(round.method.threshold.isPassed(by: outcome.approvals(project), of: round.members))
            }
        }
    }

    @Test func `the sums are the ballots`() {
        for round in rounds {
            let outcome = round.counted()
            #expect(outcome.validBallots + outcome.invalidBallots == round.returned)
            for tally in outcome.tallies {
                #expect(tally.approvals + tally.objections + tally.abstentions == outcome.validBallots)
            }
        }
    }

    @Test func `counting twice gives the same bytes`() {
        for round in rounds { #expect(Array(round.counted().json.utf8) == Array(round.counted().json.utf8)) }
    }

    @Test func `a round that has to follow can be held`() throws {
        for round in rounds {
            let outcome = round.counted()
            let asks = outcome.status == .revote || outcome.status == .secondBallot
            guard let next = round.following(outcome) else {
                #expect(!asks)
                continue
            }
            let nobody = Round(
                method: next.method, members: round.members, present: round.present,
                candidates: next.projects.map { Candidate($0) }, issued: round.present, returned: 0, ballots: [])
            #expect(asks && nobody.counted().status != .settingsRefused)
            #expect(Set(next.projects).isDisjoint(with: outcome.selected))
        }
    }
}

extension Outcome {
    func approvals(_ project: String) -> Int { tallies.first { $0.project == project }?.approvals ?? 0 }
}

extension BallotGroup {
    fileprivate func counting(_ count: Int) -> BallotGroup {
        BallotGroup(count, for: approved, against: opposed, illegible: illegible, isSpoiled: isSpoiled)
    }

    /// This ballot with one approval more; nil where it is not one that can take it.
    fileprivate func approving(_ project: String, within seats: Int) -> BallotGroup? {
        let isPlain = !isSpoiled && illegible.isEmpty && Set(approved).isDisjoint(with: opposed)
        guard isPlain, !approved.contains("written in"), !approved.contains(project), approved.count < seats else {
            return nil
        }
        return BallotGroup(count, for: approved + [project], against: opposed.filter { $0 != project })
    }
}
