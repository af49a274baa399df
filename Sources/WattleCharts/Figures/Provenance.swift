package import MetricEngine
package import WattleText

/// The note beside a figure: its grade in words, one dot an input, and the counts; empty without graded inputs.
package func provenanceNote(_ result: BlockResult, in texts: InterfaceTexts) -> HTMLFragment {
    let heading = gradeTitle(of: result, in: texts)
    let marks = result.inputs.map(GradeMark.init)
    guard !heading.isEmpty, !result.inputs.isEmpty else { return .empty }
    var writer = HTMLWriter(capacity: 2_048)
    writer.raw("<aside class=\"sn\" role=\"note\"")
    writer.attribute("aria-label", texts[.provenance])
    writer.raw("><p><b>")
    writer.text(heading)
    writer.raw("</b></p>")
    writer.gradeDots([.measured, .given, .estimate].flatMap { mark in marks.filter { $0 == mark } })
    writer.raw("<p>")
    writer.text(evidenceSentence(of: result, in: texts))
    writer.raw("</p></aside>")
    return writer.finish()
}
