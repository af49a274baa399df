import WattleText

/// The feed in JSON Feed 1.1.
///
/// - Source: https://www.jsonfeed.org/version/1.1/
package func jsonFeed(_ feed: Feed) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
        writer.member("version", "https://jsonfeed.org/version/1.1")
        writer.member("title", feed.title)
        writer.member("home_page_url", feed.page)
        writer.member("feed_url", feed.address)
        writer.optional("description", feed.subtitle)
        writer.optional("icon", feed.icon)
        writer.member("language", feed.language)
        if !feed.author.isEmpty {
            writer.key("authors")
            writer.array { $0.object { $0.member("name", feed.author) } }
        }
        writer.key("items")
        writer.array { writer in for entry in feed.entries { write(entry, &writer) } }
    }
    writer.endLine()
    return writer.bytes
}

private func write(_ entry: FeedEntry, _ writer: inout JSONWriter) {
    writer.object { writer in
        writer.member("id", entry.address)
        writer.member("url", entry.address)
        writer.member("title", entry.title)
        // An item must have content of one kind.
        if entry.content.isEmpty {
            writer.member("content_text", entry.summary)
        } else {
            writer.member("content_html", String(decoding: entry.content.bytes, as: UTF8.self))
        }
        writer.optional("summary", entry.summary)
        writer.member("date_published", entry.timestamp)
        guard !entry.tags.isEmpty else { return }
        writer.key("tags")
        writer.array { writer in for tag in entry.tags { writer.string(tag) } }
    }
}

extension JSONWriter {
    /// Writes a member whose value is a string, unless that is empty.
    mutating func optional(_ name: String, _ value: String) {
        if !value.isEmpty { member(name, value) }
    }

    /// Writes a member whose value is a number.
    mutating func member(_ name: String, _ value: Double) {
        key(name)
        number(value)
    }
}
