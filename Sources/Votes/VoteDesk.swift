package import Frame
import Ground
package import Matters
package import Store

/// What a vote waits for from this person, for their desk: the vote has its steps, as a matter has.
package struct VoteDesk: Sendable {
    private let steps: ConductSteps

    package init(registry: Registry) {
        steps = ConductSteps(registry)
    }

    /// Empty for who has nothing to do in any vote now.
    package func section(for visit: Visit<Reader>) throws -> Markup {
        let congresses = Set(visit.actor.capacities.map(\.congress))
        let votes = try congresses.sorted().flatMap { try visit.db.openVotes(of: $0) }
        let items = votes.compactMap { item($0, visit) }
        return items.isEmpty ? "" : "<h2>\(Words.votes)</h2><ul class=\"list\">\(items)</ul>"
    }

    private func item(_ vote: Vote, _ visit: Visit<Reader>) -> Markup? {
        let roles = vote.standing.roles(of: visit.actor, in: vote.congress)
        let due = steps.due(in: vote, for: roles, visit.actor.person)
        if due.isEmpty { return nil }
        let links = due.map { step in
            "<a class=\"button plain\" href=\"\(url: step.link)\">\(step.title.said(in: vote.label))<span class=\"hidden\">：\(vote.title)</span></a>"
                as Markup
        }
        return """
            <li class="item"><a class="name" href="\(url: "/votes/\(vote.id)/conduct")">\(vote.title)</a>\
            <p class="meta"><span>\(vote.standing.phaseWords.said(in: vote.label))</span></p><p class="buttons">\(links)</p></li>
            """
    }
}

extension ConductSteps {
    /// What these roles may do now and have not done, the most pressing first.
    func due(in vote: Vote, for roles: Set<VoteRole>, _ person: PersonID?) -> [(title: Words, link: Link)] {
        let standing = vote.standing
        if standing.isOver { return [] }
        var due: [(title: Words, link: Link)] = []
        if roles.contains(.teller) {
            for (high, link) in [(HighAct.open, "open"), (.close, "close")] where standing.asked[high] != nil {
                due.append((.secondOf(high), "/votes/\(vote.id)/\(link)"))
            }
            if standing.needsTellersDevice { due.append((.tellersDevice, "/votes/\(vote.id)/teller")) }
        }
        let steps = all.filter {
            $0.kind == .usual && $0.isOpen(to: person, in: standing) && roles.contains($0.role)
                && $0.isDue(in: standing) && $0.done(in: standing) == nil
        }
        return due + steps.prefix(3).map { ($0.title, "/votes/\(vote.id)/conduct/\($0.name.description)") }
    }
}

extension VoteStanding {
    /// A key, slips or a share are to be made.
    fileprivate var needsTellersDevice: Bool {
        if tellersHand == nil { return false }
        if keyFingerprint == nil || slips == nil { return !(round?.hasOpened ?? false) }
        return round?.phase == .closed && round?.needsOpening == true && round?.counts == nil
    }
}
