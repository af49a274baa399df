/// Energy and tokens at one power boundary.
///
/// Power of unlike boundaries must never meet here.
package enum EnergyRate {
    /// Tokens of a joule, which is tokens per second and watt.
    package static func tokensPerJoule(tokensPerSecond: Double, watts: Double) -> Double {
        tokensPerSecond / watts
    }
    /// Joules of a token.
    package static func joulesPerToken(tokensPerSecond: Double, watts: Double) -> Double {
        watts / tokensPerSecond
    }
    /// Kilowatt hours of a million tokens.
    package static func kilowattHoursPerMegatoken(joulesPerToken: Double) -> Double {
        joulesPerToken * CostUnits.megatoken / CostUnits.joulesPerKilowattHour
    }
    /// Tokens of a kilowatt hour.
    package static func tokensPerKilowattHour(tokensPerSecond: Double, watts: Double) -> Double {
        CostUnits.joulesPerKilowattHour * tokensPerSecond / watts
    }
    /// Tokens per second of a megawatt.
    package static func tokensPerSecondPerMegawatt(tokensPerSecond: Double, watts: Double) -> Double {
        1e6 * tokensPerSecond / watts
    }

    /// Watts at the critical IT boundary from watts at the node's.
    package static func criticalPower(node watts: Double, networkShare: Double) -> Double {
        watts * (1 + networkShare)
    }
    /// Watts at the utility's meter from watts of critical IT.
    ///
    /// Never for figures that are the utility's already.
    package static func utilityPower(critical watts: Double, pue: Double) -> Double { watts * pue }

    /// Average watts at a utilisation, between idle and peak.
    package static func averagePower(idle: Double, peak: Double, utilisation: Double) -> Double {
        idle + (peak - idle) * utilisation
    }
}
