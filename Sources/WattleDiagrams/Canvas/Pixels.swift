import WattleText

extension HTMLWriter {
    /// Writes a length or a place in pixels: at most two decimals, no more digits than it needs.
    mutating func pixels(_ value: Double) {
        let limited = value.isNaN ? 0 : min(max(value, -1e6), 1e6)
        var hundredths = Int((limited * 100 + (limited < 0 ? -0.5 : 0.5)))
        if hundredths < 0 {
            raw(byte: 0x2D)
            hundredths = -hundredths
        }
        number(hundredths / 100)
        let rest = hundredths % 100
        guard rest > 0 else { return }
        raw(byte: 0x2E)
        raw(byte: UInt8(0x30 + rest / 10))
        if rest % 10 > 0 { raw(byte: UInt8(0x30 + rest % 10)) }
    }

    /// Writes ` name="12.5"`.
    mutating func attribute(_ name: StaticString, pixels value: Double) {
        raw(byte: ASCII.space)
        raw(name)
        raw("=\"")
        pixels(value)
        raw(byte: 0x22)
    }

    /// Writes `x y`.
    mutating func place(_ point: Point) {
        pixels(point.x)
        raw(byte: ASCII.space)
        pixels(point.y)
    }
}
