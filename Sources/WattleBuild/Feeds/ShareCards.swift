import MetricEngine
import WattleDiagrams
import WattleFeeds
import WattleGarden
import WattleMarkdown
import WattleText

extension SiteContext {
    /// The picture that stands for a note.
    func card(of note: PublishedNote) -> ShareCard {
        var card = card(titled: note.title, definition: definition(of: note))
        card.figure = keyFigure(of: note)
        return card
    }

    /// The picture that stands for lists and for the entrance.
    var siteCard: ShareCard { card(titled: configuration.title, definition: configuration.description) }

    private func card(titled title: String, definition: String) -> ShareCard {
        let lines = [1, 2, 3].lazy.map { count in
            balancedLines(
                of: title, fontSize: ShareCard.titleSize(lines: count), within: ShareCard.textWidth)
        }.enumerated().first { $0.element.count <= $0.offset + 1 }?.element
        var card = ShareCard(
            site: configuration.title, title: lines ?? shortened(title, ShareCard.titleSize(lines: 3)))
        card.definition = shortened(definition, ShareCard.definitionSize)
        card.isRightToLeft = LanguageTag(configuration.language).isRightToLeft
        return card
    }

    /// At most three lines, the last one with an ellipsis where there would be more.
    private func shortened(_ words: String, _ size: Double) -> [String] {
        let lines = balancedLines(of: words, fontSize: size, within: ShareCard.textWidth)
        guard lines.count > 3 else { return lines }
        return Array(lines.prefix(2)) + [lines[2] + " …"]
    }

    /// The paragraph that says what a note is about: its first one.
    private func definition(of note: PublishedNote) -> String {
        let tree = note.parsed.tree
        let first = note.parsed.body(withoutTitle: note.title).blocks.first { tree[$0].kind == .paragraph }
        return first.map { block in
            note.parsed.text(of: block) { $0.form == .embed ? "" : $0.shownText }
        } ?? ""
    }

    /// The first value of a note's first figure: of the row that is about the note's subject, where there is one.
    private func keyFigure(of note: PublishedNote) -> ShareCard.Figure? {
        let title = Array(note.title.utf8)
        for fence in note.parsed.fences where fence.kind == .metric {
            guard let result = metrics.figure(fence.node, of: note.id)?.result, result.isFigure,
                let column = result.columns.first
            else { continue }
            let rows = result.groups.flatMap(\.rows)
            guard let row = rows.first(where: { $0.displayName == title }) ?? rows.first,
                let figure = row.cells.first?.figure
            else { continue }
            let name =
                result.kind == .show ? row.displayName : column.label + Array(", ".utf8) + row.displayName
            return ShareCard.Figure(
                name: text(name), value: text(figure.textWithUnit), range: text(figure.rangeText ?? []))
        }
        return nil
    }
}
