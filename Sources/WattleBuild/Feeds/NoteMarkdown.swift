import MetricEngine
import WattleDiagrams
import WattleFeeds
import WattleGarden
import WattleMarkdown
import WattleMedia
import WattleText

extension SiteContext {
    /// The Markdown of a note as far as its page shows it, to be read beside that page: `index.md`.
    func markdown(of note: PublishedNote) -> [UInt8] {
        let state = PageState(
            view: GardenView(garden, graph, catalogue.pages), address: note.address)
        var copier = MarkdownCopier(note.parsed, hooks: NoteCopyHooks(note, in: self, page: state))
        var text = frontMatter(of: note)
        text += "\n# ".utf8
        text += note.title.utf8.map { $0 < 0x20 ? ASCII.space : $0 }
        text += "\n\n".utf8
        text += copier.copy(note.parsed.body(withoutTitle: note.title).blocks)
        return text
    }

    /// The fields that readers see, and where the page is.
    private func frontMatter(of note: PublishedNote) -> [UInt8] {
        let fields = note.parsed.frontMatter
        var text = Array("---\ntitle: \(quoted(note.title))\n".utf8)
        if let day = fields.created { text += "created: \(day.value.description)\n".utf8 }
        if let source = fields.source { text += "source: \(quoted(source.value))\n".utf8 }
        if let day = fields.sourceDate { text += "source_date: \(day.value.description)\n".utf8 }
        let tags = tags.entries(of: note.parsed).map { quoted($0.name) }
        if !tags.isEmpty { text += "tags: [\(tags.joined(separator: ", "))]\n".utf8 }
        if !configuration.baseURL.isEmpty {
            text += "url: \(quoted(fullAddress(note.address.hrefFromRoot)))\n".utf8
        }
        return text + Array("---\n".utf8)
    }

    /// A text in double quotes as YAML has them.
    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\" + String(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x85: result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

/// What the copy of a note asks: the answers of its page, as far as they are links.
private struct NoteCopyHooks: CopyHooks {
    private var page: PageHooks
    private let note: PublishedNote
    private let context: SiteContext

    init(_ note: PublishedNote, in context: SiteContext, page: PageState) {
        self.page = PageHooks(note, in: context, page: page)
        self.note = note
        self.context = context
    }

    mutating func rendering(of link: NoteLink) -> LinkRendering { page.rendering(of: link) }

    mutating func rendering(ofImage link: NoteLink) -> ImageRendering { page.rendering(ofImage: link) }

    mutating func rendering(of tag: InlineTag) -> LinkRendering { page.rendering(of: tag) }

    mutating func write(
        embed link: NoteLink, at site: inout EmbedSite, to writer: inout HTMLWriter
    ) -> WrittenEmbed { page.write(embed: link, at: &site, to: &writer) }

    mutating func copy(ofEmbed link: NoteLink) -> EmbedCopy { page.copy(ofEmbed: link) }

    mutating func copy(ofProgram fence: NoteFence) -> FenceCopy {
        guard fence.kind == .metric else {
            return FenceCopy(
                language: "mermaid",
                code: context.diagrams.diagram(fence.node, of: note.id)?.diagram.shownSource)
        }
        guard let figure = context.metrics.figure(fence.node, of: note.id) else {
            return FenceCopy(code: nil)
        }
        let source = showsSource(fence) ? fence.content : nil
        return FenceCopy(
            language: "metric", code: source,
            text: figure.isFigure
                ? figureText(figure, context.texts, csv: "m/\(percentEncoded(figure.name)).csv") : [])
    }

    /// Whether a block holds nothing but what its figure says: no comment, and no running text with markup.
    private func showsSource(_ fence: NoteFence) -> Bool {
        !fence.content.contains(UInt8(ascii: "#")) && !fence.content.contains(UInt8(ascii: "%"))
            && !fence.content.contains(UInt8(ascii: "<")) && !fence.content.contains(UInt8(ascii: "["))
    }
}

extension PageHooks {
    /// What stands for an embed where the page's own markup cannot: a picture, a link or words.
    func copy(ofEmbed link: NoteLink) -> EmbedCopy {
        if let shown = file(of: link) {
            let text = link.isDecorative ? "" : link.display ?? ""
            return shown.file.kind.isImage
                ? .image(text: text, href: shown.href)
                : .link(text: text.isEmpty ? link.shownText : text, href: shown.address)
        }
        guard case .anchor(let href, _) = rendering(ofLocal: link) else { return .text(link.display ?? "") }
        return .link(text: link.display ?? title(of: link) ?? link.shownText, href: href)
    }
}

/// A block's figures in words and as a table: median, range and unit.
private func figureText(
    _ figure: GardenMetrics.PlacedFigure, _ texts: InterfaceTexts, csv: String
) -> [UInt8] {
    let result = figure.result
    let summary = WattleBuild.text(figure.summary(in: texts))
    var text: [UInt8] = []
    let title = figureTitle(result)
    if !title.isEmpty { text += "**".utf8 + escaped(title) + "**\n\n".utf8 }
    if !summary.isEmpty { text += escaped(summary) + "\n\n".utf8 }
    let values = figureValues(result)
    if !values.isEmpty {
        let heads = [
            texts[.copyOf], texts[.copyQuantity], texts[.copyMedian], "p10", "p90", texts[.copyUnit],
        ]
        text += "| \(heads.joined(separator: " | ")) |\n".utf8
        text += "| --- | --- | --: | --: | --: | --- |\n".utf8
        for value in values {
            let name = [value.group, value.row].filter { !$0.isEmpty }.joined(separator: ", ")
            let numbers = value.quantiles.map { [$0.median, $0.p10, $0.p90].map(shortNumber) }
            let cells = [name, value.quantity] + (numbers ?? [texts[.copyNone], "", ""]) + [value.unit]
            for cell in cells { text += "| ".utf8 + escaped(cell) + " ".utf8 }
            text += "|\n".utf8
        }
        text += "\n".utf8
    }
    return text + "[\(texts[.copyData])](\(csv))\n".utf8
}

/// A number with the digits that matter to a reader.
private func shortNumber(_ value: Double) -> String {
    guard value != 0, value.isFinite else { return "\(value)" }
    var scale = 1.0
    while (value * scale).magnitude < 1_000, scale < 1e15 { scale *= 10 }
    let rounded = (value * scale).rounded() / scale
    return rounded == rounded.rounded() && rounded.magnitude < 1e15 ? "\(Int(rounded))" : "\(rounded)"
}

/// Plain words on one line of Markdown, bars of a table among them.
private func escaped(_ words: String) -> [UInt8] {
    var result: [UInt8] = []
    for byte in words.utf8 {
        switch byte {
        case 0..<0x20: result.append(ASCII.space)
        case 0x2A, 0x5B, 0x5C, 0x5D, 0x5F, 0x60, 0x7C, 0x3C, 0x24, 0x7E: result += [ASCII.backslash, byte]
        default: result.append(byte)
        }
    }
    return result
}
