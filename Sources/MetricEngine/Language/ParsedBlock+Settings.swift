/// One fact that a block's figures rest on, as an author wrote it.
package struct BlockSetting: Equatable, Sendable {
    /// `energy_price` for what is given under `with` or `let`, `rates.EUR` and `vary.life` for what has a name under
    /// another key, `at:` and `scenario:` for what stands behind a key.
    package let path: [UInt8]
    /// Without footnotes under a name; the items of a list are joined by semicolons.
    package let value: [UInt8]
    /// Where the value stands; empty behind a key.
    let range: ByteRange
}

extension ParsedBlock {
    /// Everything that can be changed without the block showing another quantity, in the order of the source.
    package var settings: [BlockSetting] {
        let given = definitions.map { definition in
            BlockSetting(
                path: definition.key == .rates ? utf8("rates.\(definition.name)") : definition.name,
                value: text(definition.valueRange), range: definition.valueRange)
        }
        let outline = BlockOutline(source)
        let varied = outline.entries.filter { $0.key == .vary }.flatMap { $0.pairs }.map { pair in
            BlockSetting(
                path: utf8("vary.\(text(pair.name))"), value: text(pair.value), range: pair.value)
        }
        let keyed = outline.entries.filter { isSetting($0.key) }.map { entry in
            BlockSetting(
                path: utf8("\(entry.key.name.bytes):"), value: joinedValues(of: entry), range: 0..<0)
        }
        return given + varied + keyed
    }

    /// The source with one setting put to another value, added where it is missing, or taken out for nil.
    /// - Returns: nil where nothing would change.
    package func source(setting path: [UInt8], to value: [UInt8]?) -> [UInt8]? {
        if path.last == UInt8(ascii: ":") { return source(settingKey: Array(path.dropLast()), to: value) }
        if let known = settings.first(where: { $0.path == path }) {
            guard let value else { return removing(known) }
            return source.replacing(known.range, by: value)
        }
        guard let value else { return nil }
        let dot = path.firstIndex(of: UInt8(ascii: "."))
        let group = dot.map { Array(path[..<$0]) } ?? utf8("with")
        return adding(utf8("  \(path[(dot.map { $0 + 1 } ?? 0)...]): \(value)\n"), under: group)
    }

    // MARK: - Keys

    private func isSetting(_ key: BlockKey) -> Bool {
        switch key {
        case .scenario: kind != .scenario
        case .from, .for, .across, .at, .suchThat, .andSweep, .test, .sweep, .solve: true
        default: false
        }
    }

    private func joinedValues(of entry: BlockOutline.Entry) -> [UInt8] {
        let values = (entry.value.map { [$0] } ?? []) + entry.items
        return values.enumerated().flatMap { ($0.offset == 0 ? [] : utf8("; ")) + text($0.element) }
    }

    private func source(settingKey key: [UInt8], to value: [UInt8]?) -> [UInt8]? {
        let outline = BlockOutline(source)
        let lines = value.map { keyLines(key, $0) } ?? []
        guard let index = outline.entries.firstIndex(where: { $0.key.name.matches(key) }) else {
            return value == nil ? nil : source.endingLine + lines
        }
        return source.replacing(self.lines(of: index, outline), by: lines)
    }

    private func keyLines(_ key: [UInt8], _ value: [UInt8]) -> [UInt8] {
        let items = value.split(separator: UInt8(ascii: ";")).map { $0.trimmed.quotedIfLink }
        guard items.count > 1 else { return utf8("\(key): \(items.first ?? [])\n") }
        return utf8("\(key):\n") + items.flatMap { utf8("  - \($0)\n") }
    }

    /// From the line of a key to that of the next one.
    private func lines(of index: Int, _ outline: BlockOutline) -> ByteRange {
        let end =
            index + 1 < outline.entries.count
            ? lineStart(outline.entries[index + 1].keyRange.lowerBound) : source.count
        return lineStart(outline.entries[index].keyRange.lowerBound)..<end
    }

    // MARK: - Named values

    private func adding(_ line: [UInt8], under group: [UInt8]) -> [UInt8] {
        let outline = BlockOutline(source)
        guard let entry = outline.entries.first(where: { $0.key.name.matches(group) && $0.value == nil })
        else { return source.endingLine + utf8("\(group):\n") + line }
        let start = lineEnd(entry.keyRange.upperBound)
        return source.replacing(start..<start, by: line)
    }

    private func removing(_ setting: BlockSetting) -> [UInt8] {
        let outline = BlockOutline(source)
        let start = setting.range.lowerBound
        let alone = outline.entries.firstIndex { $0.pairs.count == 1 && $0.pairs[0].value.contains(start) }
        if let alone { return source.replacing(lines(of: alone, outline), by: []) }
        return source.replacing(lineStart(start)..<lineEnd(start), by: [])
    }

    private func lineStart(_ offset: Int) -> Int {
        source[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    }

    private func lineEnd(_ offset: Int) -> Int {
        source[offset...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? source.count
    }
}

extension [UInt8] {
    fileprivate func replacing(_ range: ByteRange, by other: [UInt8]) -> [UInt8] {
        self[..<range.lowerBound] + other + self[range.upperBound...]
    }

    /// With a line feed at the end.
    fileprivate var endingLine: [UInt8] { last == UInt8(ascii: "\n") ? self : self + [UInt8(ascii: "\n")] }
}

extension ArraySlice<UInt8> {
    /// In double quotes if it begins as a link does.
    fileprivate var quotedIfLink: [UInt8] { starts(with: utf8("[[")) ? utf8("\"\(self)\"") : Array(self) }
}
