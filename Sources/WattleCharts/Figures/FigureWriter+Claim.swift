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
        if let chart = ClaimChart(claim, in: texts) {
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
        writer.raw("><p>")
        writer.text(texts.words(.quotation, ["text": claim.statement]))
        writer.raw("</p></blockquote><p class=\"by\">")
        writeClaimant(claim)
        writer.raw("<br>")
        writer.text(texts[.tested])
        writer.raw(" <code>")
        writer.text(claim.test)
        writer.raw("</code>")
        if !result.subtitle.conditions.isEmpty {
            writer.raw("<br>")
            writer.text(texts.words(.under, ["conditions": texts.list(texts.conditions(result.subtitle))]))
        }
        writer.raw("</p>")
    }

    private mutating func writeClaimant(_ claim: ClaimResult) {
        let claimant =
            claim.claimant.isEmpty
            ? texts.words(.claimTestedHere) : texts.words(.claimedBy, ["name": claim.claimant])
        guard claim.source != nil else { return writer.text(claimant) }
        let parts = texts.sentence(.colon, around: "text", ["name": claimant])
        writer.text(parts.before)
        writeSource(claim.source)
        writer.text(parts.after)
    }

    /// What was found; the author's own words where they replace the engine's, which begin with the verdict.
    private func sentence(of claim: ClaimResult) -> [UInt8] {
        let isEngines = !context.summaryIsAuthors || result.summary.starts(with: claim.verdict.label)
        guard isEngines || result.summary.isEmpty else { return result.summary }
        guard let found = claim.found else { return [] }
        let claimed = texts.claimed(claim)
        return texts.words(
            claimed.isEmpty ? .modelGives : .modelGivesWhere,
            ["value": texts.spoken(found), "claimed": claimed])
    }

    private mutating func writeVerdict(_ claim: ClaimResult) {
        writer.raw("<p class=\"verdict")
        writer.raw(verdictClass(claim.verdict))
        writer.raw("\">")
        writer.raw(verdictShape(claim.verdict))
        writer.raw("<span><b>")
        writer.text(texts.verdict(claim.verdict))
        writer.raw("</b> ")
        writer.text(
            claim.verdict == .notTestable ? texts.words(.verdictUntestable) : groundWords(of: claim))
        writer.raw("</span></p>")
    }

    /// What follows the verdict, for example `in this scenario: holds in 4 % of draws`.
    private func groundWords(of claim: ClaimResult) -> [UInt8] {
        let isOnInputs = result.subtitle.conditions.isEmpty
        guard let share = claim.share, share.isFinite else {
            return texts.words(isOnInputs ? .verdictInputs : .verdictScenario)
        }
        return texts.words(isOnInputs ? .shareInputs : .shareScenario, ["share": texts.share(share)])
    }

    private mutating func writeMissing(_ missing: [[UInt8]]) {
        guard !missing.isEmpty else { return }
        writer.raw("<p class=\"d ui nt\"><b>")
        writer.text(texts[.missing])
        writer.raw("</b></p><ul class=\"d ui\">")
        for input in missing {
            writer.raw("<li>")
            writer.text(input)
            writer.raw("</li>")
        }
        writer.raw("</ul>")
    }

    private mutating func writeConditions(_ conditions: [ClaimResult.Condition]) {
        guard !conditions.isEmpty else { return }
        openDetails(
            .conditions, texts.words(.whatWouldHold), count: texts.words(.inputs, count: conditions.count))
        writer.raw("<ul>")
        for condition in conditions {
            writer.raw("<li>")
            writer.text(texts.sentence(condition))
            writer.raw("</li>")
        }
        writer.raw("</ul></details>")
    }
}

extension InterfaceTexts {
    /// For example `Would hold if: speed per user at least 118 tok/s/user, all else equal`, or that nothing helps.
    fileprivate func sentence(_ condition: ClaimResult.Condition) -> [UInt8] {
        let name = inSentence(condition.label)
        guard let bound = condition.bound else {
            switch condition.tried {
            case .between(let low, let high):
                return words(.noneBetween, ["input": name, "low": low, "high": high])
            case .words(let tried):
                return words(.noneOfWords, ["input": name, "words": list(tried)])
            }
        }
        return words(
            condition.current.isEmpty ? .holdsIf : .holdsIfHere,
            ["input": name, "bound": self.bound(bound), "current": condition.current])
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
package func verdictMark(_ verdict: ClaimResult.Verdict, in texts: InterfaceTexts) -> HTMLFragment {
    var writer = HTMLWriter(capacity: 320)
    writer.raw("<span class=\"verdict")
    writer.raw(verdictClass(verdict))
    writer.raw("\">")
    writer.raw(verdictShape(verdict))
    writer.raw("<b>")
    writer.text(texts.verdict(verdict))
    writer.raw("</b></span>")
    return writer.finish()
}
