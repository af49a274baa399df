import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

/// Looks for what needs a source in one note.
struct ClaimChecker {
    let note: PublishedNote
    let scope: CheckScope
    let prose: NoteProse
    /// What was found in each block that holds something, in the order of the text.
    private let found: [(block: Int, marks: [ClaimMark])]
    let citations: [Range<Int>]

    /// Reads the text and finds what could need a source.
    ///
    /// Complexity: linear in the note.
    init(_ note: PublishedNote, _ scope: CheckScope) {
        self.note = note
        self.scope = scope
        var reader = ProseReader(note.parsed)
        let prose = reader.read()
        self.prose = prose
        var scanner = ClaimScanner(prose.text)
        var found: [(block: Int, marks: [ClaimMark])] = []
        let isEnglish = scope.isEnglish(note)
        for (index, block) in prose.blocks.enumerated() {
            let marks = scanner.marks(in: block).filter { mark in
                (isEnglish || !mark.kind.isEnglish) && !prose.isName(mark.range)
            }
            if !marks.isEmpty { found.append((index, marks)) }
        }
        self.found = found
        citations = scanner.citations
    }

    /// The findings about single sentences, and whether the note's own source has to carry some of them.
    func sentenceFindings() -> (findings: [Diagnostic], restsOnSource: Bool) {
        guard !found.isEmpty else { return ([], false) }
        let evidence = evidence
        var result: (findings: [Diagnostic], restsOnSource: Bool) = ([], false)
        var tables: Set<NodeID> = []
        var reported: Set<ClaimKind> = []
        var conditions: [Int: Bool] = [:]
        for entry in found {
            let block = prose.blocks[entry.block]
            let table = self.table(around: block)
            if let table, tables.insert(table).inserted { reported = [] }
            var judge = BlockJudge(self, prose, block, evidence)
            if table != nil { judge.reported = reported }
            judge.conditions = conditions
            judge.judge(entry.marks)
            conditions = judge.conditions
            if table != nil { reported.formUnion(judge.reported) }
            result.findings += judge.findings
            result.restsOnSource = result.restsOnSource || judge.restsOnSource
        }
        return result
    }

    /// What in the note a reader can check a statement against.
    var evidence: NoteEvidence { NoteEvidence(note, scope, prose, citations: citations) }

    /// The table that a cell belongs to: of its cells, each rule names the first.
    private func table(around block: NoteProse.Block) -> NodeID? {
        guard block.kind == .tableCell else { return nil }
        return note.parsed.tree.parent(of: block.node).flatMap { note.parsed.tree.parent(of: $0) }
    }
}

extension ClaimScanner {
    /// What a block holds; of a heading only what was to be written later.
    fileprivate mutating func marks(in block: NoteProse.Block) -> [ClaimMark] {
        let first = marks.count
        scan(block.range)
        let added = marks[first...]
        return block.kind == .heading ? added.filter { $0.kind == .placeholder } : Array(added)
    }
}

extension CheckScope {
    /// Whether English words mean in a note what they mean in English.
    func isEnglish(_ note: PublishedNote) -> Bool { CheckScope.isEnglish(language(of: note)) }

    /// The language that a note names in a field that the garden allows, else the garden's.
    func language(of note: PublishedNote) -> String {
        if case .scalar(let text, _)? = note.parsed.frontMatter.field("lang")?.value.value { return text }
        return language
    }

    static func isEnglish(_ tag: String) -> Bool {
        let primary = tag.utf8.prefix { $0 != 0x2D && $0 != 0x5F }
        return primary.count == 2 && Array(primary)[...].equalsIgnoringASCIICase("en")
    }
}
