internal import MetricEngine
internal import WattleText

extension FigureWriter {
    /// The disclosure "Assumptions and sources": one row an input, its grade as a dot and in words.
    mutating func writeAssumptions() {
        guard !result.inputs.isEmpty else { return }
        writeDetails(
            .inputs, bytes("Assumptions and sources"), count: counted(result.inputs.count, "input")
        ) { $0.writeListOfInputs() }
    }

    private mutating func writeListOfInputs() {
        let sharing = inputsListedEarlier
        if !context.hasProvenance || !sharing.listed.isEmpty {
            writer.raw("<p>")
            if !context.hasProvenance { writer.text(evidenceSentence(of: result)) }
            for (index, listed) in sharing.listed.enumerated() {
                writer.raw(index > 0 || !context.hasProvenance ? " " : "")
                writeListed(listed.list, count: listed.count)
            }
            writer.raw("</p>")
        }
        let rest = sharing.rest
        if !rest.isEmpty {
            writeInputs(rest, showsUncertainty: false, label: bytes("Assumptions of ") + title)
        }
    }

    /// Earlier figures of the page that list at least five of the inputs, with how many, and the inputs that none lists.
    private var inputsListedEarlier: (listed: [(list: ListedInputs, count: Int)], rest: [InputUsed]) {
        var rest = result.inputs
        var found: [(list: ListedInputs, count: Int)] = []
        for listed in context.listedInputs {
            let shared = rest.count { listed.inputs.contains($0) }
            guard shared >= 5 else { continue }
            rest.removeAll { listed.inputs.contains($0) }
            found.append((listed, shared))
        }
        return (found, rest)
    }

    private mutating func writeListed(_ listed: ListedInputs, count: Int) {
        writer.text(counted(count, "input"))
        writer.text(count == 1 ? " is listed with " : " are listed with ")
        link(listed.title, to: bytes("#") + listed.anchor)
        writer.text(".")
    }

    /// The table of inputs.
    mutating func writeInputs(_ inputs: [InputUsed], showsUncertainty: Bool, label: [UInt8]) {
        openTable(label, caption: label, isWide: showsUncertainty)
        writer.raw("<thead><tr>")
        head(bytes("Input"))
        head(bytes("Value"), isNumber: true)
        if showsUncertainty { head(bytes("How uncertain")) }
        head(bytes("Kind"))
        head(bytes("Source, as of"))
        writer.raw("</tr></thead><tbody>")
        for row in inputRows(inputs) { writeInput(row, showsUncertainty: showsUncertainty) }
        writer.raw("</tbody>")
        closeTable()
    }

    private mutating func writeInput(_ row: InputRow, showsUncertainty: Bool) {
        let input = row.inputs[0]
        writer.raw("<tr><th scope=\"row\">")
        writer.text(row.label)
        writer.raw(row.inputs.count > 1 ? "</th><td>" : "</th><td class=\"n\">")
        writer.text(row.value)
        if !showsUncertainty, !input.uncertainty.isEmpty {
            writer.raw(" <small>")
            writer.text(input.uncertainty)
            writer.raw("</small>")
        }
        if showsUncertainty {
            writer.raw("</td><td>")
            writer.text(input.uncertainty.isEmpty ? bytes("exact") : input.uncertainty)
        }
        writer.raw("</td><td>")
        writeKind(of: input)
        writer.raw("</td><td>")
        writeSource(input.source)
        writeNote(input.note)
        writer.raw("</td></tr>")
    }

    /// The grade in words, an estimate in amber.
    ///
    /// The words stand alone here: a dot in each row of a long table made a page of two figures 240 elements heavier.
    mutating func writeKind(of input: InputUsed) {
        let isEstimate = GradeMark(input) == .estimate
        if isEstimate { writer.raw("<span class=\"est\">") }
        writer.text(kindWords(of: input))
        if isEstimate { writer.raw("</span>") }
    }

    /// A source's title, linked to its page or footnote, and its date.
    mutating func writeSource(_ source: SourceCitation?) {
        guard let source else { return writer.text("this note") }
        let title = source.title.isEmpty ? source.url : source.title
        if isWebAddress(source.url) {
            link(title, to: source.url, isExternal: true)
        } else {
            link(title, to: source.footnote.flatMap(context.footnoteAddress))
        }
        guard !source.date.isEmpty else { return }
        writer.raw(title.isEmpty ? "" : ", ")
        writer.text(pageDate(source.date))
    }

    mutating func writeNote(_ note: [UInt8]) {
        guard !note.isEmpty else { return }
        writer.raw(" <small>")
        writer.text(note)
        writer.raw("</small>")
    }
}

/// Who chose an input and how well it is known: `given, estimate`, `vendor specification`, `default`.
func kindWords(of input: InputUsed) -> [UInt8] {
    guard let grade = input.grade else { return input.origin.label }
    switch input.origin {
    case .catalogue, .measured: return grade.label
    case .author, .authorsCatalogue, .default, .model: return list([input.origin.label, grade.label])
    }
}

/// How many inputs there are of each grade, and that the weakest one decides, in words.
func evidenceSentence(of result: BlockResult) -> [UInt8] {
    let marks = result.inputs.map(GradeMark.init)
    let measured = marks.count { $0 == .measured }
    let given = marks.count { $0 == .given }
    let estimates = marks.count { $0 == .estimate }
    let parts = [
        measured == 0 ? [] : bytes("\(measured) measured"),
        given == 0 ? [] : bytes("\(given) given or from vendors"),
        estimates == 0 ? [] : counted(estimates, "estimate"),
    ]
    return counted(marks.count, "input") + bytes(": ") + list(parts)
        + bytes(". A figure takes the grade of its weakest input.")
}

/// `Rests on 1 estimate`; empty where no input has a grade.
func gradeTitle(of result: BlockResult) -> [UInt8] {
    guard let worst = result.worstGrade else { return [] }
    let count = max(result.worstGradeCount, 1)
    switch worst {
    case .measured: return bytes("Rests on measurements alone")
    case .vendorSpec: return bytes("Rests on ") + counted(count, "vendor specification")
    case .vendorClaim: return bytes("Rests on ") + counted(count, "vendor claim")
    case .estimate: return bytes("Rests on ") + counted(count, "estimate")
    }
}

/// Whether a link may lead there: only `http` and `https`, never a scheme that runs something.
func isWebAddress(_ address: [UInt8]) -> Bool {
    address.starts(with: bytes("https://")) || address.starts(with: bytes("http://"))
}

/// `2026-10-01` as `1 Oct 2026`, `2026-10` as `Oct 2026`; anything else as it stands.
package func pageDate(_ date: [UInt8]) -> [UInt8] {
    let parts = date.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map {
        Int(String(decoding: $0, as: UTF8.self))
    }
    guard (2...3).contains(parts.count), let year = parts[0], let month = parts[1],
        (1000...9999).contains(year), (1...12).contains(month)
    else { return date }
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let monthAndYear = bytes(names[month - 1]) + noBreakSpace + bytes(String(year))
    guard parts.count == 3 else { return monthAndYear }
    guard let day = parts[2], (1...31).contains(day) else { return date }
    return bytes(String(day)) + noBreakSpace + monthAndYear
}
