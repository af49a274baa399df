extension MetricFault {
    /// M007: something stands where it cannot.
    static func unexpected(_ text: [UInt8], _ range: ByteRange, help: [[UInt8]] = []) -> MetricFault {
        MetricFault(rule: MetricRule(7), message: utf8("unexpected \"\(text)\""), range: range, help: help)
    }

    /// M007: something is missing.
    static func expected(_ what: [UInt8], _ range: ByteRange, help: [[UInt8]] = []) -> MetricFault {
        MetricFault(rule: MetricRule(7), message: utf8("expected \(what)"), range: range, help: help)
    }

    /// M008: a function is called with too few arguments, or too many.
    static func wrongArity(_ function: Function, _ count: Int, _ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(8),
            message: utf8("\(function.name.bytes) takes \(function.signature.arity), not \(count)"),
            range: range, help: [utf8("write   \(function.signature.usage)")])
    }

    static func badNumber(_ text: [UInt8], _ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(132), message: utf8("\"\(text)\" is no number that can be used"), range: range)
    }

    static func commaInNumber(_ text: [UInt8], plain: [UInt8], _ range: ByteRange) -> MetricFault {
        var grouped: [UInt8] = []
        for (index, digit) in plain.enumerated() {
            if index > 0, (plain.count - index) % 3 == 0 { grouped.append(UInt8(ascii: "_")) }
            grouped.append(digit)
        }
        return MetricFault(
            rule: MetricRule(131), message: utf8("numbers are written without commas: \(text)"), range: range,
            labels: [.init(range: range, text: utf8("write \(plain) or \(grouped)"))],
            help: [utf8("write \(plain) or \(grouped)")],
            fix: Fix(summary: utf8("write \(plain)"), range: range, replacement: plain))
    }

    /// M136: a number that does not begin and end with a digit.
    static func incompleteNumber(_ range: ByteRange, _ text: [UInt8], write replacement: [UInt8])
        -> MetricFault
    {
        MetricFault(
            rule: MetricRule(136), message: utf8("a number begins and ends with a digit, not as in \(text)"),
            range: range, labels: [.init(range: range, text: utf8("write \(replacement)"))],
            fix: Fix(
                summary: utf8("write \(replacement)"), range: range, replacement: replacement,
                isCertain: true))
    }

    /// M007: a sign of another language.
    static func foreignSign(_ text: [UInt8], _ range: ByteRange, write replacement: [UInt8]?) -> MetricFault {
        MetricFault(
            rule: MetricRule(7), message: utf8("unexpected \"\(text)\""), range: range,
            help: replacement.map { [utf8("write   \($0)")] } ?? [],
            fix: replacement.map {
                Fix(summary: utf8("write \($0)"), range: range, replacement: $0, isCertain: true)
            })
    }

    static func unknownUnit(_ fault: UnitFault) -> MetricFault {
        MetricFault(
            rule: MetricRule(110), message: utf8("unknown unit \"\(fault.symbol)\""), range: fault.range,
            labels: [Label(range: fault.range, text: fault.reason)],
            help: fault.suggestion.isEmpty ? [] : [fault.suggestion])
    }

    static func tightSlash(_ slash: ByteRange, in range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(104), message: utf8("the division sign needs a space on both sides"),
            range: range,
            help: [utf8("write   a / b   ; a slash without spaces belongs to a unit, as in tok/s")],
            fix: Fix(
                summary: utf8("put spaces around the slash"), range: slash, replacement: utf8(" / "),
                isCertain: true))
    }

    static func tooDeep(_ depth: Int, _ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(411), message: utf8("nested \(depth) levels deep; the limit is \(Limits.depth)"),
            range: range)
    }

    static func tooManyNodes(_ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(411),
            message: utf8(
                "this block's expressions have more than \(Limits.nodes) parts; the limit is \(Limits.nodes)"),
            range: range)
    }
}
