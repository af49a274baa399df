package import WattleText

/// The entrance; `index.mustache`.
package struct HomePage: FramedPage {
    /// The way to the site's root.
    package var root: String
    /// The garden's title, or that of its own note.
    package var title: String
    /// What the garden is, without a paragraph around it; may be empty.
    package var lede = HTMLFragment.empty
    /// What its own note says before its first heading; may be empty.
    package var intro = HTMLFragment.empty
    /// The rest of its own note; may be empty.
    package var body = HTMLFragment.empty
    /// A picture of the notes that most others are joined with; may be empty.
    package var map = HTMLFragment.empty
    /// What the label card counts.
    package var facts: [Fact] = []
    /// The day of the newest change.
    package var revised: DateText?
    /// Where to start, three at best.
    package var features: [Feature] = []
    /// The newest notes.
    package var recent: [NoteEntry] = []
    /// Path of the page that lists all of them; empty if there are no more.
    package var allRecent = ""
    /// The folders at the top.
    package var folders: [CountedLink] = []
    /// The tags with most notes.
    package var tags: [CountedLink] = []

    /// Makes an entrance with nothing but a title.
    package init(root: String, title: String) {
        self.root = root
        self.title = title
    }

    package func template(in templates: PageTemplates) -> Template<HomePage> { templates.home }

    package static let fields: [SlotField<HomePage>] = [
        .text("root") { $0.root },
        .text("title") { $0.title },
        .html("lede") { $0.lede },
        .html("intro") { $0.intro },
        .html("body") { $0.body },
        .html("map") { $0.map },
        .flag("hasLabel") { !$0.facts.isEmpty || $0.revised != nil },
        .list("facts") { $0.facts },
        .record("revised") { $0.revised },
        .flag("hasFeatures") { !$0.features.isEmpty },
        .list("features") { $0.features },
        .flag("hasRecent") { !$0.recent.isEmpty },
        .list("recent") { $0.recent },
        .text("allRecent") { $0.allRecent },
        .flag("hasFolders") { !$0.folders.isEmpty },
        .list("folders") { $0.folders },
        .flag("hasTags") { !$0.tags.isEmpty },
        .list("tags") { $0.tags },
    ]
}

/// A note to begin with.
package struct Feature: SlotModel, Equatable {
    /// The note's title.
    package var title: String
    /// Path from the site's root.
    package var href: String
    /// One or two sentences.
    package var description: String
    /// A figure of the note with its unit; may be empty.
    package var figure: String
    /// Condition and range of the figure; may be empty.
    package var condition: String

    /// Makes a feature.
    package init(
        title: String, href: String, description: String, figure: String = "", condition: String = ""
    ) {
        self.title = title
        self.href = href
        self.description = description
        self.figure = figure
        self.condition = condition
    }

    package static let fields: [SlotField<Feature>] = [
        .text("title") { $0.title },
        .text("href") { $0.href },
        .text("description") { $0.description },
        .text("figure") { $0.figure },
        .text("condition") { $0.condition },
    ]
}

/// A wide page that the program writes: all figures, all claims, the hardware, the map; `sheet.mustache`.
package struct SheetPage: FramedPage {
    /// The way to the site's root.
    package var root: String
    /// The page's title.
    package var title: String
    /// The pages above it.
    package var crumbs: [PageLink] = []
    /// What the page shows, in one sentence; may be empty.
    package var lede = ""
    /// Its content: tables in `.scroll`, figures in `.multi`, lists.
    package var body = HTMLFragment.empty

    /// Makes a page without content.
    package init(root: String, title: String) {
        self.root = root
        self.title = title
    }

    package func template(in templates: PageTemplates) -> Template<SheetPage> { templates.sheet }

    package static let fields: [SlotField<SheetPage>] = [
        .text("root") { $0.root },
        .text("title") { $0.title },
        .list("crumbs") { $0.crumbs },
        .text("lede") { $0.lede },
        .html("body") { $0.body },
    ]
}

/// The page of an address where nothing is; `404.mustache`.
package struct NotFoundPage: FramedPage {
    /// The absolute path of the site: the page is served at any address.
    package var root: String
    /// Where most readers want to go.
    package var suggestions: [PageLink] = []
    /// Path of the search page from the site's root; empty if there is none.
    package var search = ""

    /// Makes the page.
    package init(root: String) { self.root = root }

    package func template(in templates: PageTemplates) -> Template<NotFoundPage> { templates.notFound }

    package static let fields: [SlotField<NotFoundPage>] = [
        .text("root") { $0.root },
        .flag("hasSuggestions") { !$0.suggestions.isEmpty },
        .list("suggestions") { $0.suggestions },
        .text("search") { $0.search },
    ]
}

/// An old address that leads to the new one; `redirect.mustache`, a whole page without a frame.
package struct RedirectPage: SlotModel {
    /// Language of the garden.
    package var language: String
    /// Title of the note.
    package var title: String
    /// The new address, relative to the old one.
    package var target: String
    /// The new address in full; empty if it is not known.
    package var canonical: String

    /// Makes the page.
    package init(language: String, title: String, target: String, canonical: String = "") {
        self.language = language
        self.title = title
        self.target = target
        self.canonical = canonical
    }

    package static let fields: [SlotField<RedirectPage>] = [
        .text("language") { $0.language },
        .text("direction") { LanguageTag($0.language).isRightToLeft ? "rtl" : "" },
        .text("title") { $0.title },
        .text("target") { $0.target },
        .text("canonical") { $0.canonical },
    ]
}

/// An address that was withdrawn; `gone.mustache`, a whole page without a frame.
///
/// It names nothing that was there.
package struct GonePage: SlotModel {
    /// Language of the garden.
    package var language: String
    /// Name of the garden.
    package var siteTitle: String
    /// The way to the site's root.
    package var root: String

    /// Makes a page.
    package init(language: String, siteTitle: String, root: String) {
        self.language = language
        self.siteTitle = siteTitle
        self.root = root
    }

    package static let fields: [SlotField<GonePage>] = [
        .text("language") { $0.language },
        .text("direction") { LanguageTag($0.language).isRightToLeft ? "rtl" : "" },
        .text("siteTitle") { $0.siteTitle },
        .text("root") { $0.root },
    ]
}

/// A new note, as `wattle new` writes it; `notes/concept.md` and `notes/source.md`, plain text.
package struct NoteScaffold: SlotModel {
    /// The title as it is read.
    package var title: String
    /// The last part of the address.
    package var slug: String
    /// Today: `2026-11-19`.
    package var date: String

    /// Makes a scaffold.
    package init(title: String, slug: String, date: String) {
        self.title = title
        self.slug = slug
        self.date = date
    }

    package static let fields: [SlotField<NoteScaffold>] = [
        .text("title") { $0.title },
        .text("quotedTitle") { $0.quotedTitle },
        .text("slug") { $0.slug },
        .text("date") { $0.date },
    ]

    /// The title as a double-quoted scalar of front matter.
    private var quotedTitle: String {
        var result = "\""
        for scalar in title.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                result += "\\"
                result.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20: result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
