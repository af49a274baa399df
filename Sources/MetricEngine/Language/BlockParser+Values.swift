extension BlockParser {
    /// The value on the key's line, then those of the list.
    func values(of entry: BlockOutline.Entry) -> [ByteRange] {
        (entry.value.map { [$0] } ?? []) + entry.items
    }

    /// The only value of a key.
    func value(of entry: BlockOutline.Entry) -> ByteRange? { values(of: entry).first }

    /// As `values`, with `[a, b]` taken apart.
    mutating func listed(_ entry: BlockOutline.Entry) -> [ByteRange] {
        values(of: entry).flatMap { list($0) }
    }

    private mutating func list(_ value: ByteRange) -> [ByteRange] {
        guard let list = ValueList(source, value) else { return [value] }
        if let gap = list.gap {
            block.faults.append(.expected(utf8("a value in front of the comma"), gap))
        } else if list.items.isEmpty {
            block.faults.append(.expected(utf8("a value between the brackets"), value))
            block.isIncomplete = true
        }
        return list.items
    }

    /// The names or references under a key.
    mutating func names(of entry: BlockOutline.Entry) -> [NamedReference] {
        listed(entry).compactMap { named($0) }
    }

    /// The only name under a key.
    mutating func name(of entry: BlockOutline.Entry) -> NamedReference? {
        let all = names(of: entry)
        if let second = all.dropFirst().first { block.faults.append(.oneValue(entry.key, second.range)) }
        return all.first
    }

    mutating func readTitle(_ entry: BlockOutline.Entry) {
        guard let value = value(of: entry) else { return }
        block.title = Array(source[value])
        block.titleRange = value
    }

    /// A name or `[[Note#id]]`; nil for anything else, which is reported.
    private mutating func named(_ value: ByteRange) -> NamedReference? {
        let text = source[value]
        if let fault = nameFault(value) {
            block.faults.append(fault)
            block.isIncomplete = true
            return nil
        }
        guard text.starts(with: utf8("[[")) else {
            return NamedReference(name: Array(text), range: value, reference: nil)
        }
        let reference = block.arena.addReference(source, value)
        return NamedReference(name: Array(text), range: value, reference: reference)
    }

    private func nameFault(_ value: ByteRange) -> MetricFault? {
        let text = source[value]
        if text.starts(with: utf8("[[")) {
            guard let close = text.indices.dropLast().first(where: { text[$0...].starts(with: utf8("]]")) })
            else { return .unclosedReference(value) }
            return close + 2 == value.upperBound ? nil : .unbracketedList(value, source)
        }
        if text.first == UInt8(ascii: "\"") { return .expected(utf8("a closing quote"), value) }
        if text.first == UInt8(ascii: "[") {
            return .expected(utf8("] at the end of the list"), value.upperBound..<value.upperBound)
        }
        return text.contains(UInt8(ascii: ",")) ? .unbracketedList(value, source) : nil
    }

    mutating func withParser<Result>(
        _ value: ByteRange, _ read: (inout ExpressionParser) -> Result
    ) -> Result {
        var parser = ExpressionParser(source, in: value, arena: block.arena)
        let result = read(&parser)
        block.arena = parser.arena
        return result
    }

    mutating func display(_ value: ByteRange) -> Display {
        withParser(value) { $0.display() }
    }

    mutating func test(_ value: ByteRange, isRequired: Bool) -> Test {
        withParser(value) { parser in
            let isFeasibility = parser.isKeyword("feasible")
            let expression = parser.expression()
            let sources = parser.footnotes()
            parser.expectEnd()
            return Test(
                expression: expression, sources: sources, isRequired: isRequired, isFeasibility: isFeasibility
            )
        }
    }

    mutating func readFormat(_ entry: BlockOutline.Entry) {
        guard let value = value(of: entry) else { return }
        block.digits = withParser(value) { parser in
            let digits = parser.digitCount()
            parser.expectEnd()
            return digits
        }
    }
}
