package import WattleText

/// What the head of a page tells programs: Open Graph, other forms of the page, linked data.
package struct PageMetadata: Sendable, Hashable {
    /// A picture that stands for the page.
    package struct Picture: Sendable, Hashable {
        /// Full address.
        package let address: String
        /// What it shows.
        package let text: String

        /// Describes a picture.
        package init(address: String, text: String) {
            self.address = address
            self.text = text
        }
    }

    /// The page's own title.
    package let title: String
    /// The garden's name.
    package let site: String
    /// BCP 47 tag of the language.
    package let language: String
    /// Full address of the page; empty if it has none.
    package var address = ""
    /// One or two sentences; may be empty.
    package var description = ""
    /// Whether it is one text, and no list or entrance.
    package var isArticle = false
    /// The day on which it was written; empty if it says none.
    package var day = ""
    /// The tags that it carries.
    package var tags: [String] = []
    /// The picture for those who share its address.
    package var picture: Picture?
    /// The reference from the page to its Markdown; empty if there is none.
    package var markdown = ""
    /// The page as JSON-LD; may be empty.
    package var linkedData: [UInt8] = []

    /// Describes a page.
    package init(title: String, site: String, language: String) {
        self.title = title
        self.site = site
        self.language = language
    }

    /// The elements for the page's head.
    package var head: HTMLFragment {
        var writer = HTMLWriter()
        if !markdown.isEmpty {
            writer.raw("<link rel=\"alternate\" type=\"text/markdown\"")
            writer.attribute("href", markdown)
            writer.raw(">\n")
        }
        if !address.isEmpty { writeOpenGraph(to: &writer) }
        if !linkedData.isEmpty {
            // A data block: nothing runs, so the policy of scripts has nothing to say about it.
            writer.raw("<script type=\"application/ld+json\">")
            writer.raw(trusted: linkedData)
            writer.raw("</script>\n")
        }
        return writer.finish()
    }

    private func writeOpenGraph(to writer: inout HTMLWriter) {
        property("og:type", isArticle ? "article" : "website", to: &writer)
        property("og:title", title, to: &writer)
        property("og:description", description, to: &writer)
        property("og:url", address, to: &writer)
        property("og:site_name", site, to: &writer)
        property("og:locale", openGraphLocale(language), to: &writer)
        if isArticle {
            property("article:published_time", day, to: &writer)
            for tag in tags { property("article:tag", tag, to: &writer) }
        }
        if let picture {
            property("og:image", picture.address, to: &writer)
            property("og:image:type", "image/svg+xml", to: &writer)
            property("og:image:width", "1200", to: &writer)
            property("og:image:height", "630", to: &writer)
            property("og:image:alt", picture.text, to: &writer)
        }
        writer.raw("<meta name=\"twitter:card\" content=\"")
        writer.raw(picture == nil ? "summary" : "summary_large_image")
        writer.raw("\">\n")
    }

    private func property(_ name: StaticString, _ value: String, to writer: inout HTMLWriter) {
        guard !value.isEmpty else { return }
        writer.raw("<meta property=\"")
        writer.raw(name)
        writer.raw("\"")
        writer.attribute("content", value)
        writer.raw(">\n")
    }
}

/// The language as Open Graph writes it, `en_GB`; empty where the tag names no country, as in `en`.
func openGraphLocale(_ language: String) -> String {
    let parts = language.split(separator: "-")
    guard parts.count >= 2, let country = parts.last, country.utf8.count == 2 else { return "" }
    return parts[0].lowercased() + "_" + country.uppercased()
}
