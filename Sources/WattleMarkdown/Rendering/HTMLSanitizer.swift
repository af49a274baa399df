import WattleText

/// Writes raw HTML of a note as far as the allow list goes, and keeps what it opens balanced.
///
/// Elements that are not allowed lose their tags, those with code for a browser lose their content too. Comments,
/// declarations and instructions vanish. Elements end with the block in which they began.
struct HTMLSanitizer {
    /// Elements that were opened and not closed, each with the node in which that happened.
    private var open: [(name: String, owner: Int32)] = []

    /// Writes what is allowed of `html`, which stands below the node `owner`.
    mutating func write(_ html: ArraySlice<UInt8>, owner: Int32, to writer: inout HTMLWriter) {
        var tokens = HTMLTokens(html)
        while let token = tokens.next() {
            switch token {
            case .text(let text): writeText(text, to: &writer)
            case .opening(let tag): write(tag, owner: owner, tokens: &tokens, to: &writer)
            case .closing(let name): close(name, owner: owner, to: &writer)
            }
        }
    }

    /// Ends what was opened below `owner` and is still open.
    mutating func closeAll(openedBelow owner: Int32, to writer: inout HTMLWriter) {
        while let last = open.last, last.owner == owner { closeLast(to: &writer) }
    }

    private mutating func closeLast(to writer: inout HTMLWriter) {
        guard let last = open.popLast() else { return }
        writer.raw("</")
        writer.text(last.name)
        writer.raw(byte: 0x3E)
    }

    /// Entities stay what they are; `<`, `>` and quotes become entities.
    private func writeText(_ text: ArraySlice<UInt8>, to writer: inout HTMLWriter) {
        for byte in text {
            switch byte {
            case 0x3C: writer.raw("&lt;")
            case 0x3E: writer.raw("&gt;")
            case 0x22: writer.raw("&quot;")
            default: writer.raw(byte: byte)
            }
        }
    }

    private mutating func write(
        _ tag: HTMLTag, owner: Int32, tokens: inout HTMLTokens, to writer: inout HTMLWriter
    ) {
        guard HTMLAllowList.elements.contains(tag.name) else {
            if HTMLAllowList.withoutContent.contains(tag.name) { tokens.skip(past: tag.name) }
            return
        }
        writer.raw(byte: 0x3C)
        writer.text(tag.name)
        for attribute in tag.attributes where HTMLAllowList.allows(attribute, of: tag.name) {
            writer.raw(byte: ASCII.space)
            writer.text(attribute.name)
            writer.raw("=\"")
            writeText(attribute.value, to: &writer)
            writer.raw(byte: 0x22)
        }
        if tag.name == "a" { writer.raw(" class=\"ext\"") }
        writer.raw(byte: 0x3E)
        if !HTMLAllowList.void.contains(tag.name) { open.append((tag.name, owner)) }
    }

    private mutating func close(_ name: String, owner: Int32, to writer: inout HTMLWriter) {
        var place = open.count
        while place > 0, open[place - 1].owner == owner {
            place -= 1
            guard open[place].name == name else { continue }
            while open.count > place { closeLast(to: &writer) }
            return
        }
    }
}

/// What of HTML a note may use: nothing that runs, loads, styles, or could pass for a part of the page.
enum HTMLAllowList {
    static let elements: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup",
        "data",
        "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4",
        "h5", "h6",
        "hr", "i", "ins", "kbd", "li", "mark", "ol", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small",
        "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time",
        "tr",
        "u", "ul", "var", "wbr",
    ]

    static let void: Set<String> = ["br", "col", "hr", "wbr"]

    /// Elements whose content is no text for readers.
    static let withoutContent: Set<String> = [
        "script", "style", "template", "noscript", "iframe", "object", "svg", "math", "textarea", "title",
        "xmp",
        "noembed", "noframes", "plaintext", "select", "canvas", "audio", "video",
    ]

    private static let everywhere: Set<String> = ["title", "lang", "dir"]

    private static let own: [String: Set<String>] = [
        "a": ["href"], "data": ["value"], "time": ["datetime"], "del": ["datetime"], "ins": ["datetime"],
        "details": ["open"], "ol": ["start", "reversed", "type"], "li": ["value"], "col": ["span"],
        "colgroup": ["span"], "td": ["colspan", "rowspan"], "th": ["colspan", "rowspan", "scope"],
    ]

    static func allows(_ attribute: HTMLAttribute, of element: String) -> Bool {
        if everywhere.contains(attribute.name) { return true }
        guard own[element]?.contains(attribute.name) == true else { return false }
        return attribute.name != "href" || isAddress(attribute.value)
    }

    /// Only addresses out of the garden or within the page, spelt without entities up to their colon: what leads to
    /// another note must be a link of Markdown, which is checked.
    private static func isAddress(_ value: ArraySlice<UInt8>) -> Bool {
        ["http://", "https://", "mailto:", "#"].contains { prefix in
            value.prefix(prefix.utf8.count).equalsIgnoringASCIICase(prefix)
        }
    }
}
