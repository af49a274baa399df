package import WattleText

/// The page of one note; `note.mustache`.
package struct NotePage: FramedPage {
    /// The way to the site's root, as in the page's frame.
    package var root: String
    /// The title.
    package var title: String
    /// The folders above it, the entrance first.
    package var crumbs: [PageLink] = []
    /// The definition, one sentence, without a paragraph around it; may be empty.
    package var lede = HTMLFragment.empty
    /// Kind in words: `Concept`, `Source note`; may be empty.
    package var kind = ""
    /// The day of `created`.
    package var written: DateText?
    /// What the note is about, if it is a source note.
    package var source: SourceLink?
    /// The day of `source_date`.
    package var sourceDate: DateText?
    /// What is said about computed figures, such as `4, all computed`; may be empty.
    package var figures = ""
    /// The tags.
    package var tags: [PageLink] = []
    /// Two to four figures under the definition, each a `div` of `dt` and `dd`s; may be empty.
    package var keys = HTMLFragment.empty
    /// Headings of the second level with those of the third.
    package var contents: [ContentsEntry] = []
    /// The text, from behind the definition.
    package var body = HTMLFragment.empty
    /// The figures on the page, by their captions.
    package var figureLinks: [ContentsPart] = []
    /// Whether footnotes stand below the text.
    package var hasFootnotes = false
    /// What the note rests on: source notes of the garden and addresses outside.
    package var sources: [NoteSource] = []
    /// Their number in words, such as `4 sources`.
    package var sourceCount = ""
    /// The notes before and behind this one in its folder.
    package var previous: PageLink?
    package var next: PageLink?
    /// Notes that link here.
    package var backlinks: [Backlink] = []
    /// Their number in words, such as `4 notes`.
    package var backlinkCount = ""
    /// Notes that this one links to or shares much with.
    package var nearby: [NearbyNote] = []
    /// The woven picture of the links; may be empty.
    package var graph = HTMLFragment.empty
    /// Whether the note is shown although it is not public.
    package var isDraft = false

    /// Makes the page of a note without anything but its title.
    package init(root: String, title: String) {
        self.root = root
        self.title = title
    }

    package func template(in templates: PageTemplates) -> Template<NotePage> { templates.note }

    package static let fields: [SlotField<NotePage>] = [
        .text("root") { $0.root },
        .text("title") { $0.title },
        .list("crumbs") { $0.crumbs },
        .html("lede") { $0.lede },
        .flag("hasLabel") { $0.hasLabel },
        .text("kind") { $0.kind },
        .record("written") { $0.written },
        .record("source") { $0.source },
        .record("sourceDate") { $0.sourceDate },
        .text("figures") { $0.figures },
        .list("tags") { $0.tags },
        .html("keys") { $0.keys },
        .flag("hasTags") { !$0.tags.isEmpty },
        .flag("hasContents") { $0.contents.count > 1 || $0.figureLinks.count > 1 },
        .list("contents") { $0.contents },
        .html("body") { $0.body },
        .flag("hasFigureLinks") { !$0.figureLinks.isEmpty },
        .list("figureLinks") { $0.figureLinks },
        .flag("hasFootnotes") { $0.hasFootnotes },
        .flag("hasSources") { !$0.sources.isEmpty },
        .list("sources") { $0.sources },
        .text("sourceCount") { $0.sourceCount },
        .flag("hasNeighbours") { $0.previous != nil || $0.next != nil },
        .record("previous") { $0.previous },
        .record("next") { $0.next },
        .flag("hasBacklinks") { !$0.backlinks.isEmpty },
        .list("backlinks") { $0.backlinks },
        .text("backlinkCount") { $0.backlinkCount },
        .flag("isNearOthers") { !$0.nearby.isEmpty || !$0.graph.bytes.isEmpty },
        .flag("hasNearby") { !$0.nearby.isEmpty },
        .list("nearby") { $0.nearby },
        .html("graph") { $0.graph },
        .flag("isDraft") { $0.isDraft },
    ]

    private var hasLabel: Bool {
        !kind.isEmpty || written != nil || source != nil || sourceDate != nil || !figures.isEmpty
            || !tags.isEmpty
    }
}

/// The work that a source note is about.
package struct SourceLink: SlotModel, Equatable {
    /// Its name, or the host of its address.
    package var title: String
    /// Its full address; empty if it has none.
    package var url: String

    /// Makes a link to a source.
    package init(title: String, url: String) {
        self.title = title
        self.url = url
    }

    package static let fields: [SlotField<SourceLink>] = [
        .text("title") { $0.title },
        .text("url") { $0.url },
    ]
}

/// A heading in a table of contents.
package struct ContentsEntry: SlotModel, Equatable {
    /// The heading's text.
    package var title: String
    /// Its identifier on the page.
    package var id: String
    /// The headings one level below it.
    package var parts: [ContentsPart]

    /// Makes an entry.
    package init(title: String, id: String, parts: [ContentsPart] = []) {
        self.title = title
        self.id = id
        self.parts = parts
    }

    package static let fields: [SlotField<ContentsEntry>] = [
        .text("title") { $0.title },
        .text("id") { $0.id },
        .flag("hasParts") { !$0.parts.isEmpty },
        .list("parts") { $0.parts },
    ]
}

/// A heading below another one in a table of contents.
package struct ContentsPart: SlotModel, Equatable {
    /// The heading's text.
    package var title: String
    /// Its identifier on the page.
    package var id: String

    /// Makes an entry.
    package init(title: String, id: String) {
        self.title = title
        self.id = id
    }

    package static let fields: [SlotField<ContentsPart>] = [
        .text("title") { $0.title },
        .text("id") { $0.id },
    ]
}

/// A note that links to this one, and the sentence in which it does.
package struct Backlink: SlotModel, Equatable {
    /// The other note's title.
    package var title: String
    /// Path from the site's root.
    package var href: String
    /// Its kind in words; may be empty.
    package var kind: String
    /// The sentence, the link's text in `mark`; may be empty.
    package var sentence: HTMLFragment

    /// Makes a backlink.
    package init(title: String, href: String, kind: String = "", sentence: HTMLFragment = .empty) {
        self.title = title
        self.href = href
        self.kind = kind
        self.sentence = sentence
    }

    package static let fields: [SlotField<Backlink>] = [
        .text("title") { $0.title },
        .text("href") { $0.href },
        .text("kind") { $0.kind },
        .html("sentence") { $0.sentence },
    ]
}

/// What a note rests on.
package struct NoteSource: SlotModel, Equatable {
    /// Its title, or what the note's link says.
    package var title: String
    /// Path from the site's root; empty for an address outside.
    package var href: String
    /// The address outside of the garden; empty for a note.
    package var url: String
    /// The host of the address, or the kind of note.
    package var detail: String

    /// Makes an entry.
    package init(title: String, href: String = "", url: String = "", detail: String) {
        self.title = title
        self.href = href
        self.url = url
        self.detail = detail
    }

    package static let fields: [SlotField<NoteSource>] = [
        .text("title") { $0.title },
        .text("href") { $0.href },
        .text("url") { $0.url },
        .text("detail") { $0.detail },
    ]
}

/// A note close to this one.
package struct NearbyNote: SlotModel, Equatable {
    /// The other note's title.
    package var title: String
    /// Path from the site's root.
    package var href: String
    /// Why it is near, as in `shares 5 links, 2 tags`; may be empty.
    package var reason: String

    /// Makes an entry.
    package init(title: String, href: String, reason: String = "") {
        self.title = title
        self.href = href
        self.reason = reason
    }

    package static let fields: [SlotField<NearbyNote>] = [
        .text("title") { $0.title },
        .text("href") { $0.href },
        .text("reason") { $0.reason },
    ]
}
