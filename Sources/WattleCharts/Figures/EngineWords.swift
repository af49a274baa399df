package import MetricEngine
package import WattleText

/// Words that the engine writes into results, in the language of the garden.
extension InterfaceTexts {
    private func translation(of text: [UInt8], among phrases: [EnginePhrase]) -> [UInt8] {
        for phrase in phrases {
            if let values = phrase.values(in: text) { return words(phrase.key, values) }
        }
        return text
    }

    /// `at least 118 tok/s/user`, `between 1 and 2`.
    func bound(_ text: [UInt8]) -> [UInt8] { translation(of: text, among: EnginePhrase.bounds) }

    /// The conditions of a subtitle, of which the first may be the name of a scenario.
    func conditions(_ subtitle: Subtitle) -> [[UInt8]] {
        subtitle.conditions.map { translation(of: $0, among: EnginePhrase.conditions) }
    }

    /// What came nearest to an operating point: `best 41 tok/s/user, first token after 2 s`.
    func miss(_ text: [UInt8]) -> [UInt8] { translation(of: text, among: EnginePhrase.misses) }

    /// By how much a test holds.
    func margin(_ text: [UInt8]) -> [UInt8] { translation(of: text, among: EnginePhrase.margins) }

    /// How an operating point is known, or how uncertain an input is: `modelled, 8 GPUs a replica, fp8`.
    func parts(_ text: [UInt8]) -> [UInt8] {
        var rest = text
        var parts: [[UInt8]] = []
        while let ends = halves(of: rest, at: bytes(", ")) {
            parts.append(ends.0)
            rest = ends.1
        }
        return list((parts + [rest]).map { translation(of: $0, among: EnginePhrase.parts) })
    }

    /// A note or a warning of the engine: how throughput is known, what a cost contains.
    func remark(_ text: [UInt8]) -> [UInt8] {
        for phrase in EnginePhrase.bases {
            guard let values = phrase.values(in: text) else { continue }
            return words(phrase.key, values.mapValues(gaps))
        }
        return translation(of: text, among: EnginePhrase.remarks)
    }

    /// Names of systems, each with the reason in brackets why it has no measured run.
    private func gaps(_ text: [UInt8]) -> [UInt8] {
        var rest = text
        var result: [UInt8] = []
        while let open = halves(of: rest, at: bytes(" (")), let close = halves(of: open.1, at: bytes(")")) {
            let reason = translation(of: close.0, among: EnginePhrase.gaps)
            result += words(.withRange, ["value": open.0, "range": reason])
            rest = close.1
        }
        return result + rest
    }

    /// A share of draws: `4 %`, `less than 1 %`.
    func share(_ share: Double) -> [UInt8] { bound(shareText(share)) }

    /// The head of a column, which the engine names where the kind of block decides what stands there.
    func head(of column: ResultColumn, in result: BlockResult) -> [UInt8] {
        switch result.detail {
        case .claim: translation(of: column.label, among: EnginePhrase.claimHeads)
        case .sensitivities: translation(of: column.label, among: EnginePhrase.sensitivityHeads)
        case .table where result.kind == .show && column.source.isEmpty && column.label == bytes("Value"):
            words(.valueName)
        case .table, .sweep, .solutions, .distributions: column.label
        }
    }

    /// The head of the rows' names.
    func rowHead(of result: BlockResult) -> [UInt8] {
        switch result.detail {
        case .claim: words(.claimName)
        case .sensitivities: words(.inputHead)
        case .table, .distributions: result.rowHead == bytes("System") ? words(.system) : result.rowHead
        case .sweep(let sweep) where sweep.isFrontier && result.rowHead == bytes("System"): words(.system)
        case .sweep, .solutions: result.rowHead
        }
    }

    /// A verdict in words.
    package func verdict(_ verdict: ClaimResult.Verdict) -> [UInt8] {
        switch verdict {
        case .supported: words(.supported)
        case .plausible: words(.plausible)
        case .notReproduced: words(.notReproduced)
        case .notTestable: words(.notTestable)
        }
    }

    /// A grade in words.
    package func grade(_ grade: FigureGrade) -> [UInt8] {
        switch grade {
        case .measured: words(.gradeMeasured)
        case .vendorSpec: words(.gradeSpec)
        case .vendorClaim: words(.gradeClaim)
        case .estimate: words(.gradeEstimate)
        }
    }

    func origin(_ origin: InputOrigin) -> [UInt8] {
        switch origin {
        case .author: words(.given)
        case .default: words(.byDefault)
        case .catalogue: words(.fromCatalogue)
        case .authorsCatalogue: words(.fromAuthor)
        case .measured: words(.gradeMeasured)
        case .model: words(.modelled)
        }
    }

    /// What is claimed, as in `at least 35×`; empty where the test is no comparison.
    package func claimed(_ claim: ClaimResult) -> [UInt8] {
        guard let claimed = claim.claimed else { return [] }
        let value = joined(claimed.text, unit: claimed.unit)
        return bound(WattleCharts.list([claim.comparison, value], separator: " "))
    }
}
