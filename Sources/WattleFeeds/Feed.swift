/// A list of pages, newest first, for programs that look for what is new.
package struct Feed: Sendable, Hashable {
    /// What it is called.
    package let title: String
    /// Full address of the page that lists the same.
    package let page: String
    /// Full address of the feed itself.
    package let address: String
    /// The pages; feeds without any are not written.
    package let entries: [FeedEntry]
    /// One sentence about it; may be empty.
    package var subtitle = ""
    /// BCP 47 tag of the language.
    package var language = "en"
    /// Who writes the pages; may be empty.
    package var author = ""
    /// Full address of an icon; may be empty.
    package var icon = ""

    /// Describes a feed.
    package init(title: String, page: String, address: String, entries: [FeedEntry]) {
        self.title = title
        self.page = page
        self.address = address
        self.entries = entries
    }
}

/// The newest pages that a feed has room for.
package let feedLength = 30

/// How many bytes of content one feed carries; pages behind that have their summary alone.
package let feedContentBytes = 120_000
