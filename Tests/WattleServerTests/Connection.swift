import NIOCore
import NIOPosix
import WattleServer

/// Runs `body` with the port of a live server, and stops the server afterwards.
func withServer(
    _ options: ServeOptions = ServeOptions(), files: SiteFiles = smallSite,
    _ body: @escaping @Sendable (UInt16) async throws -> Void
) async throws {
    let (ports, announce) = AsyncStream.makeStream(of: UInt16.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
            defer { announce.finish() }
            try await serve(options, files: files) { announce.yield($0) }
        }
        for await port in ports {
            try await body(port)
            break
        }
        group.cancelAll()
        try await group.waitForAll()
    }
}

/// Sends `bytes` on a connection of its own and collects what comes back until the server ends it.
func exchange(_ text: String, port: UInt16, host: String = "127.0.0.1") async throws -> String {
    let loop = MultiThreadedEventLoopGroup.singleton.any()
    let answer = loop.makePromise(of: [UInt8].self)
    let channel = try await ClientBootstrap(group: loop)
        .channelInitializer { channel in
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHandler(Collector(answer: answer))
            }
        }
        .connect(host: host, port: Int(port)).get()
    channel.writeAndFlush(channel.allocator.buffer(string: text), promise: nil)
    return String(decoding: try await answer.futureResult.get(), as: UTF8.self)
}

private final class Collector: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let answer: EventLoopPromise<[UInt8]>
    private var bytes: [UInt8] = []

    init(answer: EventLoopPromise<[UInt8]>) { self.answer = answer }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        bytes.append(contentsOf: unwrapInboundIn(data).readableBytesView)
    }

    func channelInactive(context: ChannelHandlerContext) { answer.succeed(bytes) }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
