import WattleText

/// What a mermaid block draws.
package enum DiagramKind: String, Sendable, CaseIterable {
    case flowchart, sequence, classDiagram, state, entityRelationship, gantt, pie, journey, gitGraph, mindmap,
        timeline
    case quadrant, requirement, c4, sankey, xychart, block, packet, kanban, architecture, radar, treemap

    /// The kind in words.
    package var words: String {
        switch self {
        case .flowchart: "Flowchart"
        case .sequence: "Sequence diagram"
        case .classDiagram: "Class diagram"
        case .state: "State diagram"
        case .entityRelationship: "Entity relationship diagram"
        case .gantt: "Gantt chart"
        case .pie: "Pie chart"
        case .journey: "User journey"
        case .gitGraph: "Git graph"
        case .mindmap: "Mind map"
        case .timeline: "Timeline"
        case .quadrant: "Quadrant chart"
        case .requirement: "Requirement diagram"
        case .c4: "C4 diagram"
        case .sankey: "Sankey diagram"
        case .xychart: "XY chart"
        case .block: "Block diagram"
        case .packet: "Packet diagram"
        case .kanban: "Kanban board"
        case .architecture: "Architecture diagram"
        case .radar: "Radar chart"
        case .treemap: "Treemap"
        }
    }

    /// The kind that a block's first meaningful line names; nil when it names none.
    ///
    /// Front matter between `---` lines, `%%` comments and `%%{init}%%` directives are passed over, as mermaid does.
    package init?(source: [UInt8]) {
        guard let line = firstMeaningfulLine(of: source) else { return nil }
        let word = line.prefix { !$0.isASCIIWhitespace && $0 != 0x3B && $0 != 0x3A }
        guard let kind = Self.keywords[String(decoding: word, as: UTF8.self)] else { return nil }
        self = kind
    }

    /// The keywords of mermaid 11, which counts case.
    private static let keywords: [String: DiagramKind] = [
        "graph": .flowchart, "flowchart": .flowchart, "flowchart-elk": .flowchart,
        "sequenceDiagram": .sequence,
        "classDiagram": .classDiagram, "classDiagram-v2": .classDiagram, "stateDiagram": .state,
        "stateDiagram-v2": .state,
        "erDiagram": .entityRelationship, "gantt": .gantt, "pie": .pie, "journey": .journey,
        "gitGraph": .gitGraph,
        "mindmap": .mindmap, "timeline": .timeline, "quadrantChart": .quadrant,
        "requirementDiagram": .requirement,
        "requirement": .requirement, "C4Context": .c4, "C4Container": .c4, "C4Component": .c4,
        "C4Dynamic": .c4,
        "C4Deployment": .c4, "sankey-beta": .sankey, "sankey": .sankey, "xychart-beta": .xychart,
        "xychart": .xychart,
        "block-beta": .block, "block": .block, "packet-beta": .packet, "packet": .packet, "kanban": .kanban,
        "architecture-beta": .architecture, "architecture": .architecture, "radar-beta": .radar,
        "treemap-beta": .treemap,
        "treemap": .treemap,
    ]
}

/// The first line that is neither empty nor a comment, a directive or front matter; without white space around it.
private func firstMeaningfulLine(of source: [UInt8]) -> ArraySlice<UInt8>? {
    let lines = source.split(separator: ASCII.newline, omittingEmptySubsequences: false).map {
        $0.trimmedASCII()
    }
    let fence = Array("---".utf8)
    var index = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
    if index < lines.endIndex, lines[index].elementsEqual(fence),
        let end = lines[(index + 1)...].firstIndex(where: { $0.elementsEqual(fence) })
    {
        index = end + 1
    }
    var isInDirective = false
    for line in lines[min(index, lines.endIndex)...] where !line.isEmpty {
        if line.starts(with: "%%{".utf8) { isInDirective = true }
        if isInDirective {
            if line.suffix(3).elementsEqual("}%%".utf8) { isInDirective = false }
            continue
        }
        if !line.starts(with: "%%".utf8) { return line }
    }
    return nil
}
