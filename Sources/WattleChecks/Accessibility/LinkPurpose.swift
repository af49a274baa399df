import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

let linkPurposeRule = RuleDocumentation(
    "A11Y003", .warning, "the words of a link say where it leads",
    why: """
        Many readers go from link to link, by ear or by key, and hear nothing between. "Here" says nothing then, and an address \
        is read out letter by letter. An address within a sentence, or behind the title of what it leads to, is no finding.
        """,
    example: "The figures are [here](https://example.org/figures).",
    remedy: "See [the figures of 2026](https://example.org/figures).")

/// Words that say nothing of what a link leads to.
///
/// Source: W3C, WCAG 2.2 failure F84 and technique G91, read November 2026; the list is ours.
private let emptyWords: Set<String> = [
    "click here", "click this", "continue", "continue reading", "details", "download", "follow this link",
    "go",
    "here", "info", "learn more", "link", "more", "more details", "more info", "more information", "page",
    "read more", "read on", "see here", "see more", "source", "this", "this article", "this link",
    "this page",
    "this post", "this site", "url", "website",
]

/// Links whose words are empty, and addresses that stand alone.
func emptyPurposes(in note: PublishedNote) -> [Diagnostic] {
    note.parsed.links.compactMap { link in
        switch link.form {
        case _ where link.isAddress: loneAddress(link, in: note)
        case .wikilink, .link: emptyWord(of: link, in: note)
        case .autolink, .embed, .image: nil
        }
    }
}

private func emptyWord(of link: NoteLink, in note: PublishedNote) -> Diagnostic? {
    // The longest entry has 16 letters; anything much longer need not be looked up.
    guard let text = link.display, text.utf8.count <= 24 else { return nil }
    let letters = text.utf8.filter { $0.isASCIILetter || $0 == ASCII.space }
    let words = String(decoding: letters.trimmedASCII(), as: UTF8.self).lowercased()
    guard emptyWords.contains(words), !text.unicodeScalars.contains(where: isForeignLetter),
        !link.names(words)
    else { return nil }
    return Diagnostic(
        "A11Y003", .warning, path: note.path, range: link.range,
        "the link's words '\(text)' do not say where it leads",
        help: ["name what the reader finds there"])
}

private func isForeignLetter(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.isAlphabetic
}

private func loneAddress(_ link: NoteLink, in note: PublishedNote) -> Diagnostic? {
    let tree = note.parsed.tree
    let block = tree.block(around: link.node)
    guard tree[block].kind == .paragraph, !isTold(block, in: note.parsed) else { return nil }
    return Diagnostic(
        "A11Y003", .warning, path: note.path, range: link.range,
        "the address stands alone, so nobody hears what it is",
        help: ["write: [what it is](\(link.target))"])
}

/// Whether a paragraph holds a word beside its addresses.
private func isTold(_ block: NodeID, in note: ParsedNote) -> Bool {
    var index = note.tree[block].firstChild
    while index >= 0 {
        let node = note.tree[NodeID(index)]
        let isAddress = node.kind == .link && node.number >= 0 && note.links[Int(node.number)].isAddress
        if !isAddress, note.text(of: NodeID(index)).utf8.contains(where: { $0.isASCIILetter || $0 >= 0x80 }) {
            return true
        }
        index = node.nextSibling
    }
    return false
}

extension NoteLink {
    /// Whether the text of the link is its address.
    fileprivate var isAddress: Bool { form == .autolink || (form == .link && display == target) }

    /// Whether the words are the name of what the link leads to, such as a heading "Link".
    fileprivate func names(_ words: String) -> Bool {
        !isExternal && (headings.last.map(foldedName) == words || foldedName(target) == words)
    }
}
