import NIOCore
import NIOHTTP1

/// Looks at a request before its first line is taken apart: afterwards the host of an absolute address would be gone.
final class RequestLine: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(var head) = unwrapInboundIn(data) else {
            context.fireChannelRead(data)
            return
        }
        head.settleHost()
        head.settleEnd()
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }
}

extension HTTPRequestHead {
    /// `GET http://host/path` counts as `GET /path` when its host is the one of the Host header. Otherwise the header is taken away,
    /// and the door refuses a request that does not say for whom it is.
    fileprivate mutating func settleHost() {
        if uri.hasPrefix("/") { return }
        let hosts = headers["Host"]
        guard let scheme = uri.firstRange(of: "://"),
            ["http", "https"].contains(uri[..<scheme.lowerBound].lowercased())
        else {
            headers.remove(name: "Host")
            return
        }
        let rest = uri[scheme.upperBound...]
        let host = rest.prefix { $0 != "/" && $0 != "?" }
        guard hosts.count == 1, hosts[0].lowercased() == host.lowercased() else {
            headers.remove(name: "Host")
            return
        }
        let path = rest.dropFirst(host.count)
        uri = path.hasPrefix("/") ? String(path) : "/" + path
    }

    /// A client that will not send more (HTTP/1.0, or `Close` in any letters) is not waited for.
    fileprivate mutating func settleEnd() {
        let says = headers[canonicalForm: "Connection"].map { $0.lowercased() }
        if says.contains("close") || (version.major == 1 && version.minor == 0) {
            headers.replaceOrAdd(name: "Connection", value: "close")
        }
    }
}
