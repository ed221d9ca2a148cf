import Foundation
@testable import Frame
import Ground
import Hummingbird
import Site
import Store
import Testing

/// Real sockets. Who dawdles is given seconds instead of half minutes; all others as long as in a county, so that a machine with
/// much else to do fails nobody.
@Suite(.serialized) struct SocketTests {
    static let hasty: Pace.Limits = {
        var limits = Pace.Limits()
        limits.head = 1
        limits.idle = 4
        limits.bodyGrace = 1
        limits.answerGrace = 1
        limits.answerRate = 1_000_000
        limits.farewell = 1
        return limits
    }()

    func withServer(
        connectionsPerAddress: Int = 100, limits: Pace.Limits = Pace.Limits(),
        _ body: @escaping @Sendable (Int) async throws -> Void
    ) async throws {
        var settings = Settings()
        settings.connectionsPerAddress = connectionsPerAddress
        let site = try Site(settings: settings) { door in
            let bytes = [UInt8](repeating: 0x20, count: 1_200_000)
            door.get("/", for: .anyone) { _ in File(name: "x", mediaType: "text/plain", bytes: bytes) }
            door.post("/say", for: .anyone) { _, form in .seeOther("/") }
        }
        let (ports, announce) = AsyncStream.makeStream(of: Int.self)
        let application = try site.server.application(address: "127.0.0.1", port: 0, limits: limits) {
            announce.yield($0)
        }
        try await withThrowingTaskGroup { group in
            group.addTask { try await application.run() }
            group.addTask {
                for await port in ports {
                    try await body(port)
                    break
                }
            }
            try await group.next()
            group.cancelAll()
        }
    }

    @Test(arguments: [
        "GET /health HTTP/1.1\r\n\r\n",
        "GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET http://other.example/health HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET health HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "POST /say HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /say HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "POST /say HTTP/1.1\r\nHost: a\r\nContent-Length: 1, 2\r\n\r\nab",
        "POST /say HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        "POST /say HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "GET /health HTTP/1.1\r\nHost : a\r\n\r\n",
        "GET /health HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n",
        "GET /health HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n",
    ])
    func `a request that could be read in two ways is refused, and nothing after it is heard`(text: String) async throws
    {
        try await withServer { port in
            let said = try await Wire(port: port).ask(
                text + "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n", silence: 20)
            #expect(said.text.hasPrefix("HTTP/1.1 400"))
            #expect(said.text.components(separatedBy: "HTTP/1.1 ").count == 2)
            #expect(said.isClosed)
        }
    }

    @Test func `one connection serves one request after another`() async throws {
        try await withServer { port in
            let wire = try Wire(port: port)
            for _ in 0..<3 {
                let said = await wire.ask("GET http://LocalHost:1/health?x HTTP/1.1\r\nHost: localhost:1\r\n\r\n")
                #expect(said.text.hasPrefix("HTTP/1.1 200") && !said.isClosed)
            }
            let last = await wire.ask("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: Close\r\n\r\n")
            #expect(last.text.hasPrefix("HTTP/1.1 200") && last.isClosed)
            #expect(try await Wire(port: port).ask("GET /health HTTP/1.0\r\nHost: localhost\r\n\r\n").isClosed)
        }
    }

    @Test func `who waits to be told to continue is told at once`() async throws {
        try await withServer { port in
            let wire = try Wire(port: port)
            let head = "POST /say HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            let first = await wire.ask(head + "Content-Length: 3\r\nExpect: 100-continue\r\n\r\n")
            #expect(first.text == "HTTP/1.1 100 Continue\r\n\r\n")
            #expect(await wire.ask("a=b").text.hasPrefix("HTTP/1.1 403"))
        }
    }

    @Test func `a body that is too large is refused before it came, in words, and the connection ends`() async throws {
        try await withServer { port in
            let wire = try Wire(port: port)
            wire.send(
                "POST /say HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n"
                    + String(repeating: "x", count: 300_000))
            let said = await wire.receive(silence: 20)
            #expect(said.text.hasPrefix("HTTP/1.1 413") && said.text.contains("内容太大"))
            #expect(said.text.contains("\r\nContent-Security-Policy: default-src 'none'"))
            #expect(said.isClosed)
        }
    }

    @Test(arguments: [
        "", "GET / HTTP/1.1\r\nHost: a\r\nX: y\r\n",
        "POST /say HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\na",
    ])
    func `who dawdles over a head or a body is let go`(text: String) async throws {
        try await withServer(limits: Self.hasty) { port in
            let said = try await Wire(port: port).ask(text, silence: 30)
            #expect(said.isClosed)
        }
    }

    @Test func `who does not take an answer is let go`() async throws {
        try await withServer(limits: Self.hasty) { port in
            let wire = try Wire(port: port)
            // More than the kernel keeps for the two ends, so that the server waits for a client who never reads.
            for _ in 0..<60 { wire.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n") }
            #expect(await wire.isLetGo(within: .seconds(60)))
        }
    }

    @Test func `who holds more connections than allowed loses the idlest, and is served`() async throws {
        try await withServer(connectionsPerAddress: 3) { port in
            let question = "GET /health HTTP/1.1\r\nHost: a\r\n\r\n"
            func isServed(_ wire: Wire) async -> Bool { await wire.ask(question).text.hasPrefix("HTTP/1.1 200") }
            let wires = try (0..<3).map { _ in try Wire(port: port) }
            for wire in wires { #expect(await isServed(wire)) }
            try await Task.sleep(for: .seconds(1.2))
            for wire in wires.dropFirst() { #expect(await isServed(wire)) }
            #expect(try await isServed(Wire(port: port)))
            #expect(await wires[0].receive(silence: 20).isClosed)
            #expect(await isServed(wires[2]))
        }
    }

    @Test func `while all connections are young, one too many is not let in`() throws {
        var settings = Settings()
        settings.connectionsPerAddress = 2
        settings.connections = 3
        let connections = Connections(settings)
        let first = try #require(connections.admit("10.0.0.1", at: 0) {})
        let second = try #require(connections.admit("10.0.0.1", at: 0.5) {})
        #expect(connections.admit("10.0.0.1", at: 0.9) {} == nil)
        #expect(connections.admit("10.0.0.2", at: 0.9) {} != nil)
        #expect(connections.admit("10.0.0.3", at: 0.9) {} == nil)
        connections.asked(first, at: 1.4)
        connections.answered(first, at: 1.4)
        #expect(connections.admit("10.0.0.1", at: 1.6) {} != nil, "the second made room")
        connections.release(second)
        #expect(connections.admit("10.0.0.1", at: 1.6) {} == nil)
    }
}
