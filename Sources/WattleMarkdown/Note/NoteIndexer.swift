import WattleDiagnostics
import WattleText

/// Goes once over a note's tree and notes down what other parts of Wattle ask for.
struct NoteIndexer {
    var note: ParsedNote
    let scanner: BodyScanner
    let destinations: [Int32: Int32]
    let options: SyntaxOptions
    /// The sibling before each node that has been reached.
    var previous: [Int32]
    private var slugger = HeadingSlugger()
    var finder = SourceFinder()
    /// Blocks that say `^id` and nothing else, which leave the tree.
    var identifierBlocks: [Int32] = []
    /// The names of blocks that were found, case folded, and the blocks.
    var blockNames: Set<[UInt8]> = []
    var namedBlocks: Set<Int32> = []
    /// What is wrong with the note, found while going over its tree.
    var findings: [Diagnostic] = []

    init(_ note: ParsedNote, builder: TreeBuilder) {
        self.note = note
        scanner = builder.scanner
        destinations = builder.destinations
        options = builder.options
        previous = Array(repeating: -1, count: note.tree.nodes.count)
    }

    mutating func indexed() -> ParsedNote {
        numberFootnotes()
        var current: Int32 = 0
        while current >= 0 {
            let next = note.tree.nodes[Int(current)].nextSibling
            if next >= 0 { previous[Int(next)] = current }
            visit(current)
            current = note.tree.successor(of: current, within: 0)
        }
        for block in identifierBlocks { unlink(block) }
        nameHeadings()
        describeFootnotes()
        note.comments = comments
        return note
    }

    /// What was cut out as a comment; cells of tables are cut out after the text around them.
    private var comments: [SourceRange] {
        let written = scanner.inline.shield.records.lazy.filter { $0.kind == .comment && $0.start < $0.end }
            .map { SourceRange(Int($0.start), Int($0.end)) }
        return (scanner.comments + written).sorted()
    }

    /// Goes over nothing but what was added below some blocks.
    mutating func indexed(below blocks: [NodeID]) -> ParsedNote {
        for block in blocks {
            var current = note.tree.successor(of: block.index, within: block.index)
            while current >= 0 {
                visit(current)
                current = note.tree.successor(of: current, within: block.index)
            }
        }
        return note
    }

    private mutating func visit(_ index: Int32) {
        let node = note.tree.nodes[Int(index)]
        switch node.kind {
        case .heading: addHeading(index, node)
        case .codeBlock: addFence(index, node)
        case .inlineMetric: addInlineMetric(index, node)
        case .mathInline, .mathBlock: addFormula(index, node)
        case .wikilink, .embed: addWikilink(index, node)
        case .link, .image: addLink(index, node)
        case .htmlInline, .htmlBlock: if options.rawHTML == .allowList { addHTMLLinks(index, node) }
        case .text: if options.tags, !node.flags.contains(.isLiteral) { addTags(index, node) }
        default: break
        }
        if options.blockIdentifiers, node.kind == .paragraph || node.kind == .heading {
            addBlockIdentifier(index, node)
        }
    }

    /// The slug of the text, made unique beside the ids of other kinds; texts without letters share one word.
    private mutating func identifier(for text: String) -> String {
        let slug = headingSlug(text)
        guard slug.isEmpty || ReservedIdentifiers.contains(slug, hasFigures: hasFigures) else {
            return slugger.identifier(for: text)
        }
        return slugger.identifier(for: slug.isEmpty ? "section" : "section " + text)
    }

    private var hasFigures: Bool { note.fences.contains { $0.kind != .code } }

    func precedingSibling(of index: Int32) -> Int32 { previous[Int(index)] }

    // MARK: Headings

    private mutating func addHeading(_ index: Int32, _ node: Node) {
        note.tree.nodes[Int(index)].number = Int32(note.headings.count)
        note.headings.append(
            NoteHeading(
                node: NodeID(index), level: Int(node.level), text: "", identifier: "", range: node.range))
    }

    /// Texts of headings need the links, so they are made last.
    private mutating func nameHeadings() {
        for index in note.headings.indices {
            let heading = note.headings[index]
            let text = note.text(of: heading.node)
            // Spaces at the ends count only where they were written as characters by number: `# &#x20;a`.
            let named = holdsCharacterByNumber(heading) ? note.untrimmedText(of: heading.node) : text
            note.headings[index] = NoteHeading(
                node: heading.node, level: heading.level, text: text, identifier: identifier(for: named),
                range: heading.range)
        }
    }

    private func holdsCharacterByNumber(_ heading: NoteHeading) -> Bool {
        let source = note.source[heading.range.bounds]
        return source.indices.dropLast().contains { source[$0] == 0x26 && source[$0 + 1] == 0x23 }
    }
}
