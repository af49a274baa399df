import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

/// CLM016 and CLM019: metric blocks that test somebody's claim.
extension ClaimChecker {
    /// What is wrong with the claim blocks of the note.
    ///
    /// Complexity: linear in the blocks.
    func claimBlockFindings() -> [Diagnostic] {
        let blocks = note.parsed.fences.lazy.filter { $0.kind == .metric }.compactMap(ClaimBlock.init)
        guard scope.wants("CLM016") || scope.wants("CLM019"), !blocks.isEmpty else { return [] }
        let check = ClaimBlockCheck(self)
        return blocks.flatMap { block in
            check.sourceFindings(block) + check.toleranceFindings(block) + check.quotationFindings(block)
        }
    }
}

/// What the checks of a note's claim blocks share.
private struct ClaimBlockCheck {
    private let note: PublishedNote
    private let scope: CheckScope
    private let prose: NoteProse
    private let evidence: NoteEvidence
    private let footnotes: [String: Footnote]
    private let misses: [NodeID: String]

    init(_ checker: ClaimChecker) {
        note = checker.note
        scope = checker.scope
        prose = checker.prose
        evidence = checker.evidence
        footnotes = Dictionary(
            note.parsed.footnotes.compactMap { footnote in
                footnote.label.map { ($0.lowercased(), footnote) }
            }, uniquingKeysWith: { first, _ in first })
        misses = Dictionary(
            (scope.figures[note.id] ?? []).compactMap { figure in figure.miss.map { (figure.node, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    // MARK: CLM016

    /// A block without a footnote, or one whose footnote is missing, is reported by the language itself.
    func sourceFindings(_ block: ClaimBlock) -> [Diagnostic] {
        let cited = footnotes(of: block)
        guard scope.wants("CLM016"), let by = block.by, !cited.isEmpty else { return [] }
        // What was printed or read off a meter has no address: who, what and the year are a citation.
        guard !cited.contains(where: namesYear) else { return [] }
        let hasPlace = cited.contains(where: namesPlace)
        let lack = hasPlace ? "of which year it is" : "where it can be looked up, nor of which year it is"
        return [
            Diagnostic(
                "CLM016", hasPlace ? .warning : .error, path: note.path, range: block.fence.sourceRange(by),
                "the source of this claim does not say \(lack)",
                help: ["complete its footnote, as in   [^1]: Release, Example Inc., May 2026. <https://…>"])
        ]
    }

    private func footnotes(of block: ClaimBlock) -> [Footnote] {
        block.labels.compactMap { footnotes[$0] }
    }

    /// Whether readers can open what the definition links, or find what it names by number.
    private func namesPlace(_ footnote: Footnote) -> Bool {
        if let url = footnote.firstURL { return SourceHost(url) == .open }
        return evidence.stands(in: prose.extent(of: footnote.node))
    }

    private func namesYear(_ footnote: Footnote) -> Bool {
        SentenceFacts(prose.text, prose.extent(of: footnote.node)).hasYear
    }

    func toleranceFindings(_ block: ClaimBlock) -> [Diagnostic] {
        guard scope.wants("CLM016"), let test = block.test,
            let miss = misses[block.fence.node]
        else { return [] }
        return [
            Diagnostic(
                "CLM016", .error, path: note.path, range: block.fence.sourceRange(test),
                "the claimed value lies outside its own tolerance: \(miss)",
                help: ["correct the value or the scenario, or test a bound instead, as in   >= 35"])
        ]
    }

    // MARK: CLM019

    /// Words in quotation marks that a kept excerpt of the source does not hold.
    func quotationFindings(_ block: ClaimBlock) -> [Diagnostic] {
        let quotations = block.quotations
        guard scope.wants("CLM019"), !scope.excerpts.isEmpty, !quotations.isEmpty else { return [] }
        let addresses = footnotes(of: block).compactMap(\.firstURL)
        let excerpts = scope.excerpts.filter { excerpt in addresses.contains(where: excerpt.isOf) }
        guard !excerpts.isEmpty else { return [] }
        return quotations.compactMap { quotation in
            let words = block.fence.content[quotation]
            guard !excerpts.contains(where: { $0.holds(words) }) else { return nil }
            return Diagnostic(
                "CLM019", .error, path: note.path, range: block.fence.sourceRange(quotation),
                "'\(String(decoding: words.prefix(80), as: UTF8.self))' does not stand in the kept excerpt of its source",
                help: ["quote the words as they are, or keep the part of the source that has them"])
        }
    }
}

/// The lines of a `claim` block that name what is said, by whom, and how it is tested.
private struct ClaimBlock {
    let fence: NoteFence
    private var statement: Range<Int>?
    /// What stands behind `by:`.
    private(set) var by: Range<Int>?
    /// What stands behind `test:`.
    private(set) var test: Range<Int>?

    /// Nil for a block of another kind.
    ///
    /// Complexity: linear in the block.
    init?(_ fence: NoteFence) {
        self.fence = fence
        for line in fence.content.split(separator: ASCII.newline, omittingEmptySubsequences: false) {
            guard let colon = line.firstIndex(of: 0x3A) else { continue }
            let value = line[(colon + 1)...].trimmedASCII().indices
            switch String(decoding: line[..<colon], as: UTF8.self) {
            case "claim": statement = value
            case "by": by = value
            case "test": test = value
            default: break
            }
        }
        guard statement != nil else { return nil }
    }

    /// The labels of the footnotes behind the claimant, in small letters.
    var labels: [String] {
        guard let by else { return [] }
        var labels: [String] = []
        for part in fence.content[by].split(separator: 0x5B) where part.first == 0x5E {
            guard let end = part.firstIndex(of: 0x5D) else { continue }
            labels.append(
                String(decoding: part[part.index(after: part.startIndex)..<end], as: UTF8.self).lowercased())
        }
        return labels
    }

    /// What stands in quotation marks within the statement; marks around all of it belong to the language.
    var quotations: [Range<Int>] {
        guard var range = statement else { return [] }
        if range.count > 1, fence.content[range.lowerBound] == 0x22,
            fence.content[range.upperBound - 1] == 0x22
        {
            range = range.lowerBound + 1..<range.upperBound - 1
        }
        var result: [Range<Int>] = []
        var opened: Int?
        var position = range.lowerBound
        while position < range.upperBound {
            let width = markWidth(position)
            if width > 0 {
                if let start = opened {
                    result.append(start..<position)
                    opened = nil
                } else {
                    opened = position + width
                }
            }
            position += max(width, 1)
        }
        return result.filter { !$0.isEmpty }
    }

    /// The length of a quotation mark: `"`, `“` or `”`.
    private func markWidth(_ position: Int) -> Int {
        let bytes = fence.content
        if bytes[position] == 0x22 { return 1 }
        guard position + 2 < bytes.count, bytes[position] == 0xE2, bytes[position + 1] == 0x80 else {
            return 0
        }
        return bytes[position + 2] == 0x9C || bytes[position + 2] == 0x9D ? 3 : 0
    }
}
