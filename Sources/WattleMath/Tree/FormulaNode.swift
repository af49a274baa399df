/// What a node of a formula is.
enum FormulaKind: UInt8, Sendable {
    /// Things beside each other.
    case row
    case identifier
    case number
    /// A sign; `scalar` where it is one character.
    case sign
    case function
    case text
    /// `amount` eighteenths of an em.
    case space
    /// Numerator and denominator; `amount` 0 for no line.
    case fraction
    /// Radicand, and the index where there is one.
    case root
    /// Nucleus, then what `hasSubscript` and `hasSuperscript` say.
    case scripts
    /// Nucleus, and what stands above or below it.
    case over
    case under
    /// Between two delimiters that grow: the delimiters are children.
    case fenced
    case table
    case tableRow
    case cell
    /// What follows in the row has another style, size or colour: `detail` and `amount`.
    case change
    /// The child in another style or colour.
    case styled
    case phantom
    /// The child in a box that takes less place than it.
    case padded
    /// The child with a line around or through it: `detail` is an ``Enclosure``.
    case enclosed
    /// A filled rectangle of `amount` by `scalar` thousandths of an em.
    case rule
}

/// TeX's classes of atoms, which decide about spaces.
enum AtomClass: UInt8, Sendable {
    case ordinary, largeOperator, binary, relation, open, close, punctuation, inner
    /// No atom: spaces, changes of style.
    case none
}

/// Yes-or-no properties of a node.
struct FormulaFlags: OptionSet, Sendable {
    let rawValue: UInt32

    /// Scripts of a node.
    static let hasSubscript = FormulaFlags(rawValue: 1)
    static let hasSuperscript = FormulaFlags(rawValue: 2)
    /// Scripts stand above and below in display style.
    static let movesLimits = FormulaFlags(rawValue: 4)
    /// Scripts stand above and below in every style.
    static let hasLimits = FormulaFlags(rawValue: 8)
    /// The sign grows.
    static let isStretchy = FormulaFlags(rawValue: 16)
    /// The mark above or below is an accent.
    static let isAccent = FormulaFlags(rawValue: 32)
    /// The letter is upright.
    static let isUpright = FormulaFlags(rawValue: 64)
    /// The letter joins those beside it into a word.
    static let joins = FormulaFlags(rawValue: 128)
    /// The box has no width, or no height.
    static let hasNoWidth = FormulaFlags(rawValue: 256)
    static let hasNoHeight = FormulaFlags(rawValue: 512)
    /// The table is set as displayed formulas are; or the whole is small.
    static let isDisplay = FormulaFlags(rawValue: 1024)
    static let isSmall = FormulaFlags(rawValue: 2048)
    /// The table's rows may be tagged.
    static let isEquation = FormulaFlags(rawValue: 4096)
    /// A line before or behind the cell, above or below the row.
    static let hasLineBefore = FormulaFlags(rawValue: 8192)
    static let hasLineBehind = FormulaFlags(rawValue: 16384)
    /// A name applies to what follows.
    static let applies = FormulaFlags(rawValue: 32768)
    /// The only sign among texts, whose spaces browsers would put around all of them.
    static let standsAmongTexts = FormulaFlags(rawValue: 65536)
}

/// A line around or through a part of a formula.
enum Enclosure: UInt8 {
    case box, up, down, cross, through

    /// The class that the stylesheet knows.
    var className: StaticString {
        switch self {
        case .box: "boxed"
        case .up: "cancel"
        case .down: "bcancel"
        case .cross: "xcancel"
        case .through: "sout"
        }
    }
}

/// One node of a formula: plain numbers, so that a tree is one array.
struct FormulaNode: Sendable {
    var kind: FormulaKind
    var atom: AtomClass
    var flags: FormulaFlags = []
    /// A place in an enumeration, as the kind says.
    var detail: UInt8 = 0
    /// Spaces before and behind, in eighteenths of an em: TeX's rules, as the writer finds them.
    var before: Int8 = 0
    var behind: Int8 = 0
    var first: Int32 = -1
    var last: Int32 = -1
    var next: Int32 = -1
    var scalar: UInt32 = 0
    var amount: Int32 = 0
    /// Another node: a row's tag, a table's title.
    var related: Int32 = -1
    var textStart: Int32 = 0
    var textCount: Int32 = 0

    init(_ kind: FormulaKind, _ atom: AtomClass = .ordinary) {
        self.kind = kind
        self.atom = atom
    }
}
