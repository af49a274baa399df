/// The conventions of time that every cost in Wattle uses.
package enum CostUnits {
    /// Seconds of a month of 730 hours, as clouds bill it.
    package static let secondsPerMonth = 2_628_000.0
    /// Seconds of a year of 365 days.
    package static let secondsPerYear = 31_536_000.0
}
