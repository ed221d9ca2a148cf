import Foundation

/// A bare TCP connection, for saying what no proper client would.
final class Wire: Sendable {
    private let descriptor: Int32

    struct Refused: Error {}

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Refused() }
    }

    deinit { close(descriptor) }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Foundation.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// What comes until the other side closes, or until it has been silent for so long.
    func receive(silence: Double = 0.3) async -> (text: String, isClosed: Bool) {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { [self] in
                var wait = timeval(tv_sec: Int(silence), tv_usec: Int((silence - silence.rounded(.down)) * 1e6))
                setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
                var bytes: [UInt8] = []
                var buffer = [UInt8](repeating: 0, count: 65_536)
                while true {
                    let count = recv(descriptor, &buffer, buffer.count, 0)
                    if count <= 0 {
                        let isClosed = count == 0 || errno == ECONNRESET
                        continuation.resume(returning: (String(decoding: bytes, as: UTF8.self), isClosed))
                        return
                    }
                    bytes += buffer[..<count]
                }
            }
        }
    }

    /// Sends and receives.
    func ask(_ text: String, silence: Double = 0.3) async -> (text: String, isClosed: Bool) {
        send(text)
        return await receive(silence: silence)
    }
}
