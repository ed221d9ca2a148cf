import HTTPTypes
import NIOCore
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// Stands at one connection: counts it, ends it when it dawdles, answers `Expect: 100-continue`, and closes it after an answer that
/// says so. Hummingbird does none of these (docs/decisions/0011-one-door.md).
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let connections: Connections
    private let limits: Pace.Limits
    private var pace: Pace
    private var key: Connections.Key?
    private var watch: Scheduled<Void>?
    private var closesAfterAnswer = false
    private var isLeaving = false

    init(_ connections: Connections, _ limits: Pace.Limits) {
        self.connections = connections
        self.limits = limits
        pace = Pace(limits, at: Self.now)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        do {
            let pipeline = context.pipeline.syncOperations
            let codec = try pipeline.handler(type: HTTP1ToHTTPServerCodec.self)
            try pipeline.addHandler(RequestLine(), position: .before(codec))
        } catch {
            context.close(promise: nil)
        }
    }

    func channelActive(context: ChannelHandlerContext) {
        let address = context.channel.remoteAddress?.ipAddress ?? "local"
        let channel = context.channel
        key = connections.admit(address, at: Self.now) { channel.close(promise: nil) }
        if key == nil {
            context.close(promise: nil)
            return
        }
        pace = Pace(limits, at: Self.now)
        keepWatch(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        watch?.cancel()
        if let key { connections.release(key) }
        key = nil
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if isLeaving { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            pace.headCame(at: Self.now)
            if head.headerFields[.expect]?.lowercased() == "100-continue" {
                context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
            }
        case .body(let bytes): pace.bodyCame(bytes.readableBytes)
        case .end:
            pace.requestEnded()
            if let key { connections.asked(key, at: Self.now) }
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head):
            closesAfterAnswer = head.headerFields[.connection] == "close"
            pace.answered(0, at: Self.now)
            context.write(data, promise: promise)
        case .body(let bytes):
            pace.answered(bytes.readableBytes, at: Self.now)
            context.write(data, promise: promise)
        case .end:
            let taken = promise ?? context.eventLoop.makePromise()
            let held = NIOLoopBound((self, context), eventLoop: context.eventLoop)
            taken.futureResult.whenComplete { _ in held.value.0.answerTaken(held.value.1) }
            context.write(data, promise: taken)
        }
    }

    private func answerTaken(_ context: ChannelHandlerContext) {
        pace.answerTaken(at: Self.now)
        if let key { connections.answered(key, at: Self.now) }
        guard closesAfterAnswer, !isLeaving else { return }
        // Closing at once while the client still sends would reset the connection and may lose the answer on the way.
        isLeaving = true
        pace.saidFarewell(at: Self.now)
        context.close(mode: .output, promise: nil)
    }

    private func keepWatch(_ context: ChannelHandlerContext) {
        let held = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        watch = context.eventLoop.scheduleTask(in: .seconds(1)) {
            let (guardian, context) = held.value
            if guardian.pace.isOver(at: Self.now) {
                context.close(promise: nil)
            } else {
                guardian.keepWatch(context)
            }
        }
    }

    private static var now: Double { Double(NIODeadline.now().uptimeNanoseconds) / 1e9 }
}
