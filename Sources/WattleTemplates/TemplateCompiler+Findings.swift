import WattleDiagnostics
import WattleText

extension TemplateCompiler {
    private mutating func report(
        _ rule: RuleID, _ range: SourceRange, in file: OpenFile, _ message: String, caption: String = "",
        labels: [DiagnosticLabel] = [], help: [String] = [], fixes: [FixIt] = []
    ) {
        diagnostics.append(
            Diagnostic(
                rule, .error, path: file.source.path, range: range, message, caption: caption, labels: labels,
                help: help, fixes: fixes))
    }

    mutating func reportUnknownName(_ tag: TemplateTag, in file: OpenFile) {
        let name = file.text(tag.name)
        let names = namesInScope
        let near = nearestName(to: name, among: names)
        let known = names.sorted().joined(separator: ", ")
        report(
            "TPL001", tag.name, in: file, "no slot is named '\(name)' here" + proposal(near),
            help: near == nil ? ["the slots here are " + known] : [],
            fixes: near.map { [FixIt(range: tag.name, replacement: $0)] } ?? [])
    }

    mutating func reportUnknownText(_ text: String, _ tag: TemplateTag, in file: OpenFile) {
        let near = nearestName(to: text, among: surroundings.texts.names).map { "text." + $0 }
        report(
            "TPL001", tag.name, in: file, "no text is named '\(text)'" + proposal(near),
            help: near == nil ? ["the texts stand in templates/texts/en.yml"] : [],
            fixes: near.map { [FixIt(range: tag.name, replacement: $0)] } ?? [])
    }

    mutating func reportUnfilledText(_ tag: TemplateTag, in file: OpenFile) {
        report(
            "TPL007", tag.range, in: file,
            "'\(file.text(tag.name))' has places to be filled in, which a template cannot do",
            help: ["use a text without braces"])
    }

    mutating func reportRawText(_ tag: TemplateTag, in file: OpenFile) {
        let name = file.text(tag.name)
        report(
            "TPL002", tag.range, in: file, "'\(name)' is text and must be escaped",
            help: ["write {{\(name)}}; three braces are for slots that hold HTML"],
            fixes: [FixIt(range: tag.range, replacement: "{{\(name)}}")])
    }

    mutating func reportStrayClose(_ tag: TemplateTag, in file: OpenFile) {
        let name = file.text(tag.name)
        report(
            "TPL003", tag.range, in: file, "'{{/\(name)}}' closes nothing",
            help: ["open the section with {{#\(name)}}, or delete the tag"],
            fixes: [FixIt(range: tag.removed, replacement: "")])
    }

    mutating func reportMismatch(_ tag: TemplateTag, _ open: OpenSection, in file: OpenFile) {
        let name = file.text(tag.name)
        report(
            "TPL003", tag.name, in: file, "'{{/\(name)}}' stands where '\(open.name)' is still open",
            labels: [DiagnosticLabel(open.tag.range, "opened here")],
            help: ["close the innermost section first: {{/\(open.name)}}"],
            fixes: [FixIt(range: tag.name, replacement: open.name)])
    }

    mutating func reportUnclosedSection(_ section: OpenSection, in file: OpenFile) {
        report(
            "TPL003", section.tag.range, in: file, "the section '\(section.name)' is never closed",
            help: ["write {{/\(section.name)}} where it ends"])
    }

    mutating func reportUnknownPartial(_ tag: TemplateTag, in file: OpenFile) {
        let name = file.text(tag.name)
        let near = nearestName(to: name, among: surroundings.partials.keys.sorted())
        report(
            "TPL004", tag.name, in: file, "no template is named '\(name)'" + proposal(near),
            help: ["a partial is a file of the templates folder, named without '.mustache'"],
            fixes: near.map { [FixIt(range: tag.name, replacement: $0)] } ?? [])
    }

    mutating func reportEndlessPartial(_ tag: TemplateTag, in file: OpenFile) {
        let name = file.text(tag.name)
        let isOpen = openPartials.contains(name)
        let chain = (openPartials + [name]).joined(separator: " > ")
        report(
            "TPL005", tag.name, in: file,
            isOpen ? "'\(name)' includes itself" : "templates include too many others here",
            help: [
                isOpen
                    ? "the chain is \(chain); a list is what repeats"
                    : "at most \(Self.deepestPartial) within each other and \(Self.mostFiles) in all"
            ])
    }

    mutating func reportDeepSection(_ tag: TemplateTag, in file: OpenFile) {
        report(
            "TPL005", tag.range, in: file, "sections stand too deep in each other here",
            help: ["at most \(Self.deepestSection) in one file"])
    }

    mutating func reportUnclosedTag(_ range: SourceRange, in file: OpenFile) {
        report("TPL006", range, in: file, "the tag is never closed", help: ["end it with }}"])
    }

    mutating func reportEmptyTag(_ tag: TemplateTag, in file: OpenFile) {
        report("TPL006", tag.range, in: file, "the tag names nothing", help: ["write a slot's name in it"])
    }

    mutating func reportUnsupportedTag(_ tag: TemplateTag, in file: OpenFile) {
        report(
            "TPL006", tag.range, in: file, "'\(file.text(tag.range))' is no tag that templates here know",
            help: [
                "there are {{name}}, {{{html}}}, {{#section}}, {{^inverted}}, {{/close}}, {{> partial}} and {{! comment}}"
            ])
    }

    mutating func reportEscapedHTML(_ tag: TemplateTag, in file: OpenFile) {
        let name = file.text(tag.name)
        report(
            "TPL007", tag.range, in: file, "'\(name)' holds HTML and would be escaped a second time",
            help: ["write {{{\(name)}}}"],
            fixes: [FixIt(range: tag.range, replacement: "{{{\(name)}}}")])
    }

    mutating func reportUnprintable(_ tag: TemplateTag, _ kind: SlotKind, in file: OpenFile) {
        let name = file.text(tag.name)
        report(
            "TPL007", tag.range, in: file, "'\(name)' is \(kind.word) and cannot be written",
            help: ["ask it with {{#\(name)}} ... {{/\(name)}}"])
    }

    /// Reports a slot at a place where escaping does not protect the page.
    mutating func checkContext(_ tag: TemplateTag, in file: OpenFile) {
        guard escaping == .html else { return }
        let name = file.text(tag.name)
        let isMarkup = tag.kind == .raw
        guard !(isMarkup ? context.takesMarkup : context.takesText) else { return }
        report(
            "TPL008", tag.range, in: file,
            isMarkup
                ? "'\(name)' is markup and may stand only between tags"
                : "'\(name)' stands where escaping does not protect the page",
            help: [
                isMarkup
                    ? "move it out of the tag, comment, script or style"
                    : "write it between tags, or as an attribute in double quotes: name=\"{{\(name)}}\""
            ])
    }

    private func proposal(_ near: String?) -> String { near.map { "; did you mean '\($0)'?" } ?? "" }
}
