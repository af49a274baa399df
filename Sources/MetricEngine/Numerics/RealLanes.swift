/// Numbers that are computed with side by side: a double, or two in one register, each rounded as if it were alone.
protocol RealLanes {
    init(repeating number: Double)

    static func + (left: Self, right: Self) -> Self
    static func + (left: Self, right: Double) -> Self
    static func - (left: Self, right: Self) -> Self
    static func - (left: Self, right: Double) -> Self
    static func * (left: Self, right: Self) -> Self
    static func * (left: Double, right: Self) -> Self
    static func / (left: Self, right: Self) -> Self

    func squareRoot() -> Self
}

extension Double: RealLanes {
    init(repeating number: Double) { self = number }
}

extension SIMD2: RealLanes where Scalar == Double {}

extension [Double] {
    /// Replaces the numbers, two at a time, by what a function makes of them.
    mutating func replacePairs(_ transform: (SIMD2<Double>) -> SIMD2<Double>) {
        var index = 0
        while index + 1 < count {
            let pair = transform(SIMD2(self[index], self[index + 1]))
            self[index] = pair.x
            self[index + 1] = pair.y
            index += 2
        }
        if index < count { self[index] = transform(SIMD2(repeating: self[index])).x }
    }
}
