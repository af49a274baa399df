package import WattleText

/// What a link becomes on the page.
package enum LinkRendering: Sendable, Equatable {
    /// `<a href="…">`, with a class where one is wanted.
    case anchor(href: String, className: String? = nil)
    /// The text alone, without any trace of the target.
    case text(String? = nil)
    /// The renderer decides as for a note on its own: external addresses are linked, others are shown as text.
    case standard
}

/// What an image becomes on the page.
package enum ImageRendering: Sendable, Equatable {
    /// `<img src="…" alt="…">`, with a size where it is known; into a frame the picture is fitted.
    case image(source: String, width: Int? = nil, height: Int? = nil, isFrame: Bool = false)
    /// As `![[…]]` would be written.
    case embed
    /// The alternative text alone.
    case text
    /// The renderer decides as for a note on its own: a link to a picture on another host, else the text.
    case standard
}

/// What the renderer asks about things that a note alone does not know.
///
/// Each requirement has a default that suits a note on its own.
package protocol MarkdownHooks {
    /// What a wikilink or an ordinary link becomes.
    mutating func rendering(of link: NoteLink) -> LinkRendering
    /// What a `#tag` of the running text becomes.
    mutating func rendering(of tag: InlineTag) -> LinkRendering
    /// What `![text](address)` becomes.
    mutating func rendering(ofImage link: NoteLink) -> ImageRendering
    /// Writes `![[…]]`; false leaves it to the renderer, which shows the display text.
    /// `isBlock` tells whether the embed stands alone in its paragraph, so that blocks may be written.
    mutating func write(embed link: NoteLink, isBlock: Bool, to writer: inout HTMLWriter) -> Bool
    /// Writes a fenced block; false leaves it to the renderer.
    mutating func write(fence: NoteFence, to writer: inout HTMLWriter) -> Bool
    /// Writes a metric expression of the running text; false leaves it to the renderer, which shows the code.
    mutating func write(inlineMetric: InlineMetric, to writer: inout HTMLWriter) -> Bool
    /// Writes mathematics; false leaves it to the renderer, which shows the source.
    /// `isBlock` tells whether blocks may be written.
    mutating func write(formula: NoteFormula, isBlock: Bool, to writer: inout HTMLWriter) -> Bool
    /// Writes the icon that stands before a callout's title.
    mutating func write(iconOfCallout type: String, to writer: inout HTMLWriter)
}

extension MarkdownHooks {
    package mutating func rendering(of link: NoteLink) -> LinkRendering { .standard }
    package mutating func rendering(of tag: InlineTag) -> LinkRendering { .standard }
    package mutating func rendering(ofImage link: NoteLink) -> ImageRendering { .standard }
    package mutating func write(embed link: NoteLink, isBlock: Bool, to writer: inout HTMLWriter) -> Bool {
        false
    }
    package mutating func write(fence: NoteFence, to writer: inout HTMLWriter) -> Bool { false }
    package mutating func write(inlineMetric: InlineMetric, to writer: inout HTMLWriter) -> Bool { false }
    package mutating func write(
        formula: NoteFormula, isBlock: Bool, to writer: inout HTMLWriter
    ) -> Bool { false }
    package mutating func write(iconOfCallout type: String, to writer: inout HTMLWriter) {}
}

/// Hooks for a note on its own.
package struct PlainHooks: MarkdownHooks {
    /// No state.
    package init() {}
}

/// How a tree is written.
package struct RenderingOptions: Sendable, Equatable {
    /// What becomes of raw HTML.
    package var rawHTML = RawHTMLPolicy.allowList
    /// How many levels headings are moved down: 1 when the page has an `h1` of its own.
    package var headingShift = 0
    /// Put before every id, so that a note that is embedded in another keeps its ids apart.
    package var identifierPrefix = ""
    /// Whether the footnotes follow the last block.
    package var writesFootnotes = true
    /// The title of the footnotes.
    package var footnotesTitle = "Notes"
    /// The level of that title's heading.
    package var footnotesLevel = 2
    /// Whether the markup is the specification's own: no ids, no wrappers, any address.
    package var isPlainCommonMark = false

    /// As a garden has it.
    package static let garden = RenderingOptions()
    /// As the CommonMark specification's examples have it.
    package static var commonMark: RenderingOptions {
        var options = RenderingOptions()
        options.rawHTML = .passThrough
        options.isPlainCommonMark = true
        return options
    }
}
