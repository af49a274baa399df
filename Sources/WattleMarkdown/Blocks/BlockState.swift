/// The block that lines of text are going into.
enum OpenLeaf: Equatable {
    case none
    case paragraph
    case table
    /// A block of mathematics that has ended; libcmark still sees a paragraph.
    case formula
    case indentedCode
    case fence(mark: UInt8, length: Int)
    case html(HTMLBlockEnd)
}

/// What ends a block of raw HTML: CommonMark's start conditions 1 to 7 have five ends and the blank line.
enum HTMLBlockEnd: Equatable {
    case rawTextElement
    case comment
    case instruction
    case declaration
    case cdata
    case blankLine
}
