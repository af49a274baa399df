import Testing

@testable import MetricEngine

struct CostFleetTests {
    @Test func machinesOfASite() {
        #expect(Fleet.accelerators(watts: 44e6, each: 2100) == 20952)
        #expect(Fleet.racks(holding: 20952, each: 72) == 291)
    }

    @Test func machinesOfADemand() {
        let instances = Fleet.instances(peakRate: 120, headroom: 0.25, ratePerInstance: 7)
        #expect(instances == 22)
        let servers = Fleet.servers(
            instances: instances, acceleratorsPerInstance: 2, acceleratorsPerServer: 8)
        #expect(servers == 6)
        let yearly = servers * (320_000 / 4 + 8 * 4500 + 30000)
        let megatokens = 48 * CostUnits.secondsPerYear * 2300 / 1e6
        expectGolden(yearly, 876_000, "G34")
        expectGolden(yearly / megatokens, 0.25161030595813204509, "G34")
    }

    @Test func facilityInTheBarrosoForm() {
        let cost = FacilityCost(
            criticalKilowatts: 300, building: .init(price: 11e6 * 0.3, years: 14, upkeepShare: 0.04),
            servers: .init(price: 150 * 40000, years: 4, upkeepShare: 0.05), load: 0.75, pue: 1.2,
            energyPrice: 0.08, rate: 0.08)
        expectGolden(cost.building.capitalPerYear(rate: 0.08), 400279.61433187469733, "G39")
        expectGolden(cost.building.upkeepPerYear, 132_000, "G39")
        expectGolden(cost.servers.capitalPerYear(rate: 0.08), 1811524.8267242358823, "G39")
        expectGolden(cost.servers.upkeepPerYear, 300_000, "G39")
        expectGolden(cost.energyPerYear, 189_216, "G39")
        expectGolden(cost.totalPerYear, 2833020.4410561105796, "G39")
    }

    @Test func availabilityOfWholes() {
        let unit = Uptime.availability(hoursBetweenFailures: 2000, hoursToRepair: 8)
        expectGolden(unit, 0.99601593625498007968, "G40")
        let series = Uptime.series(unit, count: 9)
        expectGolden(series, 0.96470956541430769408, "G40")
        expectGolden(Uptime.atLeast(9, of: 10, availability: unit), 0.99930074505067729267, "G40")
        expectGolden((1 - series) * CostUnits.hoursPerYear, 309.1442069706646, "G40")
        #expect(Uptime.atLeast(0, of: 4, availability: unit) == 1)
        #expect(Uptime.atLeast(5, of: 4, availability: unit) == 0)
    }

    @Test func interruptionsOfAFleet() {
        let rate = Uptime.interruptionsPerYear(count: 419, accelerators: 16384, days: 54)
        expectGolden(rate, 0.17285947446469907407, "G41")
        expectGolden(Uptime.fleetHoursBetween(interruptions: 419, days: 54), 3.0930787589498806683, "G41")
    }
}
