import MetricEngine
import WattleCharts
import WattleGarden
import WattleText

/// Writes the tables of the catalogue's pages, each figure with its grade in words and its source.
struct CatalogueWriter {
    private var writer = HTMLWriter()
    private let address: SiteAddress
    private let sources: [SourceEntry]
    private let texts: InterfaceTexts

    /// Starts the body of the page at an address.
    init(at address: SiteAddress, sources: [SourceEntry], texts: InterfaceTexts) {
        self.address = address
        self.sources = sources
        self.texts = texts
    }

    /// What was written.
    consuming func finish() -> HTMLFragment { writer.finish() }

    /// A heading of the second level, with a count beside it.
    mutating func heading(_ title: String, id: String, count: String = "") {
        writer.raw("<h2")
        writer.attribute("id", id)
        writer.raw(">")
        writer.text(title)
        if !count.isEmpty {
            writer.raw(" <small>")
            writer.text(count)
            writer.raw("</small>")
        }
        writer.raw("</h2>\n")
    }

    /// A paragraph of plain text.
    mutating func paragraph(_ words: String) {
        writer.raw("<p>")
        writer.text(words)
        writer.raw("</p>\n")
    }

    /// What a reader writes to name something: each word as code, with what it is for.
    mutating func names(_ names: [String], link: String) {
        let sentence = texts(.inBlocks, ["names": "\u{0}", "link": "\u{1}"])
        writer.raw("<p>")
        for part in sentence.split(separator: "\u{0}", omittingEmptySubsequences: false).enumerated() {
            if part.offset > 0 { write(codes: names) }
            for piece in part.element.split(separator: "\u{1}", omittingEmptySubsequences: false).enumerated()
            {
                if piece.offset > 0 { write(codes: [link]) }
                writer.text(String(piece.element))
            }
        }
        writer.raw("</p>\n")
    }

    private mutating func write(codes: [String]) {
        for (place, code) in codes.enumerated() {
            if place > 0 { writer.text(texts[.orWord]) }
            writer.raw("<code>")
            writer.text(code)
            writer.raw("</code>")
        }
    }

    /// A table that scrolls by itself where it is wider than the page.
    ///
    /// Columns whose name ends in `#` hold numbers.
    mutating func table(_ label: String, _ columns: [String], rows: (inout CatalogueWriter) -> Void) {
        writer.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\"")
        writer.attribute("aria-label", label)
        writer.raw(">")
        writer.raw(
            columns.count > 3
                ? "<table class=\"table wide\"><thead><tr>" : "<table class=\"table\"><thead><tr>")
        for column in columns {
            let isNumber = column.hasSuffix("#")
            writer.raw(isNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
            writer.text(isNumber ? String(column.dropLast()) : column)
            writer.raw("</th>")
        }
        writer.raw("</tr></thead><tbody>\n")
        rows(&self)
        writer.raw("</tbody></table></div>\n")
    }

    /// A row: what it is about, then its cells.
    mutating func row(
        _ title: String, id: String = "", href: String? = nil, cells: (inout CatalogueWriter) -> Void
    ) {
        writer.raw("<tr")
        if !id.isEmpty { writer.attribute("id", id) }
        writer.raw("><th scope=\"row\">")
        link(title, to: href)
        writer.raw("</th>")
        cells(&self)
        writer.raw("</tr>\n")
    }

    /// A cell of plain text, or of a link.
    mutating func cell(_ words: String, href: String? = nil, isNumber: Bool = false, note: String = "") {
        writer.raw(isNumber ? "<td class=\"n\">" : "<td>")
        link(words, to: href)
        if !note.isEmpty {
            writer.raw(" <small>")
            writer.text(note)
            writer.raw("</small>")
        }
        writer.raw("</td>")
    }

    /// The three cells of a figure: its value, how well it is known, and where it was read.
    mutating func cells(of figure: CatalogueFigure) {
        cell(figure.pageWords(in: texts), isNumber: true)
        writer.raw(figure.grade == .estimate ? "<td><span class=\"est\">" : "<td>")
        // A grade of two words stays on one line.
        writer.text(text(texts.grade(figure.grade)).split(separator: " ").joined(separator: "\u{A0}"))
        writer.raw(figure.grade == .estimate ? "</span>" : "")
        if figure.isAuthors { writer.text(texts[.claimComma] + texts[.authors]) }
        writer.raw("</td><td>")
        write(sources[figure.source])
        let asOf = text(texts.pageDate(figure.asOf))
        let notes = [asOf.isEmpty ? "" : texts(.asOfDay, ["date": asOf]), text(figure.note)].filter {
            !$0.isEmpty
        }
        if !notes.isEmpty {
            writer.raw(" <small>")
            writer.text(notes.joined(separator: "; "))
            writer.raw("</small>")
        }
        writer.raw("</td>")
    }

    /// The row of one source, for the list of all.
    mutating func row(of source: SourceEntry, figures: Int) {
        writer.raw("<tr")
        writer.attribute("id", source.key)
        writer.raw("><th scope=\"row\">")
        link(text(source.title), to: text(source.url))
        if !source.readVia.isEmpty {
            writer.raw(" <small>")
            writer.text(texts(.readIn, ["place": text(source.readVia)]))
            writer.raw("</small>")
        }
        writer.raw("</th>")
        cell(text(texts.pageDate(source.readDate)), note: source.isAuthors ? texts[.authors] : "")
        cell("\(figures)", isNumber: true)
        writer.raw("</tr>\n")
    }

    /// Notes that use something, each with what it uses.
    mutating func notes(_ notes: [(title: String, href: String, kind: String, words: String)]) {
        writer.raw("<ul class=\"back\">\n")
        for note in notes {
            writer.raw("<li>")
            link(note.title, to: note.href)
            if !note.kind.isEmpty {
                writer.raw(" <span class=\"date\">")
                writer.text(note.kind)
                writer.raw("</span>")
            }
            writer.raw("<p>")
            writer.text(note.words)
            writer.raw("</p></li>\n")
        }
        writer.raw("</ul>\n")
    }

    private mutating func write(_ source: SourceEntry) {
        link(text(source.title), to: text(source.url))
        writer.text(texts(.readAt, ["date": text(texts.pageDate(source.readDate))]))
    }

    private mutating func link(_ words: String, to href: String?) {
        guard let href, !href.isEmpty else { return writer.text(words) }
        writer.raw(href.hasPrefix("https://") || href.hasPrefix("http://") ? "<a class=\"ext\"" : "<a")
        writer.attribute("href", href)
        writer.raw(">")
        writer.text(words)
        writer.raw("</a>")
    }
}
