/// A parsed expression: an index into the nodes of its block.
package struct Expression: Equatable, Sendable {
    let root: Int
    package let range: ByteRange
}

/// One node of an expression.
struct Node: Equatable, Sendable {
    indirect enum Kind: Equatable, Sendable {
        case literal(Double, Unit)
        /// An uncertain literal; the bounds are nodes.
        case spread(Spread, Int, Int)
        case path(Path)
        case negation(Int)
        case not(Int)
        case binary(BinaryOperator, Int, Int)
        /// `left ~= tolerance right`
        case approximately(Int, Int, tolerance: Int)
        case power(Int, Int)
        case call(Function, [Int])
        case conditional(Int, Int, Int)
        /// Something that could not be parsed and has been reported.
        case invalid
    }

    let kind: Kind
    let range: ByteRange
}

/// How an uncertain literal was written.
enum Spread: Equatable, Sendable {
    /// `a to b`: the 10th and the 90th percentile.
    case quantiles
    /// `90%: a to b`: the central share lies between the bounds.
    case central(Double)
    /// `a ± b`: half the distance from the 10th to the 90th percentile.
    case plusMinus
    /// `between a and b`: uniform, never outside.
    case uniform
}

enum BinaryOperator: UInt8, Equatable, Sendable {
    case add, subtract, multiply, divide, less, lessOrEqual, greater, greaterOrEqual, equal, and, or

    var isComparison: Bool {
        rawValue >= BinaryOperator.less.rawValue && rawValue <= BinaryOperator.equal.rawValue
    }

    var isLogical: Bool { self == .and || self == .or }
}

/// Names joined by dots, perhaps behind a reference: `[[Note#id]].GB300_NVL72.cost_per_mtok`.
struct Path: Equatable, Sendable {
    /// Index into the block's references.
    let reference: Int?
    let names: [Name]

    struct Name: Equatable, Sendable {
        let text: [UInt8]
        let range: ByteRange
    }
}

/// An expression and how it is to be shown.
package struct Display: Equatable, Sendable {
    package let expression: Expression
    /// The footnotes behind the expression.
    let sources: [FootnoteUse]
    let unit: Unit?
    let unitRange: ByteRange?
    let digits: Int?
    let label: [UInt8]?
    let showsRange: Bool
    let isDistribution: Bool
}

/// A use of a footnote as a source.
package struct FootnoteUse: Equatable, Sendable {
    /// Without `[^` and `]`.
    package let label: [UInt8]
    package let range: ByteRange
}

/// A wikilink to another block: `[[Note#id]]`.
package struct BlockReference: Equatable, Sendable {
    /// The name between the brackets and before `#`; empty for a block of the same note.
    package let note: [UInt8]
    /// The id behind `#`; empty if none was given.
    package let id: [UInt8]
    /// The whole reference, brackets included.
    package let range: ByteRange
    /// Where the id stands, or the whole reference without one.
    package let idRange: ByteRange
}
