/// Checking what leads to a root (RFC 9162 §2.1.3.2 and §2.1.4.2): no tile is needed, and nobody is believed.
package enum TreeProof {
    /// Whether an entry stands at this place of the log that has this size and root.
    package static func isIncluded(
        _ leaf: TreeHash, at place: Int, size: Int, root: TreeHash, by path: [TreeHash]
    ) -> Bool {
        guard place >= 0, place < size else { return false }
        var (place, last, found) = (place, size - 1, leaf)
        for sibling in path {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                found = .node(sibling, found)
                while place & 1 == 0, place != 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                found = .node(found, sibling)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 && found == root
    }

    /// Whether the log of the earlier size and root is the beginning of the later one.
    package static func hasGrown(
        from earlier: (size: Int, root: TreeHash), to later: (size: Int, root: TreeHash), by path: [TreeHash]
    ) -> Bool {
        guard earlier.size >= 0, earlier.size <= later.size else { return false }
        if earlier.size == later.size { return path.isEmpty && earlier.root == later.root }
        if earlier.size == 0 { return path.isEmpty && earlier.root == .ofNothing }
        // A full tree is its own first sibling.
        var rest = (earlier.size & (earlier.size - 1) == 0 ? [earlier.root] : []) + path
        guard !rest.isEmpty else { return false }
        var (place, last) = (earlier.size - 1, later.size - 1)
        while place & 1 == 1 { (place, last) = (place >> 1, last >> 1) }
        let first = rest.removeFirst()
        var (before, after) = (first, first)
        for sibling in rest {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                before = .node(sibling, before)
                after = .node(sibling, after)
                while place & 1 == 0, place != 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                after = .node(after, sibling)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 && before == earlier.root && after == later.root
    }
}
