package import MetricEngine
package import WattleText

/// The one value that stands for a figure: in lists, at the head of its note, on a card.
package struct StandingFigure: Equatable, Sendable {
    /// What it is, in words.
    package let name: [UInt8]
    package let figure: Figure
    /// Which row of the figure it is, for example `GB300 NVL72`; empty where there is but one.
    package let row: [UInt8]
    /// The dimension in words, for example `Cost per token`; empty where it is not known.
    let dimension: [UInt8]

    /// The value that stands for a result: what is shown first, the subject of a comparison, the first crossing, what a
    /// claim was found to be; nil for curves, cards, and where there is nothing.
    ///
    /// `subject` is the name of the row that the page is about.
    package init?(of result: BlockResult, subject: [UInt8]? = nil, in texts: InterfaceTexts) {
        switch result.detail {
        case .sweep: return nil
        case .solutions(let solutions): self.init(firstOf: solutions, in: texts)
        case .sensitivities(let sensitivities): self.init(firstOf: sensitivities)
        case .claim(let claim): self.init(of: claim)
        case .table, .distributions: self.init(inTableOf: result, subject: subject, in: texts)
        }
    }

    private init(_ name: [UInt8], _ figure: Figure, row: [UInt8] = [], dimension: [UInt8] = []) {
        self.name = name
        self.figure = figure
        self.row = row
        self.dimension = dimension
    }

    private init?(firstOf solutions: [SolutionResult], in texts: InterfaceTexts) {
        guard let solution = solutions.first, let root = solution.roots.first else { return nil }
        self.init(texts.words(.breakEven), root, row: texts.inSentence(solution.unknown.label))
    }

    private init?(firstOf sensitivities: [SensitivityResult]) {
        guard let first = sensitivities.first else { return nil }
        self.init(first.quantity, first.base)
    }

    private init?(of claim: ClaimResult) {
        guard let found = claim.found else { return nil }
        self.init(claim.quantity, found)
    }

    private init?(inTableOf result: BlockResult, subject: [UInt8]?, in texts: InterfaceTexts) {
        var context = FigureContext(anchor: [], texts: texts)
        context.subject = subject
        let rows = result.groups.flatMap(\.rows).filter { $0.figure(in: 0) != nil }
        let name = subjectName(of: result, in: context)
        let wanted = result.kind == .compare ? rows.first { $0.name == name } : nil
        guard let row = wanted ?? rows.first, let figure = row.figure(in: 0) else { return nil }
        if result.kind == .compare, let column = result.columns.first {
            self.init(column.label, figure, row: row.label, dimension: column.dimension)
        } else {
            self.init(row.label, figure)
        }
    }
}

/// What stands for a figure at the head of its note, as texts.
package struct KeyFigure: Equatable, Sendable {
    /// At most ``longestName`` characters.
    package let name: [UInt8]
    /// The median, with the sign of a share or a multiple.
    package let value: [UInt8]
    /// The unit: `USD/Mtok`; empty for a plain number, a share and a multiple.
    package let unit: [UInt8]
    /// What the figure is of: `GB300 NVL72`; may be empty.
    package let row: [UInt8]
    /// `1.5 to 2.4`, or `exact`.
    package let range: [UInt8]
    private let figure: Figure
    private let texts: InterfaceTexts

    /// As many characters as the head of a note has room for in two short lines.
    static let longestName = 24

    /// Makes the texts of a value; nil where nothing is short enough to name it.
    package init?(_ standing: StandingFigure, in texts: InterfaceTexts) {
        let names = [MetricLibrary.shortLabel(of: standing.name), standing.name, standing.dimension]
        guard
            let name = names.compactMap(\.self).first(where: {
                !$0.isEmpty && characterCount($0) <= Self.longestName
            })
        else { return nil }
        let figure = standing.figure
        let isPartOfValue = figure.unit == bytes("%") || figure.unit.starts(with: bytes("×"))
        self.name = name
        self.figure = figure
        self.texts = texts
        value = isPartOfValue ? joined(figure.text, unit: figure.unit) : figure.text
        unit = isPartOfValue ? [] : figure.unit
        row = standing.row
        range = figure.rangeText.map(texts.spokenRange) ?? texts.words(.exact)
    }

    /// The value with its unit: `1.9 USD/Mtok`.
    package var text: [UInt8] { joined(value, unit: unit) }

    /// What it is of, and its range: `GB300 NVL72, 1.5 to 2.4`.
    package var condition: [UInt8] { texts.list([row, range]) }

    /// The figure as one item of the list at the head of a note, with its gauge; `href` leads to the whole figure.
    package func markup(href: [UInt8]) -> HTMLFragment {
        var writer = HTMLWriter(capacity: 1_024)
        writer.raw("<div><dt><a")
        writer.attribute("href", href)
        writer.raw(">")
        writer.text(name)
        writer.raw("</a></dt><dd class=\"v\">")
        writer.dataValue(figure.value.median, value)
        writer.raw("</dd><dd class=\"u\">")
        writer.text(texts.list([unit, row]))
        writer.raw("</dd><dd class=\"r\">")
        writer.raw(rangeGauge(figure))
        writer.text(range)
        writer.raw("</dd></div>")
        return writer.finish()
    }
}
