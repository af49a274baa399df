package import WattleText

/// The page of a folder; `folder.mustache`.
package struct FolderPage: FramedPage {
    /// The way to the site's root.
    package var root: String
    /// The folder's title.
    package var title: String
    /// The folders above it, the entrance first.
    package var crumbs: [PageLink] = []
    /// What its own note says first, without a paragraph around it; may be empty.
    package var lede = HTMLFragment.empty
    /// The rest of its own note; may be empty.
    package var body = HTMLFragment.empty
    /// The folders in it.
    package var folders: [CountedLink] = []
    /// The notes in it.
    package var entries: [NoteEntry] = []
    /// Their number in words, such as `12 notes`.
    package var entryCount = ""

    /// Makes the page of an empty folder.
    package init(root: String, title: String) {
        self.root = root
        self.title = title
    }

    package func template(in templates: PageTemplates) -> Template<FolderPage> { templates.folder }

    package static let fields: [SlotField<FolderPage>] = [
        .text("root") { $0.root },
        .text("title") { $0.title },
        .list("crumbs") { $0.crumbs },
        .html("lede") { $0.lede },
        .html("body") { $0.body },
        .flag("hasFolders") { !$0.folders.isEmpty },
        .list("folders") { $0.folders },
        .flag("hasEntries") { !$0.entries.isEmpty },
        .list("entries") { $0.entries },
        .text("entryCount") { $0.entryCount },
    ]
}

/// The page of one tag; `tag.mustache`.
package struct TagPage: FramedPage {
    /// The way to the site's root.
    package var root: String
    /// The tag's name.
    package var title: String
    /// The pages above it: the entrance and the tags.
    package var crumbs: [PageLink] = []
    /// The notes that carry it.
    package var entries: [NoteEntry] = []
    /// Their number in words.
    package var entryCount = ""
    /// The tags directly below it.
    package var parts: [CountedLink] = []
    /// Tags that often stand beside it.
    package var related: [CountedLink] = []

    /// Makes the page of a tag.
    package init(root: String, title: String) {
        self.root = root
        self.title = title
    }

    package func template(in templates: PageTemplates) -> Template<TagPage> { templates.tag }

    package static let fields: [SlotField<TagPage>] = [
        .text("root") { $0.root },
        .text("title") { $0.title },
        .list("crumbs") { $0.crumbs },
        .flag("hasEntries") { !$0.entries.isEmpty },
        .list("entries") { $0.entries },
        .text("entryCount") { $0.entryCount },
        .flag("hasParts") { !$0.parts.isEmpty },
        .list("parts") { $0.parts },
        .flag("hasRelated") { !$0.related.isEmpty },
        .list("related") { $0.related },
    ]
}

/// The page of all tags; `tags.mustache`.
package struct TagsPage: FramedPage {
    /// The way to the site's root.
    package var root: String
    /// The page's title.
    package var title: String
    /// The pages above it.
    package var crumbs: [PageLink] = []
    /// The tags, in the order in which they are shown.
    package var tags: [CountedLink] = []

    /// Makes the page.
    package init(root: String, title: String) {
        self.root = root
        self.title = title
    }

    package func template(in templates: PageTemplates) -> Template<TagsPage> { templates.tags }

    package static let fields: [SlotField<TagsPage>] = [
        .text("root") { $0.root },
        .text("title") { $0.title },
        .list("crumbs") { $0.crumbs },
        .flag("hasTags") { !$0.tags.isEmpty },
        .list("tags") { $0.tags },
    ]
}
