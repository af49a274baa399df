import WattleDiagnostics
import WattleDiagrams
import WattleGarden
import WattleMarkdown
import WattleText

/// The links that a diagram makes, in their order.
func diagramLinks(of fence: NoteFence) -> [FenceLink] {
    guard fence.kind == .mermaid else { return [] }
    return Diagram(fence.content).links.map { link in
        switch link.target {
        case .note(let name):
            FenceLink(
                target: name, isAddress: false, display: link.text == name ? nil : link.text,
                range: link.range)
        case .address(let address):
            FenceLink(target: address, isAddress: true, display: link.text, range: link.range)
        }
    }
}

/// The diagrams of a garden's public notes, each content drawn once however often it is used.
struct GardenDiagrams: Sendable {
    private let notes: [[NodeID: Int]]
    private let diagrams: [DrawnDiagram]

    /// A diagram of a note.
    func diagram(_ node: NodeID, of note: NoteID) -> DrawnDiagram? {
        guard !notes.isEmpty, let place = notes[note.index][node] else { return nil }
        return diagrams[place]
    }

    /// Draws every diagram.
    static func drawn(from garden: PublishedGarden) async -> Diagnosed<GardenDiagrams> {
        var places: [[UInt8]: Int] = [:]
        var contents: [[UInt8]] = []
        var notes: [[NodeID: Int]] = []
        for note in garden.notes {
            var diagrams: [NodeID: Int] = [:]
            for fence in note.parsed.fences where fence.kind == .mermaid {
                let place = places[fence.content] ?? contents.count
                if place == contents.count {
                    places[fence.content] = place
                    contents.append(fence.content)
                }
                diagrams[fence.node] = place
            }
            notes.append(diagrams)
        }
        guard !contents.isEmpty else { return Diagnosed(GardenDiagrams(notes: [], diagrams: [])) }
        let drawn = await parallelMap(contents) { _, content in DrawnDiagram(Diagram(content)) }
        let shown = GardenDiagrams(notes: notes, diagrams: drawn)
        return Diagnosed(shown, garden.notes.flatMap { shown.findings(in: $0) })
    }

    private func findings(in note: PublishedNote) -> [Diagnostic] {
        note.parsed.fences.flatMap { fence in
            (diagram(fence.node, of: note.id)?.diagram.faults ?? []).map {
                $0.diagnostic(path: note.path, place: fence.sourceRange)
            }
        }
    }
}
