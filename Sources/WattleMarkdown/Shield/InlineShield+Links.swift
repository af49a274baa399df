import WattleText

extension InlineShield {
    /// `[[Note]]` or `[^1]`.
    mutating func takeBracket(_ segment: Segment, _ next: inout Int, to output: inout [UInt8]) -> Bool {
        if options.wikilinks, segment.byte(1) == 0x5B {
            return takeWikilink(segment, .wikilink, at: segment.position, &next, to: &output)
        }
        guard options.footnotes, segment.byte(1) == 0x5E else { return false }
        guard let close = footnoteEnd(segment) else { return false }
        let label = segment.position + 2
        guard footnoteLabels.contains(FootnoteLabels.normalised(segment.source, label, close)) else {
            return false
        }
        mark(.footnoteReference, segment.position, close + 1, in: &output)
        next = close + 1
        return true
    }

    private func footnoteEnd(_ segment: Segment) -> Int? {
        FootnoteLabels.end(segment.source, segment.position + 2, segment.end)
    }

    /// The whole of `[[…]]`, which ends on its line and holds no `[[`.
    mutating func takeWikilink(
        _ segment: Segment, _ kind: ShieldKind, at opening: Int, _ next: inout Int,
        to output: inout [UInt8]
    ) -> Bool {
        let content = opening + 2
        guard let close = wikilinkEnd(segment, content), close > content else { return false }
        mark(kind, segment.position, close + 2, in: &output)
        next = close + 2
        return true
    }

    private func wikilinkEnd(_ segment: Segment, _ content: Int) -> Int? {
        var index = content
        var isTarget = true
        var backticks = 0
        while index + 1 < segment.end {
            let byte = segment.source[index]
            switch byte {
            case 0x5D:
                if segment.source[index + 1] == 0x5D { return backticks % 2 == 0 ? index : nil }
                if isTarget { return nil }
            case 0x5B:
                if isTarget || segment.source[index + 1] == 0x5B { return nil }
            case 0x7C: isTarget = false
            case ASCII.backtick: backticks += 1
            default: break
            }
            index += 1
        }
        return nil
    }

    /// `![[Note]]`, or `![` where too many are open already.
    mutating func takeExclamation(
        _ segment: Segment, _ next: inout Int, to output: inout [UInt8]
    ) -> Bool {
        guard segment.byte(1) == 0x5B else { return false }
        if options.wikilinks, segment.byte(2) == 0x5B,
            takeWikilink(segment, .embed, at: segment.position + 1, &next, to: &output)
        {
            return true
        }
        guard !noteImage() else { return false }
        output.append(0x21)
        next = segment.position + 1
        mark(.comment, next, next, in: &output)
        return true
    }

    /// `](`: notes where the address begins.
    mutating func takeDestination(
        _ segment: Segment, _ next: inout Int, to output: inout [UInt8]
    ) -> Bool {
        noteClosingBracket()
        guard options != .commonMark, segment.byte(1) == 0x28 else { return false }
        var index = segment.position + 2
        while index < segment.end, segment.source[index].isSpaceOrTab { index += 1 }
        // Not within `(<…>`: where no link comes of it, `<…>` may be HTML.
        guard index < segment.end, segment.source[index] != 0x29, segment.source[index] != 0x3C else {
            return false
        }
        guard !segment.source[index].isASCIIWhitespace else { return false }
        append(segment.source, segment.position, index, to: &output)
        mark(.destination, index, index, in: &output)
        next = index
        return true
    }

    /// `^[text]`, whose brackets are balanced.
    mutating func takeInlineFootnote(
        _ segment: Segment, _ next: inout Int, to output: inout [UInt8]
    ) -> Bool {
        guard options.footnotes, segment.byte(1) == 0x5B, segment.byte(-1) != 0x5B else { return false }
        guard segment.byte(2) != 0x5D else { return false }
        var depth = 0
        var index = segment.position + 1
        let limit = min(segment.end, index + 2_000)
        while index < limit {
            switch segment.source[index] {
            case ASCII.backslash: index += 1
            case 0x5B: depth += 1
            case 0x5D: depth -= 1
            default: break
            }
            index += 1
            guard depth == 0 else { continue }
            mark(.inlineFootnote, segment.position, index, number: inlineFootnotes.count, in: &output)
            inlineFootnotes.append(segment.position + 2..<index - 1)
            next = index
            return true
        }
        return false
    }

    /// A bare address: its `_` and `*` are no emphasis.
    ///
    /// Stops where GitHub's autolinks stop.
    mutating func takeAddress(_ segment: Segment, _ next: inout Int, to output: inout [UInt8]) -> Bool {
        guard options.autolinks, segment.byte(1) == 0x2F, segment.byte(2) == 0x2F else { return false }
        var index = segment.position
        var parentheses = 0
        var pending: [Int] = []
        var lastAlphanumeric = index
        scan: while index < segment.end {
            switch segment.source[index] {
            case 0x00...0x20, 0x3C, 0x3E, 0x5D, 0x22, 0x7C, ASCII.backtick, 0x5B, ASCII.backslash: break scan
            case 0x28: parentheses += 1
            case 0x29:
                parentheses -= 1
                if parentheses < 0 { break scan }
            case 0x5F, 0x2A: pending.append(index)
            case 0xF0, 0xF4: break scan
            case let byte where byte.isASCIIAlphanumeric: lastAlphanumeric = index
            default: break
            }
            index += 1
        }
        next = index
        pending.removeAll { $0 > lastAlphanumeric }
        guard !pending.isEmpty else { return false }
        var run = segment.position
        for place in pending {
            append(segment.source, run, place, to: &output)
            if let code = Shield.code(ofAddressByte: segment.source[place]) {
                Shield.mark(character: code, in: &output)
            }
            run = place + 1
        }
        append(segment.source, run, index, to: &output)
        return true
    }
}
