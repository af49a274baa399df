/// A page as feeds and site maps know it: plain values, no markup.
package struct FeedEntry: Sendable, Hashable {
    /// Its title.
    package let title: String
    /// Full address.
    package let address: String

    /// Describes a page.
    package init(title: String, address: String) {
        self.title = title
        self.address = address
    }
}
