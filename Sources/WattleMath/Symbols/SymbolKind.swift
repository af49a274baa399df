/// What a named symbol or a character of a formula is.
enum SymbolKind: UInt8 {
    /// A letter that is italic unless an alphabet says otherwise: `\alpha`.
    case letter
    /// An upright letter or sign that behaves like one: `\Gamma`, `\infty`.
    case upright
    /// A sign without spaces around it: `\forall`, `/`.
    case ordinary
    case binary
    case relation
    case open
    case close
    case punctuation
    /// A large operator with its limits above and below in display style: `\sum`.
    case sum
    /// A large operator with its limits beside it: `\int`.
    case integral
    /// A function name: `\sin`.
    case function
    /// A function name with its limits below in display style: `\lim`.
    case limit
    /// An ellipsis.
    case dots
    /// A mark above one letter, that keeps its width: `\hat`.
    case accent
    /// A mark above that grows with what is below: `\widehat`.
    case wideOver
    /// A mark below that grows with what is above: `\underline`.
    case wideUnder
    /// A brace or bracket above that takes a label: `\overbrace`.
    case braceOver
    /// A brace or bracket below that takes a label: `\underbrace`.
    case braceUnder
    /// An arrow that grows with its labels: `\xrightarrow`.
    case labelledArrow
    /// An alphabet for its argument: `\mathbb`.
    case alphabet
    /// An alphabet for the rest of the group: `\bf`.
    case alphabetSwitch
    /// A text with a style: `\textbf`.
    case text
    /// A size of delimiters: `\bigl`.
    case delimiterSize
    /// A horizontal space, in eighteenths of an em.
    case space
    /// The rest of the group in another style: `\displaystyle`.
    case style
    /// The rest of the group in another size: `\large`.
    case size
    /// What is written with TeX itself; the value is a place in ``predefinedMacros``.
    case macro
    /// Structure; the value is a place in ``FormulaCommand``.
    case command
    /// Known to TeX, without effect on a page: `\nonumber`.
    case ignored
    /// No symbol of the tables.
    case unknown
}
