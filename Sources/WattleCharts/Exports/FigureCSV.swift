package import MetricEngine
import WattleText

/// The table of a result as CSV: one header, then one line a row and column, `.` for decimals.
///
/// Columns: `group, row, quantity, p10, median, p90, unit`. A cell without an operating point has empty numbers. The
/// points of a frontier follow the figures of its systems.
package func csv(_ result: BlockResult) -> [UInt8] {
    var output = Array("group,row,quantity,p10,median,p90,unit\n".utf8)
    write(result, to: &output)
    if let points = result.frontierPoints { write(points, to: &output) }
    return output
}

private func write(_ result: BlockResult, to output: inout [UInt8]) {
    for group in result.groups {
        for row in group.rows {
            for (column, cell) in zip(result.columns, row.cells) {
                let label = column.label.isEmpty ? column.source : column.label
                var fields = [group.label, row.displayName, label]
                if let figure = cell.figure {
                    fields += [figure.value.p10, figure.value.median, figure.value.p90].map {
                        Array("\($0)".utf8)
                    }
                    fields.append(figure.unit)
                } else {
                    fields += [[], [], [], column.unit]
                }
                output += Array(fields.map(csvField).joined(separator: [0x2C])) + [ASCII.newline]
            }
        }
    }
}

/// A field, quoted where it holds a comma, a quote or a line ending (RFC 4180).
///
/// A text that a spreadsheet would take for a formula is quoted with an apostrophe in front.
private func csvField(_ field: [UInt8]) -> [UInt8] {
    var field = field
    if let first = field.first, [0x3D, 0x40].contains(first) { field.insert(0x27, at: 0) }
    guard
        field.contains(where: {
            $0 == 0x2C || $0 == 0x22 || $0 == ASCII.newline || $0 == ASCII.carriageReturn
        })
    else { return field }
    return [0x22] + field.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
}
