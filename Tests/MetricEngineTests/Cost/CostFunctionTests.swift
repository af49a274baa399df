import Testing

@testable import MetricEngine

/// Expected values by Python 3 with decimal arithmetic of 40 digits, where no calculation by hand stands beside them.
struct CostFunctionTests {
    @Test func recoveryFactorsAreYearlyOrPerPeriod() throws {
        // 0.08 * 1.08^4 / (1.08^4 - 1)
        expectClose(try figure("crf(8 %/yr, 4 yr) * 1 yr"), 0.30192080445403931)
        expectClose(try figure("crf(8 %, 4)"), 0.30192080445403931)
        expectClose(try figure("crf(0 %/yr, 5 yr) * 1 yr"), 0.2, "one over the years, by hand")
        // 2 at 50 %: 1 / (1/1.5 + 1/2.25) = 0.9
        expectClose(try figure("crf(50 %, 2)"), 0.9, "by hand")
    }

    @Test func smallRatesKeepTheirDigits() {
        // 1e-10 (1 + 1e-10)^48 / ((1 + 1e-10)^48 - 1)
        expectClose(Capital.recoveryFactor(rate: 1e-10, periods: 48), 0.020833333384375000022)
        expectClose(Capital.recoveryFactor(rate: 2e-5, periods: 48), 0.020843543265956205)
        expectClose(Capital.recoveryFactor(rate: -0.02, periods: 4), 0.23762625232121233)
    }

    @Test func annuitiesPayAtTheEndOfEachYear() throws {
        // (300 000 - 30 000 / 1.1^4) * 0.1 * 1.1^4 / (1.1^4 - 1)
        expectClose(try figure("annuity(300 kUSD, 10 %/yr, 4 yr, 30 kUSD) in USD/yr"), 88177.117000646412)
        // 1000 over two periods at 50 %: 900 each
        expectClose(try figure("annuity(1000 USD, 50 %, 2) in USD"), 900, "by hand")
        // A loan of 1000 at 8 % a year, paid back by the month in four years
        expectClose(
            try figure("annuity(1000 USD, monthly_rate(8 %/yr), 48) in USD"), 24.282094333671927)
        expectClose(try figure("monthly_rate(8 %/yr)"), 0.0064340301100034548)
    }

    @Test func presentValuesInvertAnnuities() throws {
        expectClose(
            try figure("pv(annuity(1000 USD, 7 %/yr, 6.5 yr), 7 %/yr, 6.5 yr) in USD"), 1000, "inverse")
        // 100/1.25 + 80/1.25^2 + 64/1.25^3 = 80 + 51.2 + 32.768
        expectClose(try figure("pv(100 USD/yr, 25 %/yr, 3 yr, -20 %/yr) in USD"), 163.968, "by hand")
        // Growth equal to the rate: 3 * 100/1.25
        expectClose(try figure("pv(100 USD/yr, 25 %/yr, 3 yr, 25 %/yr) in USD"), 240, "by hand")
        expectClose(try figure("discount(121 USD, 10 %/yr, 2 yr) in USD"), 100, "by hand")
    }

    @Test func cashFlowsAYearApart() throws {
        // -100 + 60/1.1 + 60.5/1.21
        expectClose(try figure("npv(10 %/yr, -100 USD, 60 USD, 60.5 USD) in USD"), 4.5454545454545455)
        // 100 x^2 - 60 x - 50 = 0 for x = 1 + r
        expectClose(try figure("irr(-100 USD, 60 USD, 50 USD) * 1 yr"), 0.068114574786860818)
        // 40 are open after a year, 40/50 of the second
        expectClose(try figure("payback(-100 USD, 60 USD, 50 USD) in yr"), 1.8, "by hand")
        expectClose(try figure("payback(5 USD, 1 USD) in yr") + 1, 1, "never out of pocket")
    }

    @Test func flowsInTwoCurrenciesMeetByTheGivenRate() throws {
        let value = try figure(
            "npv(10 %/yr, -100 USD, 50 EUR, 72.6 USD) in USD", rates: ["EUR: 1.1 USD [^ecb]"])
        // -100 + 55/1.1 + 72.6/1.21
        expectClose(value, 10, "by hand")
        #expect(
            faults(of: "npv(10 %/yr, -100 USD, 50 EUR)").map(\.rule) == ["M120"], "no rate, no conversion")
    }

    /// -100, +230, -132 is worth nothing at 10 % and at 20 %.
    @Test func severalRatesOfReturnAreNone() {
        #expect(CashFlow([-100, 230, -132]).internalRates.count == 2)
        let several = faults(of: "irr(-100 USD, 230 USD, -132 USD)")
        #expect(several.map(\.rule) == ["M143"])
        #expect(several.first?.message == "no rate of return, or more than one")
        let sums = "irr(-100 USD, 230 USD, -132 USD)"
        #expect(several.first?.labels == ["\(sums): 10.0 %/yr, 20.0 %/yr all make it worth nothing"])
        #expect(faults(of: "irr(1 USD, 1 USD)").map(\.rule) == ["M143"])
    }

    @Test func levelFlowsHaveARateOfReturn() throws {
        // 45/1.2 + 45/1.2^2 + (45 + 10)/1.2^3: the sum whose rate is 20 %
        let sum = 45 / 1.2 + 45 / 1.44 + 55 / 1.728
        expectClose(try figure("return_rate(\(sum) USD, 45 USD/yr, 3 yr, 10 USD) * 1 yr"), 0.2, "by hand")
        #expect(faults(of: "return_rate(100 USD, 1 USD/yr, 3 yr) * 1 yr").isEmpty, "a loss is a rate, too")
    }

    @Test func savingsPayBackOrNever() throws {
        expectClose(try figure("payback_time(1200 USD, 100 USD/month) in month"), 12, "by hand")
        // -ln(1 - i 12) / ln(1 + i), i = 1.08^(1/12) - 1
        expectClose(
            try figure("payback_time(1200 USD, 100 USD/month, 8 %/yr) in month"), 12.528699563159710)
        let never = faults(of: "payback_time(1200 USD, 7 USD/month, 8 %/yr)")
        #expect(never.map(\.message) == ["this never pays back"])
        #expect(never.first?.help.isEmpty == false)
        #expect(faults(of: "payback_time(1200 USD, 0 USD/month)").map(\.rule) == ["M143"])
    }

    /// 60 % debt at 8 % with a quarter of it saved in tax, 40 % equity at 15 %: 3.6 % + 6 %.
    @Test func weightedCostOfCapital() throws {
        expectClose(try figure("wacc(60 %, 8 %/yr, 15 %/yr, 25 %) * 1 yr"), 0.096, "by hand")
        expectClose(try figure("wacc(50 %, 8 %, 12 %)"), 0.1, "by hand")
    }

    @Test func availabilityOfWholes() throws {
        expectClose(try figure("availability(990 h, 10 h)"), 0.99, "by hand")
        expectClose(try figure("series(50 %, 3)"), 0.125, "by hand")
        // At least 2 of 3 coins: 4 of 8
        expectClose(try figure("k_of_n(2, 3, 50 %)"), 0.5, "by hand")
        // 3 p^2 (1 - p) + p^3 with p = 0.9
        expectClose(try figure("k_of_n(2 gpu, 3 gpu, 90 %)"), 0.972, "by hand")
        expectClose(try figure("k_of_n(0, 4, 90 %)"), 1, "by hand")
        #expect(try figure("k_of_n(5, 4, 90 %)") == 0)
        #expect(faults(of: "k_of_n(2.5, 4, 90 %)").map(\.rule) == ["M143"])
    }

    /// Python: sum(comb(16384, j) * q**j * p**(16384 - j) for j in range(129)), p = 0.995, with fractions.
    @Test func fleetsOfThousandsDoNotUnderflow() throws {
        let uptime = try #require(Uptime.atLeast(16_256, of: 16_384, availability: 0.995))
        expectClose(uptime, 0.99999911597159804)
    }

    @Test func theFrontierIsAStepFunction() throws {
        let points = "20 tok/s/user, 9000 tok/s, 75 tok/s/user, 3100 tok/s, 116 tok/s/user, 900 tok/s"
        #expect(try figure("frontier(60 tok/s/user, \(points)) in tok/s") == 3100)
        #expect(try figure("frontier(75 tok/s/user, \(points)) in tok/s") == 3100)
        #expect(faults(of: "frontier(117 tok/s/user, \(points))").map(\.rule) == ["M143"])
        #expect(
            faults(of: "frontier(1 tok/s/user, 2 tok/s/user, 3 tok/s, 4 tok/s/user)").map(\.rule) == ["M008"])
    }

    @Test func powersMayBeBroken() throws {
        expectClose(try figure("pow(2, 0.5)"), 1.4142135623730951)
        #expect(faults(of: "pow(-1, 0.5)").map(\.rule) == ["M140"])
    }

    /// 70 × 1.1 / 7 is a little above 11 in binary, 0.3 / 0.1 a little below 3.
    @Test func wholeNumbersForgiveBinaryNoise() throws {
        #expect(try figure("ceil(70 * (1 + 10 %) / 7)") == 11)
        #expect(try figure("floor(0.3 / 0.1)") == 3)
        #expect(try figure("ceil(11.000001)") == 12)
    }
}
