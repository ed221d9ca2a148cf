/// SHA-256 (FIPS 180-4). Our own because the same source runs in the voter's browser, where there is no library to ask.
package struct SHA256: Sendable {
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    private var pending: [UInt8] = []
    private var length: UInt64 = 0

    package init() { pending.reserveCapacity(64) }

    /// The 32 bytes of one message.
    package static func digest(_ message: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(message)
        return hash.finish()
    }

    package mutating func update(_ bytes: [UInt8]) {
        length += UInt64(bytes.count)
        var next = 0
        if !pending.isEmpty {
            next = min(64 - pending.count, bytes.count)
            pending.append(contentsOf: bytes[..<next])
            guard pending.count == 64 else { return }
            let block = pending
            pending.removeAll(keepingCapacity: true)
            mix(block, from: 0, blocks: 1)
        }
        let blocks = (bytes.count - next) / 64
        mix(bytes, from: next, blocks: blocks)
        pending.append(contentsOf: bytes[(next + 64 * blocks)...])
    }

    /// The digest of all that was given; the value is spent afterwards.
    package mutating func finish() -> [UInt8] {
        let bits = length &* 8
        var padding: [UInt8] = [0x80]
        while (pending.count + padding.count) % 64 != 56 { padding.append(0) }
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            padding.append(UInt8(truncatingIfNeeded: bits >> shift))
        }
        update(padding)
        var digest: [UInt8] = []
        digest.reserveCapacity(32)
        for word in state {
            for shift in stride(from: UInt32(24), through: 0, by: -8) {
                digest.append(UInt8(truncatingIfNeeded: word >> shift))
            }
        }
        return digest
    }

    private mutating func mix(_ bytes: [UInt8], from start: Int, blocks: Int) {
        guard blocks > 0 else { return }
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
            bytes.withUnsafeBufferPointer { bytes in
                Self.constants.withUnsafeBufferPointer { constants in
                    for block in 0..<blocks {
                        Self.schedule(bytes, from: start + 64 * block, into: words)
                        mix(words, constants)
                    }
                }
            }
        }
    }

    private static func schedule(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into words: UnsafeMutableBufferPointer<UInt32>
    ) {
        for index in 0..<16 {
            let at = start &+ 4 &* index
            let upper = UInt32(bytes[at]) &<< 24 | UInt32(bytes[at &+ 1]) &<< 16
            words[index] = upper | UInt32(bytes[at &+ 2]) &<< 8 | UInt32(bytes[at &+ 3])
        }
        for index in 16..<64 {
            let (far, near) = (words[index &- 15], words[index &- 2])
            let small = far.rotated(7) ^ far.rotated(18) ^ (far &>> 3)
            let large = near.rotated(17) ^ near.rotated(19) ^ (near &>> 10)
            words[index] = words[index &- 16] &+ small &+ words[index &- 7] &+ large
        }
    }

    private mutating func mix(
        _ words: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>
    ) {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for index in 0..<64 {
            let turned = e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)
            let chosen = (e & f) ^ (~e & g)
            let first = h &+ turned &+ chosen &+ constants[index] &+ words[index]
            let swung = a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)
            let second = swung &+ ((a & b) ^ (a & c) ^ (b & c))
            (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
        }
        state[0] &+= a
        state[1] &+= b
        state[2] &+= c
        state[3] &+= d
        state[4] &+= e
        state[5] &+= f
        state[6] &+= g
        state[7] &+= h
    }

    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}

/// HMAC with SHA-256 (RFC 2104).
package func hmac(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    var padded = key.count > 64 ? SHA256.digest(key) : key
    padded += [UInt8](repeating: 0, count: 64 - padded.count)
    let inner = SHA256.digest(padded.map { $0 ^ 0x36 } + message)
    return SHA256.digest(padded.map { $0 ^ 0x5c } + inner)
}

extension UInt32 {
    fileprivate func rotated(_ places: UInt32) -> UInt32 { self &>> places | self &<< (32 - places) }
}
