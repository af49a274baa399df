import Testing

/// Costs of a made-up system with round figures, so that each step can be followed by hand.
struct CostChainTests {
    /// 8 GPUs for 80 000 USD over two years at 50 %: 1/1.5 + 1/2.25 = 10/9, so 0.9 of a sum a year.
    private static let plant = [
        "price: 80 kUSD", "network_price_share: 20 %", "storage_price_share: 5 %", "residual_share: 9 %",
        "cost_of_capital: 50 %/yr", "life: 2 yr", "gpus: 8 gpu", "power: 10 kW", "network_share: 10 %",
        "PUE: 1.2", "power_load: 50 %", "energy_price: 0.1 USD/kWh", "peak_throughput: 4000 tok/s",
        "utilisation: 50 %", "uptime: 80 %", "input: 3000 tok/request", "output: 1000 tok/request",
    ]

    private func value(_ expression: String, _ more: String...) throws -> Double {
        try figure(expression, with: CostChainTests.plant + more)
    }

    @Test func capitalIsAnAnnuityOfEachPart() throws {
        #expect(try value("capex in USD") == 100_000)
        // 80 000 less 7200 / 2.25 is 76 800, of which 0.9; and 0.9 of 20 000
        expectClose(try value("system_capital in USD/yr"), 69_120)
        expectClose(try value("network_capital in USD/yr"), 18_000)
        expectClose(try value("capital_per_hour in USD/yr"), 87_120)
        // Network for one year: 20 000 * 1.5
        expectClose(try value("network_capital in USD/yr", "network_life: 1 yr"), 30_000)
        expectClose(try value("depreciation in USD/yr"), 46_400, "(100 000 - 7200) / 2")
    }

    @Test func energyBillsWhatIsConsumedAndColocationWhatIsContracted() throws {
        #expect(try value("it_power in kW") == 11)
        expectClose(try value("consumed_power in kW"), 6.6, "11 * 1.2 * 0.5")
        expectClose(try value("energy_cost in USD/yr"), 5781.6, "6.6 kW * 8760 h * 0.1")
        expectClose(try value("colocation_cost in USD/yr", "colocation_price: 200 USD/kW/month"), 26_400)
        expectClose(
            try value("consumed_power in kW", "idle_load: 10 %"), 3.96, "13.2 * (0.1 + 0.4 * 0.5)")
    }

    @Test func theSiteIsColocationOrOnesOwnOrLeftOut() throws {
        #expect(try value("site_cost in USD/yr") == 0)
        expectClose(try value("site_cost in USD/yr", "colocation_price: 200 USD/kW/month"), 26_400)
        // 11 kW at 10 MUSD/MW is 110 000; 0.9 of it, and 4 % upkeep
        let own = ["facility_price: 10 MUSD/MW", "facility_life: 2 yr", "facility_upkeep_share: 4 %/yr"]
        expectClose(try figure("site_cost in USD/yr", with: CostChainTests.plant + own), 103_400)
    }

    @Test func everyPartOfTheYearAddsUp() throws {
        let more = [
            "colocation_price: 200 USD/kW/month", "maintenance_share: 5 %/yr", "staff_share: 1 %/yr",
        ]
        let plant = CostChainTests.plant + more
        let fixed = 87_120.0 + 26_400 + 4_000 + 800
        expectClose(try figure("fixed_cost_per_hour in USD/yr", with: plant), fixed)
        let total = fixed + 5781.6
        expectClose(try figure("cost_per_hour in USD/h", with: plant), total / 8760)
        expectClose(try figure("cost_per_available_hour in USD/h", with: plant), total / 8760 / 0.8)
        expectClose(try figure("cost_per_utilised_hour in USD/h", with: plant), total / 8760 / 0.4)
        expectClose(try figure("opex in USD/yr", with: plant), total - 87_120)
        expectClose(
            try figure("cost_per_mtok in USD/Mtok", with: plant), total / (4000 * 0.4 * 31.536),
            "tokens a year")
    }

    @Test func tokensOfEachKindCarryTheirPart() throws {
        let request = "cost_per_request: 0.01 USD/request"
        // 3000 + 4 * 1000 units share a cent
        expectClose(try value("input_cost_per_mtok in USD/Mtok", request, "output_weight: 4"), 10 / 7.0)
        expectClose(try value("output_cost_per_mtok in USD/Mtok", request, "output_weight: 4"), 40 / 7.0)
        expectClose(try value("input_cost_per_mtok in USD/Mtok", request, "prefill_share: 30 %"), 1)
        expectClose(try value("output_cost_per_mtok in USD/Mtok", request, "prefill_share: 30 %"), 7)
        #expect(try value("input_cost_per_mtok in USD/Mtok", request) == 0)
        expectClose(try value("cost_per_mtok_total in USD/Mtok", request), 2.5)
        expectClose(
            try value("billed_input in tok/request", "cache_hit_rate: 50 %", "cached_cost: 20 %"), 1800)
        expectClose(try value("margin * 1", "cost_per_mtok: 3 USD/Mtok", "token_price: 4 USD/Mtok"), 0.25)
    }

    @Test func uptimeFollowsFromPartsAndSpares() throws {
        // Two parts of which one is enough, each up half of the time: 3/4
        let parts = ["gpus: 2 gpu", "mtbf: 10 h", "mttr: 10 h"]
        let known = ["peak_throughput: 100 tok/s", "utilisation: 50 %"]
        expectClose(try figure("throughput in tok/s", with: parts + known + ["spares: 1 gpu"]), 37.5)
        expectClose(try figure("throughput in tok/s", with: parts + known), 12.5, "in series")
        expectClose(try value("throughput in tok/s", "restart_loss: 25 %"), 1200, "4000 * 0.4 * 0.75")
        expectClose(try value("goodput in tok/s", "goodput_share: 90 %"), 1440)
    }

    @Test func rentIsComparedOnTheSameHours() throws {
        // Fixed 87 120, energy 5781.6 a year, rent 8 * 2 * 8760 = 140 160
        expectClose(
            try value("break_even_utilisation * 1", "rent_price: 2 USD/h/gpu"), 87_120 / (134_378.4 * 0.8))
        expectClose(
            try value("saving_over_rent in USD/yr", "rent_price: 2 USD/h/gpu"), 140_160 * 0.4 - 5781.6)
        expectClose(
            try value("npv_of_owning in USD", "saving_over_rent: 90 kUSD/yr"), 3200,
            "90 000 / 0.9 + 3200 - 100 000")
        expectClose(
            try value("reserved_saving in USD/yr", "reserved_price: 2 USD/h/gpu"), 140_160 - 92_901.6)
        expectClose(
            try value("present_revenue in USD", "token_price: 1 USD/Mtok", "price_change: -25 %/yr"),
            4000 * 0.4 * 31.536 * (1 / 1.5 + 0.75 / 2.25), "falling prices")
    }

    @Test func sitesFeedWholeMachines() throws {
        // 13.2 kW each at the meter
        #expect(try value("systems_of_site", "site_power: 100 kW") == 7)
        #expect(try value("gpus_of_site in gpu", "site_power: 100 kW") == 60)
        #expect(try value("racks_of_site in rack", "site_power: 100 kW", "rack_size: 16 gpu/rack") == 4)
        #expect(try value("full_racks_of_site in rack", "site_power: 100 kW", "rack_size: 16 gpu/rack") == 3)
        #expect(try value("systems_needed", "demand: 5000 tok/s") == 4)
        expectClose(try value("power_needed in kW", "demand: 5000 tok/s"), 52.8)
    }

    @Test func carbonAndWaterFollowTheEnergyOfIT() throws {
        // 5.5 kW over 1600 tok/s is 3.4375 J, 0.95486 kWh a million
        let energy = 3.4375 / 3.6
        let grid = [
            "carbon_intensity: 100 g/kWh", "gpu_embodied_carbon: 100 kg", "server_embodied_carbon: 800 kg",
        ]
        let plant = CostChainTests.plant + grid
        expectClose(try figure("it_energy_per_mtok in kWh/Mtok", with: plant), energy)
        expectClose(try figure("operational_carbon_per_mtok in g/Mtok", with: plant), energy * 120)
        let made = 1600e3 / (1600 * 2 * 31.536)
        expectClose(
            try figure("embodied_carbon_per_mtok in g/Mtok", with: plant), made, "1600 kg over two years")
        expectClose(try figure("carbon_per_mtok in g/Mtok", with: plant), energy * 120 + made)
        let water = CostChainTests.plant + ["site_water: 0.4 L/kWh", "grid_water: 3 L/kWh"]
        expectClose(try figure("water_per_mtok in L/Mtok", with: water), energy * 4, "0.4 + 1.2 * 3")
    }
}
