internal import MetricEngine
internal import WattleText

extension FigureWriter {
    /// The table that says everything the chart says: one row a system, units under the heads.
    /// - Parameter name: what its region is called, if not a table of the figure's title.
    mutating func writeTable(named name: [UInt8]? = nil) {
        openTable(
            name ?? texts.words(.tableOf, ["title": title]), caption: title, isWide: result.columns.count > 3)
        writeTableHead()
        for group in result.groups {
            writer.raw("<tbody>")
            if !group.label.isEmpty {
                writer.raw("<tr><th scope=\"rowgroup\" class=\"tg\" colspan=\"")
                writer.number(headCount)
                writer.raw("\">")
                writer.text(group.label)
                writer.raw("</th></tr>")
            }
            for row in group.rows { writeTableRow(row) }
            writer.raw("</tbody>")
        }
        closeTable()
    }

    /// Opens a table in a region that scrolls and can be reached with the keyboard.
    mutating func openTable(
        _ label: [UInt8], caption: [UInt8], isWide: Bool = false, classes: StaticString = "table"
    ) {
        writer.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\"")
        writer.attribute("aria-label", label)
        writer.raw("><table class=\"")
        writer.raw(classes)
        writer.raw(isWide ? " wide\">" : "\">")
        writer.raw("<caption class=\"vh\">")
        writer.text(caption)
        writer.raw("</caption>")
    }

    mutating func closeTable() { writer.raw("</table></div>") }

    /// Writes a head cell; numbers stand at the right, units small below the name.
    mutating func head(_ name: [UInt8], small: [UInt8] = [], isNumber: Bool = false, isPinned: Bool = false) {
        writer.raw("<th scope=\"col\"")
        if isNumber { writer.raw(" class=\"n\"") } else if isPinned { writer.raw(" class=\"pin\"") }
        writer.raw(">")
        writer.text(name)
        if !small.isEmpty {
            writer.raw(" <small>")
            writer.text(small)
            writer.raw("</small>")
        }
        writer.raw("</th>")
    }

    /// One column is spread out over median, range and ratio; several keep theirs in one cell each.
    private var isSpread: Bool { result.columns.count == 1 }
    private var hasBasis: Bool { result.groups.contains { $0.rows.contains { !$0.basis.isEmpty } } }
    private var isUncertain: Bool { figures.contains { $0.rangeText != nil } }
    private var figures: [Figure] { result.groups.flatMap(\.rows).flatMap(\.cells).compactMap(\.figure) }
    private var hasRatios: Bool { figures.contains { $0.ratio != nil } }
    private var spreadCount: Int { 1 + (isUncertain ? 1 : 0) + (hasRatios ? 1 : 0) }
    private var headCount: Int { 1 + (isSpread ? spreadCount : result.columns.count) + (hasBasis ? 1 : 0) }

    private mutating func writeTableHead() {
        writer.raw("<thead><tr>")
        head(texts.rowHead(of: result), isPinned: true)
        for column in result.columns {
            let label = texts.head(of: column, in: result)
            guard isSpread else {
                head(label, small: column.unit, isNumber: true)
                continue
            }
            head(isUncertain ? bytes("p50") : label, small: column.unit, isNumber: true)
            if isUncertain { head(bytes("p10–p90"), small: column.unit, isNumber: true) }
            if hasRatios { head(ratioHead, small: texts.words(.ratio), isNumber: true) }
        }
        if hasBasis { head(texts.words(.basis)) }
        writer.raw("</tr></thead>")
    }

    private var ratioHead: [UInt8] {
        guard let baseline = result.chart?.baseline else { return texts.words(.relative) }
        let row = result.groups.flatMap(\.rows).first { $0.name == baseline }
        return texts.words(.relativeTo, ["name": row?.label ?? baseline])
    }

    private mutating func writeTableRow(_ row: ResultRow) {
        let isSubject = result.detail == .table && row.name == subjectName(of: result, in: context)
        writer.raw(isSubject ? "<tr class=\"hi\">" : "<tr>")
        writer.raw("<th scope=\"row\" class=\"pin\">")
        link(row.label, to: row.catalogueID.flatMap(context.entryAddress))
        writer.raw("</th>")
        for cell in row.cells {
            if isSpread { writeSpread(cell) } else { writeCompact(cell) }
        }
        if hasBasis {
            writer.raw("<td>")
            writer.text(texts.parts(row.basis))
            writer.raw("</td>")
        }
        writer.raw("</tr>")
    }

    private mutating func writeSpread(_ cell: ResultCell) {
        guard case .figure(let figure) = cell else { return writeMiss(cell, columns: spreadCount) }
        writer.raw("<td class=\"n\">")
        writer.dataValue(figure.value.median, figure.text)
        writer.raw("</td>")
        if isUncertain { cellText(figure.rangeText.map(texts.tableRange) ?? texts.words(.exact)) }
        if hasRatios { cellText(figure.ratio?.text ?? bytes("—")) }
    }

    private mutating func cellText(_ text: [UInt8]) {
        writer.raw("<td class=\"n\">")
        writer.text(text)
        writer.raw("</td>")
    }

    private mutating func writeCompact(_ cell: ResultCell) {
        guard case .figure(let figure) = cell else { return writeMiss(cell, columns: 1) }
        writer.raw("<td class=\"n\">")
        writer.dataValue(figure.value.median, figure.text)
        for part in [figure.rangeText.map(texts.tableRange), figure.ratio?.text].compactMap({ $0 }) {
            writer.raw("<br><small>")
            writer.text(part)
            writer.raw("</small>")
        }
        writer.raw("</td>")
    }

    private mutating func writeMiss(_ cell: ResultCell, columns: Int) {
        guard case .noOperatingPoint(let nearest) = cell else { return }
        writer.raw("<td class=\"n\"")
        if columns > 1 { writer.attribute("colspan", String(columns)) }
        writer.raw(">— <small>")
        writer.text(texts.noPoint(nearest))
        writer.raw("</small></td>")
    }

    /// Writes a name, linked where it has an address.
    mutating func link(_ name: [UInt8], to address: [UInt8]?, isExternal: Bool = false) {
        guard let address else { return writer.text(name) }
        writer.raw(isExternal ? "<a class=\"ext\"" : "<a")
        writer.attribute("href", address)
        writer.raw(">")
        writer.text(name)
        writer.raw("</a>")
    }
}

extension HTMLWriter {
    /// Writes a number for people, with the exact one for machines.
    mutating func dataValue(_ value: Double, _ text: [UInt8]) {
        raw("<data")
        attribute("value", exportText(of: value))
        raw(">")
        self.text(text)
        raw("</data>")
    }
}
