package import WattleText

/// A page as feeds know it: plain values.
package struct FeedEntry: Sendable, Hashable {
    /// Its title.
    package let title: String
    /// Full address, which is its identity too.
    package let address: String
    /// The day on which it was written: `2026-11-19`.
    package let day: String
    /// Its first sentences, without markup; may be empty.
    package var summary = ""
    /// Its text, with full addresses in all links; may be empty.
    package var content = HTMLFragment.empty
    /// The tags that it carries.
    package var tags: [String] = []

    /// Describes a page.
    package init(title: String, address: String, day: String) {
        self.title = title
        self.address = address
        self.day = day
    }

    /// The beginning of its day, in UTC.
    var timestamp: String { day + "T00:00:00Z" }
}
