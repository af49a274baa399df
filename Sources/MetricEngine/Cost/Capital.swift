/// Spreading a sum over years at a cost of capital.
///
/// Rates are effective per period, payments fall at its end.
package enum Capital {
    /// The share of a sum that is paid each period so that it is paid back with interest after `periods`.
    ///
    /// `r(1+r)^n / ((1+r)^n - 1)`; without interest, one over the number of periods.
    package static func recoveryFactor(rate: Double, periods: Double) -> Double {
        guard rate != 0 else { return 1 / periods }
        let growth = RealMath.pow(1 + rate, periods)
        return rate * growth / (growth - 1)
    }

    /// The payment each period for a sum of which `residual` is left at the end.
    package static func annuity(of sum: Double, residual: Double = 0, rate: Double, periods: Double) -> Double
    {
        (sum - residual / RealMath.pow(1 + rate, periods)) * recoveryFactor(rate: rate, periods: periods)
    }

    /// The effective monthly rate of an effective yearly one: `(1+r)^(1/12) - 1`, not a twelfth.
    package static func monthlyRate(yearly rate: Double) -> Double { RealMath.pow(1 + rate, 1 / 12.0) - 1 }

    /// The cost of capital of a mixture of debt and equity, interest being deductible at `taxRate`.
    package static func weightedCost(
        debtShare: Double, debtRate: Double, equityRate: Double, taxRate: Double = 0
    ) -> Double {
        debtShare * debtRate * (1 - taxRate) + (1 - debtShare) * equityRate
    }
}
