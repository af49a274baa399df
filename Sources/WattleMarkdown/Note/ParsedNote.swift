package import WattleText

/// Everything that one note's bytes say, before anything is known about the other notes.
package struct ParsedNote: Sendable {
    /// The path from the garden's root, with `/`.
    package let path: String
    /// The bytes of the file; every range below points into them.
    package let source: [UInt8]
    /// What stands between the `---` lines.
    package internal(set) var frontMatter: FrontMatter
    /// Offset of the first byte after the front matter.
    package internal(set) var bodyStart: Int
    /// The body.
    package internal(set) var tree: NoteTree
    /// Headings, in the order of the text.
    package internal(set) var headings: [NoteHeading] = []
    /// Wikilinks, embeds and ordinary links and images, in the order of the text; those within fences come last.
    package internal(set) var links: [NoteLink] = []
    /// Fenced blocks with a program in them: `metric` and `mermaid`, and all other code, in the order of the text.
    package internal(set) var fences: [NoteFence] = []
    /// `{metric} …` in code spans, in the order of the text; those within fences come last.
    package internal(set) var inlineMetrics: [InlineMetric] = []
    /// `$…$` and `$$…$$`, in the order of the text; those within fences come last.
    package internal(set) var formulas: [NoteFormula] = []
    /// What stands for `{metric} …` and for formulas where the text is shown without markup; before it is known, nothing
    /// stands for the former, and the source for the latter.
    package internal(set) var figureTexts: [NodeID: String] = [:]
    /// Footnote definitions; those that are referred to come first, in the order of their numbers.
    package internal(set) var footnotes: [Footnote] = []
    /// `#tags` of the running text, in the order of the text.
    package internal(set) var tags: [InlineTag] = []
    /// Comments, with the marks around them, in the order of the text.
    package internal(set) var comments: [SourceRange] = []
    /// `^id` marks, in the order of the text; each name, case folded, and each block once.
    package internal(set) var blockIdentifiers: [BlockIdentifier] = []
    /// The names among them, by the blocks that have them.
    var blockNames: [Int32: String] = [:]
}

/// One heading.
package struct NoteHeading: Sendable {
    package let node: NodeID
    /// 1 to 6.
    package let level: Int
    /// Without markup.
    package let text: String
    /// The fragment of its address, unique in the note, by the rules of github-slugger.
    package let identifier: String
    /// Its lines in the source.
    package let range: SourceRange
}

/// The way in which a link is written.
package enum LinkForm: Sendable, Equatable {
    /// `[[Note]]`
    case wikilink
    /// `![[Note]]`
    case embed
    /// `[text](address)` and `<address>`
    case link
    /// `![text](address)`
    case image
    /// A bare address that was recognised in the text.
    case autolink
}

/// A link as it is written, whatever it leads to.
package struct NoteLink: Sendable {
    package let form: LinkForm
    package let node: NodeID
    /// Its place in ``ParsedNote/links``.
    package let place: Int
    /// What is linked to: the note's name of a wikilink, the address before `#` of a local link, or a whole URL.
    package let target: String
    /// `#A#B` gives `["A", "B"]`.
    package let headings: [String]
    /// `#^id` gives `id`.
    package let block: String?
    /// The text to show, where the author gave one; for pictures what stands in their place, without the size.
    package let display: String?
    /// The size that the author wants, of embeds and images.
    package let size: MediaSize?
    /// Whether the author says that the picture shows nothing that has to be said: `![|decorative](line.png)`.
    package let isDecorative: Bool
    /// The whole link in the source; for `[text](address)` the address alone.
    package let range: SourceRange
    /// The target alone in the source.
    package let targetRange: SourceRange

    /// Whether the target is an address outside of the garden, such as `https://…` or `mailto:…`.
    package let isExternal: Bool
    /// Whether the link leads to a place in its own note.
    package var isWithinNote: Bool { target.isEmpty && !isExternal }

    /// What stands for the link where nothing else is known: its display text, or else what it names.
    package var shownText: String {
        if let display { return display }
        if let last = headings.last { return last }
        return target.isEmpty ? block ?? "" : target
    }
}

/// A fenced block.
package struct NoteFence: Sendable {
    /// What is in it.
    package enum Kind: Sendable, Equatable {
        case metric
        case mermaid
        case code
    }

    package let kind: Kind
    package let node: NodeID
    /// The first word of the info string, in lower case.
    package let language: String
    /// What follows the first word: the id of a metric block, a caption of code.
    package let name: String
    /// The whole info string, as it is written but for escapes and entities.
    package let info: [UInt8]
    /// The bytes of ``info`` in the source; empty where they cannot be told.
    package let infoRange: SourceRange
    /// What is inside, each line ending in a line feed.
    package let content: [UInt8]
    /// Both fences and what is between, as whole lines of the source.
    package let range: SourceRange
    /// The bytes of ``name`` in the source; empty where there is no name.
    package let nameRange: SourceRange
    /// What is running text in it, in the order in which it was asked for.
    package internal(set) var texts: [FenceText] = []
    /// The places in ``ParsedNote/links`` of the links that its own syntax makes, in the order in which they were given.
    package internal(set) var links: Range<Int> = 0..<0
    let lines: ContentLines

    /// The place in the source of a byte of ``content``, seen through list indents and quote marks.
    ///
    /// Complexity: logarithmic.
    package func sourceOffset(of offset: Int) -> Int { lines.sourceOffset(of: offset) }

    /// The place in the source of a stretch of ``content``.
    package func sourceRange(_ range: Range<Int>) -> SourceRange {
        SourceRange(sourceOffset(of: range.lowerBound), sourceOffset(of: range.upperBound))
    }
}

/// Running text within a fence, such as the caption of a figure.
package struct FenceText: Sendable, Equatable {
    /// Its bytes in the fence's content.
    package let range: Range<Int>
    /// The paragraph below the fence's node that holds it.
    package let node: NodeID
}

/// A metric expression in running text.
package struct InlineMetric: Sendable {
    package let node: NodeID
    /// What follows `{metric} `.
    package let content: [UInt8]
    /// The bytes of ``content`` in the source.
    package let range: SourceRange
}

/// Mathematics.
package struct NoteFormula: Sendable {
    package let node: NodeID
    /// What stands between the dollars, lines divided by line feeds.
    package let content: [UInt8]
    /// Whether it was written with two dollars, so that it is set large and on a line of its own.
    package let isDisplay: Bool
    /// All of it in the source, with the dollars.
    package let range: SourceRange
    let lines: ContentLines

    /// The place in the source of a byte of ``content``, seen through list indents, quote marks and escaped pipes.
    ///
    /// Complexity: logarithmic.
    package func sourceOffset(of offset: Int) -> Int { lines.sourceOffset(of: offset) }

    /// The place in the source of a stretch of ``content``.
    package func sourceRange(_ range: Range<Int>) -> SourceRange {
        let start = sourceOffset(of: range.lowerBound)
        // What follows the last byte may stand behind a backslash or on the next line.
        return SourceRange(start, range.isEmpty ? start : sourceOffset(of: range.upperBound - 1) + 1)
    }
}

/// A footnote definition.
package struct Footnote: Sendable {
    /// Nil for an inline footnote, `^[text]`.
    package let label: String?
    /// The definition's node; its children are blocks.
    package let node: NodeID
    /// Without markup.
    package let text: String
    /// The first address in it.
    package let firstURL: String?
    /// 1 for the note that is referred to first; nil when nothing refers to it.
    package let number: Int?
    /// How many references lead to it.
    package let referenceCount: Int
    /// Its lines in the source.
    package let range: SourceRange
}

/// A tag in running text.
package struct InlineTag: Sendable {
    /// As written, without `#`.
    package let name: String
    /// With `#`.
    package let range: SourceRange
}

/// A `^id` mark and the block that it names.
package struct BlockIdentifier: Sendable {
    package let name: String
    /// The block, whatever it is: a paragraph, an item, a table, a quote.
    package let node: NodeID
    /// With `^`.
    package let range: SourceRange
}
