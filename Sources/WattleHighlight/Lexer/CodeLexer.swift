import WattleText

/// Reads code once from its beginning to its end, and notes what each stretch of it is.
///
/// One lexer reads languages within one another: HTML with its scripts, Markdown with its fences. What is open, such as a
/// string around the code that it interpolates, lies on a stack of frames.
struct CodeLexer {
    let text: [UInt8]
    /// The next byte to be read.
    var position = 0
    /// Where the language that is read now ends.
    var end: Int
    var runs = CodeRuns()
    var frames: [Frame] = []
    /// Whether a value precedes, so that `/` divides and `<` compares.
    var followsOperand = false
    /// What the next name is, because a word such as `func` has announced it.
    var announced: CodeTokenKind?
    /// Texts that begin with the next line.
    var heredocs: [Heredoc] = []
    /// Until here no regular expression ends that could begin before.
    var regularExpressionLimit = 0
    /// How many languages are open around the one that is read now.
    private var depth = 0

    /// Something that is open.
    struct Frame {
        /// What follows when it is closed.
        enum Role {
            /// The rest of the string that it is in.
            case interpolation(StringForm)
            /// The rest of a format specifier, in which it is.
            case specifier(StringForm)
            /// Nothing; its names are of a kind.
            case bracketed(CodeTokenKind)
            /// The other attributes of an element of JSX, or its other children.
            case attributeExpression
            case childExpression
            /// The children of an element of JSX.
            case element
        }

        let role: Role
        let opening: UInt8
        let closing: UInt8
        /// How many brackets of its kind are open within.
        var depth = 0

        /// Whether a `:` outside of all brackets ends the code within.
        var countsAllBrackets: Bool {
            guard case .interpolation(let form) = role, case .braces = form.interpolation else {
                return false
            }
            return true
        }
    }

    /// A text up to a line that holds one word.
    struct Heredoc {
        let word: ArraySlice<UInt8>
        /// Whether white space may stand before the word.
        let isIndented: Bool
        /// Whether variables are put in.
        let expands: Bool
    }

    init(_ text: [UInt8]) {
        self.text = text
        end = text.count
    }

    /// Languages within languages within languages are plain.
    private static let deepest = 3

    /// Reads from the next byte to `end` in another language, and goes on behind it.
    mutating func read(upTo end: Int, as syntax: CodeSyntax) {
        let outer = (end: self.end, followsOperand, announced, frames, heredocs)
        self.end = min(end, outer.end)
        (followsOperand, announced, frames, heredocs) = (false, nil, [], [])
        depth += 1
        if depth <= Self.deepest { read(syntax) }
        depth -= 1
        position = self.end
        mark(.plain, from: position)
        (self.end, followsOperand, announced, frames, heredocs) = outer
    }

    private mutating func read(_ syntax: CodeSyntax) {
        switch syntax {
        case .plain: break
        case .grammar(let grammar): readGrammar(grammar())
        case .markup(let dialect): readMarkup(dialect)
        case .styleSheet(let dialect): readStyleSheet(dialect)
        case .yaml: readYAML()
        case .settings(let dialect): readSettings(dialect)
        case .markdown: readMarkdown()
        case .diff: readDiff()
        case .shell: if opensWithPrompt { readConsole() } else { readShell() }
        case .console: readConsole()
        case .pythonConsole: readPythonConsole()
        case .php: readPHP()
        case .makefile: readMakefile()
        case .dockerfile: readDockerfile()
        case .latex: readLaTeX()
        }
    }

    // MARK: Marks

    /// Says what the bytes from `start` to the position are; what is before them and not yet said is plain.
    mutating func mark(_ kind: CodeTokenKind, from start: Int) { mark(kind, start..<position) }

    /// Says what a stretch is that lies behind all others so far.
    mutating func mark(_ kind: CodeTokenKind, _ range: Range<Int>) {
        runs.append(.plain, upTo: range.lowerBound)
        runs.append(kind, upTo: range.upperBound)
    }

    /// Reads `count` bytes as one thing.
    mutating func take(_ count: Int, as kind: CodeTokenKind) {
        let start = position
        position = min(position + count, end)
        mark(kind, from: start)
    }

    // MARK: Looking ahead

    /// The byte this far ahead; zero behind the end.
    func peek(_ distance: Int = 0) -> UInt8 {
        let index = position + distance
        return index < end && index >= 0 ? text[index] : 0
    }

    /// Whether these bytes come next.
    func sees(_ bytes: ByteLiteral) -> Bool { sees(bytes.bytes, at: position) }

    func sees(_ bytes: [UInt8], at start: Int) -> Bool {
        guard start + bytes.count <= end else { return false }
        for index in bytes.indices where text[start + index] != bytes[index] { return false }
        return true
    }

    /// Where the line ends that holds the byte at `start`: at its line feed, or at the end.
    func lineEnd(from start: Int) -> Int {
        var index = start
        while index < end, text[index] != ASCII.newline { index += 1 }
        return index
    }

    /// The first place from `start` that is no space and no tab.
    func skipBlanks(from start: Int, to limit: Int) -> Int {
        var index = start
        while index < limit, text[index].isSpaceOrTab { index += 1 }
        return index
    }

    /// Where these bytes stand first, from `start` and before `limit`.
    func find(_ bytes: ByteLiteral, from start: Int, to limit: Int) -> Int? {
        var index = start
        let first = bytes.first
        while index + bytes.count <= limit {
            if text[index] == first, sees(bytes.bytes, at: index) { return index }
            index += 1
        }
        return nil
    }

    /// Whether only white space stands before the position in its line.
    var isAtLineStart: Bool {
        var index = position - 1
        while index >= 0, text[index].isSpaceOrTab { index -= 1 }
        return index < 0 || text[index] == ASCII.newline
    }
}
