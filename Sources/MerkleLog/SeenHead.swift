/// A head as far as it matters to who saw it: how long the log was, and the root over it.
package struct SeenHead: Hashable, Sendable {
    package let size: Int
    package let root: TreeHash

    package init(_ head: Checkpoint) {
        (size, root) = (head.size, head.root)
    }

    /// Reads `5170:C5IQ…=`, as one types it from a certificate; nil for anything else.
    package init?(_ written: some StringProtocol) {
        let parts = written.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let size = Int(parts[0]), size >= 0, let root = TreeHash(base64: parts[1]) else {
            return nil
        }
        (self.size, self.root) = (size, root)
    }
}
