internal import MetricEngine
internal import WattleText

extension FigureWriter {
    /// The disclosure "Assumptions and sources": one row an input, its grade as a dot and in words.
    mutating func writeAssumptions() {
        guard !result.inputs.isEmpty else { return }
        writeDetails(
            .inputs, texts.words(.assumptions), count: texts.words(.inputs, count: result.inputs.count)
        ) { $0.writeListOfInputs() }
    }

    private mutating func writeListOfInputs() {
        let sharing = inputsListedEarlier
        if !context.hasProvenance || !sharing.listed.isEmpty {
            writer.raw("<p>")
            if !context.hasProvenance { writer.text(evidenceSentence(of: result, in: texts)) }
            for (index, listed) in sharing.listed.enumerated() {
                writer.raw(index > 0 || !context.hasProvenance ? " " : "")
                writeListed(listed.list, count: listed.count)
            }
            writer.raw("</p>")
        }
        let rest = sharing.rest
        if !rest.isEmpty {
            let label = texts.words(.assumptionsOf, ["title": title])
            writeInputs(rest, showsUncertainty: false, label: label)
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
        let parts = texts.sentence(.listedWith, around: "figure", count: count)
        writer.text(parts.before)
        link(listed.title, to: bytes("#") + listed.anchor)
        writer.text(parts.after)
    }

    /// The table of inputs.
    mutating func writeInputs(_ inputs: [InputUsed], showsUncertainty: Bool, label: [UInt8]) {
        openTable(label, caption: label, isWide: showsUncertainty)
        writer.raw("<thead><tr>")
        head(texts.words(.inputHead))
        head(texts.words(.valueName), isNumber: true)
        if showsUncertainty { head(texts.words(.uncertain)) }
        head(texts.words(.kind))
        head(texts.words(.sourceAsOf))
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
        writer.text(row.value(in: texts))
        if !showsUncertainty, !input.uncertainty.isEmpty {
            writer.raw(" <small>")
            writer.text(texts.parts(input.uncertainty))
            writer.raw("</small>")
        }
        if showsUncertainty {
            writer.raw("</td><td>")
            writer.text(input.uncertainty.isEmpty ? texts.words(.exact) : texts.parts(input.uncertainty))
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
        writer.text(kindWords(of: input, in: texts))
        if isEstimate { writer.raw("</span>") }
    }

    /// A source's title, linked to its page or footnote, and its date.
    mutating func writeSource(_ source: SourceCitation?) {
        guard let source else { return writer.text(texts[.thisNote]) }
        let title = source.title.isEmpty ? source.url : source.title
        if isWebAddress(source.url) {
            link(title, to: source.url, isExternal: true)
        } else {
            link(title, to: source.footnote.flatMap(context.footnoteAddress))
        }
        guard !source.date.isEmpty else { return }
        writer.text(title.isEmpty ? "" : texts[.comma])
        writer.text(texts.pageDate(source.date))
    }

    mutating func writeNote(_ note: [UInt8]) {
        guard !note.isEmpty else { return }
        writer.raw(" <small>")
        writer.text(note)
        writer.raw("</small>")
    }
}

/// Who chose an input and how well it is known: `given, estimate`, `vendor specification`, `default`.
func kindWords(of input: InputUsed, in texts: InterfaceTexts) -> [UInt8] {
    guard let grade = input.grade else { return texts.origin(input.origin) }
    switch input.origin {
    case .catalogue, .measured: return texts.grade(grade)
    case .author, .authorsCatalogue, .default, .model:
        return texts.list([texts.origin(input.origin), texts.grade(grade)])
    }
}

/// How many inputs there are of each grade, and that the weakest one decides, in words.
func evidenceSentence(of result: BlockResult, in texts: InterfaceTexts) -> [UInt8] {
    let marks = result.inputs.map(GradeMark.init)
    let counts: [(TextKey, Int)] = [
        (.measuredInputs, marks.count { $0 == .measured }), (.givenInputs, marks.count { $0 == .given }),
        (.estimates, marks.count { $0 == .estimate }),
    ]
    let parts = counts.filter { $0.1 > 0 }.map { texts.words($0, count: $1) }
    return texts.words(
        .evidence, ["inputs": texts.words(.inputs, count: marks.count), "parts": texts.list(parts)])
}

/// `Rests on 1 estimate`; empty where no input has a grade.
func gradeTitle(of result: BlockResult, in texts: InterfaceTexts) -> [UInt8] {
    guard let worst = result.worstGrade else { return [] }
    let counted: TextKey
    switch worst {
    case .measured: return texts.words(.restsOnMeasurements)
    case .vendorSpec: counted = .vendorSpecs
    case .vendorClaim: counted = .vendorClaims
    case .estimate: counted = .estimates
    }
    return texts.words(
        .restsOn, ["inputs": texts.words(counted, count: max(result.worstGradeCount, 1))])
}

/// Whether a link may lead there: only `http` and `https`, never a scheme that runs something.
func isWebAddress(_ address: [UInt8]) -> Bool {
    address.starts(with: bytes("https://")) || address.starts(with: bytes("http://"))
}
