private import NIOCore
private import NIOHTTP1
private import NIOPosix

/// Serves a site on 127.0.0.1 and ::1 until the task is cancelled.
///
/// - Parameters:
///   - options: the port and the limits.
///   - files: the site; asked once or twice for each request.
///   - onReady: called once with the port, as soon as requests are answered.
/// - Throws: `ServerFailure` when no socket can be had.
package func serve(
    _ options: ServeOptions, files: SiteFiles, onReady: @Sendable (UInt16) -> Void
) async throws(ServerFailure) {
    // One thread: reading a file of a small site takes microseconds, and one event loop needs no locks.
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let outcome: Result<Void, ServerFailure>
    do throws(ServerFailure) {
        let listeners = try await listen(options, files: files, group: group)
        onReady(listeners.port)
        outcome = .success(try await waitForEnd(of: listeners.channels))
    } catch {
        outcome = .failure(error)
    }
    // A group that will not shut down leaves a thread behind and nothing else; the outcome is what matters.
    try? await group.shutdownGracefully()
    try outcome.get()
}

private func waitForEnd(of channels: [any Channel]) async throws(ServerFailure) {
    do {
        try await withTaskCancellationHandler {
            for channel in channels { try await channel.closeFuture.get() }
        } onCancel: {
            for channel in channels { channel.close(promise: nil) }
        }
    } catch {
        throw .stopped("\(error)")
    }
}

private struct Listeners {
    let port: UInt16
    let channels: [any Channel]
}

/// Takes the port on IPv4 first, then the same one on IPv6 where the machine has it.
private func listen(
    _ options: ServeOptions, files: SiteFiles, group: MultiThreadedEventLoopGroup
) async throws(ServerFailure) -> Listeners {
    let open = NIOLoopBoundBox<Int>.makeBoxSendingValue(0, eventLoop: group.any())
    let first = try await bind("127.0.0.1", options, files: files, group: group, open: open)
    guard let port = first.localAddress?.port.flatMap({ UInt16(exactly: $0) }) else {
        throw .cannotListen("the system does not say which port it gave")
    }
    var options = options
    options.port = port
    do throws(ServerFailure) {
        let second = try await bind("::1", options, files: files, group: group, open: open)
        return Listeners(port: port, channels: [first, second])
    } catch .cannotListen {
        return Listeners(port: port, channels: [first])
    } catch {
        first.close(promise: nil)
        throw error
    }
}

private func bind(
    _ host: String, _ options: ServeOptions, files: SiteFiles, group: MultiThreadedEventLoopGroup,
    open: NIOLoopBoundBox<Int>
) async throws(ServerFailure) -> any Channel {
    let timeout = TimeAmount.milliseconds(options.headTimeoutMilliseconds)
    let limit = options.connectionLimit
    let bootstrap = ServerBootstrap(group: group)
        .serverChannelOption(.backlog, value: 128)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .serverChannelInitializer { channel in
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHandler(ConnectionGate(limit: limit, open: open))
            }
        }
        .childChannelInitializer { channel in
            channel.eventLoop.makeCompletedFuture {
                let pipeline = channel.pipeline.syncOperations
                try pipeline.configureHTTPServerPipeline(withErrorHandling: false)
                try pipeline.addHandler(SiteHandler(files: files, headTimeout: timeout))
            }
        }
    do {
        return try await bootstrap.bind(host: host, port: Int(options.port)).get()
    } catch let error as IOError where error.errnoCode == addressInUse {
        throw .portInUse(options.port)
    } catch {
        throw .cannotListen("\(error)")
    }
}
