extension GoldenFormula {
    /// Build or rent, and what uncertain inputs do to a cost.
    static let decisions: [String: GoldenFormula] = [
        "G18": GoldenFormula(
            inputs: [
                "fixed_usd_yr": "fixed_cost_per_hour: # USD/yr",
                "energy_usd_per_hour": "energy_cost: # USD/h",
                "rent_usd_hour": "rent_price: # USD/h/gpu", "availability": "uptime: #",
            ],
            given: ["gpus: 1 gpu"],
            outputs: [
                ("fixed_usd_yr", "fixed_cost_per_hour in USD/yr"), ("energy_usd_h", "energy_cost in USD/h"),
                ("u_star", "break_even_utilisation * 1"),
            ]),
        "G19": GoldenFormula(
            inputs: [
                "capex": "capex: # USD", "residual": "residual_value: # USD",
                "rent_usd_hour": "rent_price: # USD/h/gpu", "hours_used_month": "rented_hours: # h / 1 month",
                "opex_usd_month": "opex: # USD/month",
            ],
            given: ["gpus: 1 gpu"], outputs: [("months", "payback_time in month")]),
        "G20": GoldenFormula(
            inputs: [
                "capex": "capex: # USD", "saving_usd_month": "saving_over_rent: # USD/month",
                "annual_rate": "cost_of_capital: # / 1 yr",
            ],
            outputs: [
                ("i_month", "monthly_rate(cost_of_capital)"), ("months", "discounted_payback_time in month"),
            ]),
        "G21": GoldenFormula(
            inputs: ["cash_flows": "@ USD", "r": "cost_of_capital: # / 1 yr"],
            outputs: [
                ("npv", "npv(cost_of_capital, @cash_flows) in USD"), ("irr", "irr(@cash_flows) * 1 yr"),
                ("payback_years", "payback(@cash_flows) in yr"),
            ]),
        "G22": GoldenFormula(
            inputs: [
                "capex": "capex: # USD", "residual": "residual_value: # USD", "opex_usd_yr": "opex: # USD/yr",
                "r": "cost_of_capital: # / 1 yr", "n": "life: # yr", "tps": "peak_throughput: # tok/s",
                "utilisation": "utilisation: #",
            ],
            given: ["uptime: 100 %"],
            outputs: [
                ("usd_per_mtok", "levelised_cost_per_mtok in USD/Mtok"),
                (
                    "usd_per_mtok_via_crf",
                    "(annuity(capex, cost_of_capital, life, residual_value) + opex) / throughput in USD/Mtok"
                ),
            ]),
        "G23": GoldenFormula(
            inputs: [
                "price0": "token_price: # USD/Mtok", "yearly_factor": "price_change: (# - 1) / 1 yr",
                "mtok_per_year": "throughput: # Mtok/yr", "r": "cost_of_capital: # / 1 yr", "n": "life: # yr",
            ],
            outputs: [("pv_revenue", "present_revenue in USD")]),
        "G24": GoldenFormula(
            inputs: [
                "capex": "capex: # USD", "n": "life: # yr", "r": "cost_of_capital: # / 1 yr",
                "kwh": "energy_price: # USD/kWh", "pue": "PUE: #", "util": "utilisation: #",
                "tps": "peak_throughput: # tok/s", "critical_kw": "it_power: # kW", "load": "power_load: #",
                "other_usd_yr": "staff_and_software: # USD/yr", "availability": "uptime: #",
            ],
            given: ["price: capex", "residual_value: 0 USD"], outputs: [("base", "cost_per_mtok in USD/Mtok")]
        ),
        "G27": GoldenFormula(
            inputs: [
                "usd": "hourly_price: # USD/h/gpu", "tps": "peak_throughput: # tok/s",
                "util": "utilisation: #",
            ],
            given: ["gpus: 1 gpu", "uptime: 100 %"], outputs: [("base", "cost_per_mtok in USD/Mtok")]),
    ]
}
