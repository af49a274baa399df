import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

/// The search of the finished site for names of private notes: what should never find anything.
struct NameScan: Sendable {
    /// A private name in a file of the site.
    struct Hit: Sendable {
        let file: String
        let name: NameMatcher.Name
    }

    let names: PrivateNames
    /// Texts of the garden that are public whatever its notes say: templates, configuration, its own catalogue.
    let ownTexts: [[UInt8]]
    /// Whether findings may name private notes.
    let quotesNames: Bool

    /// The names in a file, each once; those that it has by its path alone included.
    func hits(in file: RenderedFile) -> [Hit] {
        guard !file.isMadeElsewhere else { return [] }
        return names.matcher.names(in: file.bytes).union(names.matcher.names(in: file.path)).sorted()
            .map { Hit(file: file.path, name: $0) }
    }

    /// The hits that are leaks.
    ///
    /// A name is none where public texts say it, as far as readers see them. What nobody wrote may still be there for
    /// good reason: a date, a figure, a word of the pages themselves. So the same page is made once more from the public
    /// notes alone, and only what is not on it has come from a private one.
    /// - Parameters:
    ///   - hits: every hit of the site.
    ///   - context: the site.
    ///   - alone: makes the same site without any private note.
    /// - Returns: those hits that no public text accounts for.
    /// - Throws: when the system refuses to read a file again.
    func leaks(
        among hits: [Hit], in context: SiteContext,
        alone: () async throws(FileFailure) -> SiteContext
    ) async throws(FileFailure) -> [Hit] {
        var open = Set(hits.map(\.name))
        for text in ownTexts where !open.isEmpty { open.subtract(names.matcher.names(in: text)) }
        guard !open.isEmpty else { return [] }
        let candidates = open
        let matcher = names.matcher
        let written = await parallelMap(context.garden.notes) { _, note in
            matcher.names(in: note.parsed.source).union(matcher.names(in: note.path)).intersection(candidates)
        }
        for (note, found) in zip(context.garden.notes, written) where !open.isDisjoint(with: found) {
            open.subtract(namesShown(by: note, context.graph.links[note.id.index]))
        }
        var hidden: Set<NameMatcher.Name> = []
        for (note, found) in zip(context.garden.notes, written) where !open.isDisjoint(with: found) {
            hidden.formUnion(namesHidden(in: note, context.graph.links[note.id.index]).intersection(open))
        }
        open.subtract(hidden)
        if !open.isEmpty {
            open.subtract(try await names(in: hits.filter { open.contains($0.name) }, of: await alone()))
        }
        return hits.filter { hidden.contains($0.name) || open.contains($0.name) }
    }

    /// Of the names that were hit, those that the same files have on another site.
    private func names(
        in hits: [Hit], of context: SiteContext
    ) async throws(FileFailure) -> Set<NameMatcher.Name> {
        var absent: Set<NameMatcher.Name> = []
        let all = context.contentJobs + (await context.searchFiles()).map(SiteFileJob.searchFile)
        let jobs = Dictionary(
            all.map { ($0.path(in: context), $0) }, uniquingKeysWith: { first, _ in first })
        for (file, hits) in Dictionary(grouping: hits, by: \.file) {
            let found = try jobs[file].map { job throws(FileFailure) in
                names.matcher.names(in: try job.bytes(in: context)).union(names.matcher.names(in: file))
            }
            absent.formUnion(hits.map(\.name).filter { found?.contains($0) != true })
        }
        return Set(hits.map(\.name)).subtracting(absent)
    }

    /// The names that a public note itself says, as far as readers can see it: without comments, without targets of
    /// links that lead to nothing, without fields that are not shown.
    private func namesShown(by note: PublishedNote, _ links: [ResolvedLink]) -> Set<NameMatcher.Name> {
        let parsed = note.parsed
        let fields = parsed.frontMatter
        var texts = [note.title, note.path, note.address.path, parsed.text(of: .document)]
        texts += [fields.title, fields.source, fields.permalink].compactMap { $0?.value }
        texts += (fields.tags + fields.aliases).map(\.value)
        texts += [fields.created, fields.sourceDate].compactMap { $0?.value.description }
        texts += parsed.links.filter { $0.display == nil || links[$0.place] != .none }.map(\.target)
        var shown = texts.reduce(into: Set<NameMatcher.Name>()) { $0.formUnion(names.matcher.names(in: $1)) }
        for node in parsed.tree.descendants(of: .document).map({ parsed.tree[$0] }) {
            if leadsNowhere(node, links) { continue }
            for range in [node.text, node.detail] where !range.isEmpty {
                shown.formUnion(names.matcher.names(in: Array(parsed.tree.bytes(range))))
            }
        }
        return shown
    }

    /// The names that a note's comments, its links that lead to nothing and its fields that are not shown hold.
    private func namesHidden(in note: PublishedNote, _ links: [ResolvedLink]) -> Set<NameMatcher.Name> {
        let parsed = note.parsed
        var texts = parsed.links.filter { links[$0.place] == .none }.map { Array($0.target.utf8) }
        for field in parsed.frontMatter.fields where !Discretion.shownFields.contains(field.key.value) {
            texts.append(Array(parsed.source[field.key.range.start..<field.value.range.end]))
        }
        texts += stretches(of: parsed.source, from: "%%", to: "%%")
        texts += stretches(of: parsed.source, from: "<!--", to: "-->")
        texts += stretches(of: parsed.source, from: "hidden", to: "</")
        return texts.reduce(into: []) { $0.formUnion(names.matcher.names(in: $1)) }
    }

    /// What stands between two marks, or behind one that nothing ends.
    private func stretches(of source: [UInt8], from start: String, to end: String) -> [[UInt8]] {
        let (start, end) = (Array(start.utf8), Array(end.utf8))
        var found: [[UInt8]] = []
        var begin: Int?
        var position = source.startIndex
        while position < source.endIndex {
            let mark = begin == nil ? start : end
            guard source[position] == mark[0], source[position...].starts(with: mark) else {
                position += 1
                continue
            }
            if let begin { found.append(Array(source[begin..<position])) }
            position += mark.count
            begin = begin == nil ? position : nil
        }
        if let begin { found.append(Array(source[begin...])) }
        return found
    }

    private func leadsNowhere(_ node: Node, _ links: [ResolvedLink]) -> Bool {
        guard node.kind == .link || node.kind == .image, links.indices.contains(Int(node.number)) else {
            return false
        }
        return links[Int(node.number)] == .none
    }

    // MARK: Findings

    /// One finding for each private note whose names leaked, without saying the name.
    func findings(about leaks: [Hit]) -> [Diagnostic] {
        Dictionary(grouping: leaks) { names[$0.name] }.sorted { $0.key < $1.key }.map { owner, hits in
            let files = Set(hits.map(\.file)).sorted()
            let first = files.first.map { called($0, isNamed: names.matcher.names(in: $0).isEmpty) } ?? ""
            let more = files.count > 1 ? " and \(files.count - 1) more" : ""
            return Diagnostic(
                "BND002", .error, path: "", range: SourceRange(0, 0),
                "the site holds a name of a note that is not public, in \(first)\(more)",
                notes: [
                    "the note is \(quotesNames ? owner : hashedName(owner))"
                ],
                help: ["nothing was published; please report it as a fault of Wattle"], showsSource: false)
        }
    }

    /// A file by its path, or by a hash where the path itself holds the name.
    private func called(_ file: String, isNamed: Bool) -> String {
        isNamed || quotesNames ? file : "file " + hashedName(file)
    }
}
