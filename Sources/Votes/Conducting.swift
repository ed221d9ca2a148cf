package import Ground
package import Store

extension Writer {
    /// Does an act in a vote: checks it against all acts before, and puts it on record.
    package func conduct(_ act: VoteAct, in id: VoteID, by actor: Actor, at now: Instant) throws {
        let vote = try vote(id)
        let standing = vote.standing
        try standing.check(act, by: actor.person, as: standing.roles(of: actor, in: vote.congress), at: now)
        try record(VoteEntry(number: standing.lastNumber + 1, at: now, by: actor.person, act: act), of: id)
    }
}
