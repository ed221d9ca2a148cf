import Ground
import Matters
import Store

/// A proposal that waits to be sorted (梳理).
struct Proposal: Sendable {
    let matter: MatterID
    let title: String
    let what: String
    let place: String
    /// A name of the procedure's kinds; nil where it was left open.
    let kind: String?
    /// How it came, where it was typed in; nil where somebody sent it.
    let channel: String?
    /// At which station it was handed in.
    let station: String?
    let at: Instant
    /// How many others were merged into it.
    let merged: Int
}

/// Proposals that may be about one thing, the earliest first. It suggests; a person decides.
struct ProposalGroup: Sendable {
    let proposals: [Proposal]
}

extension [Proposal] {
    /// Proposals of one kind and one place that say much the same (voting.md §8: a Dice of 0.3 on title and first sentence), and not
    /// only beside the title: many say “the old people and the children hope for it”. Across
    /// places never: 东湖村道路硬化 and 西湖村道路硬化 are nearly the same words and two roads.
    var groups: [ProposalGroup] {
        let cuts = map { (title: Likeness.Cut($0.gist(of: $0.title)), all: Likeness.Cut($0.gist(of: $0.beginning))) }
        // Each begins as a group of its own; what is alike goes to the earlier one's.
        var group = Array<Int>(indices)
        for first in indices {
            for second in indices.dropFirst(first + 1) where group[first] != group[second] {
                guard self[first].mayBe(self[second]), cuts[first].all.dice(cuts[second].all) >= Self.least,
                    cuts[first].title.dice(cuts[second].title) >= Self.leastOfTitles
                else { continue }
                let (kept, gone) = (Swift.min(group[first], group[second]), Swift.max(group[first], group[second]))
                group = group.map { $0 == gone ? kept : $0 }
            }
        }
        return indices.compactMap { place in
            let members = indices.filter { group[$0] == place }
            return members.count > 1 ? ProposalGroup(proposals: members.map { self[$0] }) : nil
        }
    }

    private static var least: Double { 0.3 }
    private static var leastOfTitles: Double { 0.15 }
}

extension Proposal {
    /// Title and first sentence.
    fileprivate var beginning: String { "\(title) \(what.prefix { !"。！？!?\n".contains($0) })" }

    /// Without what every proposal says, and with one word for one thing.
    fileprivate func gist(of text: String) -> String {
        var gist = text
        for (word, instead) in Words.proposalSynonyms { gist = gist.replacing(word, with: instead) }
        for word in Words.proposalFrame { gist = gist.replacing(word, with: "") }
        return gist
    }

    /// Of a kind that does not differ, and of places of which one lies in the other by its name.
    fileprivate func mayBe(_ other: Proposal) -> Bool {
        let (here, there) = (place.filter { !$0.isWhitespace }, other.place.filter { !$0.isWhitespace })
        return (kind == nil || other.kind == nil || kind == other.kind)
            && (here.contains(there) || there.contains(here))
    }
}
