package import MetricEngine
package import WattleText

/// A computed value in prose, linked to the figure that it comes from; nothing for an `assert`.
///
/// - Parameters: result: the inline result; target: the id of the figure's element, nil where there is none; page: the
///   reference to the page that holds the figure, empty for the same page.
package func inlineValue(
    _ result: InlineResult, target: [UInt8]?, page: [UInt8] = []
) -> HTMLFragment {
    guard let figure = result.figure else { return .empty }
    var writer = HTMLWriter(capacity: 160)
    if let target {
        writer.raw("<a class=\"mv\"")
        writer.attribute("href", page + bytes("#") + target)
        writer.raw("><data")
    } else {
        writer.raw("<data class=\"mv\"")
    }
    writer.attribute("value", exportText(of: figure.value.median))
    writer.raw(">")
    writer.text(unbroken(result.text))
    writer.raw(target == nil ? "</data>" : "</data></a>")
    return writer.finish()
}

/// Joins the number and its unit; a range in brackets may move to the next line.
private func unbroken(_ text: [UInt8]) -> [UInt8] {
    let bracket = text.firstIndex(of: UInt8(ascii: "(")) ?? text.endIndex
    let end = bracket > 0 && bracket < text.endIndex ? bracket - 1 : bracket
    let number = text[..<end].flatMap { $0 == UInt8(ascii: " ") ? noBreakSpace : [$0] }
    return number + text[end...]
}
