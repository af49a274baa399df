internal import MetricEngine
internal import WattleText

extension FigureWriter {
    /// The disclosure "How it is computed": each formula in names, with numbers, and those below it nested.
    mutating func writeTrace() {
        let outline = TraceOutline(result.trace)
        let entries = outline.beginning(upTo: 48, with: subjectPrefix)
        guard !entries.isEmpty else { return }
        let count = counted(entries.count, "formula") + bytes(", deepest last")
        writeDetails(.trace, bytes("How it is computed"), count: count) { writer in
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
        writer.text(counted(count, "formula") + bytes(" more, of the other rows, in the "))
        link(bytes("data file"), to: context.jsonAddress)
        writer.raw(".</p>")
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
        let count = bytes("\(holding) of \(result.checks.count) hold")
        guard holding == result.checks.count else {
            openDetails(.checks, bytes("Expectations"), count: count, isOpen: true)
            writeListOfChecks()
            writer.raw("</details>")
            return
        }
        writeDetails(.checks, bytes("Expectations"), count: count) { $0.writeListOfChecks() }
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
        switch (check.holds, check.isRequired) {
        case (true, _): writer.raw("Holds")
        case (false, true): writer.raw("<span class=\"est\">Does not hold</span>")
        case (false, false): writer.raw("<span class=\"est\">Does not hold</span> (a warning only)")
        }
        if !check.margin.isEmpty {
            writer.raw(": ")
            writer.text(check.margin)
        }
        writer.raw("</small></li>")
    }

    /// The last line: exports, the figure's own address, what it rests on and as of when.
    mutating func writeLinks() {
        writer.raw("<p class=\"links\">")
        let ofTitle = bytes(" of ") + title
        writeExport("CSV", of: ofTitle, at: context.csvAddress)
        writeExport("JSON", of: ofTitle, at: context.jsonAddress)
        let address = context.pageAddress ?? bytes("#") + context.anchor
        writeExport("Link", of: bytes(" to ") + title, at: context.isAlone ? nil : address)
        let date = context.dataDate.isEmpty ? [] : bytes("Data of ") + context.dataDate
        let grade = context.hasProvenance ? [] : gradeTitle(of: result)
        let evidence = list([grade, date], separator: ". ")
        if !evidence.isEmpty {
            writer.raw("<span>")
            writer.text(evidence)
            writer.raw("</span>")
        }
        writer.raw("</p>")
    }

    private mutating func writeExport(_ name: StaticString, of whole: [UInt8], at address: [UInt8]?) {
        guard let address else { return }
        writer.raw("<a")
        writer.attribute("href", address)
        writer.raw(">")
        writer.raw(name)
        writer.raw("<span class=\"vh\">")
        writer.text(whole)
        writer.raw("</span></a>")
    }
}
