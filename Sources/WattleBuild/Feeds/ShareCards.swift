import WattleCharts
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

    /// The first of the key figures that stand for a note's figures.
    private func keyFigure(of note: PublishedNote) -> ShareCard.Figure? {
        guard let key = metrics.keyFigures(of: note, in: texts).first?.key else { return nil }
        let name = key.row.isEmpty ? key.name : key.name + Array(", ".utf8) + key.row
        return ShareCard.Figure(name: text(name), value: text(key.text), range: text(key.range))
    }
}
