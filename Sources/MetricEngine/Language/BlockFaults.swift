extension MetricFault {
    static func blockTooLong(_ size: [UInt8], limit: [UInt8], _ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(410), message: utf8("this block has \(size); the limit is \(limit)"),
            range: range,
            help: [utf8("split it, or move inputs to a scenario")])
    }

    /// M002: a line that belongs to nothing.
    static func noKey(_ line: ByteRange, help: [UInt8]) -> MetricFault {
        MetricFault(
            rule: MetricRule(2), message: utf8("expected a line of the form   key: value"), range: line,
            help: [help])
    }

    /// M002: a line at the left edge without a colon that ends its key.
    static func noColon(_ line: ByteRange, word: ByteRange, isKey: Bool, _ source: [UInt8]) -> MetricFault {
        let name = Array(source[word])
        if word.upperBound < line.upperBound, source[word.upperBound] == UInt8(ascii: ":") {
            let colon = word.upperBound..<(word.upperBound + 1)
            return MetricFault(
                rule: MetricRule(2), message: utf8("a space stands behind the colon of a key"), range: colon,
                help: [utf8("write   \(name): \(source[colon.upperBound..<line.upperBound])")],
                fix: .init(
                    summary: utf8("add a space"), range: colon, replacement: utf8(": "), isCertain: true))
        }
        guard isKey else {
            return .noKey(line, help: utf8("items of a list begin with   -   and named values with   name:"))
        }
        let rest = source[word.upperBound..<line.upperBound].trimmed
        let end = word.upperBound..<word.upperBound
        return MetricFault(
            rule: MetricRule(2), message: utf8("expected a line of the form   key: value"), range: line,
            help: [rest.isEmpty ? utf8("write   \(name):") : utf8("write   \(name): \(rest)")],
            fix: .init(summary: utf8("add the colon"), range: end, replacement: utf8(":")))
    }

    /// M002: a line under a key that is neither an item nor a named value.
    static func unreadableLine(_ line: ByteRange, under key: BlockKey, _ source: [UInt8]) -> MetricFault {
        let name = key.name.bytes
        let text = Array(source[line])
        let help: [UInt8]
        if let colon = source[line].firstIndex(of: UInt8(ascii: ":")), key.shape == .pairs {
            help = utf8("write a space behind the colon:   \(source[line.lowerBound..<colon]): …")
        } else if text.first == UInt8(ascii: "-"), key.shape == .list {
            help = utf8("write a space behind the dash:   - \(text.dropFirst())")
        } else {
            switch key.shape {
            case .pairs: help = utf8("below \(name) stand lines of the form   name: value")
            case .list: help = utf8("below \(name) stand items:   - \(text)")
            case .single: help = utf8("the value of \(name) stands on one line, behind the colon")
            }
        }
        return MetricFault(
            rule: MetricRule(2),
            message: key.shape == .pairs
                ? utf8("expected a line of the form   name: value")
                : utf8("expected an item that begins with   -"),
            range: line, help: [help])
    }

    /// M006: a tab.
    static func tab(_ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(6), message: utf8("tabs cannot stand in a metric block"), range: range,
            help: [utf8("indent with two spaces")],
            fix: .init(
                summary: utf8("two spaces"), range: range, replacement: utf8("  "), isCertain: true))
    }

    /// M012: lines under a key that are not indented by two spaces.
    static func wrongIndent(_ indent: ByteRange, under key: BlockKey) -> MetricFault {
        let place = indent.isEmpty ? indent.lowerBound..<(indent.lowerBound + 1) : indent
        return MetricFault(
            rule: MetricRule(12),
            message: utf8("lines under \"\(key.name.bytes)\" are indented by two spaces"),
            range: place,
            labels: [
                Label(
                    range: place, text: indent.isEmpty ? utf8("not indented") : utf8("\(indent.count) here"))
            ],
            help: [utf8("indent every line under \(key.name.bytes) by two spaces")],
            fix: .init(
                summary: utf8("indent by two spaces"), range: indent, replacement: utf8("  "),
                isCertain: true))
    }

    /// M012: a key that is not at the left edge.
    static func indentedKey(_ indent: ByteRange, _ line: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(12), message: utf8("keys of a block are not indented"), range: indent,
            help: [utf8("begin the line at the left edge of the block")],
            fix: .init(
                summary: utf8("remove the spaces"), range: indent, replacement: [], isCertain: true))
    }

    /// M007: a value in single quotes.
    static func singleQuotes(_ value: ByteRange, _ source: [UInt8]) -> MetricFault {
        let inner = source[value].dropFirst()
        let isClosed = inner.last == UInt8(ascii: "'")
        let text = isClosed ? inner.dropLast() : inner
        return MetricFault(
            rule: MetricRule(7), message: utf8("values stand in double quotes, or in none"), range: value,
            help: [utf8("write   \"\(text)\"")],
            fix: isClosed
                ? .init(
                    summary: utf8("double quotes"), range: value, replacement: utf8("\"\(text)\""),
                    isCertain: true) : nil)
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

    static func noValue(_ name: [UInt8], _ range: ByteRange, help: [[UInt8]] = []) -> MetricFault {
        MetricFault(
            rule: MetricRule(8), message: utf8("\"\(name)\" needs a value"), range: range, help: help)
    }

    static func noValue(_ key: BlockKey, _ range: ByteRange) -> MetricFault {
        let name = key.name.bytes
        let help: [UInt8] =
            switch key.shape {
            case .single: utf8("write it behind the colon, or leave the line out")
            case .list: utf8("write   \(name): value   or lines   - value   below")
            case .pairs: utf8("write lines   name: value   below, indented by two spaces")
            }
        return noValue(name, range, help: [help])
    }

    /// M007: a second value where there is one.
    static func oneValue(_ key: BlockKey, _ range: ByteRange) -> MetricFault {
        expected(utf8("one value for \(key.name.bytes)"), range)
    }

    /// M007: a value behind the colon and a list below.
    static func valueAndItems(_ key: BlockKey, _ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(7), message: utf8("\"\(key.name.bytes)\" has a value and a list"), range: range,
            help: [utf8("write all values as lines that begin with   -")])
    }

    /// M007: a value without a name where names are given values.
    static func notNamed(_ key: BlockKey, _ range: ByteRange) -> MetricFault {
        let form: [UInt8] =
            key == .vary || key == .sliders ? utf8("name: from a to b") : utf8("name: value")
        return MetricFault(
            rule: MetricRule(7), message: utf8("\"\(key.name.bytes)\" takes named values"), range: range,
            help: [utf8("write lines   \(form)   below, indented by two spaces")])
    }

    /// M007: a named value where there are none.
    static func strayName(_ key: BlockKey, _ source: [UInt8], _ pair: BlockOutline.Pair) -> MetricFault {
        let form =
            key.shape == .list
            ? utf8("below it stand items:   - value") : utf8("it has one value, on its line")
        return MetricFault(
            rule: MetricRule(7), message: utf8("\"\(key.name.bytes)\" takes no named values"),
            range: pair.name,
            help: [form])
    }

    /// M007: values with commas between them that stand in no brackets.
    static func unbracketedList(_ range: ByteRange, _ source: [UInt8]) -> MetricFault {
        let items = source[range].split(separator: UInt8(ascii: ",")).map { item -> [UInt8] in
            let text = item.trimmed
            return needsQuotes(text, inList: true) ? utf8("\"\(text)\"") : Array(text)
        }
        let list = utf8("[\(joined(items))]")
        return MetricFault(
            rule: MetricRule(7), message: utf8("a list stands in brackets"), range: range,
            help: [utf8("write   \(list)")],
            fix: .init(
                summary: utf8("add brackets"), range: range, replacement: list, isCertain: true))
    }

    /// M007: `[[` without `]]`.
    static func unclosedReference(_ range: ByteRange) -> MetricFault {
        MetricFault(
            rule: MetricRule(7), message: utf8("expected ]] at the end of the reference"), range: range,
            help: [utf8("a reference is written   [[Note#id]]")])
    }

    /// M010: a word that cannot be a name.
    static func notAName(_ name: [UInt8], _ range: ByteRange, _ reason: [UInt8]) -> MetricFault {
        MetricFault(
            rule: MetricRule(10), message: utf8("\"\(name)\" cannot be a name"), range: range, help: [reason])
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
            ], help: twoHeadsHelp(key, first))
    }

    private static func twoHeadsHelp(_ key: BlockKey, _ first: BlockKey) -> [[UInt8]] {
        guard first == .scenario else { return [utf8("make it two blocks")] }
        return [
            utf8(
                "the first key says what a block is: put   \(key.name.bytes):   first, and   scenario:   below"
            )
        ]
    }

    static func misplacedKey(_ key: BlockKey, _ range: ByteRange, in kind: BlockKind) -> MetricFault {
        MetricFault(
            rule: MetricRule(9),
            message: utf8("\"\(key.name.bytes)\" does not belong in a \(kind.word) block"), range: range,
            help: (key.kinds ?? []).isEmpty
                ? [] : [utf8("it belongs in   \(joined((key.kinds ?? []).map { $0.word }))")])
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
