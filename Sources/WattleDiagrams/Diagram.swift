import WattleText

/// A mermaid block that was read: what it says, its links, and what is wrong with it.
package struct Diagram: Sendable {
    /// What it draws; nil where no line says it.
    package let kind: DiagramKind?
    /// What its author should know, in the order of the text.
    package let faults: [DiagramFault]
    /// Its links, in the order of the text.
    package let links: [DiagramLink]
    private let source: DiagramSource
    private let model: (any DiagramModel)?

    /// Reads a block.
    ///
    /// Never fails: what cannot be read is reported. Complexity: linear.
    package init(_ block: [UInt8]) {
        source = DiagramSource(block)
        kind = source.kind
        var faults = source.faults
        model = source.isReadable(&faults) ? source.kind?.model?.init(source, faults: &faults) : nil
        if let model, model.isEmpty, !faults.preventDrawing {
            faults.add(
                DiagramFault(
                    .empty, source.keyword, "there is nothing in the diagram",
                    help: "write what it shows, or take it out"))
        }
        links = model?.links ?? []
        // Sorting is stable where ranges are equal: by the order in which faults were found.
        self.faults = faults.list.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }.map(\.element)
    }

    /// Whether there is a picture; otherwise the page shows the source.
    package var isDrawn: Bool {
        model.map { !$0.isEmpty } == true && !faults.contains(where: \.preventsDrawing)
    }

    /// What it is called, if an author says so.
    var title: String? { source.accessibleTitle ?? source.title ?? model?.title }

    /// Whether it is of a type that mermaid knows and that is not drawn.
    var isUndrawnType: Bool { faults.contains { $0.kind == .notDrawn } }

    /// The text for readers: without front matter, directives, comments and statements that say where a node leads, and
    /// without the empty lines they leave.
    package var shownSource: [UInt8] {
        let lines = source.bytes.split(separator: ASCII.newline).map { line in
            let statements = line.split(separator: 0x3B, omittingEmptySubsequences: false)
            return statements.filter { !source.isLink($0) }.joined(separator: [0x3B])
        }
        let shown = lines.filter { !$0.allSatisfy(\.isASCIIWhitespace) }.joined(separator: [ASCII.newline])
        return shown.map { $0 == DiagramSource.entityEnd ? 0x3B : $0 } + [ASCII.newline]
    }

    /// Draws the picture; nil where there is none.
    package func picture() -> DiagramPicture? {
        guard isDrawn, let model else { return nil }
        return picture(of: model)
    }

    /// Draws it from top to bottom, for windows that are too narrow for its picture.
    ///
    /// Nil where the picture is narrow enough, or where turning it would not help much or cost too much.
    package func narrowPicture(insteadOf picture: DiagramPicture) -> DiagramPicture? {
        let isWide = picture.size.width > NarrowLimits.leastWidth
        guard isWide, picture.elements <= NarrowLimits.mostElements,
            let upright = (model as? any DirectedDiagram)?.upright
        else { return nil }
        let narrow = self.picture(of: upright)
        let share = narrow.size.width / picture.size.width
        let isFitting = narrow.size.width <= NarrowLimits.narrowColumn && share <= 0.8
        return isFitting || share <= 0.5 || narrow.fitsColumns && !picture.fitsColumns ? narrow : nil
    }

    private func picture(of model: any DiagramModel) -> DiagramPicture {
        var canvas = Canvas()
        let settings = DrawingSettings(
            config: source.config, theme: DiagramTheme(source.config))
        model.draw(on: &canvas, with: settings)
        return DiagramPicture(canvas, model, source)
    }
}

/// When a page carries a second picture for narrow windows.
enum NarrowLimits {
    /// A phone is 360 pixels wide; a picture that is hardly wider may be moved a little.
    static let leastWidth = 414.0
    /// Columns narrower than this, 30rem, show the second picture, as `diagrams.css` has it.
    static let narrowColumn = 480.0
    /// The column of text is never wider than 39rem, less what a scale may round up.
    static let column = 620.0
    /// About two windows.
    static let greatestHeight = 1_200.0
    /// What about sixty nodes with their edges are; a page should have no more than 1,500 elements.
    static let mostElements = 400
}

extension DiagramPicture {
    /// Whether it need not be scrolled where the column of text is as wide as it gets.
    var fitsColumns: Bool { size.width <= NarrowLimits.column }
    /// Whether it may stand for a picture that is too wide for every column.
    var isUpright: Bool { fitsColumns && size.height <= NarrowLimits.greatestHeight }
    /// Whether it is too wide for columns between the narrow ones and the widest.
    var turnsEarly: Bool { size.width > NarrowLimits.narrowColumn }
}

extension DiagramKind {
    /// What reads and draws the type; nil for types that are not drawn.
    var model: (any DiagramModel.Type)? {
        switch self {
        case .flowchart: Flowchart.self
        case .gitGraph: GitGraph.self
        case .pie: Pie.self
        case .xychart: XYChart.self
        case .sequence: SequenceDiagram.self
        case .gantt: Gantt.self
        case .sankey: Sankey.self
        case .classDiagram: ClassDiagram.self
        case .state: StateDiagram.self
        case .c4: C4Diagram.self
        case .requirement: RequirementDiagram.self
        case .entityRelationship: EntityDiagram.self
        case .quadrant: QuadrantChart.self
        case .radar: Radar.self
        case .treemap: Treemap.self
        case .mindmap: Mindmap.self
        case .block: BlockDiagram.self
        case .architecture: ArchitectureDiagram.self
        case .packet: Packet.self
        case .timeline: Timeline.self
        case .journey: Journey.self
        case .kanban: Kanban.self
        case .other: nil
        }
    }
}
