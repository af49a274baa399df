import WattleGarden
import WattleMarkdown
import WattleText

/// Decides which references of a note are evidence: what readers can open or look up.
struct ReferenceJudge {
    private let note: PublishedNote
    private let scope: CheckScope
    private let prose: NoteProse

    init(_ note: PublishedNote, _ scope: CheckScope, _ prose: NoteProse) {
        self.note = note
        self.scope = scope
        self.prose = prose
    }

    /// The evidence in the order of the text.
    func places(adding citations: [Range<Int>]) -> [Range<Int>] {
        let tree = note.parsed.tree
        var direct = citations
        var footnotes: [NoteProse.Reference] = []
        for reference in prose.references {
            let node = tree[reference.node]
            if node.kind == .footnoteReference {
                footnotes.append(reference)
            } else if isEvidence(node) {
                direct.append(reference.range)
            }
        }
        direct.sort { $0.lowerBound < $1.lowerBound }
        guard !footnotes.isEmpty else { return direct }
        let cited = note.parsed.footnotes.map { isCitation($0, direct) }
        let marked = footnotes.filter { reference in
            let number = Int(tree[reference.node].number)
            return cited.indices.contains(number) && cited[number]
        }
        return (direct + marked.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
    }

    private func isEvidence(_ node: Node) -> Bool {
        switch node.kind {
        case .inlineMetric: return true
        case .link, .wikilink, .embed:
            guard node.number >= 0, Int(node.number) < note.parsed.links.count else { return false }
            return isEvidence(note.parsed.links[Int(node.number)])
        default: return false
        }
    }

    private func isEvidence(_ link: NoteLink) -> Bool {
        switch scope.graph.links[note.id.index][link.place] {
        case .external:
            let bytes = Array(link.target.utf8)
            return SafeAddress.isAllowed(bytes[...]) && !bytes.starts(with: "mailto:".utf8)
                && SourceHost(link.target) != .local
        // Each page of the catalogue names the source of each figure.
        case .page: return true
        case .note(let target, let place):
            return isFigure(place) || target != note.id && scope.isSourced(scope.garden[target])
        case .here(let place): return isFigure(place)
        case .attachment, .none: return false
        }
    }

    private func isFigure(_ place: NotePlace?) -> Bool {
        if case .figure = place?.kind { return true }
        return false
    }

    /// Whether a footnote says where something can be looked up: an address, a work, or at least what and of which year.
    private func isCitation(_ footnote: Footnote, _ evidence: [Range<Int>]) -> Bool {
        let extent = prose.extent(of: footnote.node)
        if let first = firstIndex(in: evidence, from: extent.lowerBound),
            evidence[first].lowerBound < extent.upperBound
        {
            return true
        }
        return SentenceFacts(prose.text, extent).hasYear
    }

    private func firstIndex(in places: [Range<Int>], from offset: Int) -> Int? {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        return low < places.count ? low : nil
    }
}
