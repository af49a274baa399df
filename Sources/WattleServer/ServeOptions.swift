/// How a site is served.
package struct ServeOptions: Hashable, Sendable {
    /// The port; zero takes any free one.
    package var port: UInt16
    /// How long a connection may take to send a whole request head, in milliseconds, however slowly it sends.
    package var headTimeoutMilliseconds: Int64
    /// How many connections may be open at once.
    package var connectionLimit: Int

    /// Options with the usual limits.
    package init(port: UInt16 = 0, headTimeoutMilliseconds: Int64 = 15_000, connectionLimit: Int = 100) {
        self.port = port
        self.headTimeoutMilliseconds = headTimeoutMilliseconds
        self.connectionLimit = connectionLimit
    }
}

/// Why a site cannot be served.
package enum ServerFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// Another program listens on that port.
    case portInUse(UInt16)
    /// The system refuses to listen, for the reason that it gives.
    case cannotListen(String)
    /// Listening ended, for the reason that the system gives.
    case stopped(String)

    /// The failure and its remedy in one line.
    package var description: String {
        switch self {
        case .portInUse(let port): "port \(port) is in use; choose another with --port, or 0 for any free one"
        case .cannotListen(let reason): "cannot listen on this machine's own address: \(reason)"
        case .stopped(let reason): "the server stopped: \(reason)"
        }
    }
}
