import WattleFeeds
import WattleGarden
import WattleMarkdown
import WattleTemplates
import WattleText

extension SiteContext {
    /// A tag has a feed of its own from this many notes with a date on.
    private static let leastNotesOfTagFeed = 3

    /// Whether a tag has a feed of its own.
    func hasFeed(_ tag: TagIndex.Entry) -> Bool {
        guard !configuration.baseURL.isEmpty, tag.notes.count >= Self.leastNotesOfTagFeed else {
            return false
        }
        return tag.notes.count { isInFeeds(garden[$0]) } >= Self.leastNotesOfTagFeed
    }

    /// The feeds that every page names; none where they cannot be written.
    var feedLinks: [FeedLink] {
        guard !configuration.baseURL.isEmpty, newest.contains(where: isInFeeds) else { return [] }
        return [
            FeedLink(title: texts[.atomFeed], href: "feed.xml", type: "application/atom+xml"),
            FeedLink(title: texts[.jsonFeed], href: "feed.json", type: "application/feed+json"),
        ]
    }

    private func isInFeeds(_ note: PublishedNote) -> Bool {
        note.parsed.frontMatter.created != nil && !note.isFolderPage && !note.isDraft
    }

    /// The feed of a tag, as its page names it.
    func feedLink(of tag: TagIndex.Entry) -> FeedLink? {
        guard hasFeed(tag) else { return nil }
        return FeedLink(
            title: texts(.tagFeed, ["tag": tag.name]), href: tag.address.hrefFromRoot + "feed.xml",
            type: "application/atom+xml")
    }

    /// The feed of the whole garden.
    func feed(named name: String) -> Feed {
        var feed = Feed(
            title: configuration.title, page: configuration.baseURL, address: fullAddress(name),
            entries: withContent(newest))
        feed.subtitle = configuration.description
        return completed(feed)
    }

    /// The feed of one tag.
    func feed(of tag: TagIndex.Entry) -> Feed {
        let page = tag.address.hrefFromRoot
        return completed(
            Feed(
                title: "\(tag.name) · \(configuration.title)", page: fullAddress(page),
                address: fullAddress(page + "feed.xml"),
                entries: entries(of: newestNotes(among: tag.notes.map { garden[$0] }))))
    }

    /// The entries with the texts of the newest, as far as one feed has room for them.
    private func withContent(_ notes: [PublishedNote]) -> [FeedEntry] {
        var room = feedContentBytes
        return zip(entries(of: notes), notes.lazy.filter(isInFeeds)).map { entry, note in
            guard room > 0 else { return entry }
            var entry = entry
            let content = feedContent(of: note)
            room -= content.bytes.count
            if room > 0 { entry.content = content }
            return entry
        }
    }

    private func completed(_ feed: Feed) -> Feed {
        var feed = feed
        feed.language = configuration.language
        feed.author = configuration.author
        feed.icon = assets["favicon.svg"].isEmpty ? "" : fullAddress(assets["favicon.svg"])
        return feed
    }

    private func entries(of notes: [PublishedNote]) -> [FeedEntry] {
        notes.lazy.filter(isInFeeds).prefix(feedLength).compactMap { note in
            guard let day = note.parsed.frontMatter.created?.value else { return nil }
            var entry = FeedEntry(
                title: note.title, address: fullAddress(note.address.hrefFromRoot), day: day.description)
            entry.summary = excerpt(of: note)
            entry.tags = tags.entries(of: note.parsed).map(\.name)
            return entry
        }
    }
}

/// The notes of a garden that say when they were written, without those of folders, newest first.
func newestNotes(in garden: PublishedGarden) -> [PublishedNote] { newestNotes(among: garden.notes) }

private func newestNotes(among notes: [PublishedNote]) -> [PublishedNote] {
    let dated = notes.compactMap { note in
        note.parsed.frontMatter.created.map { (day: $0.value, note: note) }
    }
    return dated.filter { !$0.note.isFolderPage }.sorted {
        $0.day == $1.day ? $0.note.id < $1.note.id : $1.day < $0.day
    }.map(\.note)
}
