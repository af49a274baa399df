/// Availability of parts and of what is built from them; failures are taken as independent.
package enum Uptime {
    /// Share of time that a part is up: `MTBF / (MTBF + MTTR)`.
    package static func availability(timeBetweenFailures: Double, timeToRepair: Double) -> Double {
        timeBetweenFailures / (timeBetweenFailures + timeToRepair)
    }

    /// Share of time that all of `count` equal parts are up.
    package static func series(_ availability: Double, count: Double) -> Double {
        RealMath.pow(availability, count)
    }

    /// Share of time that at least `needed` of `count` equal parts are up: the upper terms of the binomial
    /// distribution; nil unless both are whole numbers up to a million and the availability is a share.
    ///
    /// Terms are kept as logarithms, since those of a large fleet are too small for a number.
    package static func atLeast(_ needed: Double, of count: Double, availability: Double) -> Double? {
        guard RealMath.round(needed) == needed, RealMath.round(count) == count, count <= 1e6, count >= 0,
            availability >= 0, availability <= 1
        else { return nil }
        if needed <= 0 || (availability == 1 && needed <= count) { return 1 }
        if needed > count || availability == 0 { return 0 }
        let odds = RealMath.log(1 - availability) - RealMath.log(availability)
        var logarithm = count * RealMath.log(availability)
        var sum = CompensatedSum()
        sum.add(RealMath.exp(logarithm))
        for down in 0..<Int(count - needed) {
            logarithm += RealMath.log((count - Double(down)) / Double(down + 1)) + odds
            sum.add(RealMath.exp(logarithm))
        }
        return min(sum.value, 1)
    }
}
