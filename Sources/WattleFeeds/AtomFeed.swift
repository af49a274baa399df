import WattleText

/// The feed in Atom.
///
/// Dates are those of the pages, never those of the build: `updated` of the feed is that of its newest page. An entry's
/// id is its address.
///
/// - Source: RFC 4287.
package func atom(_ feed: Feed) -> [UInt8] {
    var writer = XMLWriter()
    writer.raw("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    writer.text(feed.language)
    writer.raw("\">\n")
    writer.element("title", feed.title)
    writer.element("subtitle", feed.subtitle)
    writer.element("id", feed.page)
    writer.empty("link", ["rel": "self", "type": "application/atom+xml", "href": feed.address])
    writer.empty("link", ["rel": "alternate", "type": "text/html", "href": feed.page])
    writer.element("updated", feed.entries.map(\.timestamp).max() ?? "")
    write(author: feed.author.isEmpty ? feed.title : feed.author, to: &writer)
    writer.element("icon", feed.icon)
    writer.element("generator", "Wattle")
    for entry in feed.entries { write(entry, to: &writer) }
    writer.raw("</feed>\n")
    return writer.bytes
}

/// Every feed needs an author; the garden's name stands for one that is not named.
private func write(author: String, to writer: inout XMLWriter) {
    writer.raw("<author>")
    writer.element("name", author)
    writer.raw("</author>\n")
}

private func write(_ entry: FeedEntry, to writer: inout XMLWriter) {
    writer.raw("<entry>\n")
    writer.element("title", entry.title)
    writer.element("id", entry.address)
    writer.empty("link", ["rel": "alternate", "type": "text/html", "href": entry.address])
    writer.element("published", entry.timestamp)
    writer.element("updated", entry.timestamp)
    for tag in entry.tags { writer.empty("category", ["term": tag]) }
    // Without content an entry must have a summary, which may be empty.
    if entry.summary.isEmpty, entry.content.isEmpty { writer.raw("<summary></summary>\n") }
    writer.element("summary", entry.summary)
    writer.element("content", String(decoding: entry.content.bytes, as: UTF8.self), ["type": "html"])
    writer.raw("</entry>\n")
}
