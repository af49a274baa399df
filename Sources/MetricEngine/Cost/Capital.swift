/// Spreading a sum over years at a cost of capital.
///
/// Rates are effective per period, payments fall at its end.
package enum Capital {
    /// What one, paid at the end of each period and growing by `growth` from each to the next, is worth now.
    ///
    /// `(1 - ((1+g)/(1+r))^n) / (r - g)`, which without interest and growth is the number of periods.
    package static func presentFactor(rate: Double, periods: Double, growth: Double = 0) -> Double {
        geometricSum((rate - growth) / (1 + rate), periods) / (1 + rate)
    }

    /// `(1 - (1-x)^n) / x`; where the difference would lose its digits, the beginning of its series.
    private static func geometricSum(_ x: Double, _ n: Double) -> Double {
        guard (n * x).magnitude < 1e-3 else { return (1 - RealMath.pow(1 - x, n)) / x }
        let fourth = 1 - x * (n - 4) / 5
        let third = 1 - x * (n - 3) / 4 * fourth
        let second = 1 - x * (n - 2) / 3 * third
        return n * (1 - x * (n - 1) / 2 * second)
    }

    /// The share of a sum that is paid each period so that it is paid back with interest after `periods`.
    ///
    /// The capital recovery factor `r(1+r)^n / ((1+r)^n - 1)`; without interest, one over the number of periods.
    package static func recoveryFactor(rate: Double, periods: Double) -> Double {
        1 / presentFactor(rate: rate, periods: periods)
    }

    /// A sum that is due after `periods`, as of now.
    package static func discounted(_ sum: Double, rate: Double, periods: Double) -> Double {
        sum / RealMath.pow(1 + rate, periods)
    }

    /// The payment each period for a sum of which `residual` is left at the end: `(C - S/(1+r)^n) crf`.
    package static func annuity(of sum: Double, residual: Double = 0, rate: Double, periods: Double) -> Double
    {
        (sum - discounted(residual, rate: rate, periods: periods))
            * recoveryFactor(rate: rate, periods: periods)
    }

    /// The effective monthly rate of an effective yearly one: `(1+r)^(1/12) - 1`, not a twelfth.
    package static func monthlyRate(yearly rate: Double) -> Double { RealMath.pow(1 + rate, 1 / 12.0) - 1 }

    /// The cost of capital of a mixture of debt and equity, interest being deductible at `taxRate`.
    package static func weightedCost(
        debtShare: Double, debtRate: Double, equityRate: Double, taxRate: Double = 0
    ) -> Double {
        debtShare * debtRate * (1 - taxRate) + (1 - debtShare) * equityRate
    }

    /// The rate at which level payments and what is left at the end are worth the sum; nil if none is, or several.
    package static func internalRate(
        of sum: Double, payment: Double, periods: Double, residual: Double = 0
    ) -> Double? {
        let rates = ratesOfReturn { rate in
            payment * presentFactor(rate: rate, periods: periods)
                + discounted(residual, rate: rate, periods: periods) - sum
        }
        return rates.count == 1 ? rates[0] : nil
    }
}

/// The rates between -90 % and 1000 % at which a present value is nothing: none, one or several.
///
/// The range is scanned for changes of sign before each is halved to the last bit, so that none is missed for a
/// bad first guess.
func ratesOfReturn(where presentValue: (Double) -> Double) -> [Double] {
    var found: [Double] = []
    var low = -0.9
    var isNegative = presentValue(low) < 0
    for step in 1...128 {
        let high = RealMath.exp(RealMath.log(0.1) + RealMath.log(110) * Double(step) / 128) - 1
        if (presentValue(high) < 0) != isNegative {
            found.append(root(of: presentValue, low, high, isNegative: isNegative))
            isNegative.toggle()
        }
        low = high
    }
    return found
}

/// Where a function changes its sign, by halving.
private func root(of function: (Double) -> Double, _ first: Double, _ last: Double, isNegative: Bool)
    -> Double
{
    var low = first
    var high = last
    for _ in 0..<56 {
        let middle = (low + high) / 2
        if (function(middle) < 0) == isNegative { low = middle } else { high = middle }
    }
    return (low + high) / 2
}
