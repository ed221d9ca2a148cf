package import Frame
package import Ground
import Store

// A house may hold a county's congress and its townships'. Which one a page is about, and for which a form is.

extension Visit {
    /// The congress that a public page is about: the one that its address names, else the reader's own, else the one that the house
    /// speaks for.
    package func publicCongress(or home: CongressID) throws -> Congress {
        if let asked = query("congress") {
            guard let id = CongressID(asked) else { throw Refusal.notFound(.noSuchCongress) }
            return try db.congress(id)
        }
        let own = actor.capacities.map(\.congress)
        return try db.congress(own.isEmpty || own.contains(home) ? home : own[0])
    }

    /// The way to the same page of the other congresses of this house; nothing where there is only one.
    package func otherCongresses(at path: Link, besides here: CongressID) throws -> Markup {
        let others = try db.congresses().filter { $0.id != here }
        if others.isEmpty { return "" }
        let links = others.map { other -> Markup in
            "<li><a href=\"\(url: "\(path)?congress=\(other.id)")\">\(other.name)</a></li>"
        }
        return
            "<details class=\"act\"><summary>\(.otherCongresses)</summary><ul class=\"inside\">\(links)</ul></details>"
    }

    /// The congress that a form is for: of those in which the reader has one of these roles the one that is asked for, else the first;
    /// nil for who has none.
    package func ownCongress(as roles: [Role]) -> CongressID? {
        actor.congress(asked: query("congress") ?? typed("congress"), as: roles)
    }

    /// For who has a role in several congresses: which of them this is about, and the way to the others.
    package func ownCongressSwitch(_ here: CongressID, as roles: [Role], at path: Link) throws -> Markup {
        let others = actor.congresses(as: roles).filter { $0 != here }
        if others.isEmpty { return "" }
        let links = try others.map { other -> Markup in
            "<a class=\"button quiet\" href=\"\(url: "\(path)?congress=\(other)")\">\(try db.congress(other).name)</a>"
        }
        return "<p class=\"lead\">\(try db.congress(here).name)</p><p class=\"buttons\">\(links)</p>"
    }
}

extension Form {
    /// The congress that the form is for; nil for who has none of these roles in it.
    package func ownCongress(of actor: Actor, as roles: [Role]) -> CongressID? {
        actor.congress(asked: value("congress"), as: roles)
    }
}

extension Actor {
    /// In the order in which the roles were given.
    fileprivate func congresses(as roles: [Role]) -> [CongressID] {
        capacities.filter { roles.contains($0.role) }.map(\.congress).reduce(into: []) { all, congress in
            if !all.contains(congress) { all.append(congress) }
        }
    }

    fileprivate func congress(asked: String, as roles: [Role]) -> CongressID? {
        let own = congresses(as: roles)
        guard !asked.isEmpty else { return own.first }
        return CongressID(asked).flatMap { own.contains($0) ? $0 : nil }
    }
}
