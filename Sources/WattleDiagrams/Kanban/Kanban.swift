import WattleText

/// Cards in columns.
struct Kanban: DiagramModel {
    /// Something to do.
    struct Card: Sendable {
        let id: String
        var label: Label
        var ticket: String?
        var assigned: String?
        var priority: String?
        /// The place of its link in the board's links.
        var link: Int?
    }

    /// Cards that are equally far.
    struct Column: Sendable {
        var card: Card
        var cards: [Card] = []
    }

    var columns: [Column] = []
    var links: [DiagramLink] = []

    init(_ source: DiagramSource, faults: inout DiagramFaults) {
        var reader = KanbanReader(source, faults)
        reader.read()
        columns = reader.columns
        links = reader.links
        faults = reader.faults
    }

    var isEmpty: Bool { columns.isEmpty }

    var outline: DiagramOutline {
        var lines: [String] = []
        for column in columns {
            lines.append(column.card.label.plainText)
            for card in column.cards {
                let more = [card.ticket, card.assigned, card.priority.map { $0 + " priority" }]
                    .compactMap(\.self).joined(separator: ", ")
                lines.append(card.label.plainText + (more.isEmpty ? "" : " (" + more + ")"))
            }
        }
        let names = columns.map(\.card.label.plainText).joined(separator: ", ")
        return DiagramOutline(title: "Board: " + names, lines: lines)
    }
}
