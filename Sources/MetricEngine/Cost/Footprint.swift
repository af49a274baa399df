/// Carbon and water of tokens.
package enum Footprint {
    /// Grams of carbon for a million tokens in operation, from joules of IT per token.
    package static func operationalGrams(
        joulesPerToken: Double, pue: Double, gramsPerKilowattHour: Double
    ) -> Double {
        EnergyRate.kilowattHoursPerMegatoken(joulesPerToken: joulesPerToken) * pue * gramsPerKilowattHour
    }

    /// Grams of carbon for a million tokens from making the machine, over all tokens of its life.
    package static func embodiedGrams(
        kilograms: Double, tokensPerSecond: Double, utilisation: Double, years: Double
    ) -> Double {
        kilograms * 1000 * CostUnits.megatoken
            / (tokensPerSecond * utilisation * years * CostUnits.secondsPerYear)
    }

    /// Litres of water for energy of IT: what the site evaporates, and what the grid does.
    package static func water(
        kilowattHours: Double, sitePerKilowattHour: Double, pue: Double, gridPerKilowattHour: Double
    ) -> Double {
        kilowattHours * (sitePerKilowattHour + pue * gridPerKilowattHour)
    }
}
