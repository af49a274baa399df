internal import MetricEngine
internal import WattleText

/// Figures over one input: a panel for each quantity and scenario, their axes aligned.
struct SweepChart {
    let panels: [PlotPanel]

    /// Whether bands are drawn, and whose.
    let bands: Bands

    enum Bands: Equatable {
        case none, subject, all
    }

    /// Nil where a table alone says it better: two inputs, more than six curves, a single value, nothing to draw.
    init?(_ sweep: SweepResult, subject: [UInt8]?, baseline: [UInt8]?, in texts: InterfaceTexts) {
        let count = sweep.panels.map(\.curves.count).max() ?? 0
        guard sweep.second == nil, sweep.input.values.count > 1, (1...6).contains(count),
            sweep.panels.contains(where: { $0.curves.contains { $0.cells.contains { $0.figure != nil } } })
        else { return nil }
        let bands = sweep.isFrontier ? Bands.none : count > 3 ? .subject : .all
        let curves = sweep.panels.map {
            $0.plotCurves(over: sweep.input, subject: subject, baseline: baseline)
        }
        let extremes = zip(sweep.panels, curves).map { $0.extremes(of: $1, bands: bands) }
        let axes = sweep.panels.map { panel in
            let alike = sweep.panels.indices.filter { sweep.panels[$0].isAlike(panel) }
            return Axis(
                upward: alike.flatMap { extremes[$0] }, intervals: sweep.panels.count > 1 ? 4 : 6,
                isLogarithmic: alike.allSatisfy { sweep.panels[$0].isLogarithmic })
        }
        let build = { (hasEndLabels: Bool) in
            sweep.panels.indices.map { index in
                PlotPanel(
                    sweep.panels[index], of: sweep, curves[index],
                    PlotArea(
                        x: Axis(below: sweep.input, room: hasEndLabels ? 150 : LabelBox.narrowest),
                        y: axes[index],
                        hasHead: sweep.input.assumed != nil, isSmall: sweep.panels.count > 1),
                    margin: PlotPanel.margin(of: axes), bands: bands, hasEndLabels: hasEndLabels, texts)
            }
        }
        self.bands = bands
        let inside = build(false)
        panels = inside.allSatisfy(\.hasRoomForNames) ? inside : build(true)
    }

    func write(into writer: inout HTMLWriter) {
        writer.panels(panels.count) { writer in
            for panel in panels { panel.write(into: &writer) }
        }
    }
}

extension PlotPanel {
    fileprivate init(
        _ panel: SweepPanel, of sweep: SweepResult, _ curves: [PlotCurve], _ area: PlotArea, margin: Int,
        bands: SweepChart.Bands, hasEndLabels: Bool, _ texts: InterfaceTexts
    ) {
        self.init(
            axisTitle: sweep.input.axisTitle, area: area, unit: panel.unit, curves: curves, margin: margin,
            texts: texts)
        title = panel.label
        // The only line of a panel is what the caption says it is.
        hasNames = panel.curves.count > 1 || panel.curves.first?.displayName != panel.quantity
        self.hasEndLabels = hasEndLabels
        hasBand = { look in bands == .all || bands == .subject && look.isSubject }
        hasDots = sweep.isFrontier
        rules = panel.rules
        assumed = sweep.input.assumed
        if sweep.isFrontier { assumption = .demanded }
    }
}

extension HTMLWriter {
    /// Pictures beside each other, as many as the width allows.
    mutating func panels(_ count: Int, _ content: (inout HTMLWriter) -> Void) {
        raw(count > 1 ? "<div class=\"panels\">" : "")
        content(&self)
        raw(count > 1 ? "</div>" : "")
    }
}

extension SweptInput {
    /// `Utilisation, %`.
    var axisTitle: [UInt8] { list([label.isEmpty ? name : label, unit]) }
}

extension Axis {
    /// The axis below curves: exactly as long as the values.
    init(below input: SweptInput, room width: Double = LabelBox.narrowest) {
        let values = input.values.filter(\.isFinite)
        let low = values.min() ?? 0
        let high = values.max() ?? 1
        let room = TickRoom.across(width)
        let ratios = input.isLogarithmic ? Axis(ratiosFrom: low, to: high, room: room) : nil
        self = ratios ?? Axis(from: low, to: high, room: room)
    }

    /// The axis beside curves: from zero, or over ratios where all values lie above zero.
    init(upward values: [Double], intervals: Int, isLogarithmic: Bool) {
        let room = TickRoom.upward(intervals)
        let ratios =
            isLogarithmic && values.allSatisfy { $0 > 0 } ? Axis(ratiosCovering: values, room: room) : nil
        self = ratios ?? Axis(covering: values + [0], room: room)
    }
}

extension SweepPanel {
    /// Whether two panels can share an axis.
    fileprivate func isAlike(_ other: SweepPanel) -> Bool {
        quantity == other.quantity && unit == other.unit
    }

    /// The curves as they are drawn; the first that is no baseline is the subject unless the page names one.
    fileprivate func plotCurves(
        over input: SweptInput, subject: [UInt8]?, baseline: [UInt8]?
    ) -> [PlotCurve] {
        let named = curves.firstIndex { curve in
            curve.name == subject || curve.displayName == subject
                || (curve.catalogueID != nil && curve.catalogueID == subject)
        }
        let chosen = named ?? curves.firstIndex { $0.name != baseline } ?? 0
        let looks = SeriesLook.looks(of: curves.map(\.name), subject: chosen)
        return zip(curves, looks).map { PlotCurve($0, over: input.values, look: $1) }
    }

    fileprivate func extremes(of curves: [PlotCurve], bands: SweepChart.Bands) -> [Double] {
        let values = curves.flatMap { curve in
            let hasBand = bands == .all || (bands == .subject && curve.look.isSubject)
            return curve.points.compactMap { $0?.figure.value }.flatMap { value in
                hasBand ? [value.p10, value.median, value.p90] : [value.median]
            }
        }
        return values + rules.map(\.value).filter(\.isFinite)
    }
}
