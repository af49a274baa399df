import Testing

@testable import MetricEngine

struct CostTokenTests {
    @Test func rentedTokens() {
        expectGolden(TokenCost.perMegatoken(perHour: 1.41, tokensPerSecond: 90), 4.3518518518518518519, "G06")
        expectGolden(
            TokenCost.perMegatoken(perHour: 2.65, tokensPerSecond: 6000), 0.12268518518518518519, "G07")
        expectGolden(TokenCost.impliedRate(perHour: 1.41, perMegatoken: 4.2), 93.253968253968253968, "G08")
        let idle = TokenCost.perMegatoken(perHour: 3.99 * 8, tokensPerSecond: 14000 * 0.45 * 0.995)
        expectGolden(idle, 1.4144798064396054346, "G09")
        expectGolden(
            TokenCost.perMegatoken(perHour: 60 / 8, tokensPerSecond: 5000), 0.41666666666666666667, "G10")
        let dollars = TokenCost.perMegatoken(perHour: 7.5 * 1.15, tokensPerSecond: 5000)
        expectGolden(dollars, 0.47916666666666666667, "G10")
    }

    @Test func sharedCostIsConserved() {
        let price = TokenCost.shared(0.02, inputTokens: 8192, outputTokens: 1024, weight: 4)
        expectGolden(price.input, 1.6276041666666666667, "G14")
        expectGolden(price.output, 6.5104166666666666667, "G14")
        expectGolden((8192 * price.input + 1024 * price.output) / 1e6, 0.02, "G14")
    }

    @Test func blendsAndCaches() {
        expectGolden(
            TokenCost.blended(input: 1.35, output: 5.4, inputParts: 3, outputParts: 1), 2.3625, "G15")
        expectGolden(TokenCost.blended(input: 1.35, output: 5.4, inputParts: 8, outputParts: 1), 1.8, "G15")
        expectGolden(TokenCost.blended(input: 1.35, output: 5.4, inputParts: 1, outputParts: 8), 4.95, "G15")
        let input = TokenCost.effectiveInput(20000, hitRate: 0.8, cachedCost: 0.1)
        expectGolden(input, 5600, "G16")
        expectGolden((input * 3 + 500 * 15) / 1e6, 0.0243, "G16")
        expectGolden(TokenCost.margin(cost: 0.226, price: 1.35), 0.83259259259259259259, "G17")
        expectGolden(TokenCost.margin(cost: 2.955, price: 5.4), 0.45277777777777777778, "G17")
    }

    @Test func energyAtOneBoundary() {
        let rate = (tokens: 6000.0, watts: 2100.0)
        let joules = EnergyRate.joulesPerToken(tokensPerSecond: rate.tokens, watts: rate.watts)
        expectGolden(
            EnergyRate.tokensPerJoule(tokensPerSecond: rate.tokens, watts: rate.watts), 2.8571428571428571429,
            "G11")
        expectGolden(joules, 0.35, "G11")
        expectGolden(
            EnergyRate.kilowattHoursPerMegatoken(joulesPerToken: joules), 0.097222222222222222222, "G11")
        expectGolden(
            EnergyRate.tokensPerKilowattHour(tokensPerSecond: rate.tokens, watts: rate.watts),
            10285714.285714285714, "G11")
        expectGolden(
            EnergyRate.tokensPerSecondPerMegawatt(tokensPerSecond: rate.tokens, watts: rate.watts),
            2857142.8571428571429, "G11")
    }

    @Test func boundariesOfOneMachine() {
        let critical = EnergyRate.criticalPower(node: 1275, networkShare: 0.08)
        let utility = EnergyRate.utilityPower(critical: critical, pue: 1.25)
        for (watts, expected) in [
            (critical, 871459.69498910675381), (utility, 697167.75599128540305),
            (1730, 693641.61849710982659),
        ] {
            expectGolden(
                EnergyRate.tokensPerSecondPerMegawatt(tokensPerSecond: 1200, watts: watts), expected, "G12")
        }
        expectGolden(utility / 700, 2.4589285714285714286, "G12")
    }

    @Test func idleMachinesSpendEnergyOnFewTokens() {
        let average = EnergyRate.averagePower(idle: 350, peak: 1050, utilisation: 0.3)
        expectGolden(average, 560, "G13")
        expectGolden(
            EnergyRate.joulesPerToken(tokensPerSecond: 0.3 * 1200, watts: average), 1.5555555555555555556,
            "G13")
    }

    @Test func carbonAndWater() {
        let operational = Footprint.operationalGrams(
            joulesPerToken: 1.0625, pue: 1.25, gramsPerKilowattHour: 56.039)
        expectGolden(operational, 20.674110243055555556, "G29")
        let embodied = Footprint.embodiedGrams(
            kilograms: 164 + 5700 / 8.0, tokensPerSecond: 1200, utilisation: 0.6, years: 4)
        expectGolden(embodied, 9.6505669006144653024, "G29")
        let germany = Footprint.operationalGrams(
            joulesPerToken: 1.0625, pue: 1.25, gramsPerKilowattHour: 380.95)
        expectGolden(germany + embodied, 150.19201655339224308, "G29")
        let litres = Footprint.water(
            kilowattHours: 1, sitePerKilowattHour: 0.13, pue: 1.14, gridPerKilowattHour: 3.1321)
        expectGolden(litres, 3.700594, "G30")
    }

    @Test func claimsFollowFromTheirConstants() {
        let h200 = TokenCost.perMegatoken(perHour: 1.41, tokensPerSecond: 90)
        let gb300 = TokenCost.perMegatoken(perHour: 2.652, tokensPerSecond: 6000)
        expectGolden(h200 / gb300, 35.444947209653092006, "G35")
        func perMegawatt(_ rate: Double, _ watts: Double) -> Double {
            EnergyRate.tokensPerSecondPerMegawatt(tokensPerSecond: rate, watts: watts)
        }
        expectGolden(perMegawatt(6000, 2100) / perMegawatt(90, 1730), 54.920634920634920635, "G35")
        expectGolden(perMegawatt(6000, 2250) / perMegawatt(90, 1730), 51.259259259259259259, "G35")
        let rented = TokenCost.perMegatoken(perHour: 1.6, tokensPerSecond: 90)
        expectGolden(
            rented / TokenCost.perMegatoken(perHour: 3.96, tokensPerSecond: 6000), 26.936026936026936027,
            "G35")
        let gb200 = 8.5e9 / 1e6 / CostUnits.hoursPerYear
        expectGolden(gb200 * 1.6666666666666667, 1.6171993911719939117, "G37")
        expectGolden(1_650_000 / 1000 / 12, 137.5, "G38")
        expectGolden(1650 * 1.875 / CostUnits.hoursPerYear, 0.35316780821917808219, "G38")
    }

    @Test func serviceLevelPicksAMeasuredPoint() throws {
        let points = [(20.0, 9000.0), (40, 6200), (75, 3100), (116, 900), (150, 350)].map {
            FrontierPoint(speedPerUser: $0.0, throughput: $0.1)
        }
        let point = try #require(greatestThroughput(of: points, atLeast: 60))
        #expect(point.throughput == 3100)
        expectGolden(
            TokenCost.perMegatoken(perHour: 2.652, tokensPerSecond: point.throughput), 0.23763440860215053763,
            "G42")
        expectGolden(point.throughput / 2100, 1.4761904761904761905, "G42")
        #expect(greatestThroughput(of: points, atLeast: 151) == nil)
    }
}
