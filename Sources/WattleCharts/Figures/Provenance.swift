package import MetricEngine
package import WattleText

/// The note beside a figure: its grade in words, one dot an input, and the counts; empty without graded inputs.
package func provenanceNote(_ result: BlockResult) -> HTMLFragment {
    let heading = gradeTitle(of: result)
    guard !heading.isEmpty, !result.inputs.isEmpty else { return .empty }
    var writer = HTMLWriter(capacity: 2_048)
    writer.raw("<aside class=\"sn\" aria-label=\"Provenance of this figure\"><p><b>")
    writer.text(heading)
    writer.raw("</b></p><div class=\"grades\" aria-hidden=\"true\">")
    let marks = result.inputs.map(GradeMark.init)
    for mark in [GradeMark.measured, .given, .estimate] {
        for found in marks where found == mark { writer.gradeDot(found) }
    }
    writer.raw("</div><p>")
    writer.text(evidenceSentence(of: result))
    writer.raw("</p></aside>")
    return writer.finish()
}

/// A key figure at the head of a note: name, value, unit, gauge and range.
package func keyFigure(name: [UInt8], _ figure: Figure) -> HTMLFragment {
    var writer = HTMLWriter(capacity: 1_024)
    writer.raw("<div><dt>")
    writer.text(name)
    writer.raw("</dt><dd class=\"v\">")
    writer.dataValue(figure.value.median, figure.text)
    writer.raw("</dd><dd class=\"u\">")
    writer.text(figure.unit)
    writer.raw("</dd><dd class=\"r\">")
    writer.raw(rangeGauge(figure))
    writer.text(figure.rangeText.map(spokenRange) ?? bytes("exact"))
    writer.raw("</dd></div>")
    return writer.finish()
}
