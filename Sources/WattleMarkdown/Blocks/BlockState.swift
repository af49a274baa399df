/// A block that holds blocks and that further lines must continue.
enum BlockContainer: Equatable {
    case quote
    /// A list item, with the columns that its content is indented by.
    case item(indent: Int, isBlank: Bool)
    /// A footnote definition, which is four columns wide.
    case footnote
}

/// The block that lines of text are going into.
enum OpenLeaf: Equatable {
    case none
    case paragraph
    case table
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
