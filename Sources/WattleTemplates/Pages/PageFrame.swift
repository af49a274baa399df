package import WattleText

/// Everything of a page that is not its own content: head, masthead and colophon; `layout.mustache`.
package struct PageFrame: SlotModel {
    /// The way from the page to the site's root: `./`, `../`, `../../`; for 404, which is served at any address,
    /// the absolute path of the site.
    package var root: String
    /// Language of the garden, as in `en`.
    package var language: String
    /// Name of the garden.
    package var siteTitle: String
    /// Title of the page, for the window; the garden's name is added unless both are the same.
    package var pageTitle: String
    /// One or two sentences for search engines and previews; may be empty.
    package var description: String
    /// Full address of the page; empty if it has none.
    package var canonical: String
    /// Whether search engines may list the page.
    package var isIndexed = true
    /// Path of the stylesheet from the site's root.
    package var stylesheet = ""
    /// The stylesheet of charts, code, formulas, diagrams and the map; empty on pages without any of them.
    package var partsStylesheet = ""
    /// The script that sets a chosen theme before anything is painted, and adds conveniences.
    package var script = ""
    /// A script that only this page has; empty for none.
    package var pageScript = ""
    /// The script of the search, loaded at its first use.
    package var searchScript = ""
    /// The stylesheet of the search, loaded with its script.
    package var searchStylesheet = ""
    /// Where the search finds its index; empty if there is none.
    package var searchIndex = ""
    /// The script of previews, loaded at the first one.
    package var previewScript = ""
    /// The stylesheet of previews, loaded with their script.
    package var previewStylesheet = ""
    /// The icon.
    package var icon = ""
    /// What the page may load and run, as the host says it too.
    package var policy = PageFrame.usualPolicy
    /// Elements for programs: Open Graph, linked data, other forms of the page; may be empty.
    package var metadata = HTMLFragment.empty
    /// Addresses of feeds, from the site's root.
    package var feeds: [FeedLink] = []
    /// Figures, Claims, Hardware, Tags: whatever the garden has.
    package var navigation: [PageLink] = []
    /// The folder tree as nested lists (`ul > li > a` and `li > details > summary + ul`); may be empty.
    package var gardenTree = HTMLFragment.empty
    /// Path of the search page from the site's root; empty if there is none.
    package var search = ""
    /// What the colophon says, such as `Data of 1 Nov 2026`.
    package var colophon: [Fact] = []
    /// Whether the page shows drafts and must say so.
    package var isDraft = false
    /// The page's content; set when a page is rendered.
    package var main = HTMLFragment.empty

    /// Makes a frame.
    package init(
        root: String, language: String, siteTitle: String, pageTitle: String, description: String = "",
        canonical: String = ""
    ) {
        self.root = root
        self.language = language
        self.siteTitle = siteTitle
        self.pageTitle = pageTitle
        self.description = description
        self.canonical = canonical
    }

    package static let fields: [SlotField<PageFrame>] = [
        .text("root") { $0.root },
        .text("language") { $0.language },
        .text("direction") { LanguageTag($0.language).isRightToLeft ? "rtl" : "" },
        .text("siteTitle") { $0.siteTitle },
        .text("windowTitle") { $0.windowTitle },
        .text("pageTitle") { $0.pageTitle },
        .text("description") { $0.description },
        .text("canonical") { $0.canonical },
        .flag("isIndexed") { $0.isIndexed },
        .text("stylesheet") { $0.stylesheet },
        .text("partsStylesheet") { $0.partsStylesheet },
        .text("script") { $0.script },
        .text("pageScript") { $0.pageScript },
        .text("searchScript") { $0.searchScript },
        .text("searchStylesheet") { $0.searchStylesheet },
        .text("searchIndex") { $0.searchIndex },
        .text("previewScript") { $0.previewScript },
        .text("previewStylesheet") { $0.previewStylesheet },
        .text("icon") { $0.icon },
        .text("policy") { $0.policy },
        .html("metadata") { $0.metadata },
        .list("feeds") { $0.feeds },
        .list("navigation") { $0.navigation },
        .html("gardenTree") { $0.gardenTree },
        .text("search") { $0.search },
        .list("colophon") { $0.colophon },
        .flag("isDraft") { $0.isDraft },
        .html("main") { $0.main },
    ]

    /// Nothing but what the site itself has, and nothing within the page that runs.
    package static let usualPolicy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:",
        "media-src 'self'",
        "frame-src 'self'", "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "base-uri 'none'",
        "form-action 'self'",
    ].joined(separator: "; ")

    private var windowTitle: String {
        pageTitle == siteTitle || pageTitle.isEmpty ? siteTitle : pageTitle + " · " + siteTitle
    }
}

/// A feed of the garden.
package struct FeedLink: SlotModel, Equatable {
    /// Name of the feed.
    package var title: String
    /// Path from the site's root.
    package var href: String
    /// Its media type, such as `application/rss+xml`.
    package var type: String

    /// Makes a link to a feed.
    package init(title: String, href: String, type: String) {
        self.title = title
        self.href = href
        self.type = type
    }

    package static let fields: [SlotField<FeedLink>] = [
        .text("title") { $0.title },
        .text("href") { $0.href },
        .text("type") { $0.type },
    ]
}
