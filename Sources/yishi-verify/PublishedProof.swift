import Ground
import MerkleLog

/// A proof that somebody saved.
struct PublishedProof {
    private let entry: [UInt8]
    private let proof: LogProof

    init(_ path: String) throws(Stop) {
        guard let proof = LogProof(String(decoding: try read(path), as: UTF8.self)), let entry = proof.entry else {
            throw .misused(.noProof(path))
        }
        (self.proof, self.entry) = (proof, entry)
    }

    /// What it says, once it holds.
    func checked(by key: VerifyingKey) throws(LogFault) -> Words {
        let head = try proof.checked(of: entry, by: key)
        return .proofHolds(
            place: proof.place, size: head.size, entry: String(strangers: entry, keepingLines: true))
    }
}
