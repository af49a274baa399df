extension BlockParser {
    /// The value on the key's line, then those of the list.
    func values(of entry: BlockOutline.Entry) -> [ByteRange] {
        (entry.value.map { [$0] } ?? []) + entry.items
    }

    /// As `values`, with `[a, b]` taken apart.
    func listed(_ entry: BlockOutline.Entry) -> [ByteRange] {
        values(of: entry).flatMap { list($0) }
    }

    private func list(_ value: ByteRange) -> [ByteRange] {
        guard source[value.lowerBound] == UInt8(ascii: "["), value.count >= 2,
            source[value.lowerBound + 1] != UInt8(ascii: "["),
            source[value.upperBound - 1] == UInt8(ascii: "]")
        else { return [value] }
        var items: [ByteRange] = []
        var start = value.lowerBound + 1
        let end = value.upperBound - 1
        for index in start...end where index == end || source[index] == UInt8(ascii: ",") {
            var slice = source[start..<index].trimmed
            if slice.count >= 2, slice.first == UInt8(ascii: "\""), slice.last == UInt8(ascii: "\"") {
                slice = slice.dropFirst().dropLast()
            }
            if !slice.isEmpty { items.append(slice.startIndex..<slice.endIndex) }
            start = index + 1
        }
        return items
    }

    mutating func text(of entry: BlockOutline.Entry) -> [UInt8] {
        if let first = entry.pairs.first {
            block.faults.append(.unexpected(Array(source[first.name]), first.name))
        }
        return values(of: entry).map { Array(source[$0]) }.first ?? []
    }

    mutating func readTitle(_ entry: BlockOutline.Entry) {
        guard let value = entry.value else { return }
        block.title = Array(source[value])
        block.titleRange = value
    }

    mutating func named(_ value: ByteRange) -> NamedReference {
        let isReference = source[value].starts(with: utf8("[[")) && source[value].suffix(2).matches("]]")
        guard isReference, value.count >= 4 else {
            return NamedReference(name: Array(source[value]), range: value, reference: nil)
        }
        let reference = block.arena.addReference(source, value)
        return NamedReference(name: Array(source[value]), range: value, reference: reference)
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
            _ = parser.footnotes()
            parser.expectEnd()
            return Test(expression: expression, isRequired: isRequired, isFeasibility: isFeasibility)
        }
    }

    mutating func readFormat(_ entry: BlockOutline.Entry) {
        guard let value = entry.value else { return }
        block.digits = withParser(value) { parser in
            let digits = parser.digitCount()
            parser.expectEnd()
            return digits
        }
    }
}
