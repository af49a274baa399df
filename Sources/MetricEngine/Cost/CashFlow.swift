/// Payments at the ends of years, the first of them now.
package struct CashFlow: Equatable, Sendable {
    /// The payment of each year, from year 0; out of pocket is negative.
    package let payments: [Double]

    /// Takes payments in the order of years.
    package init(_ payments: [Double]) { self.payments = payments }

    /// What the payments are worth now.
    package func presentValue(rate: Double) -> Double {
        var sum = CompensatedSum()
        var growth = 1.0
        for payment in payments {
            sum.add(payment / growth)
            growth *= 1 + rate
        }
        return sum.value
    }

    /// Years until what came in equals what went out, counted linearly inside a year; nil if it never does.
    package var paybackYears: Double? {
        var balance = 0.0
        for (year, payment) in payments.enumerated() {
            let next = balance + payment
            if year > 0, balance < 0, next >= 0 { return Double(year) - 1 - balance / payment }
            balance = next
        }
        return balance >= 0 && (payments.first ?? -1) >= 0 ? 0 : nil
    }

    /// The rates at which the payments are worth nothing, between -90 % and 1000 %: none, one or several.
    package var internalRates: [Double] { ratesOfReturn { presentValue(rate: $0) } }
}

/// When buying pays.
package enum Payback {
    /// Months until savings have paid a sum, interest left out; nil if nothing is saved.
    package static func months(of sum: Double, savingPerMonth: Double) -> Double? {
        savingPerMonth > 0 ? sum / savingPerMonth : nil
    }

    /// Months until savings have paid a sum with interest at an effective yearly rate; nil if they never do.
    package static func discountedMonths(of sum: Double, savingPerMonth: Double, rate: Double) -> Double? {
        let monthly = Capital.monthlyRate(yearly: rate)
        guard monthly > 0 else { return months(of: sum, savingPerMonth: savingPerMonth) }
        guard savingPerMonth > 0, monthly * sum < savingPerMonth else { return nil }
        return -RealMath.log(1 - monthly * sum / savingPerMonth) / RealMath.log(1 + monthly)
    }
}
