package import MetricEngine
package import WattleText

extension FigureWriter {
    /// A claim as a specimen: the quotation, who and when, what was found, the verdict, and what would change it.
    mutating func writeClaim() {
        guard case .claim(let claim) = result.detail else { return writeDrawn() }
        writer.raw("<figure class=\"claim\"")
        writer.attribute("id", context.anchor)
        writer.attribute("aria-labelledby", partID("cap"))
        writer.raw(" data-metric=\"claim\">")
        writeQuotation(claim)
        if let chart = ClaimChart(claim) {
            openChart()
            chart.write(into: &writer)
            writer.raw("</div>")
        }
        writeVerdict(claim)
        writeSummary(sentence(of: claim))
        writeWarnings()
        writeMissing(claim.missing)
        writeConditions(claim.conditions)
        writeTable(isBesideChart: true, isAlwaysClosed: true)
        closeWithEvidence(saysWarnings: false)
    }

    private mutating func writeQuotation(_ claim: ClaimResult) {
        if !result.caption.isEmpty {
            writer.raw("<p class=\"by\"><b>")
            writeTitle()
            writer.raw("</b></p>")
        }
        writer.raw("<blockquote")
        writer.attribute("id", partID("cap"))
        writer.raw("><p>“")
        writer.text(claim.statement)
        writer.raw("”</p></blockquote><p class=\"by\">")
        writer.text(
            claim.claimant.isEmpty ? bytes("Claim tested here") : bytes("Claimed by ") + claim.claimant)
        if claim.source != nil {
            writer.raw(": ")
            writeSource(claim.source)
        }
        writer.raw("<br>Tested: <code>")
        writer.text(claim.test)
        writer.raw("</code>")
        if !result.subtitle.conditions.isEmpty {
            writer.raw("<br>Under: ")
            writer.text(list(result.subtitle.conditions))
        }
        writer.raw("</p>")
    }

    /// What was found; the author's own words where they replace the engine's, which begin with the verdict.
    private func sentence(of claim: ClaimResult) -> [UInt8] {
        guard summary.starts(with: claim.verdict.label) else { return summary }
        guard let found = claim.found else { return [] }
        let claimed = claim.claimedWords
        let comparison = claimed.isEmpty ? [] : bytes(", where ") + claimed + bytes(" is claimed")
        return bytes("The model gives ") + spoken(found) + comparison + bytes(".")
    }

    private mutating func writeVerdict(_ claim: ClaimResult) {
        writer.raw("<p class=\"verdict")
        writer.raw(verdictClass(claim.verdict))
        writer.raw("\">")
        writer.raw(verdictShape(claim.verdict))
        writer.raw("<span><b>")
        writer.text(claim.verdict.label)
        writer.raw("</b> ")
        let ground = bytes(result.subtitle.conditions.isEmpty ? "on these inputs" : "in this scenario")
        writer.text(
            claim.verdict == .notTestable ? bytes("with the data at hand.") : claim.shareWords(on: ground))
        writer.raw("</span></p>")
    }

    private mutating func writeMissing(_ missing: [[UInt8]]) {
        guard !missing.isEmpty else { return }
        writer.raw("<p class=\"d ui nt\"><b>Missing</b></p><ul class=\"d ui\">")
        for input in missing {
            writer.raw("<li>")
            writer.text(input)
            writer.raw("</li>")
        }
        writer.raw("</ul>")
    }

    private mutating func writeConditions(_ conditions: [ClaimResult.Condition]) {
        guard !conditions.isEmpty else { return }
        openDetails(.conditions, bytes("What would make it hold"), count: counted(conditions.count, "input"))
        writer.raw("<ul>")
        for condition in conditions {
            writer.raw("<li>")
            writer.text(condition.sentence)
            writer.raw("</li>")
        }
        writer.raw("</ul></details>")
    }
}

extension ClaimResult {
    /// What follows the verdict, for example `in this scenario: holds in 4 % of draws`.
    fileprivate func shareWords(on ground: [UInt8]) -> [UInt8] {
        guard let share, share.isFinite else { return ground + bytes(".") }
        return ground + bytes(": holds in ") + shareText(share) + bytes(" of draws.")
    }
}

extension ClaimResult.Condition {
    /// For example `Would hold if: speed per user at least 118 tok/s/user, all else equal`, or that nothing helps.
    var sentence: [UInt8] {
        let name = uncapitalised(label)
        guard let bound else {
            return bytes("No ") + tried.words(name) + bytes(" would make it hold.")
        }
        let now = current.isEmpty ? [] : bytes(" (here ") + current + bytes(")")
        return bytes("Would hold if: ") + name + bytes(" ") + bound + bytes(", all else equal") + now
            + bytes(".")
    }
}

extension ClaimResult.Tried {
    /// What was tried of a named input: `PUE between 1 and 2`, `other precision (bf16, fp8)`.
    fileprivate func words(_ name: [UInt8]) -> [UInt8] {
        switch self {
        case .between(let low, let high): name + bytes(" between ") + low + bytes(" and ") + high
        case .words(let words): bytes("other ") + name + bytes(" (") + list(words) + bytes(")")
        }
    }
}

/// What colours a verdict: green where a claim holds, amber where it does not, grey where nothing is known.
private func verdictClass(_ verdict: ClaimResult.Verdict) -> StaticString {
    switch verdict {
    case .supported: " ok"
    case .plausible: " part"
    case .notReproduced: ""
    case .notTestable: " open"
    }
}

/// The shape of a verdict: a leaf, half a leaf, a crossed diamond, a ring.
private func verdictShape(_ verdict: ClaimResult.Verdict) -> HTMLFragment {
    var writer = HTMLWriter(capacity: 256)
    writer.raw("<svg viewBox=\"0 0 16 16\" aria-hidden=\"true\">")
    switch verdict {
    case .supported:
        writer.raw("<path class=\"leaf\" d=\"M8 0c5 4 6 11 0 16C2 11 3 4 8 0z\"/>")
    case .plausible:
        writer.raw("<path class=\"hollow on\" d=\"M8 .8c4.5 3.8 5.5 10 0 14.4C2.5 10.8 3.5 4.6 8 .8z\"/>")
        writer.raw("<path class=\"leaf\" d=\"M8 .8v14.4C2.5 10.8 3.5 4.6 8 .8z\"/>")
    case .notReproduced:
        writer.raw("<path class=\"claimed\" d=\"M8 .5 15.5 8 8 15.5.5 8z\"/>")
        writer.raw("<path class=\"x\" d=\"m5.5 5.5 5 5m0-5-5 5\"/>")
    case .notTestable:
        writer.raw("<circle class=\"hollow\" cx=\"8\" cy=\"8\" r=\"6.5\"/>")
    }
    writer.raw("</svg>")
    return writer.finish()
}

/// A verdict as lists show it: its shape and its word.
package func verdictMark(_ verdict: ClaimResult.Verdict) -> HTMLFragment {
    var writer = HTMLWriter(capacity: 320)
    writer.raw("<span class=\"verdict")
    writer.raw(verdictClass(verdict))
    writer.raw("\">")
    writer.raw(verdictShape(verdict))
    writer.raw("<b>")
    writer.text(verdict.label)
    writer.raw("</b></span>")
    return writer.finish()
}
