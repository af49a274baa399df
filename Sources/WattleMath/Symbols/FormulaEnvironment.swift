/// How the columns of a table in a formula stand.
enum TableLayout: UInt8, Sendable {
    /// Centred columns: `matrix`.
    case matrix
    /// Columns as a specification says: `array`.
    case array
    /// Columns that touch in pairs, at a relation: `align`.
    case aligned
    /// One centred column: `gather`.
    case gathered
    /// Columns at the left: `cases`.
    case cases
    /// Lines close together, below a large operator: `\substack`.
    case stacked

    /// The class that the stylesheet knows; nil for what a browser does by itself.
    var className: StaticString? {
        switch self {
        case .matrix, .array: nil
        case .aligned: "aligned"
        case .gathered: "gathered"
        case .cases: "cases"
        case .stacked: "stacked"
        }
    }
}

/// What stands between `\begin{…}` and `\end{…}`.
struct FormulaEnvironment: Sendable {
    let name: String
    let layout: TableLayout
    /// Delimiters around the table; 0 for none.
    var open: UInt32 = 0
    var close: UInt32 = 0
    /// Whether cells are set as displayed formulas are.
    var isDisplay = false
    /// Whether the whole is small.
    var isSmall = false
    /// Whether a formula of its own stands here, that rows of it may be tagged.
    var isEquation = false
    /// Whether `{…}` follows the name: columns, or a number.
    var hasArgument = false

    /// The environment with a name, a star being no difference but for the matrices of mathtools.
    static func named(_ name: String) -> FormulaEnvironment? {
        all.first { $0.name == name } ?? (name.hasSuffix("*") ? named(String(name.dropLast())) : nil)
    }

    /// Every environment, as KaTeX and MathJax have them.
    static let all: [FormulaEnvironment] = [
        FormulaEnvironment(name: "matrix", layout: .matrix),
        FormulaEnvironment(name: "pmatrix", layout: .matrix, open: 0x28, close: 0x29),
        FormulaEnvironment(name: "bmatrix", layout: .matrix, open: 0x5B, close: 0x5D),
        FormulaEnvironment(name: "Bmatrix", layout: .matrix, open: 0x7B, close: 0x7D),
        FormulaEnvironment(name: "vmatrix", layout: .matrix, open: 0x7C, close: 0x7C),
        FormulaEnvironment(name: "Vmatrix", layout: .matrix, open: 0x2016, close: 0x2016),
        FormulaEnvironment(name: "smallmatrix", layout: .matrix, isSmall: true),
        FormulaEnvironment(name: "psmallmatrix", layout: .matrix, open: 0x28, close: 0x29, isSmall: true),
        FormulaEnvironment(name: "bsmallmatrix", layout: .matrix, open: 0x5B, close: 0x5D, isSmall: true),
        FormulaEnvironment(name: "array", layout: .array, hasArgument: true),
        FormulaEnvironment(name: "darray", layout: .array, isDisplay: true, hasArgument: true),
        FormulaEnvironment(name: "subarray", layout: .stacked, hasArgument: true),
        FormulaEnvironment(name: "cases", layout: .cases, open: 0x7B),
        FormulaEnvironment(name: "dcases", layout: .cases, open: 0x7B, isDisplay: true),
        FormulaEnvironment(name: "rcases", layout: .cases, close: 0x7D),
        FormulaEnvironment(name: "drcases", layout: .cases, close: 0x7D, isDisplay: true),
        FormulaEnvironment(name: "aligned", layout: .aligned, isDisplay: true),
        FormulaEnvironment(name: "alignedat", layout: .aligned, isDisplay: true, hasArgument: true),
        FormulaEnvironment(name: "split", layout: .aligned, isDisplay: true),
        FormulaEnvironment(name: "gathered", layout: .gathered, isDisplay: true),
        FormulaEnvironment(name: "align", layout: .aligned, isDisplay: true, isEquation: true),
        FormulaEnvironment(
            name: "alignat", layout: .aligned, isDisplay: true, isEquation: true, hasArgument: true),
        FormulaEnvironment(name: "flalign", layout: .aligned, isDisplay: true, isEquation: true),
        FormulaEnvironment(name: "eqnarray", layout: .array, isDisplay: true, isEquation: true),
        FormulaEnvironment(name: "gather", layout: .gathered, isDisplay: true, isEquation: true),
        FormulaEnvironment(name: "multline", layout: .gathered, isDisplay: true, isEquation: true),
        FormulaEnvironment(name: "equation", layout: .gathered, isDisplay: true, isEquation: true),
        FormulaEnvironment(name: "displaymath", layout: .gathered, isDisplay: true, isEquation: true),
        FormulaEnvironment(name: "math", layout: .gathered),
    ]
}
