package import MetricEngine
import WattleText

/// A result as JSON: its figures with quantiles and units, what they rest on, and how they were computed.
package func json(_ result: BlockResult) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
        writer.member("schema", 1)
        writer.member("id", string(result.id ?? []))
        writer.member("caption", string(result.caption))
        writer.member("summary", string(result.summary))
        writer.key("columns")
        writer.array { writer in for column in result.columns { write(column, &writer) } }
        writer.key("rows")
        writer.array { writer in
            for group in result.groups { for row in group.rows { write(row, of: group, &writer) } }
        }
        writer.key("inputs")
        writer.array { writer in for input in result.inputs { write(input, &writer) } }
        writer.key("trace")
        writer.array { writer in for step in result.trace { write(step, &writer) } }
        writer.key("checks")
        writer.array { writer in for check in result.checks { write(check, &writer) } }
    }
    writer.endLine()
    return writer.bytes
}

private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

private func write(_ column: ResultColumn, _ writer: inout JSONWriter) {
    writer.object { writer in
        writer.member("label", string(column.label))
        writer.member("expression", string(column.source))
        writer.member("unit", string(column.unit))
        writer.member("dimension", string(column.dimension))
    }
}

private func write(_ row: ResultRow, of group: ResultGroup, _ writer: inout JSONWriter) {
    writer.object { writer in
        if !group.label.isEmpty { writer.member("group", string(group.label)) }
        writer.member("name", string(row.name))
        writer.member("display_name", string(row.displayName))
        if let id = row.catalogueID { writer.member("catalogue_id", string(id)) }
        if !row.basis.isEmpty { writer.member("basis", string(row.basis)) }
        writer.key("cells")
        writer.array { writer in for cell in row.cells { write(cell, &writer) } }
    }
}

private func write(_ cell: ResultCell, _ writer: inout JSONWriter) {
    writer.object { writer in
        switch cell {
        case .noOperatingPoint(let miss): writer.member("no_operating_point", string(miss))
        case .figure(let figure):
            for (name, value) in [
                ("p10", figure.value.p10), ("median", figure.value.median), ("p90", figure.value.p90),
            ] {
                writer.key(name)
                writer.number(value)
            }
            writer.member("unit", string(figure.unit))
            writer.member("text", string(figure.text))
        }
    }
}

private func write(_ input: InputUsed, _ writer: inout JSONWriter) {
    writer.object { writer in
        writer.member("name", string(input.name))
        writer.member("label", string(input.label))
        writer.member("value", string(input.value))
        if !input.uncertainty.isEmpty { writer.member("uncertainty", string(input.uncertainty)) }
        writer.member("origin", string(input.origin.label))
        if let grade = input.grade { writer.member("grade", string(grade.label)) }
        if let source = input.source {
            writer.member("source", string(source.title))
            if !source.url.isEmpty { writer.member("url", string(source.url)) }
            if !source.date.isEmpty { writer.member("date", string(source.date)) }
        }
    }
}

private func write(_ step: TraceStep, _ writer: inout JSONWriter) {
    writer.object { writer in
        writer.member("name", string(step.name))
        writer.member("formula", string(step.formula))
        writer.member("substituted", string(step.substituted))
        writer.member("result", string(step.result))
        if !step.citation.isEmpty { writer.member("citation", string(step.citation)) }
        writer.member("depth", step.depth)
    }
}

private func write(_ check: CheckOutcome, _ writer: inout JSONWriter) {
    writer.object { writer in
        writer.member("text", string(check.text))
        writer.key("holds")
        writer.boolean(check.holds)
        writer.member("margin", string(check.margin))
    }
}
