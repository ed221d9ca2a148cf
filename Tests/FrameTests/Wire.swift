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

    /// Whether the other side's end of the connection still took it.
    @discardableResult func send(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return Foundation.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) >= 0
    }

    /// Whether the other side gives the connection up while nothing is read here: a byte sent then comes back as a reset.
    func isLetGo(within time: Duration) async -> Bool {
        let end = ContinuousClock.now + time
        while ContinuousClock.now < end {
            if !send("\n") { return true }
            try? await Task.sleep(for: .milliseconds(200))
        }
        return false
    }

    /// What comes until the other side closes, or until it has been silent for so long; for the first byte there may be more patience.
    func receive(patience: Double = 0, silence: Double = 0.3) async -> (text: String, isClosed: Bool) {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { [self] in
                wait(max(patience, silence))
                var bytes: [UInt8] = []
                var buffer = [UInt8](repeating: 0, count: 65_536)
                while true {
                    let count = recv(descriptor, &buffer, buffer.count, 0)
                    if count <= 0 {
                        let isClosed = count == 0 || errno == ECONNRESET
                        continuation.resume(returning: (String(decoding: bytes, as: UTF8.self), isClosed))
                        return
                    }
                    if bytes.isEmpty { wait(silence) }
                    bytes += buffer[..<count]
                }
            }
        }
    }

    private func wait(_ seconds: Double) {
        var time = timeval(tv_sec: Int(seconds), tv_usec: Int((seconds - seconds.rounded(.down)) * 1e6))
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    }

    /// Sends and receives.
    func ask(_ text: String, silence: Double = 0.3) async -> (text: String, isClosed: Bool) {
        send(text)
        return await receive(patience: 20, silence: silence)
    }
}
