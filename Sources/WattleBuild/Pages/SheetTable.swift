import WattleText

/// The head of a column.
struct ColumnHead {
    let name: String
    let isNumber: Bool

    init(_ name: String, isNumber: Bool = false) {
        self.name = name
        self.isNumber = isNumber
    }
}

extension HTMLWriter {
    /// Opens the table of a page that lists everything of one kind, up to the end of its head.
    mutating func openSheetTable(_ name: String, heads: [ColumnHead]) {
        raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\"")
        attribute("aria-label", name)
        raw("><table class=\"table stack\"><thead><tr>")
        for head in heads {
            raw(head.isNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
            text(head.name)
            raw("</th>")
        }
        raw("</tr></thead>")
    }
}
