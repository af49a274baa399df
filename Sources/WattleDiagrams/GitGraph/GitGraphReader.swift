import WattleText

/// Reads the statements of a git graph, and does to the history what each of them says.
struct GitGraphReader {
    let source: DiagramSource
    var cursor: DiagramCursor
    var graph: GitGraph
    var faults: DiagramFaults
    /// The branch that is checked out.
    var current = 0
    /// The newest commit of each branch.
    var heads: [Int?] = [nil]
    var branchNumbers: [String: Int]
    var commitNumbers: [String: Int] = [:]

    /// What may follow a commit, a merge or a cherry-pick.
    struct Options {
        var id: Range<Int>?
        var message: Range<Int>?
        var parent: Range<Int>?
        var kind: GitGraph.Commit.Kind?
        var tags: [Range<Int>] = []
    }

    init(_ source: DiagramSource, _ graph: GitGraph, _ faults: DiagramFaults) {
        self.source = source
        self.graph = graph
        self.faults = faults
        cursor = source.body
        branchNumbers = [graph.branches[0].name: 0]
    }

    /// Reads everything.
    ///
    /// Complexity: linear.
    mutating func read() {
        readHeader()
        while true {
            cursor.skipGaps()
            guard !cursor.isAtEnd else { return }
            readStatement()
            cursor.endStatement(&faults, help: "each statement has a line of its own")
        }
    }

    /// `LR:`, `TB:`, `BT:` or `:`.
    private mutating func readHeader() {
        cursor.skipSpaces()
        let place = cursor.position..<min(cursor.position + 2, cursor.end)
        for (word, direction) in [("LR", GitGraph.Direction.right), ("TB", .down), ("BT", .up)]
        where cursor.text(place) == word {
            graph.direction = direction
            cursor.position += 2
            cursor.skipSpaces()
            if !cursor.take(":") {
                faults.syntax(place, "the direction '\(word)' has no ':'", help: "write 'gitGraph \(word):'")
            }
            return
        }
        _ = cursor.take(":")
    }

    private mutating func readStatement() {
        let word = cursor.take { $0.isWordByte || $0 == 0x2D }
        switch cursor.text(word) {
        case "commit": commit(readOptions(named: ["id", "msg", "tag", "type"]), word)
        case "branch": readBranch()
        case "checkout", "switch":
            if let name = readName() { checkOut(name) }
        case "merge":
            if let name = readName() { merge(name, readOptions(named: ["id", "tag", "type"])) }
        case "cherry-pick": cherryPick(readOptions(named: ["id", "tag", "parent"]), word)
        case "title": graph.title = cursor.text(cursor.trimmed(cursor.takeLine()))
        default: reportUnknown(word)
        }
    }

    private mutating func reportUnknown(_ word: Range<Int>) {
        let place = word.isEmpty ? cursor.restOfLine : word
        faults.syntax(
            place, "'\(cursor.text(place))' is no statement of a git graph",
            help: "write commit, branch, checkout, switch, merge or cherry-pick")
        cursor.takeLine()
    }

    // MARK: Names

    /// A branch's name, quoted or not.
    private mutating func readName() -> Range<Int>? {
        cursor.skipSpaces()
        if let quoted = cursor.takeQuoted() { return quoted }
        var name = cursor.take {
            ($0 < 0x80 && $0.isWordByte) || $0 == 0x2D || $0 == 0x2E || $0 == 0x2F
        }
        while let last = name.last, [0x2E, 0x2F].contains(cursor.bytes[last]) {
            name = name.dropLast()
            cursor.position = last
        }
        guard !name.isEmpty, !Self.words.contains(cursor.text(name)), cursor.bytes[name.lowerBound] < 0x80,
            cursor.bytes[name.lowerBound].isWordByte
        else {
            let rest = name.isEmpty ? cursor.restOfLine : name
            let what =
                cursor.isAtLineEnd && name.isEmpty
                ? "the branch has no name"
                : "'\(cursor.text(rest))' is no name of a branch"
            faults.syntax(rest, what, help: "put names like this in quotes: \"\(cursor.text(rest))\"")
            cursor.takeLine()
            return nil
        }
        return name
    }

    /// Words that name a branch only within quotes.
    private static let words: Set<String> = [
        "commit", "branch", "merge", "checkout", "switch", "cherry-pick", "LR", "TB", "BT", "NORMAL",
        "REVERSE", "HIGHLIGHT", "gitGraph",
    ]

    private mutating func readBranch() {
        guard let name = readName() else { return }
        cursor.skipSpaces()
        var order = 0
        if cursor.take("order:") {
            cursor.skipSpaces()
            let digits = cursor.take(while: \.isASCIIDigit)
            if digits.isEmpty {
                faults.syntax(
                    cursor.restOfLine, "the order of a branch is a number", help: "write 'order: 2'")
                cursor.takeLine()
            }
            order = Int(cursor.text(digits)) ?? 0
        }
        branch(name, order: order)
    }

    // MARK: Options

    private mutating func readOptions(named names: [String]) -> Options {
        var options = Options()
        while true {
            cursor.skipInline()
            guard !cursor.isAtLineEnd, readOption(&options, names) else { return options }
        }
    }

    /// One of `id: "…"`, `tag: "…"`, `type: …`; false where something else stands.
    private mutating func readOption(_ options: inout Options, _ names: [String]) -> Bool {
        if names.contains("msg"), let message = cursor.takeQuoted() {
            options.message = message
            return true
        }
        let start = cursor.position
        let name = cursor.text(cursor.take(while: \.isASCIILetter))
        guard names.contains(name), cursor.take(":") else {
            cursor.position = start
            return false
        }
        cursor.skipSpaces()
        if name == "type" { return readType(&options) }
        guard let value = cursor.takeQuoted() else {
            let rest = cursor.restOfLine
            faults.syntax(
                rest, "the \(name) '\(cursor.text(rest))' is not in quotes",
                help: "write \(name): \"…\"")
            cursor.takeLine()
            return false
        }
        switch name {
        case "id": options.id = value
        case "msg": options.message = value
        case "parent": options.parent = value
        default: options.tags.append(value)
        }
        return true
    }

    private mutating func readType(_ options: inout Options) -> Bool {
        let word = cursor.take(while: \.isWordByte)
        switch cursor.text(word) {
        case "NORMAL": options.kind = .normal
        case "REVERSE": options.kind = .reverse
        case "HIGHLIGHT": options.kind = .highlight
        default:
            let place = word.isEmpty ? cursor.restOfLine : word
            faults.syntax(
                place, "'\(cursor.text(place))' is no type of commit",
                help: "write NORMAL, REVERSE or HIGHLIGHT")
            cursor.takeLine()
            return false
        }
        return true
    }
}
