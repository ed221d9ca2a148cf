package import Ground

package enum SolicitationTag {}
package typealias SolicitationID = ID<SolicitationTag>

/// A call for proposals (征集): from one day to another anybody may say which livelihood project should be done.
package struct Solicitation: Hashable, Sendable {
    package enum Phase: Hashable, Sendable { case before, open, over }

    package let id: SolicitationID
    package let congress: CongressID
    package let title: String
    package let about: String
    package let opens: LocalDate
    package let closes: LocalDate

    package init(
        _ id: SolicitationID, in congress: CongressID, title: String, about: String, opens: LocalDate, closes: LocalDate
    ) throws(Refusal) {
        guard opens <= closes else { throw .badInput(.endsBeforeItBegins, fields: ["closes": .endsBeforeItBegins]) }
        self.id = id
        self.congress = congress
        self.title = title
        self.about = about
        self.opens = opens
        self.closes = closes
    }

    /// Both days belong to it.
    package func phase(on day: LocalDate) -> Phase {
        if day < opens { return .before }
        return day <= closes ? .open : .over
    }
}
