import MetricEngine
import WattleGarden
import WattleTemplates
import WattleText

extension SiteContext {
    /// Every claim that the garden tests, each with who makes it, what was found and the note that explains it.
    func claimsPage() -> [UInt8] {
        let address = SiteAddress(segments: ["claims"])
        var page = SheetPage(root: address.root, title: "Claims")
        page.crumbs = crumbs(above: [])
        page.lede =
            "What others state, beside what this garden computes. A verdict is about one model and one scenario."
        var writer = HTMLWriter()
        writer.raw("<p>")
        writer.text(Array(claimCounts.utf8))
        writer.raw(
            """
            </p><div class="scroll" tabindex="0" role="region" aria-label="All claims"><table class="table"><thead><tr>\
            <th scope="col">Claim</th><th scope="col">Verdict</th><th scope="col">By this model</th>\
            <th scope="col">Claimed</th><th scope="col">Made by, and where</th><th scope="col">Note</th>\
            </tr></thead><tbody>
            """)
        for placed in metrics.claims { writeRow(placed, from: address, to: &writer) }
        writer.raw("</tbody></table></div>")
        page.body = writer.finish()
        return templates.page(page, in: frame(at: address, title: page.title, description: page.lede))
    }

    /// How many claims there are, and how many of each verdict.
    private var claimCounts: String {
        let parts = ClaimResult.Verdict.allCases.compactMap { verdict -> String? in
            let count = metrics.claims.count { $0.claim.verdict == verdict }
            let words = String(decoding: verdict.label, as: UTF8.self).lowercased()
            return count > 0 ? "\(count) \(words)" : nil
        }
        return counted(metrics.claims.count, "claim") + ": " + parts.joined(separator: ", ") + "."
    }

    private func writeRow(
        _ placed: GardenMetrics.PlacedClaim, from address: SiteAddress, to writer: inout HTMLWriter
    ) {
        let note = garden[placed.figure.note]
        let claim = placed.claim
        let href = address.reference(to: note.address)
        writer.raw("<tr><th scope=\"row\"><a")
        writer.attribute("href", href + "#" + String(decoding: placed.figure.anchor, as: UTF8.self))
        writer.raw(">")
        writer.text(claim.statement)
        writer.raw("</a>")
        if !placed.figure.result.caption.isEmpty {
            writer.raw("<br><small>")
            writer.text(placed.figure.result.caption)
            writer.raw("</small>")
        }
        writer.raw("</th><td>")
        writer.text(claim.verdict.label)
        writer.raw("</td><td>")
        writer.text(claim.found?.fullText ?? [])
        if let missing = claim.missing.first { writer.text(utf8("missing: \(missing)")) }
        writer.raw("</td><td>")
        if let claimed = claim.claimed {
            writer.text(utf8("\(claim.comparison) \(claimed.textWithUnit)"))
        }
        writer.raw("</td><td>")
        writer.text(claim.claimant)
        writer.raw("<br>")
        writer.text(claim.source.map { words(of: $0.title) } ?? [])
        writer.raw("</td><td><a")
        writer.attribute("href", href)
        writer.raw(">")
        writer.text(note.title)
        writer.raw("</a></td></tr>\n")
    }
}

/// The words of a footnote before its address.
private func words(of footnote: [UInt8]) -> [UInt8] {
    let address = footnote.indices.first { footnote[$0...].starts(with: Array("http".utf8)) }
    return Array(footnote[..<(address ?? footnote.endIndex)].trimmedASCII())
}
