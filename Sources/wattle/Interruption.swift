import ArgumentParser
private import Dispatch
private import Foundation
private import Synchronization

/// Runs work that may be stopped in order: at SIGINT and SIGTERM it is cancelled and may clean up.
/// - Parameter work: checks now and then whether it is cancelled.
/// - Returns: what the work makes.
/// - Throws: what the work throws; after a signal the exit code that a shell gives for it, 130 or 143.
func stoppable<Success: Sendable>(_ work: @escaping @Sendable () async throws -> Success) async throws
    -> Success
{
    let task = Task { try await work() }
    let caught = Mutex<Int32?>(nil)
    let sources = [SIGINT, SIGTERM].map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
            caught.withLock { $0 = number }
            task.cancel()
        }
        source.resume()
        return source
    }
    let result = await task.result
    for source in sources { source.cancel() }
    // The system's own handling does not come back where the sources had the signals blocked.
    if let number = caught.withLock({ $0 }) { throw ExitCode(128 + number) }
    return try result.get()
}
