import WattleDiagnostics
import WattleMarkdown
import WattleText

extension LinkResolver {
    func missing(_ link: NoteLink) -> Diagnostic {
        let isNamed = link.form == .wikilink || link.form == .embed
        let isEmbed = link.form == .embed
        let hasText = link.display != nil || !isNamed
        let name = quotesNames ? " named '\(link.target)'" : ""
        var help: [String] = []
        if quotesNames, isNamed, let near = scope.proposals?.names[link.target] {
            help.append("did you mean \(isEmbed ? "!" : "")[[\(near)]]?")
        }
        if !hasText, note.parsed.tree[link.node].kind == .mermaidFence {
            help.append("publish the note, or take the class 'internal-link' off the node")
        } else if !hasText {
            help.append(
                isEmbed
                    ? "publish what is embedded, or remove the embed"
                    : "write what readers shall see instead: [[…|words of your own]], or remove the link")
        }
        return Diagnostic(
            "LNK010", hasText ? .warning : .error, path: note.path, range: link.range,
            "there is no public note\(name)", help: help, showsSource: quotesNames)
    }

    func ambiguity(_ link: NoteLink, _ found: Found<NoteID>) -> Diagnostic {
        let names = found.others.map { garden[$0].path }.joined(separator: ", ")
        let unnamed = found.otherCount - found.others.count
        let more = unnamed > 0 ? " and \(unnamed) more" : ""
        return Diagnostic(
            "LNK011", .warning, path: note.path, range: link.range,
            quotesNames
                ? "'\(link.target)' is read as \(garden[found.id].path), but fits \(names)\(more) as well"
                : "the link fits several notes",
            help: quotesNames ? ["write more of the path, such as [[\(wholeName(of: found.id))]]"] : [],
            showsSource: quotesNames)
    }

    func stale(_ link: NoteLink, _ what: String, _ title: String) -> Diagnostic {
        Diagnostic(
            "LNK012", .warning, path: note.path, range: link.range,
            quotesNames ? "'\(title)' has no \(what)" : "the linked place does not exist",
            showsSource: quotesNames)
    }

    /// The same for a heading, with the note to which it has moved or the heading that is alike.
    func staleHeading(
        _ link: NoteLink, _ what: String, _ title: String, among names: [String]
    ) -> Diagnostic {
        var finding = stale(link, what, title)
        guard quotesNames, let proposals = scope.proposals, let last = link.headings.last else {
            return finding
        }
        if link.headings.count == 1, let other = proposals.note(withHeading: last) {
            finding.help = ["\(garden[other].path) has a heading of that name"]
            finding.fixes = leading(link, to: other).map { [$0] } ?? []
        } else if names.count <= comparedHeadings, let near = nearestName(to: last, among: names) {
            finding.help = ["did you mean '\(near)'?"]
        }
        return finding
    }

    /// A name that is right but for its case; nil where it is no path, such as an alias.
    func otherCase(_ link: NoteLink, _ id: NoteID) -> Diagnostic? {
        guard let written = WrittenTarget(link, in: note.parsed),
            let name = written.inCase(of: noteSegments(of: garden[id].path)), name != written.name
        else { return nil }
        let replacement = written.spelt(name) + wordsToKeep(of: link, written)
        // Behind a block there is no place for the words within the range.
        let isSure = link.block == nil || link.display != nil || link.form != .wikilink
        return Diagnostic(
            "LNK013", .note, path: note.path, range: link.range,
            quotesNames ? "the note is written '\(name)'" : "the note's name has another case",
            fixes: [
                FixIt(
                    range: written.range, replacement: replacement,
                    applicability: isSure ? .certain : .proposal)
            ],
            showsSource: quotesNames)
    }

    /// What keeps a sentence as it reads where the name itself is shown: `[[power]]` becomes `[[Power|power]]`.
    ///
    /// In a line with another bar, which could be a row of a table, the bar is written with a backslash.
    private func wordsToKeep(of link: NoteLink, _ written: WrittenTarget) -> String {
        guard link.form == .wikilink, link.display == nil, link.headings.isEmpty, link.block == nil else {
            return ""
        }
        let source = note.parsed.source
        let line =
            source[..<link.range.start].reversed().prefix { !$0.isLineEnd }
            + source[link.range.end...].prefix { !$0.isLineEnd }
        return (line.contains(0x7C) ? "\\|" : "|") + written.name
    }

    func fleeting(_ link: NoteLink) -> Diagnostic {
        Diagnostic(
            "W510", .warning, path: note.path, range: link.range,
            "this address changes when the block is edited",
            help: [
                "name the block behind its fence, as in   ```metric cost-by-system   and link to the name"
            ],
            showsSource: quotesNames)
    }

    func embed(_ link: NoteLink) -> Diagnostic {
        Diagnostic(
            "EMB010", .warning, path: note.path, range: link.range,
            "the embed is shown as a link or as its name",
            showsSource: quotesNames)
    }

    // MARK: Names for notes

    /// The change that leads a link to the same heading of another note, the only one that has it.
    private func leading(_ link: NoteLink, to other: NoteID) -> FixIt? {
        guard let written = WrittenTarget(link, in: note.parsed) else { return nil }
        let isAddress = link.form == .link || link.form == .image
        let name = isAddress ? relativePath(of: other) : shortName(of: other)
        return FixIt(range: written.range, replacement: written.spelt(name), applicability: .certain)
    }

    /// The last segment of a note's path where that says enough here, else all of them.
    private func shortName(of id: NoteID) -> String {
        guard let last = noteSegments(of: garden[id].path).last else { return wholeName(of: id) }
        let found = garden.index.resolve(last, from: note.path)
        return found?.id == id && found?.otherCount == 0 ? last : wholeName(of: id)
    }

    /// A note's path without `.md`; a name alone is read from the root only behind a slash.
    private func wholeName(of id: NoteID) -> String {
        let segments = noteSegments(of: garden[id].path)
        return (segments.count == 1 ? "/" : "") + segments.joined(separator: "/")
    }

    /// The path from this note's folder to another note, as ordinary links have it.
    private func relativePath(of id: NoteID) -> String {
        let home = note.path.split(separator: "/").dropLast()
        let other = garden[id].path.split(separator: "/")
        let common = zip(home, other.dropLast()).prefix { $0 == $1 }.count
        let up = String(repeating: "../", count: home.count - common)
        return (up.isEmpty ? "./" : up) + other[common...].joined(separator: "/")
    }
}

/// A note with more headings is compared with none, since each link to it would be compared with all of them.
private let comparedHeadings = 500

extension UInt8 {
    fileprivate var isLineEnd: Bool { self == ASCII.newline || self == ASCII.carriageReturn }
}
