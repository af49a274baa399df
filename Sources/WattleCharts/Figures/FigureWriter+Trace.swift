internal import MetricEngine
internal import WattleText

extension FigureWriter {
    /// The disclosure "How it is computed": each formula in names, with numbers, and those below it nested.
    mutating func writeTrace() {
        let outline = TraceOutline(result.trace)
        let entries = outline.beginning(upTo: 48, with: subjectPrefix)
        guard !entries.isEmpty else { return }
        let formulas = texts.words(.formulas, count: entries.count)
        let count = texts.words(.formulasDeepest, ["formulas": formulas])
        writeDetails(.trace, texts.words(.howComputed), count: count) { writer in
            writer.writeOutline(entries)
            writer.writeRest(outline.entries.count - entries.count)
        }
    }

    private mutating func writeOutline(_ entries: [TraceOutline.Entry]) {
        var level = -1
        for entry in entries {
            if entry.level > level {
                writer.raw(level < 0 ? "<ol class=\"trace\">" : "<ol>")
            } else {
                for _ in entry.level..<level { writer.raw("</li></ol>") }
                writer.raw("</li>")
            }
            writeStep(entry.step)
            level = entry.level
        }
        for _ in 0...max(level, 0) { writer.raw("</li></ol>") }
    }

    /// What a formula of the page's subject begins with, for example `GB300 NVL72: `.
    private var subjectPrefix: [UInt8] {
        let name = subjectName(of: result, in: context)
        let row = result.groups.flatMap(\.rows).first { $0.name == name }
        return row.map { $0.label + bytes(": ") } ?? []
    }

    /// Where the formulas of the other systems and scenarios are.
    private mutating func writeRest(_ count: Int) {
        guard count > 0 else { return }
        writer.raw("<p class=\"d ui nt\">")
        let formulas = texts.words(.formulas, count: count)
        let parts = texts.sentence(.formulasMore, around: "file", ["formulas": formulas])
        writer.text(parts.before)
        link(texts.words(.dataFile), to: context.jsonAddress)
        writer.text(parts.after)
        writer.raw("</p>")
    }

    /// Opens the item of a formula and leaves it open for those below it.
    private mutating func writeStep(_ step: TraceStep) {
        writer.raw("<li><span class=\"eq\">")
        writer.text(list([step.name, step.formula], separator: " = "))
        writer.raw("</span><small>")
        writer.text(list([step.substituted, step.result], separator: " = "))
        if !step.citation.isEmpty {
            writer.raw(" (")
            writer.text(step.citation)
            writer.raw(")")
        }
        writer.raw("</small>")
    }

    /// The disclosure "Expectations": each test, whether it holds, and by how much.
    mutating func writeChecks() {
        guard !result.checks.isEmpty else { return }
        let holding = result.checks.count { $0.holds }
        let count = texts.words(
            .checksHold, ["holding": bytes(String(holding)), "all": bytes(String(result.checks.count))])
        guard holding == result.checks.count else {
            openDetails(.checks, texts.words(.expectations), count: count, isOpen: true)
            writeListOfChecks()
            writer.raw("</details>")
            return
        }
        writeDetails(.checks, texts.words(.expectations), count: count) { $0.writeListOfChecks() }
    }

    private mutating func writeListOfChecks() {
        writer.raw("<ol class=\"trace\">")
        for check in result.checks { writeCheck(check) }
        writer.raw("</ol>")
    }

    private mutating func writeCheck(_ check: CheckOutcome) {
        writer.raw("<li><span class=\"eq\">")
        writer.text(check.text)
        writer.raw("</span><small>")
        guard !check.margin.isEmpty else {
            writeOutcome(check)
            return writer.raw("</small></li>")
        }
        let parts = texts.sentence(.colon, around: "name", ["text": texts.margin(check.margin)])
        writer.text(parts.before)
        writeOutcome(check)
        writer.text(parts.after)
        writer.raw("</small></li>")
    }

    private mutating func writeOutcome(_ check: CheckOutcome) {
        if check.holds { return writer.text(texts[.holds]) }
        writer.raw("<span class=\"est\">")
        writer.text(texts[.doesNotHold])
        writer.raw("</span>")
        if check.isRequired { return }
        writer.raw(" ")
        writer.text(texts[.warningOnly])
    }

    /// The last line: exports, the figure's own address, what it rests on and as of when.
    mutating func writeLinks() {
        writer.raw("<p class=\"links\">")
        let ofTitle = texts.words(.ofTitle, ["title": title])
        writeExport("CSV", of: ofTitle, at: context.csvAddress)
        writeExport("JSON", of: ofTitle, at: context.jsonAddress)
        let address = context.pageAddress ?? bytes("#") + context.anchor
        let toTitle = texts.words(.toTitle, ["title": title])
        writeExport(texts[.linkHere], of: toTitle, at: context.isAlone ? nil : address)
        let date =
            context.dataDate.isEmpty ? [] : texts.words(.dataOfDate, ["date": context.dataDate])
        let grade = context.hasProvenance ? [] : gradeTitle(of: result, in: texts)
        let evidence = list([grade, date], separator: texts[.stop])
        if !evidence.isEmpty {
            writer.raw("<span>")
            writer.text(evidence)
            writer.raw("</span>")
        }
        writer.raw("</p>")
    }

    private mutating func writeExport(_ name: String, of whole: [UInt8], at address: [UInt8]?) {
        guard let address else { return }
        writer.raw("<a")
        writer.attribute("href", address)
        writer.raw(">")
        writer.text(name)
        writer.raw("<span class=\"vh\">")
        writer.text(whole)
        writer.raw("</span></a>")
    }
}
