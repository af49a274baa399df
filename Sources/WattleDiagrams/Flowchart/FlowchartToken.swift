/// A piece of a flowchart's text outside labels, cut as mermaid's grammar cuts it.
struct FlowchartToken: Hashable, Sendable {
    /// What it is.
    enum Kind: Hashable, Sendable {
        /// Letters, digits and the marks that may stand beside them in an id.
        case word, number
        /// One letter beyond ASCII.
        case letter
        case minus, colon, ampersand, comma, hash, star
        case keyword(FlowchartKeyword)
        /// `:::`
        case classMark
        case space, newline, semicolon
        /// `e1@` before an edge.
        case edgeID
        /// An edge such as `-->`, with the white space around it.
        case link
        /// The beginning of an edge whose text follows, such as `--`.
        case openLink
        /// `@{`
        case data
        case quote
        /// A bracket that opens, `>` or `|`.
        case opening
        /// What the grammar has no use for.
        case stranger
        case end
    }

    let kind: Kind
    let range: Range<Int>

    /// Whether it may be part of an id.
    var isOfID: Bool {
        switch kind {
        case .word, .number, .letter, .minus, .colon, .ampersand, .comma, .hash, .star, .keyword(.default):
            true
        default: false
        }
    }

    /// Whether it may be part of a subgraph's title without quotes.
    var isOfTitle: Bool {
        switch kind {
        case .word, .number, .letter, .minus, .colon, .ampersand, .hash, .star, .space: true
        case .keyword(let word): word.isOfTitle
        default: false
        }
    }

    /// Whether it may be part of a style.
    var isOfStyle: Bool {
        switch kind {
        case .word, .number, .colon, .hash, .comma, .space, .minus, .star, .keyword(.style): true
        default: false
        }
    }

    /// Whether a statement ends here.
    var endsStatement: Bool {
        switch kind {
        case .newline, .semicolon, .end: true
        default: false
        }
    }
}

/// Words that cannot be ids, because the grammar reads them everywhere.
enum FlowchartKeyword: String, Hashable, Sendable, CaseIterable {
    case style, linkStyle, classDef, click, graph, flowchart, subgraph, end, interpolate, href
    case `default`, `class`
    case selfTarget = "_self"
    case blankTarget = "_blank"
    case parentTarget = "_parent"
    case topTarget = "_top"

    /// Whether it may be part of a subgraph's title without quotes.
    var isOfTitle: Bool {
        switch self {
        case .style, .linkStyle, .classDef, .class, .click, .graph, .flowchart, .subgraph, .end: true
        default: false
        }
    }

    /// Whether it says in which window a link opens.
    var isTarget: Bool { rawValue.utf8.first == 0x5F }
}
