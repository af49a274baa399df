/// A page of the site that no note is behind, and that links may name.
package struct GeneratedPage: Sendable, Hashable {
    /// A place in the page: what a link calls it, and the id of its element.
    package struct Place: Sendable, Hashable {
        /// The words, as in `[[H200 SXM#Memory bandwidth]]`.
        package let text: String
        /// The id.
        package let id: String

        /// Names a place.
        package init(text: String, id: String) {
            self.text = text
            self.id = id
        }
    }

    /// The page's title.
    package let title: String
    /// Where it is, unless a note has the address.
    package let address: SiteAddress
    /// The places that links may name.
    package let places: [Place]

    /// Describes a page.
    package init(title: String, address: SiteAddress, places: [Place] = []) {
        self.title = title
        self.address = address
        self.places = places
    }
}

/// The pages that are generated, found by name where no public note answers to it.
package struct GeneratedPages: Sendable {
    /// The pages, by the number that ``ResolvedLink/page(_:fragment:)`` holds.
    package let pages: [GeneratedPage]
    private let find: @Sendable (String) -> Int?

    /// Collects pages; `find` gives the number of the one that a name means.
    package init(_ pages: [GeneratedPage], find: @escaping @Sendable (String) -> Int?) {
        self.pages = pages
        self.find = find
    }

    /// A site without generated pages.
    package static let none = GeneratedPages([]) { _ in nil }

    /// The number of the page that a name means.
    func page(named name: String) -> Int? { find(name).flatMap { pages.indices.contains($0) ? $0 : nil } }
}
