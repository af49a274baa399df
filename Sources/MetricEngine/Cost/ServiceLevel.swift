/// A measured point of a frontier: what a user gets, and what the accelerator makes.
package struct FrontierPoint: Equatable, Sendable {
    /// Output tokens per second and user.
    package let speedPerUser: Double
    /// Output tokens per second and accelerator.
    package let throughput: Double

    /// Pairs a speed with a throughput.
    package init(speedPerUser: Double, throughput: Double) {
        self.speedPerUser = speedPerUser
        self.throughput = throughput
    }
}

/// The greatest throughput of measured points that give a user at least `speed`; nil if none does.
///
/// A step function: between points nothing is assumed, beyond the last nothing is reached.
package func greatestThroughput(of points: [FrontierPoint], atLeast speed: Double) -> FrontierPoint? {
    var best: FrontierPoint?
    for point in points where point.speedPerUser >= speed && point.throughput > best?.throughput ?? 0 {
        best = point
    }
    return best
}
