package import MetricEngine
package import WattleText

/// A thin scale from zero with the band from p10 to p90 and a mark at the median; empty for an exact figure.
package func rangeGauge(_ figure: Figure) -> HTMLFragment {
    guard figure.value.isUncertain, figure.rangeText != nil else { return .empty }
    var writer = HTMLWriter(capacity: 700)
    writer.raw("<svg class=\"gauge\" width=\"100%\" height=\"18\" aria-hidden=\"true\">")
    writeGauge(figure.value, on: Axis(covering: [0, figure.value.p10, figure.value.p90]), into: &writer)
    writer.raw("</svg>")
    return writer.finish()
}

/// The same with a number at each end of the scale, for a figure that stands alone.
func labelledGauge(_ value: Quantiles, into writer: inout HTMLWriter) {
    let scale = Axis(covering: [0, value.p10, value.p90])
    writer.raw("<svg class=\"gauge\" width=\"100%\" height=\"38\">")
    writeGauge(value, on: scale, into: &writer)
    for tick in scale.ticks { writer.label(tick.text, "q", at: scale.position(of: tick.value), y: 34) }
    writer.raw("</svg>")
}

private func writeGauge(_ value: Quantiles, on scale: Axis, into writer: inout HTMLWriter) {
    writer.bar("gb", from: scale.position(of: value.p10), to: scale.position(of: value.p90), y: 3, height: 10)
    writer.line("sc", from: (.zero, 13), to: (.full, 13))
    for tick in scale.ticks {
        let place = scale.position(of: tick.value)
        writer.line("sc", from: (place, 9), to: (place, 17))
    }
    let median = scale.position(of: value.median)
    writer.line("gm", from: (median, 0), to: (median, 16))
}
