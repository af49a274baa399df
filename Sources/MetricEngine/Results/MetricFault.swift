/// A place in a block's source, as offsets of UTF-8 bytes.
package typealias ByteRange = Range<Int>

/// The number of a rule, printed as `M101`, or as `W501` from 500 on: those stop nothing.
package struct MetricRule: Equatable, Sendable {
    package let number: Int

    package init(_ number: Int) { self.number = number }

    /// For example `M101`.
    package var name: [UInt8] {
        var digits: [UInt8] = []
        var rest = number
        for _ in 0..<3 {
            digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        }
        return [UInt8(ascii: number < 500 ? "M" : "W")] + digits.reversed()
    }
}

/// Something wrong in a metric block or inline expression, as a value.
package struct MetricFault: Equatable, Sendable {
    package enum Level: UInt8, Equatable, Sendable {
        case error, warning, expectation, note
    }

    package let rule: MetricRule
    package let level: Level
    /// One sentence: lower case, no full stop.
    package let message: [UInt8]
    /// Where, in the block's source.
    package let range: ByteRange
    /// Other places, or the same one, each with what is to be said about it.
    package let labels: [Label]
    /// What to do about it; each is one line.
    package let help: [[UInt8]]
    /// A replacement that repairs the source.
    package let fix: Fix?

    package init(
        rule: MetricRule, level: Level = .error, message: [UInt8], range: ByteRange, labels: [Label] = [],
        help: [[UInt8]] = [], fix: Fix? = nil
    ) {
        self.rule = rule
        self.level = level
        self.message = message
        self.range = range
        self.labels = labels
        self.help = help
        self.fix = fix
    }

    /// The same fault at the place where an author asked for the engine's formula in which it lies.
    func moved(to place: ByteRange, formula: [UInt8]) -> MetricFault {
        MetricFault(
            rule: rule, level: level, message: message, range: place,
            labels: [Label(range: place, text: utf8("in `\(formula)`"))], help: help)
    }

    /// A remark under one place.
    package struct Label: Equatable, Sendable {
        package let range: ByteRange
        package let text: [UInt8]
        /// The index of the block that the range lies in; nil for the fault's own.
        package let block: Int?

        package init(range: ByteRange, text: [UInt8], block: Int? = nil) {
            self.range = range
            self.text = text
            self.block = block
        }
    }

    /// Bytes to put in place of a range.
    package struct Fix: Equatable, Sendable {
        package let summary: [UInt8]
        package let range: ByteRange
        package let replacement: [UInt8]
        /// Whether the source can have meant nothing else; otherwise it is a guess, such as the nearest name.
        package let isCertain: Bool

        package init(summary: [UInt8], range: ByteRange, replacement: [UInt8], isCertain: Bool = false) {
            self.summary = summary
            self.range = range
            self.replacement = replacement
            self.isCertain = isCertain
        }
    }
}
