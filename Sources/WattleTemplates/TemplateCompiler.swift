import WattleDiagnostics
import WattleText

/// Turns templates into steps.
///
/// Sections nest by a stack, partials by recursion that `deepestPartial` bounds.
struct TemplateCompiler {
    static let deepestPartial = 16
    static let deepestSection = 32
    static let mostFiles = 2_000

    /// The names at one level and the path that leads to it.
    struct Scope {
        let schema: SlotSchema
        let path: String
    }

    let schema: SlotSchema
    let surroundings: TemplateSurroundings
    let escaping: TextEscaping
    var scopes: [Scope]
    var literals: [UInt8] = []
    var steps: [TemplateStep] = []
    var slotsUsed: Set<String> = []
    var diagnostics: [Diagnostic] = []
    var openPartials: [String] = []
    var context = MarkupContext()
    private var fileCount = 0

    init(schema: SlotSchema, surroundings: TemplateSurroundings, escaping: TextEscaping) {
        self.schema = schema
        self.surroundings = surroundings
        self.escaping = escaping
        scopes = [Scope(schema: schema, path: "")]
    }

    func finish() -> Diagnosed<TemplateProgram> {
        let program = TemplateProgram(
            schema: schema, slotsUsed: slotsUsed.sorted(), escaping: escaping, literals: literals,
            steps: steps)
        var findings: [Diagnostic] = []
        // A partial that several places include is compiled for each, and would repeat what is wrong in it.
        for finding in diagnostics.sorted(by: Diagnostic.isOrderedBefore) where findings.last != finding {
            findings.append(finding)
        }
        return Diagnosed(program, findings)
    }

    /// Compiles one file; each line of its own text is indented by `indentation`.
    mutating func compile(_ source: TemplateSource, indentation: [UInt8] = []) {
        fileCount += 1
        var file = OpenFile(source: source, indentation: indentation)
        var scanner = TagScanner(source.bytes)
        while let tag = scanner.next() {
            write(upTo: tag.removed.start, of: &file)
            if tag.standsAlone { file.isAtLineStart = true }
            compile(tag, in: &file)
            file.offset = tag.removed.end
        }
        if let unclosed = scanner.unclosed {
            reportUnclosedTag(unclosed, in: file)
            file.offset = source.bytes.count
        }
        write(upTo: source.bytes.count, of: &file)
        while let section = file.popSection() {
            reportUnclosedSection(section, in: file)
            end(section)
        }
    }

    private mutating func compile(_ tag: TemplateTag, in file: inout OpenFile) {
        switch tag.kind {
        case .comment: return
        case .unsupported: reportUnsupportedTag(tag, in: file)
        case _ where tag.name.isEmpty: reportEmptyTag(tag, in: file)
        case .section, .inverted: open(tag, in: &file)
        case .close: close(tag, in: &file)
        case .text, .raw: interpolate(tag, in: &file)
        case .partial: include(tag, in: &file)
        }
    }

    // MARK: Text and values

    /// Writes the file's own text from where it stands to `end`.
    private mutating func write(upTo end: Int, of file: inout OpenFile) {
        guard end > file.offset, !file.isIgnoring else { return }
        let start = literals.count
        let text = file.source.bytes[file.offset..<end]
        if file.indentation.isEmpty {
            literals.append(contentsOf: text)
            file.isAtLineStart = text.last == ASCII.newline
        } else {
            for byte in text {
                if file.isAtLineStart { literals.append(contentsOf: file.indentation) }
                literals.append(byte)
                file.isAtLineStart = byte == ASCII.newline
            }
        }
        appendLiteral(from: start)
    }

    private mutating func indent(_ file: inout OpenFile) {
        if file.isAtLineStart, !file.indentation.isEmpty {
            let start = literals.count
            literals.append(contentsOf: file.indentation)
            appendLiteral(from: start)
        }
        file.isAtLineStart = false
    }

    private mutating func appendLiteral(from start: Int) {
        context.read(literals[start...])
        steps.append(.literal(start: start, end: literals.count))
    }

    private mutating func interpolate(_ tag: TemplateTag, in file: inout OpenFile) {
        guard !file.isIgnoring else { return }
        if let name = textName(tag, in: file) { return interpolate(text: name, tag, in: &file) }
        guard let found = resolve(tag, in: file) else { return }
        indent(&file)
        switch (found.slot.kind, tag.kind) {
        case (.text, .raw):
            reportRawText(tag, in: file)
        case (.text, _):
            checkContext(tag, in: file)
            steps.append(.text(found.place))
        case (.html, .raw):
            checkContext(tag, in: file)
            steps.append(.html(found.place))
        case (.html, _):
            reportEscapedHTML(tag, in: file)
        default:
            reportUnprintable(tag, found.slot.kind, in: file)
        }
    }

    private mutating func interpolate(text name: String, _ tag: TemplateTag, in file: inout OpenFile) {
        guard let markup = markup(ofText: name, tag, in: file) else { return }
        indent(&file)
        let start = literals.count
        literals.append(contentsOf: markup.bytes)
        appendLiteral(from: start)
    }

    private mutating func include(_ tag: TemplateTag, in file: inout OpenFile) {
        guard !file.isIgnoring else { return }
        let name = file.text(tag.name)
        guard let partial = surroundings.partials[name] else { return reportUnknownPartial(tag, in: file) }
        guard !openPartials.contains(name), openPartials.count < Self.deepestPartial,
            fileCount < Self.mostFiles
        else { return reportEndlessPartial(tag, in: file) }
        openPartials.append(name)
        let own = tag.standsAlone ? file.source.bytes[tag.indentation.bounds] : []
        compile(partial, indentation: file.indentation + own)
        openPartials.removeLast()
    }
}

/// A file while it is being compiled.
struct OpenFile {
    let source: TemplateSource
    let indentation: [UInt8]
    private(set) var sections: [OpenSection] = []
    private var openNames: [String: Int] = [:]
    var offset = 0
    var isAtLineStart = true

    /// Whether the text belongs to a section that could not be understood.
    var isIgnoring: Bool { sections.last?.isIgnored ?? false }

    mutating func push(_ section: OpenSection) {
        sections.append(section)
        openNames[section.name, default: 0] += 1
    }

    mutating func popSection() -> OpenSection? {
        guard let section = sections.popLast() else { return nil }
        openNames[section.name, default: 0] -= 1
        return section
    }

    /// Whether a section called `name` has begun and not ended, in constant time.
    func isOpen(_ name: String) -> Bool { openNames[name, default: 0] > 0 }

    func text(_ range: SourceRange) -> String {
        String(decoding: source.bytes[range.bounds], as: UTF8.self)
    }

    init(source: TemplateSource, indentation: [UInt8]) {
        self.source = source
        self.indentation = indentation
    }
}
