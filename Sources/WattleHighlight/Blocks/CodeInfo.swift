import WattleText

/// What stands behind the fence of a code block: its language, and how it is shown.
///
/// Read as Quartz (rehype-pretty-code), Obsidian's plugins, Docusaurus and Pandoc write it.
package struct CodeInfo: Sendable {
    /// Lines that are marked, with the place in the info string that says so.
    package struct LineMark: Sendable, Equatable {
        package enum Kind: Sendable { case marked, inserted, deleted }

        package let kind: Kind
        /// The first and the last line, counted from 1.
        package let lines: ClosedRange<Int>
        /// Bytes of the info string.
        package let place: Range<Int>
    }

    /// A word that is marked wherever it stands, or at some of its places.
    package struct WordMark: Sendable, Equatable {
        package let word: [UInt8]
        /// Which of its occurrences, counted from 1; nil for all.
        package let occurrences: [ClosedRange<Int>]?
        package let place: Range<Int>
    }

    /// Something in the info string that cannot be meant.
    package struct Mistake: Sendable, Equatable {
        package enum Kind: Sendable, Equatable {
            /// Neither a line nor a first and a last one.
            case lines
            /// What opens it does not end.
            case unclosed(UInt8)
            /// An option that nothing reads.
            case option
        }

        package let kind: Kind
        package let place: Range<Int>
    }

    /// The language as it is written, in lower case; empty where none is named.
    package internal(set) var languageName = ""
    /// The bytes of ``languageName`` in the info string.
    package internal(set) var languagePlace = 0..<0
    /// What stands above the code.
    package internal(set) var title = ""
    /// What is said about it beside the title.
    package internal(set) var caption = ""
    package internal(set) var lineMarks: [LineMark] = []
    package internal(set) var wordMarks: [WordMark] = []
    /// The number of the first line; nil where lines have no numbers.
    package internal(set) var firstNumber: Int?
    package internal(set) var mistakes: [Mistake] = []

    /// The language, if it is known.
    package var language: CodeLanguage? { CodeLanguage.named(languageName) }

    /// Reads an info string; nothing in it is refused, and what cannot be meant is a mistake.
    ///
    /// Complexity: linear in its length.
    package init(_ info: [UInt8]) {
        var reader = CodeInfoReader(info)
        reader.read()
        self = reader.info
    }

    init() {}

    /// More marks than this are no emphasis, and would cost time for each line.
    static let mostMarks = 256
    static let mostWords = 16

    /// The names of options that have a value.
    package static let valueNames = [
        "title", "file", "filename", "name", "caption", "hl", "hl_lines", "highlight", "mark", "ins", "add",
        "del", "remove",
        "rem", "ln", "linenums", "startLineNumber", "startFrom", "start", "numberLines", "lineNumbers",
        "showLineNumbers",
    ]

    /// The names of options that stand alone.
    package static let flagNames = [
        "showLineNumbers", "lineNumbers", "numberLines", "linenums", "linenos", "line-numbers",
    ]

    /// Options of other programs that change nothing here.
    static let otherFlags: Set<String> = [
        "nolinenumbers", "wrap", "nowrap", "fold", "foldable", "copy", "nocopy", "twoslash", "static", "live",
        "collapse", "editable", "exclude", "unwrap", "nohighlight", "frame", "icon", "ignore", "no_run",
        "should_panic",
        "compile_fail", "runnable", "noplayground", "norun", "include", "skip",
    ]
}
