private import MetricEngine

/// The distance of two ticks: 1, 2 or 5 times a power of ten.
struct TickStep: Equatable {
    let mantissa: Int
    let exponent: Int

    init(mantissa: Int, exponent: Int) {
        self.mantissa = mantissa
        self.exponent = exponent
    }

    /// The largest power of ten that is not above `size`, give or take one place; the caller goes up from there.
    init(atMost size: Double) {
        self.init(mantissa: 1, exponent: Int(RealMath.floor(RealMath.log10(size))) - 1)
    }

    var next: TickStep {
        switch mantissa {
        case 1: TickStep(mantissa: 2, exponent: exponent)
        case 2: TickStep(mantissa: 5, exponent: exponent)
        default: TickStep(mantissa: 1, exponent: exponent + 1)
        }
    }

    /// The tick that lies `count` steps from zero.
    func tick(_ count: Int) -> Tick { Tick(count * mantissa, exponent: exponent) }

    /// How many steps reach a value from below; a billionth over a whole number is a rounding error.
    func count(to high: Double) -> Int { whole(RealMath.ceil(high / tick(1).value - 1e-9)) }

    /// How many steps stay below a value.
    func count(downTo low: Double) -> Int { whole(RealMath.floor(low / tick(1).value + 1e-9)) }

    /// Steps that are far too small are only asked whether they are.
    private func whole(_ count: Double) -> Int { Int(min(max(count, -1e12), 1e12)) }
}

extension Tick {
    /// The nearest double to `integer` times a power of ten, by one multiplication or division, and its text.
    init(_ integer: Int, exponent: Int) {
        let whole = Double(integer)
        value = exponent < 0 ? whole / powerOfTen(-exponent) : whole * powerOfTen(exponent)
        text = tickText(integer, exponent: exponent)
    }
}

/// Plain decimals up to ten digits, and past them a power of ten: `2·10¹²`.
private func tickText(_ integer: Int, exponent: Int) -> [UInt8] {
    let digits = String(integer.magnitude).utf8.count
    guard integer != 0, digits + exponent > 10 || exponent < -8 else {
        return decimalText(integer, exponent: exponent, keepsDecimals: true)
    }
    let power = bytes("10") + String(exponent).utf8.flatMap(raised)
    return integer == 1 ? power : decimalText(integer, exponent: 0) + bytes("·") + power
}

private func raised(_ digit: UInt8) -> [UInt8] {
    switch digit {
    case UInt8(ascii: "-"): bytes("⁻")
    case UInt8(ascii: "1"): bytes("¹")
    case UInt8(ascii: "2"): bytes("²")
    case UInt8(ascii: "3"): bytes("³")
    // U+2070 is the raised zero, and 4 to 9 follow it in their places.
    default: [0xE2, 0x81, 0xB0 + digit - UInt8(ascii: "0")]
    }
}

/// Ten to the `exponent`, exact up to 22.
private func powerOfTen(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<exponent { power *= 10 }
    return power
}
