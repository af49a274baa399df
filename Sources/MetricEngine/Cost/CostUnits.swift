/// The conventions of time, energy and tokens that every cost in Wattle uses.
package enum CostUnits {
    /// Hours of a year: 365 days.
    package static let hoursPerYear = 8760.0
    /// Hours of a month, as clouds bill it.
    package static let hoursPerMonth = 730.0
    /// Seconds of an hour.
    package static let secondsPerHour = 3600.0
    /// Seconds of a year.
    package static let secondsPerYear = 31_536_000.0
    /// Joules of a kilowatt hour.
    package static let joulesPerKilowattHour = 3.6e6
    /// Tokens that prices are quoted for.
    package static let megatoken = 1e6
}
