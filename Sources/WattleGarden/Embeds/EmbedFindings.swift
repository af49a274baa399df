package import WattleDiagnostics
import WattleMarkdown
import WattleText

/// What there is to say about notes that show each other: cycles, and pages that would become too large.
/// - Parameters:
///   - garden: the public notes.
///   - graph: their links.
///   - quotesNames: whether findings may name notes.
/// - Returns: one finding for each knot of cycles, and for each page with which a limit is passed.
/// - Complexity: linear in the embeds, however much they would show when they are written out.
package func embedFindings(
    in garden: PublishedGarden, _ graph: LinkGraph, quotesNames: Bool
) -> [Diagnostic] {
    let embeds = EmbedGraph(garden, graph)
    guard !embeds.embeds.isEmpty else { return [] }
    let check = EmbedCheck(garden: garden, graph: embeds, order: EmbedOrder(embeds), quotesNames: quotesNames)
    return check.cycles + check.excesses
}

private struct EmbedCheck {
    let garden: PublishedGarden
    let graph: EmbedGraph
    let order: EmbedOrder
    let quotesNames: Bool

    // MARK: Cycles

    /// One cycle of each group of parts that show each other.
    var cycles: [Diagnostic] {
        order.groups.compactMap { group in
            let first = group.min { (graph.parts[$0].note, $0) < (graph.parts[$1].note, $1) }
            guard let start = first, let chain = cycle(from: start) else { return nil }
            return finding(about: chain)
        }
    }

    /// The shortest way from a part back to it, as embeds; nil where there is none.
    private func cycle(from start: Int) -> [Int]? {
        var cameBy: [Int: (embed: Int, from: Int)] = [:]
        var pending = [start]
        var next = 0
        while next < pending.count {
            let part = pending[next]
            next += 1
            for embed in graph.parts[part].embeds {
                let target = graph.embeds[embed].target
                if target == start { return way(to: part, from: start, cameBy) + [embed] }
                guard order.groupOf[target] == order.groupOf[start], cameBy[target] == nil else { continue }
                cameBy[target] = (embed, part)
                pending.append(target)
            }
        }
        return nil
    }

    private func way(to end: Int, from start: Int, _ cameBy: [Int: (embed: Int, from: Int)]) -> [Int] {
        var way: [Int] = []
        var part = end
        while part != start, let step = cameBy[part] {
            way.append(step.embed)
            part = step.from
        }
        return way.reversed()
    }

    private func finding(about chain: [Int]) -> Diagnostic {
        let embed = graph.embeds[chain[0]]
        let names = chain.map { name(of: graph.embeds[$0].target) }
        let text = ([names[names.count - 1]] + names).joined(separator: " → ")
        return Diagnostic(
            "EMB001", .error, path: garden[embed.note].path, range: embed.link.range,
            quotesNames
                ? "the embeds show each other without end: \(text)" : "the embed shows itself without end",
            help: ["make one of them a link: leave out the exclamation mark"],
            related: chain.dropFirst().map { place in
                let other = graph.embeds[place]
                return RelatedPlace(
                    path: garden[other.note].path, range: other.link.range, message: "which embeds this")
            }, showsSource: quotesNames)
    }

    private func name(of part: Int) -> String {
        let part = graph.parts[part]
        let note = garden[part.note]
        switch part.place?.kind {
        case .heading(let index): return note.title + "#" + note.parsed.headings[index].text
        case .block, .figure: return note.title + "#" + (part.place?.fragment ?? "")
        case nil: return note.title
        }
    }

    // MARK: Sizes

    /// What a part shows beside its own text.
    private struct Extent {
        /// How many embeds lie within each other at most.
        var depth = 0
        /// How many bytes all of them count together.
        var bytes = 0
    }

    /// The pages that embeds make too large or too deep; not those that only show such a page.
    ///
    /// What is shown several times is added up and not gone through again.
    var excesses: [Diagnostic] {
        var extents = Array(repeating: Extent(), count: graph.parts.count)
        for group in order.groups {
            for part in group { extents[part] = extent(of: part, extents) }
        }
        return graph.pages.flatMap { page in
            [tooLarge(page, extents), tooDeep(page, extents)].compactMap(\.self)
        }
    }

    private func extent(of part: Int, _ known: [Extent]) -> Extent {
        var extent = Extent()
        for embed in graph.parts[part].embeds {
            let target = graph.embeds[embed].target
            guard order.groupOf[target] != order.groupOf[part] else { continue }
            extent.depth = max(extent.depth, known[target].depth + 1)
            let bytes = graph.parts[target].range.count + EmbedLimits.frameBytes
            // Doubling a hundred times must not overflow.
            extent.bytes = min(extent.bytes + bytes + known[target].bytes, 1 << 48)
        }
        return extent
    }

    private func tooLarge(_ page: Int, _ extents: [Extent]) -> Diagnostic? {
        let limit = EmbedLimits.pageBytes
        let embeds = graph.embeds[graph.parts[page].embeds]
        guard extents[page].bytes > limit, !embeds.contains(where: { extents[$0.target].bytes > limit }),
            let first = embeds.first
        else { return nil }
        return Diagnostic(
            "LIM003", .warning, path: garden[first.note].path, range: first.link.range,
            "the embeds of this page would add more than \(limit >> 20) MB of text; the last of them become links",
            help: ["embed sections instead of whole notes"], showsSource: quotesNames)
    }

    private func tooDeep(_ page: Int, _ extents: [Extent]) -> Diagnostic? {
        let embeds = graph.embeds[graph.parts[page].embeds]
        guard let deepest = embeds.first(where: { extents[$0.target].depth == EmbedLimits.depth }) else {
            return nil
        }
        return Diagnostic(
            "LIM004", .warning, path: garden[deepest.note].path, range: deepest.link.range,
            "embeds lie more than \(EmbedLimits.depth) deep within each other; the innermost become links",
            help: ["embed the note that is meant itself"], showsSource: quotesNames)
    }
}
