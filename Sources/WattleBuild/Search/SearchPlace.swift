import MetricEngine
import WattleGarden
import WattleMarkdown
import WattleSearch
import WattleText

/// What the search finds, before its words are known.
enum SearchPlace: Sendable {
    case note(NoteID)
    case heading(NoteID, Int)
    case figure(GardenMetrics.PlacedFigure)

    /// Whether it is a figure.
    var isFigure: Bool { if case .figure = self { true } else { false } }
}

extension SiteContext {
    /// Everything that can be found: the notes, their headings, the figures.
    var searchPlaces: [SearchPlace] {
        let headings = garden.notes.flatMap { note in
            let first = note.parsed.repeatsTitle(note.title) ? 1 : 0
            return note.parsed.headings.indices.dropFirst(first).map { SearchPlace.heading(note.id, $0) }
        }
        return garden.notes.map { .note($0.id) } + headings
            + metrics.all.filter(\.isFigure).map { .figure($0) }
    }

    /// An entry of the search index.
    func searchEntry(at place: SearchPlace) -> SearchEntry {
        switch place {
        case .note(let id): searchEntry(garden[id])
        case .heading(let id, let heading): searchEntry(garden[id].parsed.headings[heading], of: garden[id])
        case .figure(let figure): searchEntry(figure)
        }
    }

    /// A note as it can be found: what its page shows, without what it embeds.
    private func searchEntry(_ note: PublishedNote) -> SearchEntry {
        let parsed = note.parsed
        let links = graph.links[note.id.index]
        var entry = SearchEntry(title: note.title, href: note.address.hrefFromRoot)
        entry.aliases = parsed.frontMatter.aliases.map(\.value)
        entry.headings = parsed.headings.map(\.text) + tags.entries(of: parsed).map(\.name)
        entry.text = parsed.plainText { link in
            if link.form == .embed { return "" }
            let isUnnamed = link.form == .wikilink && link.display == nil
            return isUnnamed && links[link.place] == .none ? link.target : link.shownText
        }
        entry.label = note.kind.words(in: texts)
        entry.opening = excerpt(of: note)
        return entry
    }

    /// A heading as it can be found: by its words, and faintly by its note's title.
    private func searchEntry(_ heading: NoteHeading, of note: PublishedNote) -> SearchEntry {
        var entry = SearchEntry(
            title: heading.text,
            href: note.address.hrefFromRoot + "#" + percentEncoded(heading.identifier))
        entry.titleField = .heading
        entry.text = Array(note.title.utf8)
        entry.label = note.title
        return entry
    }

    /// A figure as it can be found: by its caption, its sentence and the names of its rows.
    private func searchEntry(_ figure: GardenMetrics.PlacedFigure) -> SearchEntry {
        let note = garden[figure.note]
        let result = figure.result
        let rows = result.groups.flatMap(\.rows)
        let names = [result.caption, result.title, Array(figure.name.utf8)]
        var entry = SearchEntry(
            title: text(names.first { !$0.isEmpty } ?? []),
            href: note.address.hrefFromRoot + "#" + percentEncoded(text(figure.anchor)))
        let texts = [result.summary, Array(note.title.utf8)] + rows.map(\.displayName)
        entry.text = Array(texts.joined(separator: [ASCII.space]))
        entry.opening = note.title
        guard let row = rows.first, let value = row.cells.lazy.compactMap(\.figure).first else {
            return entry
        }
        entry.label = text(value.textWithUnit) + (value.rangeText.map { ", " + text($0) } ?? "")
        if rows.count > 1 { entry.opening = text(row.displayName) + " · " + note.title }
        return entry
    }
}
