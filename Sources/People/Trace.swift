package import Frame
import Foundation
package import Ground
import Journal
import Store

/// Whose hand changed something, and when. What stood there before and after is bound into the journal by keyed digests,
/// which prove a change to whoever holds the text and tell nothing to whoever does not.
package struct Trace: Sendable {
    package let person: PersonID?
    package let at: Instant
    let key: MAC

    /// - Parameters:
    ///   - person: who did it; nil for the command and the clock.
    ///   - key: the server's key for such digests: `secrets.key(for: "trace")`.
    package init(by person: PersonID?, at now: Instant, key: MAC) {
        self.person = person
        at = now
        self.key = key
    }

    func digest(_ state: [String?]) -> [UInt8] {
        key.code(for: Array(state.map { $0 ?? "\u{0}" }.joined(separator: "\u{1F}").utf8))
    }
}

extension Writer {
    /// Notes a change of one thing with the digests of what it was and what it is; nil for nothing.
    func note(_ kind: String, about subject: Subject, _ trace: Trace, from before: [String?]?, to after: [String?]?)
        throws
    {
        let parts = [("before", before), ("after", after)].compactMap { name, state in
            state.map { "\"\(name)\":\"\(trace.digest($0).prefix(16).hex)\"" }
        }
        try note(
            kind, about: subject, by: trace.person, at: trace.at,
            digest: after.map(trace.digest), detail: parts.isEmpty ? nil : "{\(parts.joined(separator: ","))}")
    }
}
