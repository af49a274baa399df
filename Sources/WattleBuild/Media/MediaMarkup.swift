import WattleMarkdown
import WattleMedia
import WattleText

/// A file as one link of a page shows it.
struct ShownFile {
    let file: PublishedFile
    let link: NoteLink
    /// The reference from the page to the file.
    let href: String
    /// What follows `#` in the link, as it is written.
    let fragment: String?

    /// Writes the element that shows the file; a file that no element shows becomes a link.
    ///
    /// `isBlock` tells whether it stands alone, so that blocks may be written.
    func write(isBlock: Bool, to writer: inout HTMLWriter) {
        if file.kind == .pdf, isBlock { return writeDocument(to: &writer) }
        if isBlock { writer.raw("<p class=\"media\">") }
        if file.kind.isImage {
            writeImage(to: &writer)
        } else if file.kind.isVideo || file.kind.isAudio {
            writePlayer(to: &writer)
        } else {
            writeLink(to: &writer)
        }
        if isBlock { writer.raw("</p>\n") }
    }

    /// The size that the author asked for, else the picture's own; a width alone keeps the proportions.
    var size: (width: Int?, height: Int?) {
        guard let asked = link.size else { return (file.size?.width, file.size?.height) }
        guard asked.height == nil, let own = file.size else { return (asked.width, asked.height) }
        return (asked.width, max(1, (asked.width * own.height + own.width / 2) / own.width))
    }

    /// Whether the author gave width and height: a frame into which the picture is fitted.
    var isFrame: Bool { link.size?.height != nil }

    private func writeImage(to writer: inout HTMLWriter) {
        writer.raw("<img")
        if isFrame { writer.raw(" class=\"framed\"") }
        writer.attribute("src", href)
        writer.attribute("alt", link.isDecorative ? "" : link.display ?? "")
        writeSize(to: &writer)
        writer.raw(" loading=\"lazy\" decoding=\"async\">")
    }

    /// A film shows its first picture; a sound is not fetched before somebody wants to hear it.
    private func writePlayer(to writer: inout HTMLWriter) {
        let isVideo = file.kind.isVideo
        writer.raw(isVideo ? "<video controls preload=\"metadata\"" : "<audio controls preload=\"none\"")
        writer.attribute("src", address)
        if isVideo { writeSize(to: &writer) }
        writer.attribute("aria-label", name)
        writer.raw(">")
        writeLink(to: &writer)
        writer.raw(isVideo ? "</video>" : "</audio>")
    }

    /// The document in a frame of its own, which phones leave empty, and a link below it.
    private func writeDocument(to writer: inout HTMLWriter) {
        writer.raw("<figure class=\"document\"><iframe loading=\"lazy\"")
        writer.attribute("src", address)
        writer.attribute("title", name)
        if let height = askedHeight { writer.attribute("height", String(height)) }
        writer.raw("></iframe><figcaption>")
        writeLink(to: &writer)
        writer.raw(" <span>PDF, ")
        writer.text(byteCountText(file.byteCount))
        writer.raw("</span></figcaption></figure>\n")
    }

    private func writeLink(to writer: inout HTMLWriter) {
        writer.raw("<a")
        writer.attribute("href", address)
        writer.raw(">")
        writer.text(name)
        writer.raw("</a>")
    }

    private func writeSize(to writer: inout HTMLWriter) {
        let size = size
        if let width = size.width { writer.attribute("width", String(width)) }
        if let height = size.height { writer.attribute("height", String(height)) }
    }

    /// `#height=400` of an embedded document, which is no part of its address.
    private var askedHeight: Int? {
        guard let part = fragmentParts.first(where: { $0.hasPrefix("height=") }) else { return nil }
        return Int(part.dropFirst(7)).flatMap { (1...4_000).contains($0) ? $0 : nil }
    }

    /// The reference with the fragment, which players and readers of PDF understand: `#page=3`, `#t=60`.
    var address: String {
        let parts = fragmentParts
        return parts.isEmpty ? href : href + "#" + parts.joined(separator: "&")
    }

    /// What the fragment sets, such as `page=3`; nothing else is of use to anybody.
    private var fragmentParts: [String] {
        (fragment ?? "").split { $0 == "#" || $0 == "&" }.map(String.init).filter { part in
            part.utf8.contains(0x3D) && part.utf8.allSatisfy(isHarmless)
        }
    }

    private func isHarmless(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x3D, 0x2C, 0x2E, 0x2D, 0x5F, 0x3A: true
        default: byte.isASCIIAlphanumeric
        }
    }

    /// What the file is called on the page: the author's words, else the name that the author wrote.
    private var name: String {
        link.display ?? link.target.split(separator: "/").last.map(String.init) ?? link.target
    }
}

/// `512 bytes`, `34 kB`, `1.2 MB`.
func byteCountText(_ count: Int) -> String {
    if count < 1_000 { return "\(count) bytes" }
    if count < 1_000_000 { return "\((count + 500) / 1_000) kB" }
    let tenths = (count + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
}
