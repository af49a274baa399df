import NIOCore
import NIOHTTP1

/// One connection: a request's head in, the decided response out, and the clock that a slow sender runs against.
///
/// A class because NIO's pipeline asks for one; it lives on its connection's event loop.
final class SiteHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let files: SiteFiles
    private let headTimeout: TimeAmount
    private var clock: Scheduled<Void>?
    private var isClosing = false

    init(files: SiteFiles, headTimeout: TimeAmount) {
        self.files = files
        self.headTimeout = headTimeout
    }

    func channelActive(context: ChannelHandlerContext) {
        startClock(context: context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        clock?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isClosing, case .head(let head) = unwrapInboundIn(data) else { return }
        clock?.cancel()
        let port = context.localAddress?.port.flatMap { UInt16(exactly: $0) } ?? 0
        let answer = response(to: ServerRequest(head), port: port, files: files)
        send(
            answer, withBody: head.method != .HEAD, keepAlive: head.isKeepAlive && !answer.closes,
            context: context)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard !isClosing, error is HTTPParserError else { return context.close(promise: nil) }
        clock?.cancel()
        send(.refusal(400, "this is no request"), withBody: true, keepAlive: false, context: context)
    }

    private func startClock(context: ChannelHandlerContext) {
        clock = context.eventLoop.assumeIsolated().scheduleTask(in: headTimeout) {
            guard !self.isClosing else { return }
            // The handler that keeps requests in order traps on a response to no request; this one goes past it.
            let ordering = try? context.pipeline.syncOperations.context(
                handlerType: HTTPServerPipelineHandler.self)
            self.send(
                .refusal(408, "the request took too long"), withBody: true, keepAlive: false,
                context: ordering ?? context)
        }
    }

    private func send(
        _ answer: ServerResponse, withBody: Bool, keepAlive: Bool, context: ChannelHandlerContext
    ) {
        isClosing = !keepAlive
        let head = HTTPResponseHead(
            version: .http1_1, status: .init(statusCode: answer.status),
            headers: headers(of: answer, keepAlive: keepAlive))
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        if withBody, !answer.body.isEmpty {
            let body = context.channel.allocator.buffer(bytes: answer.body)
            context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        }
        let end = context.writeAndFlush(wrapOutboundOut(.end(nil)))
        if keepAlive {
            startClock(context: context)
        } else {
            end.assumeIsolated().whenComplete { _ in self.linger(context: context) }
        }
    }

    /// Ends our side and lets the other finish: closing on unread bytes would throw the response away with them.
    private func linger(context: ChannelHandlerContext) {
        context.close(mode: .output, promise: nil)
        clock = context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(1)) {
            context.close(promise: nil)
        }
    }
}

private func headers(of answer: ServerResponse, keepAlive: Bool) -> HTTPHeaders {
    var headers = HTTPHeaders(answer.fields.map { ($0.name, $0.value) })
    headers.add(name: "Content-Length", value: String(answer.body.count))
    headers.add(name: "Connection", value: keepAlive ? "keep-alive" : "close")
    return headers
}

extension ServerRequest {
    fileprivate init(_ head: HTTPRequestHead) {
        self.init(
            method: head.method.rawValue, target: head.uri,
            fields: head.headers.map { HeaderField($0.name, $0.value) })
    }
}
