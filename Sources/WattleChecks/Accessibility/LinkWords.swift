import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

let linkWordsRule = RuleDocumentation(
    "A11Y005", .warning, "a link has words",
    why: """
        A link that is only a picture character is read out as that character's name, "rocket", or not at all, and it is a \
        small target for a finger. One without any text cannot be followed by anybody.
        """,
    example: "[🚀](https://example.org/start)", remedy: "[🚀 Getting started](https://example.org/start)")

/// Links whose text holds no letter and no digit.
///
/// Source: W3C, Understanding WCAG 2.2, 2.4.4 and technique H30, read November 2026.
func wordlessLinks(in note: PublishedNote) -> [Diagnostic] {
    note.parsed.links.compactMap { link in
        switch link.form {
        case .wikilink: hasWords(link.shownText) ? nil : finding(link, in: note)
        case .link:
            hasWords(link.display ?? "") || holdsMore(link.node, in: note.parsed.tree)
                ? nil : finding(link, in: note)
        case .autolink, .embed, .image: nil
        }
    }
}

private func finding(_ link: NoteLink, in note: PublishedNote) -> Diagnostic {
    Diagnostic(
        "A11Y005", .warning, path: note.path, range: link.range,
        link.shownText.isEmpty || link.display == "" ? "the link has no text" : "the link has no words",
        help: ["say in words where it leads"])
}

private func hasWords(_ text: String) -> Bool {
    if text.utf8.contains(where: { $0.isASCIILetter || $0.isASCIIDigit }) { return true }
    return text.unicodeScalars.contains {
        !$0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
    }
}

/// Whether a link shows something that text without markup leaves out: a figure, a formula, or a picture, which has a
/// rule of its own.
private func holdsMore(_ link: NodeID, in tree: NoteTree) -> Bool {
    tree.descendants(of: link).contains { id in
        switch tree[id].kind {
        case .inlineMetric, .mathInline, .image, .embed, .htmlInline: true
        default: false
        }
    }
}
