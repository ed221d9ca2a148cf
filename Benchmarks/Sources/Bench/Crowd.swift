import Glibc

/// Many browsers on one thread: so many connections, each with one request under way, kept open between requests.
struct Crowd {
    let port: UInt16
    let size: Int

    /// Sends every request, each as soon as a connection is free for it, and gives the answers in the order of the requests.
    func send(_ requests: [HTTPRequest]) throws -> [HTTPResponse] {
        var answers = [HTTPResponse?](repeating: nil, count: requests.count)
        var waiting = requests.indices.dropFirst(size)
        var connections = try requests.indices.prefix(size).map { try Connection(to: port, $0, requests[$0]) }
        defer { for connection in connections { close(connection.descriptor) } }
        while !connections.isEmpty {
            var watched = connections.map(\.watched)
            guard poll(&watched, nfds_t(watched.count), 10_000) > 0 else {
                throw LoadFailed(what: "no answer in ten seconds")
            }
            for place in watched.indices.reversed() where watched[place].revents != 0 {
                while let answer = try connections[place].goOn() {
                    answers[connections[place].number] = answer
                    guard let next = waiting.popFirst() else {
                        close(connections.remove(at: place).descriptor)
                        break
                    }
                    connections[place].begin(next, requests[next])
                }
            }
        }
        return answers.compactMap(\.self)
    }
}

/// One connection and the request that is on it.
private struct Connection {
    let descriptor: Int32
    private(set) var number: Int
    private var unsent: ArraySlice<UInt8>
    private var received: [UInt8] = []

    init(to port: UInt16, _ number: Int, _ request: HTTPRequest) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        self.number = number
        unsent = request.bytes[...]
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, length) }
        }
        guard code == 0 else { throw LoadFailed(what: "cannot connect: \(String(cString: strerror(errno)))") }
        var on: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        guard fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0 else { throw LoadFailed(what: "cannot stop blocking") }
    }

    mutating func begin(_ number: Int, _ request: HTTPRequest) {
        self.number = number
        unsent = request.bytes[...]
    }

    /// Room to write while something is unsent, else an answer.
    var watched: pollfd {
        pollfd(fd: descriptor, events: Int16(unsent.isEmpty ? POLLIN : POLLOUT), revents: 0)
    }

    /// Sends and receives what goes through now; the answer, once it is whole.
    mutating func goOn() throws -> HTTPResponse? {
        while !unsent.isEmpty {
            let sent = unsent.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard sent > 0 else {
                if errno == EAGAIN { return nil }
                throw LoadFailed(what: "cannot send: \(String(cString: strerror(errno)))")
            }
            unsent = unsent.dropFirst(sent)
        }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else {
                if count < 0, errno == EAGAIN { return nil }
                throw LoadFailed(what: "the server hung up")
            }
            received += buffer.prefix(count)
            while let (response, length) = try HTTPResponse.read(received) {
                received.removeFirst(length)
                if response.status != 100 { return response }
            }
        }
    }
}
