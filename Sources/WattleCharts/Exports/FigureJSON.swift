package import MetricEngine
import WattleText

/// What made a figure and when, which its result does not know.
package struct FigureOrigin: Sendable {
    /// The version of the program.
    package let engine: String
    /// The page that shows the figure, from the site's root.
    package let page: String
    /// The path of the public note that holds its block, from the garden's root.
    package let note: String
    /// The line of the block's fence in that note, from 1.
    package let line: Int
    /// The date of the newest datum of the site, for people.
    package let dataDate: String

    /// Describes where a figure comes from.
    package init(engine: String, page: String, note: String, line: Int, dataDate: String) {
        self.engine = engine
        self.page = page
        self.note = note
        self.line = line
        self.dataDate = dataDate
    }
}

/// A result as JSON: its figures with quantiles and units, what they rest on, and how they were computed.
///
/// The last member, `content_hash`, is the hash of all bytes before it, so that a quoted file can be told from another.
package func json(_ result: BlockResult, from origin: FigureOrigin? = nil) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
        writer.member("schema", 2)
        if let origin { write(origin, &writer) }
        writer.member("kind", string(kindBytes(result.kind)))
        writer.member("id", string(result.id ?? []))
        if !result.title.isEmpty { writer.member("title", string(result.title)) }
        writer.member("caption", string(result.caption))
        writer.member("summary", string(result.summary))
        writeTable(result.columns, result.groups, &writer)
        write(result.detail, &writer)
        writer.list("inputs", result.inputs, write)
        writer.list("trace", result.trace, write)
        writer.list("checks", result.checks, write)
        writer.list("notes", result.notes + result.warnings) { $1.string(string($0)) }
        writer.member("content_hash", ContentHash(writer.bytes).hexadecimal)
    }
    writer.endLine()
    return writer.bytes
}

private func write(_ origin: FigureOrigin, _ writer: inout JSONWriter) {
    writer.member("engine", origin.engine)
    writer.member("page", origin.page)
    writer.key("source")
    writer.object { writer in
        writer.member("note", origin.note)
        writer.member("line", origin.line)
    }
    writer.member("data_date", origin.dataDate)
}

private func writeTable(_ columns: [ResultColumn], _ groups: [ResultGroup], _ writer: inout JSONWriter) {
    writer.list("columns", columns, write)
    writer.key("rows")
    writer.array { writer in
        for group in groups { for row in group.rows { write(row, of: group, &writer) } }
    }
}

extension JSONWriter {
    /// Writes a member that is a list of things.
    mutating func list<Element>(
        _ name: String, _ elements: [Element], _ write: (Element, inout JSONWriter) -> Void
    ) {
        key(name)
        array { writer in for element in elements { write(element, &writer) } }
    }
}

func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

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

/// Writes a cell: a figure, or what came nearest to an operating point.
func write(_ cell: ResultCell, _ writer: inout JSONWriter) {
    switch cell {
    case .noOperatingPoint(let miss):
        writer.object { $0.member("no_operating_point", string(miss)) }
    case .figure(let figure): write(figure, &writer)
    }
}

/// Writes a figure's quantiles in its unit, and its text.
func write(_ figure: Figure, _ writer: inout JSONWriter) {
    writer.object { writer in
        writer.number("p10", figure.value.p10)
        writer.number("median", figure.value.median)
        writer.number("p90", figure.value.p90)
        writer.member("unit", string(figure.unit))
        writer.member("text", string(figure.text))
        guard let ratio = figure.ratio else { return }
        writer.key("ratio")
        writer.object { writer in
            writer.number("p10", ratio.value.p10)
            writer.number("median", ratio.value.median)
            writer.number("p90", ratio.value.p90)
        }
    }
}

extension JSONWriter {
    /// Writes a member whose value is a number.
    mutating func number(_ name: String, _ value: Double) {
        key(name)
        number(value)
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
        if let source = input.source { write(source, &writer) }
        if !input.note.isEmpty { writer.member("note", string(input.note)) }
    }
}

/// Writes where something can be looked up, as members of the object that it is about.
func write(_ source: SourceCitation, _ writer: inout JSONWriter) {
    writer.member("source", string(source.title))
    if !source.url.isEmpty { writer.member("url", string(source.url)) }
    if !source.date.isEmpty { writer.member("date", string(source.date)) }
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
