import NIOCore

/// Turns connections away when as many are open as may be.
///
/// A class because NIO's pipeline asks for one; it lives on one event loop, as the count does that both addresses share.
final class ConnectionGate: ChannelInboundHandler {
    typealias InboundIn = any Channel

    private let limit: Int
    private let open: NIOLoopBoundBox<Int>

    init(limit: Int, open: NIOLoopBoundBox<Int>) {
        self.limit = limit
        self.open = open
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let connection = unwrapInboundIn(data)
        guard open.value < limit else { return connection.close(promise: nil) }
        let open = open
        open.value += 1
        connection.closeFuture.whenComplete { _ in open.value -= 1 }
        context.fireChannelRead(data)
    }
}
