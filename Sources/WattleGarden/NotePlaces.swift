package import WattleMarkdown
package import WattleText

/// A place in a note that a link leads to.
package struct NotePlace: Hashable, Sendable {
    /// What the place is.
    package enum Kind: Hashable, Sendable {
        /// A heading, by its place in ``ParsedNote/headings``; it stands for its whole section.
        case heading(Int)
        /// A block that a `^id` names.
        case block(NodeID)
        /// The figure of a metric block; nil where only its address is known.
        case figure(NodeID?)
    }

    /// The id of its element, as it follows `#` in an address; nil for the heading that is the page's title.
    package let fragment: String?
    /// What it is.
    package let kind: Kind

    /// What can be shown of the note to stand for the place; nil where nothing but an address is known.
    package func part(of note: ParsedNote) -> NotePart? {
        switch kind {
        case .heading(let index): note.section(of: note.headings[index])
        case .block(let node): note.part(at: node)
        case .figure(let node): node.map { note.part(at: $0) }
        }
    }

    /// Where the place is in the note's source; nil where nothing but an address is known.
    package func range(in note: ParsedNote) -> SourceRange? {
        switch kind {
        case .heading(let index): note.headings[index].range
        case .block(let node): note.tree[node].range
        case .figure(let node): node.map { note.tree[$0].range }
        }
    }
}

/// The places of one note, where links look for them.
package struct NotePlaces: Sendable {
    private let headings: [NoteHeading]
    /// Whether the first of them is left out on the page, which has a title of its own.
    private let hasTitle: Bool
    /// The heading above each heading, or -1.
    private let parents: [Int]
    private let byIdentifier: [String: Int]
    private let byText: [String: [Int]]
    private let byWords: [String: [Int]]
    private let blocks: [String: BlockIdentifier]
    private let figures: [String: NoteFence]

    /// Indexes the headings, the named blocks and the named figures of a note.
    package init(_ published: PublishedNote) {
        let note = published.parsed
        headings = note.headings
        hasTitle = note.repeatsTitle(published.title)
        parents = parentHeadings(of: note.headings)
        byIdentifier = Dictionary(
            note.headings.enumerated().map { ($1.identifier, $0) }, uniquingKeysWith: { first, _ in first })
        var texts: [String: [Int]] = [:]
        var words: [String: [Int]] = [:]
        for (index, heading) in note.headings.enumerated() {
            let text = foldedName(heading.text)
            texts[text, default: []].append(index)
            words[headingWords(text), default: []].append(index)
            guard let written = writtenText(of: heading, in: note) else { continue }
            texts[foldedName(written), default: []].append(index)
            words[headingWords(foldedName(written)), default: []].append(index)
        }
        byText = texts
        byWords = words
        blocks = Dictionary(
            note.blockIdentifiers.map { (foldedName($0.name), $0) }, uniquingKeysWith: { first, _ in first })
        figures = Dictionary(
            note.fences.lazy.filter { $0.kind == .metric && !$0.name.isEmpty }.map {
                (foldedName($0.name), $0)
            },
            uniquingKeysWith: { first, _ in first })
    }

    /// The words of the headings, for finding out where one has gone.
    var headingKeys: some Collection<String> { byWords.keys }
    /// What a link could have meant, for proposals.
    var names: [String] { headings.map(\.text) + figures.values.map(\.name).sorted() }

    /// The block that `^name` names; case does not matter.
    func block(named name: String) -> NotePlace? {
        blocks[foldedName(name)].map { NotePlace(fragment: "^" + $0.name, kind: .block($0.node)) }
    }

    /// The figure of the metric block that has this name.
    func figure(named name: String) -> NotePlace? {
        figures[foldedName(name)].map { NotePlace(fragment: "m-" + $0.name, kind: .figure($0.node)) }
    }

    /// The heading that a chain of names leads to, each one somewhere below the one before it.
    ///
    /// A name is the heading's text, else its words without punctuation and markup, else the id of its element, which
    /// in an address comes first.
    func heading(_ chain: [String], inAddress: Bool) -> NotePlace? {
        var found: [Int]?
        for name in chain {
            let hits = headings(named: name, inAddress: inAddress)
            if let above = found.map({ Set($0) }) {
                found = hits.filter { isBelow($0, above) }
            } else {
                found = hits
            }
        }
        return found?.first.map { index in
            NotePlace(
                fragment: hasTitle && index == 0 ? nil : headings[index].identifier, kind: .heading(index))
        }
    }

    private func headings(named name: String, inAddress: Bool) -> [Int] {
        let identified = byIdentifier[name].map { [$0] }
        if inAddress, let identified { return identified }
        let folded = foldedName(name)
        return byText[folded] ?? byWords[headingWords(folded)] ?? identified ?? []
    }

    private func isBelow(_ heading: Int, _ above: Set<Int>) -> Bool {
        var current = parents[heading]
        while current >= 0 {
            if above.contains(current) { return true }
            current = parents[current]
        }
        return false
    }
}

/// The heading above each: the nearest one before it that has a higher rank.
private func parentHeadings(of headings: [NoteHeading]) -> [Int] {
    var open: [Int] = []
    return headings.indices.map { index in
        while let last = open.last, headings[last].level >= headings[index].level { open.removeLast() }
        defer { open.append(index) }
        return open.last ?? -1
    }
}

/// A heading as it is written, where that differs from its text: links are made from it as well.
private func writtenText(of heading: NoteHeading, in note: ParsedNote) -> String? {
    let line = note.source[heading.range.bounds].prefix { $0 != ASCII.newline && $0 != ASCII.carriageReturn }
    let hasMarkup = line.contains { [0x5B, 0x26, 0x3C, 0x25, 0x24, ASCII.backtick].contains($0) }
    guard hasMarkup else { return nil }
    let text = line.trimmedASCII().drop { $0 == 0x23 }.trimmedASCII()
    return String(decoding: text, as: UTF8.self)
}

/// A heading as links compare it: letters and digits, one space between words; itself where it has none of them.
/// - Parameter folded: the text, case folded.
/// - Returns: the words.
func headingWords(_ folded: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in folded.unicodeScalars {
        if isWordPart(scalar) {
            result.append(scalar)
        } else if let last = result.last, last != " " {
            result.append(" ")
        }
    }
    if result.last == " " { result.removeLast() }
    return result.isEmpty ? folded : String(result)
}

private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return UInt8(truncatingIfNeeded: scalar.value).isASCIIAlphanumeric }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}
