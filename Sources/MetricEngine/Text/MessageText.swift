/// Text that is put together from literals, bytes and counts, as UTF-8.
///
/// Only what messages need: the interpolation of the standard library brings Unicode tables and number
/// printing with it, which would be most of the engine's download.
package struct MessageText: ExpressibleByStringInterpolation, Equatable, Sendable {
    package let bytes: [UInt8]

    package init(stringLiteral value: String) {
        bytes = Array(value.utf8)
    }

    package init(stringInterpolation: Interpolation) {
        bytes = stringInterpolation.bytes
    }

    /// Collects the pieces.
    package struct Interpolation: StringInterpolationProtocol {
        var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + 8 * interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) {
            bytes.append(contentsOf: literal.utf8)
        }

        package mutating func appendInterpolation(_ text: [UInt8]) {
            bytes.append(contentsOf: text)
        }

        package mutating func appendInterpolation(_ text: ArraySlice<UInt8>) {
            bytes.append(contentsOf: text)
        }

        package mutating func appendInterpolation(_ count: Int) {
            bytes.append(contentsOf: decimalDigits(of: count))
        }
    }
}

/// The bytes of a text.
package func utf8(_ text: MessageText) -> [UInt8] { text.bytes }

/// The decimal digits of an integer, with `-` in front of a negative one.
package func decimalDigits(of value: Int) -> [UInt8] {
    var rest = value.magnitude
    var digits: [UInt8] = []
    repeat {
        digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
    } while rest > 0
    if value < 0 { digits.append(UInt8(ascii: "-")) }
    digits.reverse()
    return digits
}
