extension MetricFault {
    static func blockTooLong(_ size: [UInt8], limit: [UInt8], _ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(410), message: utf8("this block has \(size); the limit is \(limit)"),
            range: range,
            help: [utf8("split it, or move inputs to a scenario")])
    }

    static func noKey(_ line: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(2), message: utf8("expected a line of the form   key: value"), range: line,
            help: [utf8("values of a list begin with   -   and named values are indented by two spaces")])
    }

    static func unknownKey(_ name: [UInt8], _ range: ByteRange) -> MetricFault {
        let near = nearest(to: name, among: BlockKey.allCases.map { $0.name.bytes })
        return MetricFault(
            rule: MetricRule(3), message: utf8("unknown key \"\(name)\""), range: range,
            labels: near.map { [Label(range: range, text: utf8("did you mean \"\($0)\"?"))] } ?? [],
            fix: near.map { Fix(summary: utf8("write \($0)"), range: range, replacement: $0) })
    }

    static func repeatedKey(_ key: BlockKey, _ range: ByteRange, earlier: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(4), message: utf8("\"\(key.name.bytes)\" is given twice"), range: range,
            labels: [
                Label(range: earlier, text: utf8("first here")),
                Label(range: range, text: utf8("again here")),
            ])
    }

    static func noValue(_ name: [UInt8], _ range: ByteRange) -> MetricFault {
        MetricFault(rule: MetricRule(8), message: utf8("\"\(name)\" needs a value"), range: range)
    }

    static func noHead(_ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(1), message: utf8("this block does not say what it is"), range: range,
            help: [
                utf8("begin with one of   show: scenario: system: compare: sweep: solve: sensitivity: claim:")
            ])
    }

    static func twoHeads(_ key: BlockKey, _ range: ByteRange, first: BlockKey, _ firstRange: ByteRange)
        -> MetricFault
    {
        MetricFault(
            rule: MetricRule(9),
            message: utf8("a block is either a \(first.name.bytes) or a \(key.name.bytes), not both"),
            range: range,
            labels: [
                Label(range: firstRange, text: utf8("it begins as a \(first.name.bytes)")),
                Label(range: range, text: utf8("this makes a second kind")),
            ])
    }

    static func misplacedKey(_ key: BlockKey, _ range: ByteRange, in kind: BlockKind) -> MetricFault {
        MetricFault(
            rule: MetricRule(9),
            message: utf8("\"\(key.name.bytes)\" does not belong in a \(kind.word) block"), range: range)
    }

    static func secondDefinition(_ name: [UInt8], _ range: ByteRange, earlier: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(212), message: utf8("\"\(name)\" is defined twice"), range: range,
            labels: [
                Label(range: earlier, text: utf8("first here")),
                Label(range: range, text: utf8("again here")),
            ])
    }
}

extension BlockKind {
    /// The head key that makes a block of this kind.
    package var word: [UInt8] {
        switch self {
        case .show: utf8("show")
        case .scenario: utf8("scenario")
        case .system: utf8("system")
        case .compare: utf8("compare")
        case .sweep: utf8("sweep")
        case .solve: utf8("solve")
        case .sensitivity: utf8("sensitivity")
        case .claim: utf8("claim")
        }
    }
}
