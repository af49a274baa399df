import WattleText

/// What a mermaid block draws.
package enum DiagramKind: String, Sendable, CaseIterable {
    case flowchart, sequence, classDiagram, state, entityRelationship, gantt, pie, journey, gitGraph, mindmap,
        timeline
    case quadrant, requirement, c4, sankey, xychart, block, packet, kanban, architecture, radar, treemap
    /// A type that mermaid knows and nobody was seen to write.
    case other

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
        case .other: "Diagram"
        }
    }

    /// The kind that a keyword names; nil when it names none.
    init?(keyword: String) {
        guard let kind = Self.keywords[keyword] else { return nil }
        self = kind
    }

    /// The keywords of mermaid 11, which counts case.
    package static let keywords: [String: DiagramKind] = [
        "graph": .flowchart, "flowchart": .flowchart, "flowchart-elk": .flowchart,
        "sequenceDiagram": .sequence, "classDiagram": .classDiagram, "classDiagram-v2": .classDiagram,
        "stateDiagram": .state, "stateDiagram-v2": .state, "erDiagram": .entityRelationship, "gantt": .gantt,
        "pie": .pie, "journey": .journey, "gitGraph": .gitGraph, "mindmap": .mindmap, "timeline": .timeline,
        "quadrantChart": .quadrant, "requirementDiagram": .requirement, "C4Context": .c4, "C4Container": .c4,
        "C4Component": .c4, "C4Dynamic": .c4, "C4Deployment": .c4, "sankey-beta": .sankey, "sankey": .sankey,
        "xychart-beta": .xychart, "xychart": .xychart, "block-beta": .block, "block": .block,
        "packet-beta": .packet, "packet": .packet, "kanban": .kanban, "architecture-beta": .architecture,
        "radar-beta": .radar, "treemap-beta": .treemap, "treemap": .treemap, "zenuml": .other,
        "wardley-beta": .other, "venn-beta": .other, "ishikawa-beta": .other, "ishikawa": .other,
        "swimlane-beta": .other, "railroad-beta": .other, "railroad-abnf-beta": .other,
        "railroad-ebnf-beta": .other, "railroad-peg-beta": .other, "eventmodeling": .other,
        "cynefin-beta": .other, "treeView-beta": .other, "info": .other,
    ]
}
