/// Costs per token, and how a cost is shared between tokens of two kinds.
package enum TokenCost {
    /// Cost of a million tokens from the cost of an hour and the tokens per second made in that hour.
    package static func perMegatoken(perHour cost: Double, tokensPerSecond: Double) -> Double {
        cost * CostUnits.megatoken / (tokensPerSecond * CostUnits.secondsPerHour)
    }

    /// Tokens per second that a cost of an hour and a cost of a million tokens imply.
    package static func impliedRate(perHour cost: Double, perMegatoken price: Double) -> Double {
        cost * CostUnits.megatoken / (price * CostUnits.secondsPerHour)
    }

    /// Prices of a million input and output tokens that share a cost, output weighing `weight` times input.
    ///
    /// The whole cost is shared out, and none of it twice.
    package static func shared(
        _ cost: Double, inputTokens: Double, outputTokens: Double, weight: Double
    ) -> (input: Double, output: Double) {
        let input = cost / (inputTokens + weight * outputTokens) * CostUnits.megatoken
        return (input, weight * input)
    }

    /// The price of a mixture of `inputParts` to `outputParts`.
    package static func blended(
        input: Double, output: Double, inputParts: Double, outputParts: Double
    ) -> Double {
        (inputParts * input + outputParts * output) / (inputParts + outputParts)
    }

    /// Input tokens that have to be paid in full when a share `hitRate` is cached at `cachedCost` of the price.
    package static func effectiveInput(_ tokens: Double, hitRate: Double, cachedCost: Double) -> Double {
        tokens * ((1 - hitRate) + hitRate * cachedCost)
    }

    /// The share of a price that its cost leaves.
    package static func margin(cost: Double, price: Double) -> Double { 1 - cost / price }
}
