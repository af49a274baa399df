import WattleText

/// The elements of raw HTML that are open, and the rules by which they end, so that what is written is balanced whatever
/// the author leaves open.
struct HTMLSanitizer {
    /// An element that was opened and not closed.
    private struct OpenElement {
        let name: String
        let content: HTMLElement.Content
        /// The node in which that happened; the element ends with it.
        let owner: Int32
    }

    private var open: [OpenElement] = []
    /// How many elements may be open; tags beyond are left out.
    private static let depthLimit = 64

    /// Whether a link of raw HTML is open.
    var isInLink: Bool { open.contains { $0.name == "a" } }

    /// Opens an element below `owner`, if it may stand here; what it implies to be closed is closed.
    /// - Returns: whether its tag shall be written.
    mutating func admit(
        _ name: String, _ element: HTMLElement, owner: Int32, allowsBlocks: Bool, to writer: inout HTMLWriter
    ) -> Bool {
        let isBlock = element.content != .phrasing && !["br", "wbr"].contains(name)
        guard allowsBlocks || !isBlock, open.count < Self.depthLimit else { return false }
        closeImplied(by: element, owner: owner, to: &writer)
        guard element.parents.isEmpty || element.parents.contains(open.last?.name ?? "") else { return false }
        if element.content != .void {
            open.append(OpenElement(name: name, content: element.content, owner: owner))
        }
        return true
    }

    /// HTML's optional end tags: up to the element in which this one has to stand, or to one that holds blocks.
    private mutating func closeImplied(by element: HTMLElement, owner: Int32, to writer: inout HTMLWriter) {
        guard !element.ends.isEmpty else { return }
        var keep = open.count
        for place in open.indices.reversed() {
            guard open[place].owner == owner else { break }
            if element.ends.contains(open[place].name) {
                keep = place
            } else if element.parents.isEmpty
                ? open[place].content == .container : element.parents.contains(open[place].name)
            {
                break
            }
        }
        while open.count > keep { closeLast(to: &writer) }
    }

    /// Ends an element that was opened below `owner`; an end tag without a beginning is left out.
    mutating func close(_ name: String, owner: Int32, to writer: inout HTMLWriter) {
        for place in open.indices.reversed() {
            guard open[place].owner == owner else { return }
            guard open[place].name == name else { continue }
            while open.count > place { closeLast(to: &writer) }
            return
        }
    }

    /// Ends what cannot hold blocks of Markdown, at the end of a block of HTML.
    mutating func closeBlock(owner: Int32, to writer: inout HTMLWriter) {
        while let last = open.last, last.owner == owner, last.content != .container { closeLast(to: &writer) }
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
    static func write(text: ArraySlice<UInt8>, to writer: inout HTMLWriter) {
        for byte in text {
            switch byte {
            case 0x3C: writer.raw("&lt;")
            case 0x3E: writer.raw("&gt;")
            case 0x22: writer.raw("&quot;")
            default: writer.raw(byte: byte)
            }
        }
    }
}
