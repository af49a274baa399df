extension GoldenFormula {
    /// The formulas of the golden cases that are put to the metric language, by id.
    static let table: [String: GoldenFormula] =
        money.merging(tokens) { first, _ in first }.merging(decisions) { first, _ in first }
        .merging(sites) { first, _ in first }

    private static let always = ["gpus: 1 gpu", "utilisation: 100 %", "uptime: 100 %"]

    private static let rate = "cost_of_capital: # / 1 yr"
    private static let rent = GoldenFormula(
        inputs: ["usd_per_gpu_hour": "hourly_price: # USD/h/gpu", "tps_per_gpu": "peak_throughput: # tok/s"],
        given: always, outputs: [("usd_per_mtok", "cost_per_mtok in USD/Mtok")])
    private static let recovery = GoldenFormula(
        inputs: ["r": rate, "n": "life: # yr"], outputs: [("crf", "crf(cost_of_capital, life) * 1 yr")])

    private static let money: [String: GoldenFormula] = [
        "G01": recovery, "G02": recovery,
        "G03": GoldenFormula(
            inputs: ["C": "price: # USD", "S": "residual_value: # USD", "r": rate, "n": "life: # yr"],
            outputs: [
                ("annuity", "system_capital in USD/yr"), ("straight_line", "depreciation in USD/yr"),
                ("ratio", "system_capital / depreciation"),
            ]),
        "G04": GoldenFormula(
            inputs: ["C": "price: # USD", "r": rate, "m": "months: #"],
            outputs: [
                ("rm", "monthly_rate(cost_of_capital)"),
                ("payment", "annuity(price, monthly_rate(cost_of_capital), months) in USD"),
                ("nominal_div12_payment", "annuity(price, cost_of_capital * 1 yr / 12, months) in USD"),
            ]),
        "G05": GoldenFormula(
            inputs: [
                "server_capex": "price: # USD", "network_share": "network_price_share: #",
                "storage_share": "storage_price_share: #", "residual_share": "residual_share: #", "r": rate,
                "n": "life: # yr", "node_w": "power: # W", "load": "power_load: #",
                "network_power_overhead": "network_share: #", "pue": "PUE: #",
                "usd_kwh": "energy_price: # USD/kWh", "colo_usd_kw_month": "colocation_price: # USD/kW/month",
                "maintenance_share": "maintenance_share: # / 1 yr",
                "staff_software_usd_yr": "staff_and_software: # USD/yr", "availability": "uptime: #",
                "utilisation": "utilisation: #", "tps_full_load": "peak_throughput: # tok/s",
            ],
            outputs: [
                ("capex_total", "capex in USD"), ("capital_usd_yr", "capital_per_hour in USD/yr"),
                ("critical_kw", "it_power in kW"), ("energy_usd_yr", "energy_cost in USD/yr"),
                ("colo_usd_yr", "colocation_cost in USD/yr"),
                ("maintenance_usd_yr", "maintenance_cost in USD/yr"),
                ("total_usd_yr", "owned_cost_per_hour in USD/yr"),
                ("usd_per_provisioned_hour", "owned_cost_per_hour in USD/h"),
                ("usd_per_available_hour", "cost_per_available_hour in USD/h"),
                ("usd_per_utilised_hour", "cost_per_utilised_hour in USD/h"),
                ("usd_per_mtok", "cost_per_mtok in USD/Mtok"),
                ("capital_share", "capital_per_hour / owned_cost_per_hour"),
            ]),
        "G06": rent, "G07": rent,
        "G08": GoldenFormula(
            inputs: [
                "usd_per_gpu_hour": "hourly_price: # USD/h/gpu", "usd_per_mtok": "token_price: # USD/Mtok",
            ],
            given: always, outputs: [("tps", "hourly_cost_per_hour / token_price in tok/s")]),
        "G09": GoldenFormula(
            inputs: [
                "usd_per_gpu_hour": "hourly_price: # USD/h/gpu", "gpus": "gpus: # gpu",
                "tps_instance": "peak_throughput: # tok/s", "utilisation": "utilisation: #",
                "billed_hours_share": "billed: #", "availability": "uptime: #",
            ],
            outputs: [("usd_per_mtok", "billed * cost_per_mtok in USD/Mtok")]),
        "G10": GoldenFormula(
            inputs: [
                "instance_eur_hour": "instance: # EUR/h", "gpus": "gpus: # gpu", "usd_per_eur": "EUR: # USD",
                "tps_per_gpu": "rate: # tok/s/gpu",
            ],
            given: [
                "hourly_price: instance / gpus", "peak_throughput: rate * gpus", "utilisation: 100 %",
                "uptime: 100 %",
            ],
            outputs: [
                ("eur_per_gpu_hour", "hourly_price in EUR/h/gpu"),
                ("eur_per_mtok", "cost_per_mtok in EUR/Mtok"),
                ("usd_per_mtok", "cost_per_mtok in USD/Mtok"),
            ]),
    ]

    private static let tokens: [String: GoldenFormula] = [
        "G11": GoldenFormula(
            inputs: ["tps": "peak_throughput: # tok/s", "watts": "utility_power: # W"],
            given: always + ["power_load: 100 %"],
            outputs: [
                ("tok_per_joule", "tokens_per_joule in tok/J"), ("joule_per_tok", "energy_per_mtok in J/tok"),
                ("kwh_per_mtok", "energy_per_mtok in kWh/Mtok"),
                ("tok_per_kwh", "tokens_per_joule in tok/kWh"),
                ("tok_per_s_per_mw", "tokens_per_mw in tok/s/MW"),
            ]),
        "G12": GoldenFormula(
            inputs: [
                "tps": "peak_throughput: # tok/s", "tdp_w": "limit: # W", "node_w": "power: # W",
                "measured_node_w": "measured: # W", "network_overhead": "network_share: #", "pue": "PUE: #",
                "allin_utility_w": "all_in: # W",
            ],
            outputs: [
                ("chip_tok_per_j", "peak_throughput / limit in tok/J"),
                ("node_tok_per_j", "peak_throughput / power in tok/J"),
                ("measured_node_tok_per_j", "peak_throughput / measured in tok/J"),
                ("critical_it_tok_per_s_per_mw", "tokens_per_it_mw in tok/s/MW"),
                ("utility_tok_per_s_per_mw", "tokens_per_mw in tok/s/MW"),
                ("inferencex_tok_per_s_per_mw", "tokens_per_mw in tok/s/MW | utility_power: all_in"),
                ("chip_over_utility", "(peak_throughput / limit) / tokens_per_mw"),
            ]),
        "G13": GoldenFormula(
            inputs: [
                "p_idle_w": "idle: # W", "p_peak_w": "utility_power: # W", "utilisation": "utilisation: #",
                "tps": "peak_throughput: # tok/s",
            ],
            given: ["idle_load: idle / utility_power", "power_load: 100 %", "uptime: 100 %"],
            outputs: [
                ("avg_w", "consumed_power in W"), ("joule_per_tok", "energy_per_mtok in J/tok"),
                ("joule_per_tok_full", "energy_per_mtok in J/tok | utilisation: 100 %"),
            ]),
        "G14": GoldenFormula(
            inputs: [
                "total_usd": "cost_per_request: # USD/request", "input_tokens": "input: # tok/request",
                "output_tokens": "output: # tok/request", "output_weight": "output_weight: #",
            ],
            outputs: [
                ("usd_per_m_input", "input_cost_per_mtok in USD/Mtok"),
                ("usd_per_m_output", "output_cost_per_mtok in USD/Mtok"),
                ("usd_per_m_total", "cost_per_mtok_total in USD/Mtok"),
                ("all_cost_on_output", "cost_per_request / output in USD/Mtok"),
                ("check_sum", "input * input_cost_per_mtok + output * output_cost_per_mtok in USD/request"),
            ]),
        "G15": GoldenFormula(
            inputs: [
                "p_in": "input_price: # USD/Mtok", "p_out": "output_price: # USD/Mtok",
                "a": "blend_input: # tok", "b": "blend_output: # tok",
            ],
            outputs: [
                ("blended", "blended_price in USD/Mtok"),
                ("blended_{}to{}", "blended_price in USD/Mtok | blend_input: $1 tok; blend_output: $2 tok"),
            ]),
        "G16": GoldenFormula(
            inputs: [
                "input_tokens": "input: # tok/request", "output_tokens": "output: # tok/request",
                "hit_rate": "cache_hit_rate: #", "cached_cost_ratio": "cached_cost: #",
                "p_in": "input_price: # USD/Mtok", "p_out": "output_price: # USD/Mtok",
            ],
            outputs: [
                ("effective_input_tokens", "billed_input in tok/request"),
                ("usd_per_request", "price_per_request in USD/request"),
                ("usd_per_m_billed_tokens", "price_per_request / (input + output) in USD/Mtok"),
                ("usd_per_request_no_cache", "price_per_request in USD/request | cache_hit_rate: 0 %"),
            ]),
        "G17": GoldenFormula(
            inputs: [
                "cost_in": "cost_in: # USD/Mtok", "price_in": "price_in: # USD/Mtok",
                "cost_out": "cost_out: # USD/Mtok", "price_out": "price_out: # USD/Mtok",
            ],
            outputs: [
                ("margin_in", "margin * 1 | cost_per_mtok: cost_in; token_price: price_in"),
                ("margin_out", "margin * 1 | cost_per_mtok: cost_out; token_price: price_out"),
            ]),
    ]
}
