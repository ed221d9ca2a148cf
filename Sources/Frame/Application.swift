import HTTPTypes
package import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

extension Server {
    /// This server on an address of this machine; `runService()` serves until it is asked to stop, and lets requests end first.
    /// - Parameter onRunning: is told the port, for when 0 was asked for.
    /// - Throws: `Certificate.NotBuiltIn`, `Certificate.Unusable`.
    package func application(
        address: String, port: Int, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) throws -> some ApplicationProtocol {
        try application(address: address, port: port, limits: Pace.Limits(), onRunning: onRunning)
    }

    func application(
        address: String, port: Int, limits: Pace.Limits, onRunning: @escaping @Sendable (Int) async -> Void
    ) throws -> some ApplicationProtocol {
        let connections = Connections(settings)
        var decoder = HTTP1Channel.Configuration.DecoderConfiguration()
        decoder.maxHeaderListSize = 32 * 1024
        decoder.maxHeaderFieldSize = 16 * 1024
        decoder.maxHeaderFieldCount = 100
        let channel = HTTP1Channel.Configuration(
            additionalChannelHandlers: [ConnectionGuard(connections, limits)],
            idleTimeout: .milliseconds(Int64(limits.idle * 1000)), httpDecoderConfiguration: decoder)
        let plain = HTTPServerBuilder.http1(configuration: channel)
        return Application(
            responder: Responder(server: self),
            server: try settings.certificate?.around(plain) ?? plain,
            configuration: ApplicationConfiguration(address: .hostname(address, port: port), backlog: 1024),
            onServerRunning: { await onRunning($0.localAddress?.port ?? port) },
            logger: Logger(label: "yishi") { _ in SwiftLogNoOpLogHandler() })
    }
}

/// What Hummingbird asks for every request.
struct Responder: HTTPResponder {
    let server: Server

    func respond(to request: Request, context: Origin) async throws -> Response {
        await server.respond(to: request, from: context.peer)
    }
}

/// Where a request comes from.
struct Origin: RequestContext {
    var coreContext: CoreRequestContextStorage
    let peer: String?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }
}
