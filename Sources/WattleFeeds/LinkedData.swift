import WattleText

/// A page in the vocabulary of schema.org.
package struct LinkedPage: Sendable, Hashable {
    /// What sort of page it is.
    package enum Kind: Sendable, Hashable {
        /// Defines a term.
        case concept
        /// Any other text.
        case article
        /// The entrance.
        case site
    }

    /// A page above this one.
    package struct Crumb: Sendable, Hashable {
        /// Its title.
        package let title: String
        /// Full address.
        package let address: String

        /// Names a page.
        package init(title: String, address: String) {
            self.title = title
            self.address = address
        }
    }

    /// A computed figure of the page.
    package struct Figure: Sendable, Hashable {
        /// What it is.
        package let name: String
        /// The median.
        package let median: Double
        /// A tenth of the draws is below it.
        package let p10: Double
        /// A tenth of the draws is above it.
        package let p90: Double
        /// As it is displayed; empty for a plain number.
        package let unit: String

        /// Describes a figure.
        package init(name: String, median: Double, p10: Double, p90: Double, unit: String) {
            self.name = name
            self.median = median
            self.p10 = p10
            self.p90 = p90
            self.unit = unit
        }
    }

    /// What sort of page it is.
    package let kind: Kind
    /// Its title.
    package let title: String
    /// Full address.
    package let address: String
    /// The entrance of the garden.
    package let site: Crumb
    /// One or two sentences; may be empty.
    package var description = ""
    /// BCP 47 tag of the language.
    package var language = "en"
    /// Who writes the garden; may be empty.
    package var author = ""
    /// The day on which it was written; empty if it says none.
    package var day = ""
    /// The tags that it carries.
    package var tags: [String] = []
    /// What it is about or rests on: an address or a name; may be empty.
    package var source = ""
    /// The pages above it, the entrance first.
    package var crumbs: [Crumb] = []
    /// Its most important figures.
    package var figures: [Figure] = []

    /// Describes a page.
    package init(_ kind: Kind, title: String, address: String, site: Crumb) {
        self.kind = kind
        self.title = title
        self.address = address
        self.site = site
    }

    /// The page as JSON-LD, safe within a `script` element.
    package var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("@context", "https://schema.org")
            writer.key("@graph")
            writer.array { writer in
                writer.object { kind == .site ? writeSite(&$0) : writeArticle(&$0) }
                if !crumbs.isEmpty { writer.object(writeCrumbs) }
            }
        }
        return writer.bytes
    }

    private func writeSite(_ writer: inout JSONWriter) {
        writer.member("@type", "WebSite")
        writer.member("@id", site.address)
        writer.member("url", site.address)
        writer.member("name", site.title)
        writer.optional("description", description)
        writer.member("inLanguage", language)
        writeAuthor(&writer)
    }

    private func writeArticle(_ writer: inout JSONWriter) {
        writer.member("@type", kind == .concept ? "TechArticle" : "Article")
        writer.member("@id", address)
        writer.member("url", address)
        writer.member("headline", title)
        writer.optional("description", description)
        writer.member("inLanguage", language)
        writeAuthor(&writer)
        writer.optional("dateCreated", day)
        writer.optional("datePublished", day)
        if !tags.isEmpty { writer.member("keywords", tags.joined(separator: ", ")) }
        writer.key("isPartOf")
        writer.object { writer in
            writer.member("@type", "WebSite")
            writer.member("@id", site.address)
            writer.member("name", site.title)
        }
        if !source.isEmpty { writeSource(&writer) }
        if kind == .concept { writeTerm(&writer) }
        if !figures.isEmpty {
            writer.key("mentions")
            writer.array { writer in for figure in figures { writer.object { write(figure, &$0) } } }
        }
    }

    private func writeAuthor(_ writer: inout JSONWriter) {
        guard !author.isEmpty else { return }
        writer.key("author")
        writer.object { writer in
            writer.member("@type", "Person")
            writer.member("name", author)
        }
    }

    private func writeSource(_ writer: inout JSONWriter) {
        let isAddress = source.hasPrefix("https://") || source.hasPrefix("http://")
        writer.key("isBasedOn")
        writer.object { writer in
            writer.member("@type", "CreativeWork")
            writer.member(isAddress ? "url" : "name", source)
        }
    }

    private func writeTerm(_ writer: inout JSONWriter) {
        writer.key("about")
        writer.object { writer in
            writer.member("@type", "DefinedTerm")
            writer.member("name", title)
            writer.optional("description", description)
            writer.member("inDefinedTermSet", site.address)
        }
    }

    private func write(_ figure: Figure, _ writer: inout JSONWriter) {
        writer.member("@type", "PropertyValue")
        writer.member("name", figure.name)
        writer.member("value", figure.median)
        if figure.p10 != figure.p90 {
            writer.member("minValue", figure.p10)
            writer.member("maxValue", figure.p90)
        }
        writer.optional("unitText", figure.unit)
    }

    private func writeCrumbs(_ writer: inout JSONWriter) {
        writer.member("@type", "BreadcrumbList")
        writer.key("itemListElement")
        let path = crumbs + [Crumb(title: title, address: address)]
        writer.array { writer in
            for (place, crumb) in path.enumerated() {
                writer.object { writer in
                    writer.member("@type", "ListItem")
                    writer.member("position", place + 1)
                    writer.member("name", crumb.title)
                    writer.member("item", crumb.address)
                }
            }
        }
    }
}
