import Foundation

/// Where a request comes from, as far as it is told apart: the /24 of IPv4, the /56 of IPv6.
enum Neighbourhood {
    static func of(_ address: String?) -> [UInt8] {
        guard let address else { return [] }
        var four = in_addr()
        if inet_pton(AF_INET, address, &four) == 1 {
            return withUnsafeBytes(of: &four) { Array($0.prefix(3)) }
        }
        var six = in6_addr()
        guard inet_pton(AF_INET6, address, &six) == 1 else { return [] }
        return withUnsafeBytes(of: &six) { bytes in
            let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
            return Array(isMapped ? bytes[12..<15] : bytes[..<7])
        }
    }

    /// The address that speaks, or, where a trusted proxy does, the last one in its list that is not trusted itself.
    static func speaker(_ peer: String?, forwarded: String?, trusted: Set<String>) -> String? {
        guard let peer, trusted.contains(peer), let forwarded else { return peer }
        let path = forwarded.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        return path.last { !trusted.contains($0) } ?? peer
    }
}
