import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

/// Decides for the marks of one block which of them lack what their rules need.
struct BlockJudge {
    private let checker: ClaimChecker
    private let prose: NoteProse
    private let block: NoteProse.Block
    private let evidence: NoteEvidence
    private let sentences: Sentences
    private var facts: (number: Int, facts: SentenceFacts)?
    /// Whether evidence stands in the block or next to it; nil until somebody asks.
    private var isBacked: Bool?
    private(set) var findings: [Diagnostic] = []
    /// Whether a statement has no evidence but the note's own source.
    private(set) var restsOnSource = false
    /// Kinds that have been reported where each is reported once.
    var reported: Set<ClaimKind> = []
    /// Whether sections say what their numbers hold for, as far as somebody has asked.
    var conditions: [Int: Bool] = [:]
    private var lastOfKind: [ClaimKind: Int] = [:]
    private var aligner: SourceAligner?

    init(
        _ checker: ClaimChecker, _ prose: NoteProse, _ block: NoteProse.Block, _ evidence: NoteEvidence
    ) {
        self.checker = checker
        self.prose = prose
        self.block = block
        self.evidence = evidence
        sentences = Sentences(prose.text, block.range)
    }

    private var scope: CheckScope { checker.scope }

    /// Looks at the marks of the block, in the order of the text.
    mutating func judge(_ marks: [ClaimMark]) {
        for mark in marks {
            let number = sentences.number(at: mark.range.lowerBound)
            guard let kind = wanted(mark.kind), lastOfKind[kind] != number, lacksSupport(kind, mark, number)
            else { continue }
            lastOfKind[kind] = number
            if block.kind == .tableCell, !reported.insert(kind).inserted { continue }
            report(kind, mark)
        }
    }

    /// The rule for a mark that is looked for: a bound whose rule is off is a comparison or a measurement still.
    private func wanted(_ kind: ClaimKind) -> ClaimKind? {
        if scope.wants(kind.rule) || kind == .comparison || kind == .measurement { return kind }
        guard kind == .bound else { return nil }
        return .comparison
    }

    private mutating func facts(of number: Int) -> SentenceFacts {
        if let facts, facts.number == number { return facts.facts }
        let read = SentenceFacts(prose.text, sentences[number])
        facts = (number, read)
        return read
    }

    /// Whether a statement has to be backed and is not.
    private mutating func lacksSupport(_ kind: ClaimKind, _ mark: ClaimMark, _ number: Int) -> Bool {
        switch kind {
        case .placeholder, .hedge: return true
        case .puffery: return !facts(of: number).isHypothetical
        case .conclusion:
            guard opensSentence(mark, number), !facts(of: number).isHypothetical else { return false }
            return !isBackedBySection()
        default: break
        }
        let facts = facts(of: number)
        guard !facts.isHypothetical, !isExempt(kind, facts) else { return false }
        if kind == .undatedTime {
            return !facts.hasYear && !evidence.stands(inSentence: sentences[number], of: block.range)
        }
        return !isSupported(kind)
    }

    /// Definitions, instructions, and measurements of one's own that say on what.
    private func isExempt(_ kind: ClaimKind, _ facts: SentenceFacts) -> Bool {
        switch kind {
        case .comparison, .bound, .measurement:
            facts.isDefinition || facts.isInstruction || facts.isOwnMeasurement
        case .benchmark: facts.isDefinition || facts.isOwnMeasurement
        default: false
        }
    }

    private mutating func isSupported(_ kind: ClaimKind) -> Bool {
        if backed() { return true }
        switch kind {
        case .ownDocument: return evidence.coversNote
        case .comparison, .measurement:
            restsOnSource = restsOnSource || evidence.coversNote
            return evidence.coversNote
        case .bound:
            restsOnSource = restsOnSource || evidence.coversNote
            return false
        case .benchmark:
            return hasConditions()
        default: return false
        }
    }

    private mutating func backed() -> Bool {
        if let isBacked { return isBacked }
        let stands = evidence.stands(at: block)
        isBacked = stands
        return stands
    }

    private mutating func hasConditions() -> Bool {
        if let known = conditions[block.section] { return known }
        let section = prose.sections[block.section].range
        let holds = SentenceFacts(prose.text, section).classes.contains(.condition)
        conditions[block.section] = holds
        return holds
    }

    private mutating func isBackedBySection() -> Bool {
        let section = prose.sections[block.section]
        return section.holdsExhibit || backed() || evidence.stands(in: section.range)
    }

    /// Whether nothing but space and marks stands before it in its sentence.
    private func opensSentence(_ mark: ClaimMark, _ number: Int) -> Bool {
        let before = prose.text[sentences[number].lowerBound..<mark.range.lowerBound]
        return !before.contains(where: \.isWordByte)
    }

    private mutating func report(_ kind: ClaimKind, _ mark: ClaimMark) {
        guard scope.wants(kind.rule) else { return }
        if aligner == nil { aligner = SourceAligner(checker.note.parsed, prose, block) }
        let place = aligner?.place(of: mark.range) ?? prose.range(of: block, in: checker.note.parsed)
        findings.append(sentenceFinding(kind, checker.note.path, place, quoting: prose.text[mark.range]))
    }
}

extension NoteProse {
    /// The lines of a block.
    func range(of block: Block, in note: ParsedNote) -> SourceRange { note.tree[block.node].range }
}
