/// A log's head (C2SP tlog-checkpoint): how many entries it has, and the root over them. Who holds an old one notices whatever was
/// changed since.
package struct Checkpoint: Hashable, Sendable {
    /// The log's name: `yishi.example.gov.cn/log`.
    package let origin: String
    package let size: Int
    package let root: TreeHash

    package init(origin: String, size: Int, root: TreeHash) {
        self.origin = origin
        self.size = size
        self.root = root
    }

    /// Reads a head that this key signed, which has the log's name.
    /// - Throws: `LogFault.unreadableHead` or `.headNotSigned`.
    package init(_ whole: String, signedBy key: VerifyingKey) throws(LogFault) {
        guard let note = SignedNote(whole) else { throw .unreadableHead }
        guard note.isSigned(by: key) else { throw .headNotSigned }
        let lines = note.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        guard lines.count >= 3, lines.allSatisfy({ !$0.isEmpty }), lines[0] == key.name, let size = Int(lines[1]),
            size >= 0, String(size) == lines[1], let root = TreeHash(base64: lines[2])
        else { throw .unreadableHead }
        self.init(origin: key.name, size: size, root: root)
    }

    package func signed(by key: SigningKey) -> String {
        SignedNote("\(origin)\n\(size)\n\(root.base64)\n", signedBy: key).whole
    }
}
