/// What becomes of raw HTML in a note.
package enum RawHTMLPolicy: Sendable, Equatable {
    /// Written as it stands, as the CommonMark specification's examples demand. Never for a garden.
    case passThrough
    /// Only elements and attributes of the allow list are written; the rest is shown as text or left out.
    case allowList
    /// Nothing of it is written.
    case dropped
}

/// Which extensions of CommonMark a note may use.
package struct SyntaxOptions: Sendable, Equatable {
    /// `---` front matter at the start of the note.
    package var frontMatter = true
    /// Front-matter fields that a garden allows besides Wattle's own.
    package var extraFields: [String] = []
    /// Which fields a garden demands: none, unless its configuration says so.
    package var requiredFields: [String] = []
    /// `[[Note]]` and `![[Note]]`.
    package var wikilinks = true
    /// GitHub's tables.
    package var tables = true
    /// `~~struck~~`.
    package var strikethrough = true
    /// `==marked==`.
    package var highlights = true
    /// `- [ ]` and `- [x]`.
    package var taskLists = true
    /// Bare `www.`, `https://` and e-mail addresses.
    package var autolinks = true
    /// `[^1]` and `[^1]: text`.
    package var footnotes = true
    /// `> [!note]`.
    package var callouts = true
    /// `%%comment%%`, and HTML comments, which are left out alike.
    package var comments = true
    /// `#tag` in running text.
    package var tags = true
    /// `^id` at the end of a block.
    package var blockIdentifiers = true
    /// `metric` and `mermaid` fences and `{metric} …` in code spans are kinds of their own.
    package var programs = true
    /// `$x$` and `$$x$$`.
    package var math = true
    /// What becomes of raw HTML.
    package var rawHTML = RawHTMLPolicy.allowList
    /// Whether `<!--…-->` is cut out like `%%…%%`, whatever stands in it.
    var hidesHTMLComments: Bool { comments && rawHTML != .passThrough }
    /// How deep blocks and inlines may nest before the rest becomes plain text (LIM002).
    package var nestingLimit = 100
    /// How many bytes a note may have (LIM001).
    package var byteLimit = 8 << 20

    /// Everything on, as a garden has it.
    package static let garden = SyntaxOptions()

    /// Everything off: CommonMark 0.30 and nothing else, raw HTML included.
    package static var commonMark: SyntaxOptions {
        var options = SyntaxOptions()
        options.frontMatter = false
        options.wikilinks = false
        options.tables = false
        options.strikethrough = false
        options.highlights = false
        options.taskLists = false
        options.autolinks = false
        options.footnotes = false
        options.callouts = false
        options.comments = false
        options.tags = false
        options.blockIdentifiers = false
        options.programs = false
        options.math = false
        options.rawHTML = .passThrough
        options.nestingLimit = 10_000
        return options
    }
}
