internal import MetricEngine
internal import WattleText

extension PlotPanel {
    /// Writes rules, dots, markers and meeting points, and gives the labels, none of which meets another.
    func writeMarks(into writer: inout HTMLWriter) -> [PlotLabel] {
        writeRules(into: &writer)
        writeAssumed(into: &writer)
        for crossing in crossings { writeRange(of: crossing, into: &writer) }
        let dots = dots
        for dot in dots { writer.marker(dot.look, at: share(dot.point), y: height(dot.point)) }
        for crossing in crossings {
            writer.ring(at: area.x.position(of: crossing.place.median), y: area.height(of: crossing.value))
        }
        return labels(around: dots)
    }

    /// The labels by rank: meeting points, rules, names, and figures at the assumed value where room is left.
    private func labels(around dots: [Dot]) -> [PlotLabel] {
        let rings = crossings.map {
            box(around: area.x.share(of: $0.place.median), area.height(of: $0.value))
        }
        let taken = dots.map { box(around: share($0.point), height($0.point)) } + rings + [topBox]
        var placement = LabelPlacement(
            area, curves, bands: bands, levels: rules.map { area.height(of: $0.value) }, taken: taken)
        if let assumed { placement.avoid(area.x.share(of: assumed.value)) }
        var labels = zip(crossings, rings).compactMap { crossing, ring in
            placement.best(of: choices(crossing.text, "hi", around: ring))
        }
        labels += rules.filter(\.value.isFinite).compactMap { placement.best(of: choices(for: $0)) }
        labels += hasEndLabels || !hasNames ? [] : placement.names(of: curves)
        if showsAssumedFigures {
            labels += dots.filter(\.isAssumed).compactMap { dot in
                let box = box(around: share(dot.point), height(dot.point))
                return placement.best(of: choices(dot.point.figure.text, dot.look.nameClass, around: box))
            }
        }
        return labels
    }

    /// Whether every name has a place beside its line where it is not taken for another's.
    var hasRoomForNames: Bool {
        var placement = LabelPlacement(area, curves, bands: bands, taken: [topBox])
        return !hasNames || curves.allSatisfy(\.isEmpty)
            || (curves.count < 4 && !placement.names(of: curves, below: 45).isEmpty)
    }

    private var bands: [Bool] { curves.map { hasBand($0.look) && $0.isUncertain } }

    /// Whether the curves are few enough for the figures at the assumed value.
    private var showsAssumedFigures: Bool { !hasDots && !hasEndLabels && crossings.isEmpty }

    /// A mark on a curve.
    private struct Dot {
        let look: SeriesLook
        let point: PlotPoint
        let isAssumed: Bool
    }

    /// Points that are marked: all of a frontier, those at the assumed value, lone ones, some of each of many curves.
    private var dots: [Dot] {
        curves.enumerated().flatMap { index, curve in
            let points = curve.points.compactMap { $0 }
            let lone = Set(curve.runs.filter { $0.count == 1 }.compactMap { $0.first?.place })
            return points.enumerated().compactMap { number, point in
                let isAssumed = showsAssumedFigures && isAssumed(point)
                let isChosen =
                    isAssumed || hasDots || lone.contains(point.place)
                    || isSign(number, of: points.count, index)
                return isChosen ? Dot(look: curve.look, point: point, isAssumed: isAssumed) : nil
            }
        }
    }

    /// Whether a point of one of four or more curves carries the curve's marker: three points, not those of the next curve.
    private func isSign(_ number: Int, of count: Int, _ curve: Int) -> Bool {
        guard hasEndLabels, count > 0 else { return false }
        return (0..<3).contains { number == ((2 * $0 + 1) * count * 6 + curve * count) / 42 }
    }

    private func isAssumed(_ point: PlotPoint) -> Bool {
        guard let assumed else { return false }
        return (point.place - assumed.value).magnitude <= 1e-9 * max(point.place.magnitude, 1e-300)
    }

    private func share(_ point: PlotPoint) -> Double { area.x.share(of: point.place) }
    private func height(_ point: PlotPoint) -> Double { area.height(of: point.figure.value.median) }

    /// The room of a mark of 5 px radius.
    private func box(around share: Double, _ height: Double) -> LabelBox {
        LabelBox(share: share, offset: -6, width: 12, top: height - 6, height: 12)
    }

    /// Beside a mark at the right, at the left, above and below it, the nearest first.
    private func choices(_ text: [UInt8], _ classes: StaticString, around mark: LabelBox) -> [PlotLabel] {
        [-4.0, 0, 14, 32].flatMap { distance in
            [(Anchor.start, 9.0), (.end, -9), (.middle, 0)].flatMap { anchor, gap in
                [mark.top - labelHeight - distance, mark.bottom + distance].map {
                    PlotLabel(text, classes, at: mark.share, anchor, gap: gap, top: $0)
                }
            }
        }
    }

    /// On a rule at either end, or below it.
    private func choices(for rule: ChartChoice.Rule) -> [PlotLabel] {
        let height = area.height(of: rule.value)
        return [height - labelHeight - 1, height + 1].flatMap { top in
            [(1.0, Anchor.end), (0.75, .middle), (0.5, .middle), (0.25, .middle), (0, .start)].map {
                share, anchor in
                PlotLabel(shortened(rule.label), "q", at: share, anchor, gap: 0, top: top)
            }
        }
    }

    private func writeRules(into writer: inout HTMLWriter) {
        for rule in rules where rule.value.isFinite {
            writer.level("rule", at: area.height(of: rule.value), from: 0)
        }
    }

    /// The dotted line at the assumed value, with its words above the drawing.
    private func writeAssumed(into writer: inout HTMLWriter) {
        guard let assumed, area.x.lower <= assumed.value, assumed.value <= area.x.upper else { return }
        let place = area.x.position(of: assumed.value)
        let isUnderUnit =
            topBox.right(at: LabelBox.narrowest) > area.x.share(of: assumed.value) * LabelBox.narrowest
        writer.line("rule", from: (place, isUnderUnit ? area.top : 17), to: (place, area.bottom))
        writer.label(texts.words(assumption, ["value": assumed.text]), "q", at: place, y: 12, within: .words)
    }

    /// The range of a meeting point as a bar on the axis, and a line down to it.
    private func writeRange(of crossing: Crossing, into writer: inout HTMLWriter) {
        let place = area.x.position(of: crossing.place.median)
        writer.line("rule", from: (place, Int(area.height(of: crossing.value))), to: (place, area.bottom))
        guard crossing.place.isUncertain else { return }
        writer.line(
            "span", from: (area.x.position(of: crossing.place.p10), area.bottom),
            to: (area.x.position(of: crossing.place.p90), area.bottom))
    }
}
