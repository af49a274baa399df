import WattleGarden
import WattleText

/// A page of a built site as a browser would see it: its ids, its links, and what is wrong with its markup.
struct PageMarkup {
    private(set) var ids: [String] = []
    /// Values of `href`, `src` and, with `#`, of `aria-labelledby`.
    private(set) var links: [String] = []
    private(set) var faults: [String] = []
    private var open: [String] = []

    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
    /// What HTML does not allow in a paragraph or a heading.
    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "details", "div", "dl", "figure", "footer", "h1", "h2",
        "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
    ]
    private static let phrasing: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "span", "a", "em", "strong",
    ]

    /// Reads a page that we wrote: attributes are quoted, and `<` in text is an entity.
    init(_ html: [UInt8]) {
        var position = 0
        while let start = html[position...].firstIndex(of: 0x3C) {
            let end = html[start...].firstIndex(of: 0x3E) ?? html.count - 1
            read(html[(start + 1)..<end])
            position = end + 1
        }
        if !open.isEmpty { faults.append("not closed: \(open)") }
        var seen: Set<String> = []
        for id in ids where !seen.insert(id).inserted || id.isEmpty { faults.append("id '\(id)' again") }
    }

    private mutating func read(_ tag: ArraySlice<UInt8>) {
        guard let first = tag.first, first != 0x21 else { return }
        let text = String(decoding: tag, as: UTF8.self)
        if first == 0x2F {
            let name = String(text.dropFirst())
            if open.popLast() != name { faults.append("</\(name)> closes something else") }
            return
        }
        let name = String(text.prefix { $0 != " " && $0 != "/" && $0 != "\n" })
        check(name)
        collect(text)
        if !Self.void.contains(name), tag.last != 0x2F { open.append(name) }
    }

    private mutating func check(_ name: String) {
        if name == "a", open.contains("a") { faults.append("a link in a link") }
        guard Self.blocks.contains(name), let parent = open.last, Self.phrasing.contains(parent) else {
            return
        }
        faults.append("<\(name)> in <\(parent)>")
    }

    private mutating func collect(_ tag: String) {
        var rest = tag[...]
        while let quote = rest.firstIndex(of: "\"") {
            let name = rest[..<quote].split { $0 == " " || $0 == "=" }.last ?? ""
            rest = rest[rest.index(after: quote)...]
            let end = rest.firstIndex(of: "\"") ?? rest.endIndex
            add(String(rest[..<end]), of: String(name))
            rest = rest[end...].dropFirst()
        }
    }

    private mutating func add(_ value: String, of attribute: String) {
        switch attribute {
        case "id": ids.append(value)
        case "href", "src": links.append(value)
        case "aria-labelledby": links.append("#" + value)
        default: break
        }
    }
}

/// What is wrong with a built site: markup, and links within it that lead nowhere.
func faults(of site: [String: [UInt8]]) -> [String] {
    let pages = site.filter { $0.key.hasSuffix(".html") }.mapValues { PageMarkup($0) }
    return pages.sorted { $0.key < $1.key }.flatMap { path, page in
        page.faults.map { "\(path): \($0)" }
            + page.links.filter { isDead($0, from: path, site, pages) }.map { "\(path): \($0) leads nowhere" }
    }
}

private func isDead(
    _ link: String, from path: String, _ site: [String: [UInt8]], _ pages: [String: PageMarkup]
) -> Bool {
    // The page for what is missing is served at every address, so its links start at the root.
    if link.contains(":") || path == "404.html" { return false }
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let target = file(String(parts[0]), from: path)
    guard site[target] != nil else { return true }
    guard parts.count > 1, !parts[1].isEmpty, let page = pages[target] else { return false }
    let id = String(decoding: percentDecoded(Array(parts[1].utf8)[...]), as: UTF8.self)
    return !page.ids.contains(id)
}

private func file(_ reference: String, from path: String) -> String {
    guard !reference.isEmpty else { return path }
    var folders = path.split(separator: "/").dropLast().map(String.init)
    for part in String(decoding: percentDecoded(Array(reference.utf8)[...]), as: UTF8.self).split(
        separator: "/")
    {
        if part == ".." { _ = folders.popLast() } else if part != "." { folders.append(String(part)) }
    }
    let isFolder = reference.hasSuffix("/") || reference.hasSuffix(".")
    return (folders + (isFolder ? ["index.html"] : [])).joined(separator: "/")
}
