import WattleMarkdown
import WattleText

/// Which parts of notes show which others.
///
/// A part is a whole note, a section or a block. It shows the targets of the embeds that stand in it, so that a page
/// never ends exactly if its note's part lies before a cycle.
struct EmbedGraph {
    /// A part of a note.
    struct Part {
        let note: NoteID
        let place: NotePlace?
        let range: SourceRange
        /// The embeds that stand in it, by their places in ``EmbedGraph/embeds``.
        var embeds: Range<Int> = 0..<0
    }

    /// An embed, and the part that it shows.
    struct Embed {
        let note: NoteID
        let link: NoteLink
        let target: Int
    }

    private struct Key: Hashable {
        let note: NoteID
        let place: NotePlace?
    }

    /// The parts; those that are whole notes with embeds in them come in ``pages``.
    private(set) var parts: [Part] = []
    /// The embeds, by note and by their places in the text.
    private(set) var embeds: [Embed] = []
    /// The parts that are notes with embeds in them, in the order of the garden.
    private(set) var pages: [Int] = []
    private var numbers: [Key: Int] = [:]

    /// Reads the embeds of a garden.
    /// - Complexity: linear in its links, where parts do not lie deep within each other.
    init(_ garden: PublishedGarden, _ graph: LinkGraph) {
        var ranges: [NoteID: Range<Int>] = [:]
        for note in garden.notes {
            let first = embeds.count
            add(embedsOf: note, graph, garden)
            guard embeds.count > first else { continue }
            ranges[note.id] = first..<embeds.count
            pages.append(number(of: note.id, nil, garden))
        }
        for index in parts.indices {
            guard let range = ranges[parts[index].note] else { continue }
            parts[index].embeds = embeds(in: parts[index].range, among: range)
        }
    }

    private mutating func add(embedsOf note: PublishedNote, _ graph: LinkGraph, _ garden: PublishedGarden) {
        let links = zip(note.parsed.links, graph.links[note.id.index])
        let found = links.compactMap { link, resolved in
            resolved.embedded(by: link, in: note.id).map { (link: link, target: $0) }
        }
        for embed in found.sorted(by: { $0.link.range.start < $1.link.range.start }) {
            let target = number(of: embed.target.note, embed.target.place, garden)
            embeds.append(Embed(note: note.id, link: embed.link, target: target))
        }
    }

    private mutating func number(
        of note: NoteID, _ place: NotePlace?, _ garden: PublishedGarden
    ) -> Int {
        let key = Key(note: note, place: place)
        if let known = numbers[key] { return known }
        let parsed = garden[note].parsed
        let whole = SourceRange(parsed.bodyStart, parsed.source.count)
        let range = place.map { $0.part(of: parsed)?.range ?? SourceRange(whole.end, whole.end) } ?? whole
        numbers[key] = parts.count
        parts.append(Part(note: note, place: place, range: range))
        return parts.count - 1
    }

    /// The embeds of one note that begin within a stretch of it.
    private func embeds(in range: SourceRange, among all: Range<Int>) -> Range<Int> {
        let first = firstEmbed(at: range.start, among: all)
        return first..<max(first, firstEmbed(at: range.end, among: all))
    }

    private func firstEmbed(at offset: Int, among all: Range<Int>) -> Int {
        var (low, high) = (all.lowerBound, all.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if embeds[middle].link.range.start < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
