/// How often a sweep computes its figures.
struct SweepSize: Equatable, Sendable {
    /// The values of the first swept name.
    let steps: Int
    /// The values of the second swept name; nil without one.
    let secondSteps: Int?
    /// The systems that are compared, at least one.
    let systems: Int
    /// The scenarios that are gone through, at least one.
    let scenarios: Int

    var evaluations: Int { steps * evaluationsPerStep }

    private var evaluationsPerStep: Int { systems * scenarios * (secondSteps ?? 1) }

    /// The most steps of the first name that stay within a number of evaluations; 0 where none do.
    func largestSteps(within evaluations: Int) -> Int { evaluations / evaluationsPerStep }

    /// For example `400 steps × 9 systems × 400 steps of and_sweep`.
    var factors: [UInt8] {
        var text = utf8("\(grouped(steps)) steps")
        if systems > 1 { text += utf8(" × \(systems) systems") }
        if scenarios > 1 { text += utf8(" × \(grouped(scenarios)) scenarios") }
        if let secondSteps { text += utf8(" × \(grouped(secondSteps)) steps of and_sweep") }
        return text
    }
}

extension MetricFault {
    /// M401 and M403: a sweep that asks for more than it may.
    /// - Parameters:
    ///   - size: what it asks for.
    ///   - limits: what a block may ask for.
    ///   - range: where the number of steps is given.
    /// - Returns: nil within the limits.
    static func sweepTooLarge(_ size: SweepSize, _ limits: Limits, _ range: ByteRange) -> MetricFault? {
        let needed = size.evaluations
        if needed > limits.evaluations {
            return MetricFault(
                rule: MetricRule(401),
                message: utf8(
                    "this sweep needs \(grouped(needed)) evaluations; the limit is \(grouped(limits.evaluations))"
                ),
                range: range, labels: [Label(range: range, text: size.factors)],
                help: [sweepHelp(size, within: limits.evaluations, "raise   metric: limits: evaluations")])
        }
        guard needed > limits.draws / max(limits.samples, 1) else { return nil }
        return MetricFault(
            rule: MetricRule(403),
            message: utf8(
                "this sweep needs \(grouped(needed * limits.samples)) draws; the limit is \(grouped(limits.draws))"
            ),
            range: range,
            labels: [
                Label(range: range, text: size.factors + utf8(" × \(grouped(limits.samples)) samples"))
            ],
            help: [
                sweepHelp(
                    size, within: limits.draws / max(limits.samples, 1), "lower   metric: limits: samples")
            ])
    }

    private static func sweepHelp(
        _ size: SweepSize, within evaluations: Int, _ setting: StaticText
    ) -> [UInt8] {
        let steps = size.largestSteps(within: evaluations)
        let smaller =
            steps < 2
            ? utf8("sweep fewer systems or scenarios") : utf8("use at most \(grouped(steps)) steps here")
        return smaller + utf8(", or \(setting.bytes)   in wattle.yml")
    }
}

/// A whole number with a space between its groups of three digits: `1 440 000`.
private func grouped(_ number: Int) -> [UInt8] {
    let digits = utf8("\(number)")
    var text: [UInt8] = []
    for (index, digit) in digits.enumerated() {
        if index > 0, (digits.count - index) % 3 == 0 { text.append(UInt8(ascii: " ")) }
        text.append(digit)
    }
    return text
}
