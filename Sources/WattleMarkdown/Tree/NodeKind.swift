/// What a node of a note's tree is.
package enum NodeKind: UInt8, Sendable, Equatable {
    case document
    // Blocks that hold blocks.
    case blockQuote
    case callout
    case list
    case item
    case footnoteDefinition
    case table
    case tableRow
    // Blocks that hold inlines.
    case paragraph
    case heading
    case tableCell
    // Blocks that hold text.
    case codeBlock
    case metricFence
    case mermaidFence
    case mathBlock
    case htmlBlock
    case thematicBreak
    // Inlines that hold inlines.
    case emphasis
    case strong
    case strikethrough
    case highlight
    case link
    case image
    // Inlines that hold text.
    case text
    case code
    case inlineMetric
    case mathInline
    case htmlInline
    case wikilink
    case embed
    case footnoteReference
    case tag
    case softBreak
    case lineBreak

    /// Whether the node's children are inlines.
    package var holdsInlines: Bool {
        switch self {
        case .paragraph, .heading, .tableCell, .emphasis, .strong, .strikethrough, .highlight, .link, .image:
            true
        default: false
        }
    }

    /// Whether the node is a block.
    package var isBlock: Bool { rawValue <= NodeKind.thematicBreak.rawValue }
}

/// How the cells of a column are aligned.
package enum ColumnAlignment: UInt8, Sendable, Equatable {
    case none
    case left
    case centre
    case right
}

/// Whether a callout can be folded, and how it starts.
package enum CalloutFold: UInt8, Sendable, Equatable {
    case fixed
    case open
    case closed
}
