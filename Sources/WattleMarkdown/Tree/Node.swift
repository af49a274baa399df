package import WattleText

/// The place of a node in its tree.
package struct NodeID: Hashable, Sendable, Comparable {
    package let index: Int32

    /// Names the node at `index`.
    package init(_ index: Int32) { self.index = index }

    /// The document itself.
    package static let document = NodeID(0)

    /// Order of creation, which is the order of the text except for nodes that extensions wrapped around others.
    package static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
}

/// A stretch of the tree's own byte buffer.
package struct PayloadRange: Hashable, Sendable {
    package var start: Int32
    package var count: Int32

    /// No bytes.
    package static let empty = PayloadRange(start: 0, count: 0)
    /// Whether there are no bytes.
    package var isEmpty: Bool { count == 0 }
    /// The stretch as a standard range.
    package var bounds: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// One node: plain numbers, so that a tree is one array.
///
/// Which of the fields mean something depends on ``kind``:
/// - heading: `level`, `number` = place in ``ParsedNote/headings``
/// - list: `isOrdered`, `isTight`, `number` = first number
/// - item: `isTask`, `isChecked`, `text` = what stands in a task's brackets
/// - codeBlock and fences: `text` = content, `detail` = info string, `number` = place in ``ParsedNote/fences``
/// - link, image: `text` = destination, `detail` = title, `number` = place in ``ParsedNote/links``
/// - wikilink, embed: `number` = place in ``ParsedNote/links``
/// - footnoteReference, footnoteDefinition: `number` = place in ``ParsedNote/footnotes``
/// - callout: `text` = type in lower case, `detail` = what follows `|` in the brackets, `level` = ``CalloutFold``;
///   the first child is a paragraph that holds the title where there is one (`hasTitle`)
/// - tableRow: `isHeader`; tableCell: `isHeader`, `level` = ``ColumnAlignment``
/// - mathInline, mathBlock: `text` = what stands between the dollars, `level` = how many there are on each side,
///   `number` = place in ``ParsedNote/formulas``
/// - tag: `text` = the tag with `#`, `number` = place in ``ParsedNote/tags``
/// - inlineMetric: `text` = the expression, `number` = place in ``ParsedNote/inlineMetrics``
package struct Node: Sendable {
    package var kind: NodeKind
    package var level: UInt8 = 0
    package var flags: NodeFlags = []
    package var parent: Int32
    package var firstChild: Int32 = -1
    package var nextSibling: Int32 = -1
    package var number: Int32 = -1
    package var sourceStart: Int32 = 0
    package var sourceEnd: Int32 = 0
    package var text = PayloadRange.empty
    package var detail = PayloadRange.empty

    init(_ kind: NodeKind, parent: Int32) {
        self.kind = kind
        self.parent = parent
    }

    /// The bytes of the note that the node was made from: whole lines for blocks.
    package var range: SourceRange { SourceRange(Int(sourceStart), Int(sourceEnd)) }
}

/// Yes-or-no properties of a node.
package struct NodeFlags: OptionSet, Sendable {
    package let rawValue: UInt8

    /// Takes the bits as they are.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let isOrdered = NodeFlags(rawValue: 1)
    package static let isTight = NodeFlags(rawValue: 2)
    package static let isTask = NodeFlags(rawValue: 4)
    package static let isChecked = NodeFlags(rawValue: 8)
    package static let isHeader = NodeFlags(rawValue: 16)
    package static let hasTitle = NodeFlags(rawValue: 32)
    /// The link was written as a bare address.
    package static let isAutolink = NodeFlags(rawValue: 64)
    /// The text came from an escape, so it is no delimiter.
    package static let isLiteral = NodeFlags(rawValue: 128)
}
