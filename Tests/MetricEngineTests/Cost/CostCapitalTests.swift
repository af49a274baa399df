import Testing

@testable import MetricEngine

struct CostCapitalTests {
    static let owned = OwnedAccelerator(
        serverCapital: 37_500, networkShare: 0.15, storageShare: 0.02, residualShare: 0.1, costOfCapital: 0.1,
        life: 4, nodePower: 1275, load: 0.76, networkPowerShare: 0.08, pue: 1.25, energyPrice: 0.0725,
        colocationPrice: 184.06, maintenanceShare: 0.04, staffAndSoftware: 500)

    @Test func recoveryFactors() {
        expectGolden(Capital.recoveryFactor(rate: 0.08, periods: 4), 0.30192080445403931371, "G01")
        expectGolden(Capital.recoveryFactor(rate: 0, periods: 5), 0.2, "G02")
        let annuity = Capital.annuity(of: 300_000, residual: 30_000, rate: 0.1, periods: 4)
        expectGolden(annuity, 88177.117000646412411, "G03")
        expectGolden(annuity / 67500, 1.3063276592688357394, "G03")
    }

    @Test func monthlyRatesAreEffective() {
        let monthly = Capital.monthlyRate(yearly: 0.08)
        expectGolden(monthly, 0.0064340301100034548339, "G04")
        expectGolden(Capital.annuity(of: 300_000, rate: monthly, periods: 48), 7284.6283001015780317, "G04")
        expectGolden(Capital.annuity(of: 300_000, rate: 0.08 / 12, periods: 48), 7323.8767024507441855, "G04")
    }

    /// 60 % debt at 8 % with a quarter of it saved in tax, 40 % equity at 15 %: 3.6 % + 6 %.
    @Test func weightedCostOfCapital() {
        let cost = Capital.weightedCost(debtShare: 0.6, debtRate: 0.08, equityRate: 0.15, taxRate: 0.25)
        expectGolden(cost, 0.096, "by hand")
    }

    @Test func ownedHour() {
        let owned = CostCapitalTests.owned
        expectGolden(owned.capital, 43875, "G05")
        expectGolden(owned.capitalPerYear, 13033.265998707175178, "G05")
        expectGolden(owned.criticalKilowatts, 1.377, "G05")
        expectGolden(owned.energyPerYear, 830.806065, "G05")
        expectGolden(owned.colocationPerYear, 3041.40744, "G05")
        expectGolden(owned.maintenancePerYear, 1500, "G05")
        expectGolden(owned.totalPerYear, 18905.479503707175178, "G05")
        expectGolden(owned.perProvisionedHour, 2.1581597606971661162, "G05")
        expectGolden(owned.perAvailableHour(availability: 0.985), 2.1910251377636204225, "G05")
        let utilised = owned.perUtilisedHour(availability: 0.985, utilisation: 0.6)
        expectGolden(utilised, 3.6517085629393673709, "G05")
        expectGolden(
            TokenCost.perMegatoken(perHour: utilised, tokensPerSecond: 1200), 0.84530290808781652103, "G05")
        expectGolden(owned.capitalPerYear / owned.totalPerYear, 0.68939092479254399517, "G05")
    }

    @Test func breakEvenAndPayback() throws {
        let owned = CostCapitalTests.owned
        expectGolden(owned.fixedPerYear, 18074.673438707175178, "G18")
        let utilisation = owned.breakEvenUtilisation(rentPerHour: 2.35, availability: 0.985)
        expectGolden(utilisation, 0.92886571162882196312, "G18")
        let months = try #require(Payback.months(of: 43875, savingPerMonth: 2.35 * 730 - 500))
        expectGolden(months, 36.09625668449197861, "G19")
        let discounted = try #require(Payback.discountedMonths(of: 43875, savingPerMonth: 1215.5, rate: 0.1))
        expectGolden(discounted, 42.738090889490060493, "G20")
        #expect(Payback.discountedMonths(of: 43875, savingPerMonth: 300, rate: 0.1) == nil)
        #expect(Payback.months(of: 43875, savingPerMonth: 0) == nil)
    }

    @Test func cashFlows() throws {
        let flow = CashFlow([-43875.0, 14600.0, 13140.0, 11826.0, 14393.4])
        expectGolden(flow.presentValue(rate: 0.1), -1026.8338911276552148, "G21")
        #expect(flow.internalRates.count == 1)
        expectGolden(try #require(flow.internalRates.first), 0.089031057529703137255, "G21")
        expectGolden(try #require(flow.paybackYears), 3.2993733238845582003, "G21")
    }

    /// -100, +230, -132 is worth nothing at 10 % and at 20 %; +1, +1 at no rate.
    @Test func internalRatesCanBeSeveralOrNone() {
        let rates = CashFlow([-100, 230, -132]).internalRates
        #expect(rates.count == 2)
        for (rate, expected) in zip(rates, [0.1, 0.2]) { expectGolden(rate, expected, "by hand") }
        #expect(CashFlow([1, 1]).internalRates.isEmpty)
        #expect(CashFlow([-10, 1]).paybackYears == nil)
    }

    @Test func levelisedCostEqualsTheAnnuityRoute() {
        let megatokens = 1200 * 0.6 * CostUnits.secondsPerYear / 1e6
        let levelised = LevelisedCost.perToken(
            capital: 43875, residual: 3750, yearlyCost: 4000, tokensPerYear: megatokens, rate: 0.1, years: 4)
        expectGolden(levelised, 0.75016850225435371823, "G22")
        let annual = Capital.annuity(of: 43875, residual: 3750, rate: 0.1, periods: 4) + 4000
        expectGolden(annual / megatokens, 0.75016850225435371823, "G22")
        let revenue = LevelisedCost.presentRevenue(
            firstPrice: 0.5, yearlyFactor: 0.7, quantityPerYear: 22705.92, rate: 0.1, years: 4)
        expectGolden(revenue, 23727.926780957584864, "G23")
    }
}
