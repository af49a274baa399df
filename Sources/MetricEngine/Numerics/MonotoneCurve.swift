/// A smooth curve through given points that nowhere rises above or falls below its two neighbouring points.
///
/// Cubic between points, with slopes chosen so that each piece is monotone; never continued past the ends.
/// Source: M. Steffen, A simple method for monotonic interpolation in one dimension, Astronomy and Astrophysics 239
/// (1990) 443, equations 2 to 5, 8, 11 and, at the ends, 24 to 28.
package struct MonotoneCurve: Equatable, Sendable {
    private let x: [Double]
    private let y: [Double]
    private let slopes: [Double]

    /// The curve through the points (`x[i]`, `y[i]`).
    ///
    /// Fails for fewer than two points, for lists of unlike length and where `x` does not rise.
    package init?(x: [Double], y: [Double]) {
        guard x.count >= 2, x.count == y.count, zip(x, x.dropFirst()).allSatisfy({ $0 < $1 }) else {
            return nil
        }
        self.x = x
        self.y = y
        slopes = MonotoneCurve.slopes(x, y)
    }

    /// The height above `position`; nil outside the points.
    package func value(at position: Double) -> Double? {
        guard position >= x[0], position <= x[x.count - 1] else { return nil }
        var piece = 0
        while piece < x.count - 2, position > x[piece + 1] { piece += 1 }
        let width = x[piece + 1] - x[piece]
        let secant = (y[piece + 1] - y[piece]) / width
        let offset = position - x[piece]
        if offset == width { return y[piece + 1] }
        let cubic = (slopes[piece] + slopes[piece + 1] - 2 * secant) / (width * width)
        let square = (3 * secant - 2 * slopes[piece] - slopes[piece + 1]) / width
        return ((cubic * offset + square) * offset + slopes[piece]) * offset + y[piece]
    }

    private static func slopes(_ x: [Double], _ y: [Double]) -> [Double] {
        let widths = zip(x, x.dropFirst()).map { $1 - $0 }
        let secants = widths.indices.map { (y[$0 + 1] - y[$0]) / widths[$0] }
        guard secants.count > 1 else { return [secants[0], secants[0]] }
        let last = secants.count - 1
        var slopes = [endSlope(secants[0], secants[1], widths[0], widths[1])]
        for point in 1...last {
            slopes.append(
                innerSlope(secants[point - 1], secants[point], widths[point - 1], widths[point]))
        }
        slopes.append(endSlope(secants[last], secants[last - 1], widths[last], widths[last - 1]))
        return slopes
    }

    /// The parabola's slope between two pieces, cut so that neither piece overshoots; flat at a turn.
    private static func innerSlope(
        _ before: Double, _ after: Double, _ widthBefore: Double, _ widthAfter: Double
    ) -> Double {
        guard before * after > 0 else { return 0 }
        let parabola = (before * widthAfter + after * widthBefore) / (widthBefore + widthAfter)
        let limit = min(min(before.magnitude, after.magnitude), parabola.magnitude / 2)
        return before < 0 ? -2 * limit : 2 * limit
    }

    /// The parabola's slope at an end, cut likewise.
    private static func endSlope(
        _ near: Double, _ far: Double, _ widthNear: Double, _ widthFar: Double
    ) -> Double {
        let share = widthNear / (widthNear + widthFar)
        let parabola = near * (1 + share) - far * share
        if parabola * near <= 0 { return 0 }
        return parabola.magnitude > 2 * near.magnitude ? 2 * near : parabola
    }
}
