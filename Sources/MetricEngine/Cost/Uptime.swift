/// Availability of parts and of what is built from them; failures are taken as independent.
package enum Uptime {
    /// Share of time that a part is up.
    package static func availability(hoursBetweenFailures: Double, hoursToRepair: Double) -> Double {
        hoursBetweenFailures / (hoursBetweenFailures + hoursToRepair)
    }

    /// Share of time that all of `count` equal parts are up.
    package static func series(_ availability: Double, count: Double) -> Double {
        RealMath.pow(availability, count)
    }

    /// Share of time that at least `needed` of `count` equal parts are up.
    package static func atLeast(_ needed: Int, of count: Int, availability: Double) -> Double {
        guard needed > 0 else { return 1 }
        guard needed <= count else { return 0 }
        var sum = CompensatedSum()
        for up in needed...count {
            sum.add(
                choose(count, up) * RealMath.pow(availability, Double(up))
                    * RealMath.pow(1 - availability, Double(count - up)))
        }
        return sum.value
    }

    /// Interruptions of one accelerator in a year.
    package static func interruptionsPerYear(count: Double, accelerators: Double, days: Double) -> Double {
        count / (accelerators * days * 24) * CostUnits.hoursPerYear
    }

    /// Hours between interruptions of the whole fleet.
    package static func fleetHoursBetween(interruptions: Double, days: Double) -> Double {
        days * 24 / interruptions
    }

    private static func choose(_ count: Int, _ taken: Int) -> Double {
        var product = 1.0
        for index in 0..<min(taken, count - taken) {
            product *= Double(count - index) / Double(index + 1)
        }
        return product
    }
}
