import WattleDiagnostics
import WattleMarkdown
import WattleText

/// `wattle-allow: RULE -- reason` in a comment of a note.
struct AllowComment {
    /// The rules as they are written.
    let rules: [String]
    /// What stands behind `--`.
    let reason: String
    /// From `wattle-allow` on.
    let range: SourceRange
    /// The block that it is for.
    let scope: SourceRange

    /// Every such comment of a note, in the order of the text.
    ///
    /// Complexity: linear in the comments, and in the note where one of them allows something.
    static func all(in note: ParsedNote) -> [AllowComment] {
        inFrontMatter(of: note)
            + note.comments.flatMap { comment -> [AllowComment] in
                let places = places(in: note.source, comment.bounds)
                guard !places.isEmpty else { return [] }
                let scope = allowedBlock(of: comment, in: note)
                return places.map { AllowComment(note.source, at: $0, within: comment, scope: scope) }
            }
    }

    /// Comments of the front matter are for all of it.
    private static func inFrontMatter(of note: ParsedNote) -> [AllowComment] {
        let range = note.frontMatter.range
        return places(in: note.source, range.bounds).compactMap { place in
            var start = place
            while start > range.start, note.source[start - 1].isSpaceOrTab { start -= 1 }
            guard start > range.start, note.source[start - 1] == 0x23 else { return nil }
            return AllowComment(note.source, at: place, within: range, scope: range)
        }
    }

    private static let mark = Array("wattle-allow:".utf8)

    private static func places(in source: [UInt8], _ range: Range<Int>) -> [Int] {
        guard range.count >= mark.count else { return [] }
        return (range.lowerBound...range.upperBound - mark.count).filter { place in
            source[place] == mark[0] && source[place..<place + mark.count].elementsEqual(mark)
        }
    }

    private init(_ source: [UInt8], at place: Int, within comment: SourceRange, scope: SourceRange) {
        var line = source[place..<comment.end].prefix { $0 != ASCII.newline && $0 != ASCII.carriageReturn }
        for mark in ["%%", "-->"]
        where line.endIndex == comment.end && line.suffix(mark.utf8.count).elementsEqual(mark.utf8) {
            line = line.dropLast(mark.utf8.count)
        }
        line = line.trimmedASCII()
        range = SourceRange(place, line.endIndex)
        self.scope = scope
        let text = line.dropFirst(Self.mark.count)
        let dashes = text.indices.dropLast().first { text[$0] == 0x2D && text[$0 + 1] == 0x2D }
        reason = dashes.map { String(decoding: text[($0 + 2)...].trimmedASCII(), as: UTF8.self) } ?? ""
        rules = text[..<(dashes ?? text.endIndex)].split { $0.isASCIIWhitespace || $0 == 0x2C }
            .map { String(decoding: $0, as: UTF8.self) }
    }
}

/// The block that a comment is for: the one in which it stands, or the next one where it stands alone.
private func allowedBlock(of comment: SourceRange, in note: ParsedNote) -> SourceRange {
    for id in note.tree.descendants(of: .document) {
        let node = note.tree[id]
        guard node.kind.isBlock, node.kind != .document else { continue }
        let holdsComment = node.range.contains(comment)
        if holdsComment, !isLeaf(node.kind) { continue }
        guard holdsComment || node.range.start >= comment.end, hasText(node.range, in: note) else { continue }
        return node.range
    }
    return SourceRange(comment.end, comment.end)
}

/// Whether a block is taken whole: one without blocks in it, or a table.
private func isLeaf(_ kind: NodeKind) -> Bool {
    switch kind {
    case .document, .blockQuote, .callout, .list, .item, .footnoteDefinition: false
    default: true
    }
}

/// Whether a block holds more than comments and the marks of quotes and lists.
private func hasText(_ range: SourceRange, in note: ParsedNote) -> Bool {
    var place = range.start
    for comment in note.comments + [SourceRange(range.end, range.end)] where comment.end > place {
        let gap = note.source[min(place, range.end)..<max(place, min(comment.start, range.end))]
        if gap.contains(where: { !$0.isASCIIWhitespace && !marks.contains($0) }) { return true }
        place = max(place, comment.end)
        if place >= range.end { break }
    }
    return false
}

private let marks = ByteSet(">-*+")
