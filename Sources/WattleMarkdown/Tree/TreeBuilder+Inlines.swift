import WattleText

/// A `~~` or `==` that stands in a text node of its own.
private struct Delimiter {
    let node: Int32
    let mark: UInt8
    let canOpen: Bool
    let canClose: Bool
}

extension TreeBuilder {
    /// Called when a node that holds inlines has all of them.
    mutating func finishInlines(of parent: Int32) {
        if options.autolinks { linkAddresses(in: parent) }
        guard options.strikethrough || options.highlights else { return }
        var delimiters: [Delimiter] = []
        var child = nodes[Int(parent)].firstChild
        var before = UInt8(ascii: " ")
        while child >= 0 {
            if nodes[Int(child)].kind == .text, !nodes[Int(child)].flags.contains(.isLiteral) {
                split(&child, before: before, into: &delimiters)
            }
            before = lastByte(of: child)
            child = nodes[Int(child)].nextSibling
        }
        if delimiters.count > 1 { pair(delimiters) }
    }

    private func lastByte(of node: Int32) -> UInt8 {
        switch nodes[Int(node)].kind {
        case .text:
            nodes[Int(node)].text.isEmpty ? 0x2E : payload[nodes[Int(node)].text.bounds.upperBound - 1]
        case .softBreak, .lineBreak: ASCII.space
        default: 0x2E
        }
    }

    private func firstByte(of node: Int32) -> UInt8 {
        guard node >= 0 else { return ASCII.space }
        switch nodes[Int(node)].kind {
        case .text: return nodes[Int(node)].text.isEmpty ? 0x2E : payload[Int(nodes[Int(node)].text.start)]
        case .softBreak, .lineBreak: return ASCII.space
        default: return 0x2E
        }
    }

    /// Gives each delimiter in a text a node of its own; `node` becomes the last part of the text.
    private mutating func split(_ node: inout Int32, before: UInt8, into delimiters: inout [Delimiter]) {
        let bounds = nodes[Int(node)].text.bounds
        var position = bounds.lowerBound
        while position + 1 < bounds.upperBound {
            let mark = payload[position]
            guard mark == 0x7E || mark == 0x3D, isDelimiter(mark) else {
                position = position &+ 1
                continue
            }
            var end = position
            while end < bounds.upperBound, payload[end] == mark { end += 1 }
            defer { position = end }
            guard end - position == 2 else { continue }
            let previous = position > bounds.lowerBound ? payload[position - 1] : before
            let next = end < bounds.upperBound ? payload[end] : firstByte(of: nodes[Int(node)].nextSibling)
            let delimiter = isolate(&node, position, end)
            delimiters.append(
                Delimiter(
                    node: delimiter, mark: mark, canOpen: flanks(next, previous),
                    canClose: flanks(previous, next)))
        }
    }

    private func isDelimiter(_ byte: UInt8) -> Bool {
        byte == 0x7E ? options.strikethrough : byte == 0x3D && options.highlights
    }

    /// CommonMark's left-flanking rule: text follows, and punctuation only after white space or punctuation.
    private func flanks(_ inner: UInt8, _ outer: UInt8) -> Bool {
        guard !inner.isASCIIWhitespace else { return false }
        return !inner.isASCIIPunctuation || outer.isASCIIWhitespace || outer.isASCIIPunctuation
    }

    /// Cuts `start ..< end` out of a text node; `node` becomes what follows, or the cut itself at the end.
    private mutating func isolate(_ node: inout Int32, _ start: Int, _ end: Int) -> Int32 {
        let bounds = nodes[Int(node)].text.bounds
        var delimiter = node
        if start > bounds.lowerBound {
            nodes[Int(node)].text.count = Int32(start - bounds.lowerBound)
            delimiter = insertText(after: node, start, end)
        } else {
            nodes[Int(node)].text.count = Int32(end - start)
        }
        node = delimiter
        if end < bounds.upperBound { node = insertText(after: delimiter, end, bounds.upperBound) }
        return delimiter
    }

    /// Adds a text node behind `node`.
    mutating func insertText(after node: Int32, _ start: Int, _ end: Int) -> Int32 {
        let index = Int32(nodes.count)
        var text = Node(.text, parent: nodes[Int(node)].parent)
        text.text = PayloadRange(start: Int32(start), count: Int32(end - start))
        text.nextSibling = nodes[Int(node)].nextSibling
        nodes.append(text)
        nodes[Int(node)].nextSibling = index
        return index
    }

    private mutating func pair(_ delimiters: [Delimiter]) {
        var openers: [Delimiter] = []
        for delimiter in delimiters {
            if delimiter.canClose, let match = openers.lastIndex(where: { $0.mark == delimiter.mark }),
                nodes[Int(openers[match].node)].nextSibling != delimiter.node
            {
                wrap(from: openers[match], to: delimiter)
                openers.removeLast(openers.count - match)
            } else if delimiter.canOpen, !openers.contains(where: { $0.mark == delimiter.mark }) {
                openers.append(delimiter)
            }
        }
    }

    /// The opening delimiter's node becomes the node that holds what is between.
    private mutating func wrap(from opener: Delimiter, to closer: Delimiter) {
        let wrapper = Int(opener.node)
        nodes[wrapper].kind = opener.mark == 0x7E ? .strikethrough : .highlight
        nodes[wrapper].firstChild = nodes[wrapper].nextSibling
        nodes[wrapper].text = .empty
        var child = nodes[wrapper].firstChild
        while child >= 0 {
            nodes[Int(child)].parent = opener.node
            let next = nodes[Int(child)].nextSibling
            if next == closer.node {
                nodes[Int(child)].nextSibling = -1
                break
            }
            child = next
        }
        nodes[wrapper].nextSibling = nodes[Int(closer.node)].nextSibling
    }
}
