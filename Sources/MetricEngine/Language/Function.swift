/// A function of the language.
enum Function: UInt8, Equatable, Sendable, CaseIterable {
    case min, max, abs, round, ceil, floor, sqrt, log, exp, sum, mean, p10, p50, p90, chance
    case pow, triangular
    case recoveryFactor, annuity, presentValue, discount, netPresentValue, internalRate, returnRate, payback,
        paybackTime, monthlyRate, weightedCost
    case availability, series, atLeast, frontier

    /// What a caller has to know of it.
    var signature: FunctionSignature { FunctionSignature.table[Int(rawValue)] }

    var name: StaticText { signature.nameText }

    /// Whether the arguments are joined one by one, as in a sum.
    var isFold: Bool { self == .min || self == .max || self == .sum || self == .mean }

    /// Whether it takes its arguments apart by itself, with rules for the dimension of each.
    var isFinancial: Bool { rawValue >= Function.recoveryFactor.rawValue }
}

/// How a function is called and what it gives; the guide prints these.
package struct FunctionSignature: Sendable {
    let nameText: StaticText
    /// Names of the arguments, joined by commas.
    let parameterText: StaticText
    /// Names of those that may be left out.
    let optionalText: StaticText
    /// Whether the last argument may be repeated.
    let repeats: Bool
    let summaryText: StaticText

    init(
        _ name: StaticText, _ parameters: StaticText, optional: StaticText = "", repeats: Bool = false,
        _ summary: StaticText
    ) {
        nameText = name
        parameterText = parameters
        optionalText = optional
        self.repeats = repeats
        summaryText = summary
    }

    /// The name in the language.
    package var name: [UInt8] { nameText.bytes }
    /// What it gives, in one sentence without a full stop.
    package var summary: [UInt8] { summaryText.bytes }

    /// How it is called, for example `annuity(sum, rate, life, [residual])`.
    package var usage: [UInt8] {
        let optional = optionalText.isEmpty ? [] : utf8(", [\(optionalText.bytes)]")
        return utf8("\(name)(\(parameterText.bytes)\(optional)\(repeats ? utf8(", …") : []))")
    }

    /// The name of the argument at a position, for a message.
    func parameter(_ position: Int) -> [UInt8] {
        let names = parameters + optionals
        return names.indices.contains(position) ? names[position] : names.last ?? []
    }

    /// Whether so many arguments may be given.
    func accepts(_ count: Int) -> Bool {
        guard count >= parameters.count else { return false }
        return repeats || count <= parameters.count + optionals.count
    }

    /// How many arguments it takes, in words: `3 or 4 arguments`.
    var arity: [UInt8] {
        let least = parameters.count
        let noun = utf8(least == 1 && optionals.isEmpty && !repeats ? "argument" : "arguments")
        if repeats { return utf8("at least \(least) \(least == 1 ? utf8("argument") : noun)") }
        let most = least + optionals.count
        return most == least ? utf8("\(least) \(noun)") : utf8("\(least) or \(most) \(noun)")
    }

    private var parameters: [[UInt8]] { FunctionSignature.split(parameterText) }
    private var optionals: [[UInt8]] { FunctionSignature.split(optionalText) }

    private static func split(_ list: StaticText) -> [[UInt8]] {
        list.bytes.split(separator: UInt8(ascii: ",")).map { Array($0.trimmed) }
    }

    /// Every function, in the order of ``Function``.
    package static let table: [FunctionSignature] = [
        FunctionSignature("min", "x", repeats: true, "the least of its arguments"),
        FunctionSignature("max", "x", repeats: true, "the greatest of its arguments"),
        FunctionSignature("abs", "x", "the size without the sign"),
        FunctionSignature("round", "count", "the nearest whole number, ties to the even one"),
        FunctionSignature("ceil", "count", "the least whole number not below"),
        FunctionSignature("floor", "count", "the greatest whole number not above"),
        FunctionSignature("sqrt", "x", "the square root, of the unit too"),
        FunctionSignature("log", "number", "the natural logarithm of a plain number"),
        FunctionSignature("exp", "number", "e to the power of a plain number"),
        FunctionSignature("sum", "x", repeats: true, "the sum of its arguments"),
        FunctionSignature(
            "mean", "x", repeats: true, "the mean of its arguments; of one, the mean of its draws"),
        FunctionSignature("p10", "x", "the value that one draw in ten stays below"),
        FunctionSignature("p50", "x", "the median of the draws"),
        FunctionSignature("p90", "x", "the value that nine draws in ten stay below"),
        FunctionSignature("chance", "comparison", "the share of draws in which a comparison holds"),
        FunctionSignature("pow", "base, exponent", "a plain number to the power of another, whole or not"),
        FunctionSignature(
            "triangular", "low, mode, high", "uncertain between two bounds, most likely at the mode"),
        FunctionSignature(
            "crf", "rate, life",
            "capital recovery factor r (1 + r)^n / ((1 + r)^n - 1): the share of a sum that is paid a year"),
        FunctionSignature(
            "annuity", "sum, rate, life", optional: "residual",
            "level payment at each year's end, (C - S / (1 + r)^n) crf"),
        FunctionSignature(
            "pv", "flow, rate, life", optional: "growth",
            "present value of a yearly flow that grows by a rate from year to year"),
        FunctionSignature("discount", "sum, rate, time", "present value of a sum due later, C / (1 + r)^t"),
        FunctionSignature(
            "npv", "rate, sum now, sum after a year", repeats: true,
            "net present value of sums a year apart, the first of them now"),
        FunctionSignature(
            "irr", "sum now, sum after a year", repeats: true,
            "the rate at which sums a year apart are worth nothing; there must be exactly one"),
        FunctionSignature(
            "return_rate", "sum, flow, life", optional: "residual",
            "the rate at which a yearly flow and what is left pay back a sum"),
        FunctionSignature(
            "payback", "sum now, sum after a year", repeats: true,
            "when sums a year apart have come in as much as gone out, counted linearly inside a year"),
        FunctionSignature(
            "payback_time", "sum, flow", optional: "rate",
            "when a level flow has paid a sum; with a rate, discounted by months: -ln(1 - i C / S) / ln(1 + i)"
        ),
        FunctionSignature(
            "monthly_rate", "rate",
            "effective monthly rate of a yearly one, (1 + r)^(1/12) - 1, not a twelfth"),
        FunctionSignature(
            "wacc", "debt share, debt rate, equity rate", optional: "tax rate",
            "weighted cost of capital, D r_d (1 - t) + E r_e"),
        FunctionSignature(
            "availability", "mtbf, mttr", "share of time that a part is up, MTBF / (MTBF + MTTR)"),
        FunctionSignature("series", "availability, count", "share of time that all of so many parts are up"),
        FunctionSignature(
            "k_of_n", "k, n, availability",
            "share of time that at least k of n parts are up, failures being independent"),
        FunctionSignature(
            "frontier", "speed, speed of a point, rate of a point", repeats: true,
            "the greatest rate of the listed points whose speed is at least the first argument; no interpolation"
        ),
    ]
}
