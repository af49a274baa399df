import MetricEngine
import WattleCharts
import WattleGarden
import WattleMarkdown
import WattleText

/// The computed figures of a garden, where pages look for them.
struct GardenMetrics: Sendable {
    /// One figure on one page.
    struct PlacedFigure: Sendable {
        /// The note that it stands in.
        let note: NoteID
        /// Its name within the note: the id of its fence, or one made from its source.
        let name: String
        /// The id of its element.
        let anchor: [UInt8]
        /// What was computed.
        let result: BlockResult
        /// The line of its fence in the note, from 1.
        let line: Int
        /// Where its author's texts stand in the note.
        let texts: FigureTexts
        /// Other notes whose blocks or values rest on it, in the order of the garden.
        let users: [NoteID]
        /// What it is called in lists, in plain words.
        func shownTitle(in interface: InterfaceTexts) -> String {
            String(decoding: figureTitle(of: result, in: interface), as: UTF8.self)
        }
        /// What it shows, in a sentence or a few.
        func summary(in interface: InterfaceTexts) -> [UInt8] {
            figureSummary(of: result, in: interface, isAuthors: texts.hasAlt)
        }
        /// Whether it shows a result, and does not only describe a scenario or a system.
        var isFigure: Bool { result.isFigure }
    }

    /// A claim on a page, with what was found.
    struct PlacedClaim: Sendable {
        let figure: PlacedFigure
        let claim: ClaimResult
    }

    /// The newest date of the data that the figures rest on, for people; empty when there are none.
    let dataDate: CalendarDate?
    private let figures: [PlacedFigure]
    private let byBlock: [Int: Int]
    private let places: [NoteID: [NodeID: Int]]
    private let inlines: [NoteID: [NodeID: InlineResult]]

    /// Files the results of a garden's blocks: each figure with the number of its block, and the fence that it stands in.
    init(
        figures: [(block: Int, figure: PlacedFigure)], nodes: [NodeID],
        inlines: [NoteID: [NodeID: InlineResult]],
        dataDate: CalendarDate?
    ) {
        self.figures = figures.map(\.figure)
        self.inlines = inlines
        self.dataDate = dataDate
        byBlock = Dictionary(uniqueKeysWithValues: figures.enumerated().map { ($1.block, $0) })
        var places: [NoteID: [NodeID: Int]] = [:]
        for (index, node) in nodes.enumerated() {
            places[figures[index].figure.note, default: [:]][node] = index
        }
        self.places = places
    }

    /// A garden without figures.
    static let none = GardenMetrics(figures: [], nodes: [], inlines: [:], dataDate: nil)

    /// Whether anything was computed at all.
    var hasFigures: Bool { figures.contains(where: \.isFigure) }
    /// How many figures there are.
    var figureCount: Int { figures.count(where: \.isFigure) }
    /// Every figure, in the order of the garden.
    var all: [PlacedFigure] { figures }

    /// The claims among the figures, in the order of the garden.
    var claims: [PlacedClaim] {
        figures.compactMap { figure in
            guard case .claim(let claim) = figure.result.detail else { return nil }
            return PlacedClaim(figure: figure, claim: claim)
        }
    }

    /// How many figures a note has.
    func figureCount(of note: NoteID) -> Int {
        places[note]?.values.count { figures[$0].isFigure } ?? 0
    }

    /// The figures of a note, in the order of its text.
    func figures(of note: NoteID) -> [PlacedFigure] {
        (places[note] ?? [:]).sorted { $0.key.index < $1.key.index }
            .map { figures[$0.value] }.filter(\.isFigure)
    }

    /// The figure of a fence.
    func figure(_ node: NodeID, of note: NoteID) -> PlacedFigure? { places[note]?[node].map { figures[$0] } }

    /// The value of an expression in running text.
    func inline(_ node: NodeID, of note: NoteID) -> InlineResult? { inlines[note]?[node] }

    /// The values in a note's running text that show a figure, in the order of the text.
    func inlineValues(of note: NoteID) -> [InlineResult] {
        (inlines[note] ?? [:]).sorted { $0.key.index < $1.key.index }.map(\.value)
            .filter { $0.figure != nil }
    }

    /// The blocks that an inline value rests on, of whatever note.
    func figures(behind value: InlineResult) -> [PlacedFigure] {
        value.blocks.compactMap { byBlock[$0] }.map { figures[$0] }
    }

    /// What the figures in a note's running text show, by their nodes.
    func inlineTexts(of note: NoteID) -> [NodeID: String] {
        inlines[note].map(shownTexts) ?? [:]
    }

    /// Paths of the catalogue's figures that a note's figures and inline values rest on, some more than once.
    func reads(of note: NoteID) -> [[UInt8]] {
        let blocks = places[note]?.values.flatMap { figures[$0].result.reads } ?? []
        return blocks + (inlines[note]?.values.flatMap(\.reads) ?? [])
    }

    /// Where a reader finds how an inline value was computed: the id of a figure in the same note, and its fence.
    func place(of value: InlineResult, in note: NoteID) -> (anchor: [UInt8], fence: NodeID)? {
        for block in value.blocks {
            guard let index = byBlock[block], figures[index].note == note,
                let fence = places[note]?.first(where: { $0.value == index })?.key
            else { continue }
            return (figures[index].anchor, fence)
        }
        return nil
    }

    /// The data files of every figure, beside the page of its note.
    func exports(in garden: PublishedGarden) -> [FigureExport] {
        figures.flatMap { figure in
            let address = garden[figure.note].address
            let origin = FigureOrigin(
                engine: wattleVersion, page: address.hrefFromRoot, note: garden[figure.note].path,
                line: figure.line, dataDate: dataDate?.description ?? "")
            let contents = [csv(figure.result), json(figure.result, from: origin)]
            return zip(exportPaths(of: figure, in: garden), contents).map {
                FigureExport(path: $0, bytes: $1)
            }
        }
    }

    /// The paths of the data files of figures that their author named: those that an edit does not change.
    ///
    /// They stand for the pages of these figures, too, which lie beside them and come and go with them.
    func lastingExportPaths(in garden: PublishedGarden) -> [String] {
        figures.filter { garden[$0.note].figureNames.contains($0.name) }.flatMap {
            exportPaths(of: $0, in: garden)
        }
    }

    /// The paths of all data files.
    func exportPaths(in garden: PublishedGarden) -> [String] {
        figures.flatMap { exportPaths(of: $0, in: garden) }
    }

    private func exportPaths(of figure: PlacedFigure, in garden: PublishedGarden) -> [String] {
        let stem = (garden[figure.note].address.segments + ["m", figure.name]).joined(separator: "/")
        return [stem + ".csv", stem + ".json"]
    }
}

/// What values in running text show.
func shownTexts(of values: [NodeID: InlineResult]) -> [NodeID: String] { values.mapValues { text($0.text) } }

/// A figure's numbers as a file.
struct FigureExport: Sendable {
    /// Path below the site's root.
    let path: String
    /// The file.
    let bytes: [UInt8]
}
