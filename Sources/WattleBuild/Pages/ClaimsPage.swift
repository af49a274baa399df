import MetricEngine
import WattleCharts
import WattleGarden
import WattleTemplates
import WattleText

extension SiteContext {
    /// Every claim that the garden tests, each with who makes it, what was found and the note that explains it.
    func claimsPage() -> [UInt8] {
        let address = SiteAddress(segments: ["claims"])
        var page = SheetPage(root: address.root, title: texts[.siteClaims])
        page.crumbs = crumbs(above: [])
        page.lede = texts[.claimsLede]
        var writer = HTMLWriter()
        writer.raw("<p>")
        writer.text(Array(claimCounts.utf8))
        writer.raw("</p>")
        writer.openSheetTable(
            texts[.allClaims],
            heads: [
                .init(texts[.claimHead]), .init(texts[.verdictHead]),
                .init(texts[.modelHead], isNumber: true), .init(texts[.claimedHead], isNumber: true),
                .init(texts[.madeByHead]),
            ])
        for claims in metrics.claims.grouped(by: \.figure.note) {
            writer.raw("<tbody>")
            writeHeading(garden[claims[0].figure.note], columns: 5, from: address, to: &writer)
            for claim in claims { writeRow(claim, from: address, to: &writer) }
            writer.raw("</tbody>\n")
        }
        writer.raw("</table></div>")
        page.body = writer.finish()
        let frame = frame(at: address, title: page.title, description: page.lede, needs: [.figures])
        return templates.page(page, in: frame)
    }

    /// How many claims there are, and how many of each verdict.
    private var claimCounts: String {
        let parts = ClaimResult.Verdict.allCases.compactMap { verdict -> String? in
            let count = metrics.claims.count { $0.claim.verdict == verdict }
            return count > 0 ? texts(verdict.countKey, ["count": String(count)]) : nil
        }
        return texts(
            .claimCount, count: metrics.claims.count,
            ["verdicts": parts.joined(separator: texts[.claimComma])])
    }

    private func writeRow(
        _ placed: GardenMetrics.PlacedClaim, from address: SiteAddress, to writer: inout HTMLWriter
    ) {
        let claim = placed.claim
        let caption = placed.figure.result.caption
        writeName(claim.statement, caption, of: placed.figure, from: address, to: &writer)
        writer.raw("<td>")
        writer.raw(verdictMark(claim.verdict, in: texts))
        writer.raw("</td><td class=\"n\"")
        writer.attribute("data-head", texts(.headInCell, ["head": texts[.modelHead]]))
        writer.raw(">")
        writer.text(claim.found?.fullText ?? utf8("—"))
        writer.raw("</td><td class=\"n\"")
        if claim.claimed != nil {
            writer.attribute("data-head", texts(.headInCell, ["head": texts[.claimedHead]]))
            writer.raw(">")
            writer.text(texts.claimed(claim))
        } else {
            writer.raw(">")
        }
        writer.raw("</td><td>")
        let source = claim.source.map { words(of: $0.title) } ?? []
        writer.text(claim.claimant + (claim.claimant.isEmpty || source.isEmpty ? [] : utf8(": ")) + source)
        if let missing = claim.missing.first {
            writer.raw(" <small>")
            writer.text(texts(.claimMissing, ["name": String(decoding: missing, as: UTF8.self)]))
            writer.raw("</small>")
        }
        writer.raw("</td></tr>\n")
    }
}

/// The words of a footnote before its address.
private func words(of footnote: [UInt8]) -> [UInt8] {
    let address = footnote.indices.first { footnote[$0...].starts(with: Array("http".utf8)) }
    return Array(footnote[..<(address ?? footnote.endIndex)].trimmedASCII())
}
