import MetricEngine

extension LockComparison.Moved {
    /// What moved, and why: `1.91 -> 2.14 EUR/Mtok: power 120 -> 135 kW +0.11, together -0.01`.
    func words(_ attribution: Attribution?, since program: String) -> String {
        let reason = attribution.map { reasons($0, since: program) } ?? []
        return reason.isEmpty ? change : "\(change): \(reason.joined(separator: ", "))"
    }

    /// From what to what, in digits that show the difference.
    var change: String {
        guard case .figure(let new, let unit) = output.value, case .figure(let before, let oldUnit) = old
        else {
            return "\(old.roundedText) -> \(output.value.roundedText)"
        }
        let end = unit.isEmpty ? "" : " " + unit
        guard case .figure(let old, _) = old.inUnit(unit) else {
            let start = text(pageText(of: before.median, significantDigits: 4))
            return "\(start) \(oldUnit) -> \(text(pageText(of: new.median, significantDigits: 4)))\(end)"
        }
        let name = measure == .median ? "" : measure.rawValue + " "
        let digits = decimals
        return "\(name)\(fixed(measure.of(old), digits)) -> \(fixed(measure.of(new), digits))\(end)"
    }

    /// Why it moved, the greatest cause first.
    func reasons(_ attribution: Attribution, since program: String) -> [String] {
        let shown = attribution.causes.prefix(4).map {
            "\($0.input.shortName) \($0.input.change)\(share($0))"
        }
        let hidden = attribution.causes.count - shown.count + attribution.untried
        let more = hidden > 0 ? ["and \(hidden) more inputs"] : []
        if shown.isEmpty, more.isEmpty {
            let isOther = program != wattleVersion
            return [
                isOther
                    ? "no recorded input moved, but Wattle \(program) -> \(wattleVersion)"
                    : "no recorded input moved, so that Wattle or its own data did"
            ]
        }
        return shown + more + rest(attribution)
    }

    private func share(_ cause: Attribution.Cause) -> String {
        cause.share.map { " " + signed($0, decimals) } ?? ""
    }

    /// What remains when every cause is taken alone; nothing where it would be written as zero.
    private func rest(_ attribution: Attribution) -> [String] {
        guard let rest = attribution.rest, attribution.untried == 0,
            attribution.causes.contains(where: { $0.share != nil })
        else { return [] }
        let written = signed(rest, decimals)
        guard written.contains(where: { ("1"..."9").contains($0) }) else { return [] }
        return ["\(attribution.causes.count > 1 ? "together" : "something else") \(written)"]
    }

    /// Decimals that show the difference with two digits; none for counts.
    private var decimals: Int {
        guard let difference = output.value.difference(from: old, where: self)?.magnitude else { return 2 }
        if output.value.isWhole, old.isWhole { return 0 }
        // A hair more, so that 9.999999 counts as the ten that it was meant to be.
        var scaled = difference * (1 + 1e-9)
        for decimals in 0..<9 {
            if scaled >= 10 { return decimals }
            scaled *= 10
        }
        return 9
    }
}

extension LockedValue {
    /// Whether it is a figure without decimals.
    fileprivate var isWhole: Bool {
        guard case .figure(let quantiles, _) = self else { return false }
        return [quantiles.p10, quantiles.median, quantiles.p90].allSatisfy { $0.rounded() == $0 }
    }

    /// The value in a few digits, for a sentence.
    var roundedText: String {
        guard case .figure(let quantiles, let unit) = self else { return text }
        let number = WattleBuild.text(pageText(of: quantiles.median, significantDigits: 3))
        return unit.isEmpty ? number : "\(number) \(unit)"
    }
}

/// A number with so many decimals, as people write it.
func fixed(_ value: Double, _ decimals: Int) -> String {
    let scaled = (0..<decimals).reduce(value.magnitude) { scaled, _ in scaled * 10 }.rounded()
    guard scaled < 1e15 else { return text(exportText(of: value)) }
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard decimals > 0 else { return sign + padded }
    return "\(sign)\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
}

private func signed(_ value: Double, _ decimals: Int) -> String {
    let written = fixed(value, decimals)
    return written.hasPrefix("-") ? written : "+" + written
}
