import WattleText

extension NoteIndexer {
    // MARK: Wikilinks

    mutating func addWikilink(_ index: Int32, _ node: Node) {
        let isEmbed = node.kind == .embed
        let start = Int(node.sourceStart) + (isEmbed ? 3 : 2)
        let end = Int(node.sourceEnd) - 2
        let bar = note.source[start..<end].firstIndex(of: 0x7C)
        var targetEnd = bar ?? end
        if bar != nil, targetEnd > start, note.source[targetEnd - 1] == ASCII.backslash { targetEnd -= 1 }
        let parts = note.source[start..<targetEnd].split(separator: 0x23, omittingEmptySubsequences: false)
        let fragment = Fragment(parts.dropFirst())
        var shown = bar.map { shownBytes($0 + 1..<end) } ?? []
        let size = isEmbed ? MediaSize.split(off: &shown) : nil
        let display = string(shown[...])
        note.tree.nodes[Int(index)].number = Int32(note.links.count)
        note.links.append(
            NoteLink(
                form: isEmbed ? .embed : .wikilink, node: NodeID(index), place: note.links.count,
                target: string(parts.first ?? []),
                headings: fragment.headings, block: fragment.block, display: display.isEmpty ? nil : display,
                size: size, isDecorative: isEmbed && display == decorativeMark, range: node.range,
                targetRange: SourceRange(start, targetEnd), isExternal: false))
    }

    private func string(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.trimmedASCII(), as: UTF8.self)
    }

    /// A display text without its comments and without the backslashes that pipes need in a table.
    private func shownBytes(_ range: Range<Int>) -> [UInt8] {
        var bytes: [UInt8] = []
        var position = range.lowerBound
        while position < range.upperBound {
            let segment = Segment(
                source: note.source, position: position, start: position, end: range.upperBound, isCell: false
            )
            if segment.byte(0) == ASCII.backslash, segment.byte(1) == 0x7C {
                position += 1
            } else if options.comments, segment.byte(0) == 0x25, segment.byte(1) == 0x25,
                let close = segment.find(0x25, 0x25, from: position + 2)
            {
                position = close + 2
                continue
            }
            bytes.append(note.source[position])
            position += 1
        }
        return bytes
    }

    // MARK: Links and images

    mutating func addLink(_ index: Int32, _ node: Node) {
        let address = note.tree.bytes(node.text)
        let isExternal = SafeAddress.isExternal(address)
        let isAutolink = node.flags.contains(.isAutolink)
        let range = addressRange(index, node)
        let local = isExternal ? nil : LocalAddress(address)
        let size = node.kind == .image ? splitSize(offAlternativeOf: node) : nil
        let isDecorative = node.kind == .image && dropDecorativeMark(of: node)
        note.tree.nodes[Int(index)].number = Int32(note.links.count)
        note.links.append(
            NoteLink(
                form: node.kind == .image ? .image : isAutolink ? .autolink : .link, node: NodeID(index),
                place: note.links.count,
                target: local?.target ?? String(decoding: address, as: UTF8.self),
                headings: local?.fragment.headings ?? [], block: local?.fragment.block,
                display: note.text(of: NodeID(index)), size: size, isDecorative: isDecorative, range: range,
                targetRange: range,
                isExternal: isExternal))
    }

    /// Takes `|100x145` or a lone `100` off the end of an image's text.
    private mutating func splitSize(offAlternativeOf image: Node) -> MediaSize? {
        let text = note.tree.nodes.lastChild(of: image)
        guard text >= 0, note.tree.nodes[Int(text)].kind == .text else { return nil }
        let range = note.tree.nodes[Int(text)].text
        var bytes = Array(note.tree.bytes(range))
        guard let size = MediaSize.split(off: &bytes, isWhole: text == image.firstChild) else { return nil }
        note.tree.nodes[Int(text)].text.count = Int32(bytes.count)
        return size
    }

    /// Takes a lone `|decorative` away, which stands for words that are not needed.
    private mutating func dropDecorativeMark(of image: Node) -> Bool {
        guard image.firstChild >= 0 else { return false }
        let text = note.tree.nodes[Int(image.firstChild)]
        guard text.kind == .text, text.nextSibling < 0,
            note.tree.bytes(text.text).elementsEqual("|\(decorativeMark)".utf8)
        else { return false }
        note.tree.nodes[Int(image.firstChild)].text.count = 0
        return true
    }

    /// The bytes of the address in the source; the block's lines where they cannot be found.
    private mutating func addressRange(_ index: Int32, _ node: Node) -> SourceRange {
        if let start = destinations[index] { return destinationRange(from: Int(start)) }
        let block = note.tree[note.tree.block(around: NodeID(index))].range
        let label = node.firstChild >= 0 ? note.tree.nodes[Int(node.firstChild)] : node
        let text = node.flags.contains(.isAutolink) ? label.text : node.text
        return finder.find(Array(note.tree.bytes(text)), in: block, of: note.source) ?? block
    }

    /// From the first byte of `(address)` to white space or the parenthesis that closes it.
    private func destinationRange(from start: Int) -> SourceRange {
        var end = start
        var depth = 0
        while end < note.source.count {
            let byte = note.source[end]
            if byte.isASCIIWhitespace { break }
            if byte == 0x28 { depth += 1 }
            if byte == 0x29 {
                if depth == 0 { break }
                depth -= 1
            }
            end += byte == ASCII.backslash ? 2 : 1
        }
        return SourceRange(start, min(end, note.source.count))
    }
}

/// What an author writes in the place of words for a picture that needs none.
private let decorativeMark = "decorative"

/// The address of a link within the garden, taken apart.
struct LocalAddress {
    let target: String
    let fragment: Fragment

    init(_ address: ArraySlice<UInt8>) {
        let parts = address.split(separator: 0x23, maxSplits: 1, omittingEmptySubsequences: false)
        target = String(decoding: percentDecoded(parts.first ?? []), as: UTF8.self)
        fragment = Fragment(parts.dropFirst().map { percentDecoded($0)[...] })
    }
}

/// What follows `#` in a link.
struct Fragment {
    var headings: [String] = []
    var block: String?

    init(_ parts: some Sequence<ArraySlice<UInt8>>) {
        for part in parts {
            let text = part.trimmedASCII()
            guard !text.isEmpty else { continue }
            if text.first == 0x5E {
                block = String(decoding: text.dropFirst(), as: UTF8.self)
            } else {
                headings.append(String(decoding: text, as: UTF8.self))
            }
        }
    }
}

/// Finds texts in the source of a block, each behind the one before, so that the search stays linear.
struct SourceFinder {
    private var block = SourceRange(0, 0)
    private var position = 0
    private var isLost = false

    mutating func find(_ text: [UInt8], in range: SourceRange, of source: [UInt8]) -> SourceRange? {
        if range != block {
            block = range
            position = range.start
            isLost = false
        }
        guard !isLost, let first = text.first else { return nil }
        var start = position
        while start + text.count <= range.end {
            if source[start] == first, source[start..<start + text.count].elementsEqual(text) {
                position = start + text.count
                return SourceRange(start, position)
            }
            start += 1
        }
        isLost = true
        return nil
    }
}
