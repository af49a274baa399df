/// Costs and revenue per token over a life, discounted.
package enum LevelisedCost {
    /// Present cost over present tokens, for level yearly cost and tokens; in the unit of `tokensPerYear`.
    package static func perToken(
        capital: Double, residual: Double, yearlyCost: Double, tokensPerYear: Double, rate: Double, years: Int
    ) -> Double {
        let cost = CashFlow([capital] + (1...years).map { yearlyCost - ($0 == years ? residual : 0) })
        let tokens = CashFlow([0] + (1...years).map { _ in tokensPerYear })
        return cost.presentValue(rate: rate) / tokens.presentValue(rate: rate)
    }

    /// Present value of yearly sales whose price changes by `yearlyFactor` from one year to the next.
    package static func presentRevenue(
        firstPrice: Double, yearlyFactor: Double, quantityPerYear: Double, rate: Double, years: Int
    ) -> Double {
        var price = firstPrice
        var payments = [0.0]
        for _ in 0..<years {
            payments.append(price * quantityPerYear)
            price *= yearlyFactor
        }
        return CashFlow(payments).presentValue(rate: rate)
    }
}
