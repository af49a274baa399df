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

/// Where an embed stands.
package struct EmbedSite: Sendable, Equatable {
    /// What may be written there.
    package enum Room: Sendable, Equatable {
        /// It stands alone in its paragraph: anything.
        case alone
        /// Text stands beside it in the paragraph, which blocks would divide.
        case paragraph
        /// Only inlines, as in a heading, a cell or emphasised text.
        case inlines
        /// Inlines without links, since it stands in one.
        case link
    }

    /// What may be written.
    package let room: Room
    /// The level of the heading, as the page shows it, below which the embed stands.
    package let headingLevel: Int
    /// How many tables the page has so far; whoever writes tables counts them here.
    package var tableCount: Int
}

/// What a hook wrote for an embed.
package enum WrittenEmbed: Sendable, Equatable {
    /// Nothing: it is left to the renderer, which shows the display text.
    case nothing
    /// Text that stands within a paragraph.
    case inlines
    /// Blocks, which end the paragraph.
    case blocks
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
    /// Writes `![[…]]`, within what `site` allows.
    mutating func write(embed link: NoteLink, at site: inout EmbedSite, to writer: inout HTMLWriter)
        -> WrittenEmbed
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
    package mutating func write(
        embed link: NoteLink, at site: inout EmbedSite, to writer: inout HTMLWriter
    ) -> WrittenEmbed { .nothing }
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

/// How footnotes are counted where only a part of a note is written.
package enum FootnoteNumbers: Sendable, Equatable {
    /// As in the note.
    case own
    /// Those that the part refers to, from 1.
    case anew
    /// As in the note, whose page has this address; references lead there.
    case elsewhere(String)
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
    /// Whether short footnotes stand beside the block that first refers to them.
    package var hasSideNotes = false
    /// The words that are not the author's.
    package var texts = InterfaceTexts.none
    /// The level of that title's heading; nil for a list without one.
    package var footnotesLevel: Int? = 2
    /// How footnotes are counted.
    package var footnoteNumbers = FootnoteNumbers.own
    /// The level of the heading below which the text stands.
    package var headingLevel = 1
    /// How many tables stand before the text on its page.
    package var tableCount = 0
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
