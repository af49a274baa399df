import Testing
import WattleTestSupport

@testable import MetricEngine

/// Laws that hold for all inputs, on inputs from a seed.
struct CostPropertyTests {
    /// An owned system with every part of its cost given.
    struct Plant {
        var price: Double
        var rate: Double
        var years: Double
        var utilisation: Double
        var energyPrice: Double
        var hitRate: Double
        var weight: Double

        init(_ random: inout SeededGenerator) {
            price = Double.random(in: 1e4...1e6, using: &random)
            rate = Double.random(in: 0.005...0.3, using: &random)
            years = Double.random(in: 1...12, using: &random)
            utilisation = Double.random(in: 0.05...0.95, using: &random)
            energyPrice = Double.random(in: 0.01...0.4, using: &random)
            hitRate = Double.random(in: 0...0.95, using: &random)
            weight = Double.random(in: 0.5...8, using: &random)
        }

        var definitions: [String] {
            [
                "price: \(price) USD", "network_price_share: 15 %", "storage_price_share: 2 %",
                "residual_share: 10 %", "cost_of_capital: \(rate) / 1 yr", "life: \(years) yr",
                "power: 10 kW",
                "PUE: 1.25", "energy_price: \(energyPrice) USD/kWh", "colocation_price: 150 USD/kW/month",
                "maintenance_share: 4 %/yr", "staff_share: 2 %/yr", "utilisation: \(utilisation)",
                "uptime: 99 %", "peak_throughput: 9000 tok/s", "input: 2000 tok/request",
                "output: 500 tok/request", "cache_hit_rate: \(hitRate)", "cached_cost: 10 %",
                "output_weight: \(weight)",
            ]
        }

        func value(_ expression: String) throws -> Double { try figure(expression, with: definitions) }
    }

    private static func plants(_ seed: UInt64) -> [Plant] {
        var random = SeededGenerator(seed: seed)
        return (0..<12).map { _ in Plant(&random) }
    }

    @Test func costIsLinearInPrice() throws {
        for plant in CostPropertyTests.plants(1) {
            var dear = plant
            dear.price *= 3
            dear.energyPrice *= 3
            let site = try plant.value("colocation_cost in USD/yr")
            let cheap = try plant.value("owned_cost_per_hour in USD/yr") - site
            expectClose(
                try dear.value("owned_cost_per_hour in USD/yr") - site, 3 * cheap, "three times as dear")
        }
    }

    @Test func costFallsInProportionToUse() throws {
        for plant in CostPropertyTests.plants(2) {
            var half = plant
            half.utilisation /= 2
            expectClose(
                try half.value("cost_per_mtok in USD/Mtok"),
                2 * (try plant.value("cost_per_mtok in USD/Mtok")),
                "half the tokens carry the whole cost")
        }
    }

    @Test func sharedCostIsConserved() throws {
        let parts =
            "input * (1 - cache_hit_rate) * input_cost_per_mtok + input * cache_hit_rate * cached_cost_per_mtok + output * output_cost_per_mtok in USD/request"
        for var plant in CostPropertyTests.plants(3) {
            let whole = try plant.value("cost_per_request in USD/request")
            expectClose(try plant.value(parts), whole, "by weight")
            let time = plant.definitions + ["prefill_share: 37 %"]
            expectClose(try figure(parts, with: time), whole, "by GPU time")
            let output = plant.definitions.filter { !$0.hasPrefix("output_weight") }
            expectClose(try figure(parts, with: output), whole, "all on output")
            let total = "cost_per_mtok_total * (input + output) in USD/request"
            expectClose(try plant.value(total), whole, "over all tokens")
            plant.hitRate = 0
            expectClose(try plant.value(parts), whole, "without a cache")
        }
    }

    @Test func aBetterCacheNeverCostsMore() throws {
        for var plant in CostPropertyTests.plants(4) {
            let prices = plant.definitions + ["input_price: 1 USD/Mtok", "output_price: 3 USD/Mtok"]
            let before = try figure("price_per_request in USD/request", with: prices)
            plant.hitRate = (1 + plant.hitRate) / 2
            let better = plant.definitions + ["input_price: 1 USD/Mtok", "output_price: 3 USD/Mtok"]
            #expect(try figure("price_per_request in USD/request", with: better) <= before)
        }
    }

    @Test func capitalRisesWithTheRateAndFallsWithTheYears() throws {
        for plant in CostPropertyTests.plants(5) {
            let cost = try plant.value("capital_per_hour in USD/yr")
            var dear = plant
            dear.rate *= 1.1
            #expect(try dear.value("capital_per_hour in USD/yr") > cost)
            var long = plant
            long.years += 1
            #expect(try long.value("capital_per_hour in USD/yr") < cost)
            #expect(try plant.value("depreciation in USD/yr") < cost, "capital costs more than its wear")
        }
    }

    @Test func levelisedCostEqualsTheAnnuity() throws {
        for plant in CostPropertyTests.plants(6) {
            let annuity =
                "(annuity(capex, cost_of_capital, life, residual_value) + opex) / throughput in USD/Mtok"
            expectClose(
                try plant.value("levelised_cost_per_mtok in USD/Mtok"), try plant.value(annuity),
                "level flows")
        }
    }

    @Test func breakEvenUseMakesOwningAsDearAsRenting() throws {
        for plant in CostPropertyTests.plants(7) {
            var definitions = plant.definitions + ["gpus: 8 gpu", "rent_price: 40 USD/h/gpu"]
            let use = try figure("break_even_utilisation * 1", with: definitions)
            definitions.append("hours: \(use * 0.99)")
            // The rent of the hours used pays for what is fixed and for the energy of these hours.
            let owned = try figure(
                "fixed_cost_per_hour + hours * energy_cost in USD/yr", with: definitions)
            let rented = try figure("hours * rent_cost_per_hour in USD/yr", with: definitions)
            expectClose(owned, rented, "break even")
        }
    }

    @Test func savingsThatPayBackHaveTheirRateOfReturn() throws {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<20 {
            let sum = Double.random(in: 100...1000, using: &random)
            let flow = Double.random(in: 20...400, using: &random)
            let years = Double.random(in: 2...15, using: &random)
            let rate = try #require(
                Capital.internalRate(of: sum, payment: flow, periods: years, residual: 30))
            let annuity = Capital.annuity(of: sum, residual: 30, rate: rate, periods: years)
            #expect((annuity / flow - 1).magnitude < 1e-9)
        }
    }

    @Test func unitsGoThereAndBack() throws {
        let pairs = [
            ("kWh", "J"), ("USD/kWh", "USD/MWh"), ("USD/kW/month", "USD/MW/yr"), ("g/kWh", "kg/MWh"),
            ("L/kWh", "kL/MWh"), ("tok/s/MW", "tok/J"), ("USD/h/gpu", "USD/yr/gpu"), ("t", "kg"), ("h", "yr"),
            ("J/tok", "kWh/Mtok"), ("g/Mtok", "kg/Gtok"), ("gpu*h", "gpu*yr"),
        ]
        var random = SeededGenerator(seed: 9)
        for (first, second) in pairs {
            let value = Double.random(in: 0.001...1000, using: &random)
            let there = try figure("\(value) \(first) in \(second)")
            expectClose(try figure("\(there) \(second) in \(first)"), value, "\(first) and \(second)")
        }
        expectClose(try figure("137.5 USD/kW/month in USD/MW/yr"), 1_650_000, "137.5 * 12 * 1000")
        expectClose(try figure("1 tok/J in tok/s/MW"), 1e6, "a megawatt is a million joules a second")
    }

    @Test func aTighterServiceLevelIsNeverCheaper() throws {
        var costs: [Double] = []
        for speed in [10, 25, 40, 60, 80] {
            let scenario = """
                show: cost_per_mtok in USD/Mtok
                for: H200
                with:
                  model: llama_3_1_70b
                  precision: fp8
                  input: 2000 tok/request
                  output: 500 tok/request
                  utilisation: 50 %
                at:
                  - speed_per_user >= \(speed) tok/s/user
                """
            let garden = MetricGarden([.init("A", nil, scenario)])
            #expect(garden.faults() == [])
            costs.append(try #require(garden.result()?.groups[0].rows[0].cells[0].figure).value.median)
        }
        #expect(costs == costs.sorted() && Set(costs).count > 1)
    }

    @Test func moreSparesNeverFailMoreOften() throws {
        for spares in 0..<8 {
            let definitions = ["gpus: 72 gpu", "mtbf: 5000 h", "mttr: 24 h"]
            let fewer = try figure("domain_uptime * 1", with: definitions + ["spares: \(spares) gpu"])
            let more = try figure("domain_uptime * 1", with: definitions + ["spares: \(spares + 1) gpu"])
            #expect(more > fewer)
        }
    }
}
