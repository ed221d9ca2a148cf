/// A SHA-256 of RFC 6962 §2.1: of one entry of the log, or of everything under a node of its tree.
package struct TreeHash: Hashable, Sendable {
    /// 32 bytes.
    package let bytes: [UInt8]

    /// Nil for anything but 32 bytes.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.count else { return nil }
        self.bytes = bytes
    }

    /// Nil for anything but the one way to write 32 bytes in base 64.
    package init?(base64 text: some StringProtocol) {
        guard let bytes = PaddedBase64.bytes(text) else { return nil }
        self.init(bytes)
    }

    private init(of message: [UInt8]) {
        bytes = sha256(message)
    }

    static let count = 32
    /// The root of a log without entries.
    package static let ofNothing = TreeHash(of: [])

    /// - Parameter entry: as it stands in the log.
    package static func leaf(_ entry: [UInt8]) -> TreeHash { TreeHash(of: [0] + entry) }
    static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash { TreeHash(of: [1] + left.bytes + right.bytes) }

    /// The hash over 1, 2, 4 … 256 hashes side by side.
    package static func over(_ hashes: ArraySlice<TreeHash>) -> TreeHash {
        guard let first = hashes.first else { return ofNothing }
        if hashes.count == 1 { return first }
        let middle = hashes.startIndex + hashes.count / 2
        return node(over(hashes[..<middle]), over(hashes[middle...]))
    }

    package var base64: String { PaddedBase64.text(bytes) }
}
