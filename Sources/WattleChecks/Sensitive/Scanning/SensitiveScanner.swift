import WattleDiagnostics
import WattleText

/// What a rule found in a text.
struct SensitiveMatch: Sendable {
    /// The rule's place in the list of rules; what is found by an earlier one says more.
    let order: Int
    /// The bytes of the text as it was given.
    let range: Range<Int>
    /// The value as it reads, in lower case, as a hash: that of a full-width form is that of the plain one.
    let value: ContentHash
}

/// Looks at a text with many rules in one pass.
struct SensitiveScanner: Sendable {
    /// The rules, those first that say more about the same bytes.
    let rules: [SensitiveRule]
    private let filter: PairFilter
    /// What each rule finds, apart from the rest of it, which is not touched in vain.
    private let matchers: [@Sendable (TextSpan, Int) -> Range<Int>?]

    /// Prepares the pass.
    init(_ rules: [SensitiveRule]) {
        self.rules = rules
        matchers = rules.map(\.match)
        filter = PairFilter(rules.map(\.keys) + [FoldedPiece.keys])
    }

    /// Everything that the rules find, in the order of the text, each once.
    ///
    /// The text is looked at as it stands; lines that read otherwise than they are written, and base64 that holds text, are
    /// looked at again as they read. Complexity: linear.
    func matches(in text: [UInt8]) -> [SensitiveMatch] {
        let span = text.span
        var lines: [Range<Int>] = []
        var found = plainMatches(in: span, foldedLines: &lines)
        if !lines.isEmpty {
            let folded = FoldedText(span, lines: lines)
            var none: [Range<Int>] = []
            for match in plainMatches(in: folded.bytes.span, foldedLines: &none) {
                found.append(match.moved(to: folded.sourceRange(match.range)))
            }
        }
        for run in encodedRuns(in: span) {
            var none: [Range<Int>] = []
            found += plainMatches(in: run.content.span, foldedLines: &none).map { $0.moved(to: run.range) }
        }
        return found.count > 1 ? withoutOverlaps(found) : found
    }

    /// What stands in a text as it is written, and the lines of it that read otherwise.
    private func plainMatches(in text: TextSpan, foldedLines: inout [Range<Int>]) -> [SensitiveMatch] {
        var found: [SensitiveMatch] = []
        let matchers = matchers
        var ends = [Int](repeating: 0, count: rules.count)
        var lines: [Range<Int>] = []
        filter.scan(text) { order, place in
            guard order < matchers.count else {
                if place >= (lines.last?.upperBound ?? 0), FoldedPiece(text, at: place) != nil {
                    lines.append(text.line(around: place, reach: text.count))
                }
                return
            }
            guard place >= ends[order] - 1, let range = matchers[order](text, place),
                range.lowerBound >= ends[order]
            else { return }
            ends[order] = range.upperBound
            found.append(
                SensitiveMatch(
                    order: order, range: range, value: ContentHash(text.bytes(range).map(\.asciiLowercased))))
        }
        foldedLines = lines
        return found
    }

    /// Without what an earlier rule has found at the same place; findings about the surroundings stay beside others.
    private func withoutOverlaps(_ found: [SensitiveMatch]) -> [SensitiveMatch] {
        let sorted = found.sorted {
            ($0.range.lowerBound, $0.order, $0.range.upperBound) < (
                $1.range.lowerBound, $1.order, $1.range.upperBound
            )
        }
        var isKept = [Bool](repeating: true, count: sorted.count)
        for (index, match) in sorted.enumerated() where isKept[index] {
            var other = index + 1
            while other < sorted.count, sorted[other].range.lowerBound < match.range.upperBound, isKept[index]
            {
                if isKept[other] {
                    if covers(match, sorted[other]) {
                        isKept[other] = false
                    } else if covers(sorted[other], match) {
                        isKept[index] = false
                    }
                }
                other += 1
            }
        }
        return zip(sorted, isKept).filter(\.1).map(\.0)
    }

    /// Whether of two findings that share bytes the second says nothing more.
    private func covers(_ match: SensitiveMatch, _ other: SensitiveMatch) -> Bool {
        if match.order == other.order { return true }
        guard match.order < other.order else { return false }
        let area = rules[match.order].rule.area
        let otherArea = rules[other.order].rule.area
        return area == "SEC" && otherArea != "PRV" || area == "PII" && otherArea == "PII"
    }
}

extension SensitiveMatch {
    fileprivate func moved(to range: Range<Int>) -> SensitiveMatch {
        SensitiveMatch(order: order, range: range, value: value)
    }
}
