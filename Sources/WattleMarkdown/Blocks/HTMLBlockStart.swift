import WattleText

/// Where blocks of raw HTML begin and end, by CommonMark's seven conditions.
enum HTMLBlockStart {
    /// What would end the block that `<` at `start` begins; nil when it begins none.
    static func end(
        _ source: [UInt8], _ start: Int, _ end: Int, interruptingParagraph: Bool
    ) -> HTMLBlockEnd? {
        let position = start + 1
        guard position < end else { return nil }
        switch source[position] {
        case 0x3F:
            return .instruction
        case 0x21:
            if matches(source, position, end, "!--") { return .comment }
            if matches(source, position, end, "![cdata[") { return .cdata }
            return position + 1 < end && source[position + 1].isASCIILetter ? .declaration : nil
        default:
            return elementEnd(source, position, end, interruptingParagraph: interruptingParagraph)
        }
    }

    /// Whether a comment begins at `start`.
    static func isComment(_ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
        matches(source, start, end, "<!--")
    }

    /// Whether the block ends on this line.
    static func isEnded(_ kind: HTMLBlockEnd, _ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
        switch kind {
        case .comment: contains(source, start, end, "-->")
        case .instruction: contains(source, start, end, "?>")
        case .declaration: contains(source, start, end, ">")
        case .cdata: contains(source, start, end, "]]>")
        case .rawTextElement:
            rawTextElements.contains { contains(source, start, end, "</" + $0 + ">") }
        case .blankLine: start == end
        }
    }

    private static func elementEnd(
        _ source: [UInt8], _ start: Int, _ end: Int, interruptingParagraph: Bool
    ) -> HTMLBlockEnd? {
        let isClosing = source[start] == 0x2F
        let nameStart = isClosing ? start + 1 : start
        var position = nameStart
        while position < end, source[position].isASCIIAlphanumeric { position += 1 }
        guard position > nameStart, source[nameStart].isASCIILetter else { return nil }
        let name = lowercased(source, nameStart, position)
        let follows = position == end || source[position].isSpaceOrTab || source[position] == 0x3E
        if !isClosing, follows, rawTextElements.contains(name) { return .rawTextElement }
        let isSelfClosed = position + 1 < end && source[position] == 0x2F && source[position + 1] == 0x3E
        if follows || isSelfClosed, blockElements.contains(name) { return .blankLine }
        guard !interruptingParagraph else { return nil }
        return isLoneTag(source, position, end) ? .blankLine : nil
    }

    /// Roughly condition 7: the tag ends on this line, and nothing follows it.
    private static func isLoneTag(_ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
        var position = end
        while position > start, source[position - 1].isSpaceOrTab { position -= 1 }
        guard position > start, source[position - 1] == 0x3E else { return false }
        for offset in start..<position - 1 where source[offset] == 0x3E || source[offset] == 0x3C {
            return false
        }
        return true
    }

    private static func lowercased(_ source: [UInt8], _ start: Int, _ end: Int) -> String {
        var bytes: [UInt8] = []
        for position in start..<min(end, start + 12) { bytes.append(source[position].asciiLowercased) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func matches(_ source: [UInt8], _ start: Int, _ end: Int, _ text: String) -> Bool {
        var position = start
        for byte in text.utf8 {
            guard position < end, source[position].asciiLowercased == byte else { return false }
            position += 1
        }
        return true
    }

    private static func contains(_ source: [UInt8], _ start: Int, _ end: Int, _ text: String) -> Bool {
        guard let first = text.utf8.first else { return true }
        for position in start..<end where source[position] == first {
            if matches(source, position, end, text) { return true }
        }
        return false
    }

    private static let rawTextElements = ["script", "pre", "style", "textarea"]

    private static let blockElements: Set<String> = [
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col",
        "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr",
        "html",
        "iframe", "legend", "li", "link", "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup",
        "option", "p", "param", "section", "source", "summary", "table", "tbody", "td", "tfoot", "th",
        "thead",
        "title", "tr", "track", "ul",
    ]
}
