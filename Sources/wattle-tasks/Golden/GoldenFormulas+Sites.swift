extension GoldenFormula {
    private static let regressed = "10 s * facility.server_non_gpu_power * 2 / (server_gpus / 1 gpu) / batch"

    /// Carbon, fleets, claims, facilities, uptime and operating points.
    static let sites: [String: GoldenFormula] = [
        "G29": GoldenFormula(
            inputs: [
                "joule_per_tok_it": "it_energy_per_mtok: # J/tok", "pue": "PUE: #",
                "ci_g_kwh": "carbon_intensity: # g/kWh", "embodied_kg_gpu": "gpu_embodied_carbon: # kg",
                "server_embodied_kg": "server_embodied_carbon: # kg", "gpus_per_server": "server_gpus: # gpu",
                "life_years": "life: # yr", "tps": "peak_throughput: # tok/s",
                "utilisation": "utilisation: #",
            ],
            given: ["gpus: 1 gpu", "uptime: 100 %"],
            outputs: [
                ("kwh_per_mtok_it", "it_energy_per_mtok in kWh/Mtok"),
                ("operational_g", "operational_carbon_per_mtok in g/Mtok"),
                ("embodied_g", "embodied_carbon_per_mtok in g/Mtok"),
                ("total_g", "carbon_per_mtok in g/Mtok"),
                ("total_g_{}", "carbon_per_mtok in g/Mtok | carbon_intensity: facility.carbon_$1"),
            ]),
        "G30": GoldenFormula(
            inputs: [
                "kwh_it": "energy: # kWh", "wue_site": "site_water: # L/kWh", "pue": "PUE: #",
                "wue_grid": "grid_water: # L/kWh",
            ],
            outputs: [("litre", "energy * water_intensity in L")]),
        "G31": GoldenFormula(
            inputs: [
                "active_params_b": "active_parameters: # Gparam", "output_tokens": "output: # tok/request",
                "batch": "batch: #",
            ],
            outputs: [
                ("gpu_kwh", "regressed_gpu_energy in kWh/request"),
                (
                    "server_kwh_{}gpu_{}s",
                    "$2 s * facility.server_non_gpu_power * $1 / (server_gpus / 1 gpu) / batch + $1 * regressed_gpu_energy * 1 request in kWh"
                ),
                ("request_kwh_pue_{}", "$1 * (\(regressed) + 2 * regressed_gpu_energy * 1 request) in kWh"),
            ]),
        "G32": GoldenFormula(
            inputs: [
                "mw": "site_power: # MW", "watts_allin": "utility_power: # W",
                "domain": "rack_size: # gpu/rack",
            ],
            given: ["gpus: 1 gpu"],
            outputs: [
                ("gpus", "gpus_of_site in gpu"), ("whole_racks", "racks_of_site in rack"),
                ("mw_for_{}", "power_needed in MW | systems_needed: $1"),
                ("kw_per_gpu_at_{}", "site_power / $1 in kW"),
            ]),
        "G33": GoldenFormula(
            inputs: [
                "exaflops": "claimed: # EFLOP/s", "gpus": "gpus: # gpu", "dense_pf": "dense: # PFLOP/s/gpu",
                "sparse_pf": "sparse: # PFLOP/s/gpu",
            ],
            outputs: [
                ("pf_per_gpu", "claimed / gpus in PFLOP/s/gpu"),
                ("dense_exaflops", "dense * gpus in EFLOP/s"),
            ]),
        "G34": GoldenFormula(
            inputs: [
                "peak_rps": "peak_requests: # request/s", "headroom": "headroom: #",
                "rps_per_instance": "instance_requests: # request/s",
                "gpus_per_instance": "instance_gpus: # gpu", "gpus_per_server": "gpus: # gpu",
                "server_price": "price: # USD", "depreciation_years": "life: # yr",
                "licence_usd_gpu_yr": "licence_price: # USD/yr/gpu",
                "hosting_usd_yr": "hosting_price: # USD/yr",
                "avg_rps": "average_requests: # request/s", "input_tokens": "input: # tok/request",
                "output_tokens": "output: # tok/request",
            ],
            outputs: [
                ("instances", "instances_needed"), ("servers", "servers_needed"),
                ("usd_yr_server", "server_cost in USD/yr"), ("usd_yr", "sized_cost in USD/yr"),
                ("usd_per_1000_requests", "sized_cost_per_request * 1000 request in USD"),
                ("usd_per_mtok_total", "sized_cost_per_mtok in USD/Mtok"),
                ("utilisation_implied", "sized_utilisation * 1"),
            ]),
        "G35": claims,
        "G36": GoldenFormula(
            inputs: ["usd_mtok_off": "without: # USD/Mtok", "usd_mtok_on": "speculative: # USD/Mtok"],
            outputs: [("ratio", "without / speculative")]),
        "G37": GoldenFormula(
            inputs: [
                "usd_gw_yr": "yearly: # USD/GW/yr", "kw_it_per_gpu_gb200": "gb200: # kW/gpu",
                "kw_it_per_gpu_gb300": "gb300: # kW/gpu",
            ],
            outputs: [
                ("usd_kw_yr", "yearly in USD/kW/yr"), ("gb200_usd_gpu_h", "yearly * gb200 in USD/h/gpu"),
                ("gb300_usd_gpu_h", "yearly * gb300 in USD/h/gpu"),
                ("gb200_if_{}yr_life", "facility.cost_megawatt_year_$1_years * gb200 in USD/h/gpu"),
                ("inferencex_gb200_hyperscaler", "ownership.gb200_nvl72.hyperscaler in USD/h/gpu"),
            ]),
        "G38": GoldenFormula(
            inputs: ["usd_mw_yr": "lease: # USD/MW/yr", "kw_per_gpu": "share: # kW/gpu"],
            outputs: [("usd_kw_month", "lease in USD/kW/month"), ("usd_gpu_h", "lease * share in USD/h/gpu")]),
        "G39": facility,
        "G40": GoldenFormula(
            inputs: [
                "mtbf_h": "mtbf: # h", "mttr_h": "mttr: # h", "series": "parts: #", "n": "n: #", "k": "k: #",
            ],
            outputs: [
                ("a_unit", "unit_uptime * 1"), ("a_series_{}", "series(unit_uptime, parts)"),
                ("a_{}_of_{}", "k_of_n(k, n, unit_uptime)"),
                ("downtime_h_yr_series", "(1 - series(unit_uptime, parts)) * 1 yr in h"),
            ]),
        "G41": GoldenFormula(
            inputs: [
                "interruptions": "interruptions: #", "gpus": "observed_gpus: # gpu",
                "days": "observed_time: # day",
            ],
            outputs: [
                ("per_gpu_year", "interruption_rate * 1 gpu * 1 yr"), ("mtbf_fleet_h", "fleet_mtbf in h"),
                ("mtbf_gpu_h", "gpu_mtbf in gpu*h"),
            ]),
        "G42": GoldenFormula(
            inputs: [
                "points": "@ tok/s/user, tok/s", "slo": "slo: # tok/s/user", "usd_hour": "hour: # USD/h",
                "watts": "watts: # W", "interpolation": "word none",
            ],
            outputs: [
                ("tps_per_gpu", "frontier(slo, @points) in tok/s"),
                ("usd_per_mtok", "hour / frontier(slo, @points) in USD/Mtok"),
                ("tok_per_joule", "frontier(slo, @points) / watts in tok/J"),
            ]),
    ]

    private static let claims = GoldenFormula(
        inputs: [
            "h200.usd": "old_cost: # USD/h", "h200.tps": "old_rate: # tok/s", "h200.kw": "old_power: # kW",
            "gb300.usd": "new_cost: # USD/h", "gb300.tps": "new_rate: # tok/s", "gb300.kw": "new_power: # kW",
        ],
        outputs: [
            ("cost_ratio", "(old_cost / old_rate) / (new_cost / new_rate)"),
            ("published_cost_ratio", "claims.gb300_35x_cost.claimed * 1"),
            ("throughput_ratio", "new_rate / old_rate"),
            ("tok_s_mw_h200", "old_rate / old_power in tok/s/MW"),
            ("tok_s_mw_gb300", "new_rate / new_power in tok/s/MW"),
            ("per_mw_ratio", "(new_rate / new_power) / (old_rate / old_power)"),
            ("per_mw_ratio_gb300_{}kw", "(new_rate / ($1 kW)) / (old_rate / old_power)"),
            (
                "cost_ratio_if_rental_prices",
                "(ownership.h200_sxm.rental / old_rate) / (ownership.gb300_nvl72.rental / new_rate)"
            ),
            ("cost_ratio_if_h200_{}_gb200_{}", "($1 USD/h / old_rate) / ($2 USD/h / new_rate)"),
        ])

    private static let facility = GoldenFormula(
        inputs: [
            "critical_kw": "it_power: # kW", "dc_capex_usd_mw": "facility_price: # USD/MW",
            "dc_years": "facility_life: # yr", "r": "cost_of_capital: # / 1 yr",
            "dc_opex_share": "facility_upkeep_share: # / 1 yr", "servers": "servers: #",
            "server_usd": "server_price: # USD", "server_years": "life: # yr",
            "server_opex_share": "maintenance_share: # / 1 yr", "avg_power_share": "power_load: #",
            "pue": "PUE: #", "usd_kwh": "energy_price: # USD/kWh",
        ],
        given: ["price: servers * server_price"],
        outputs: [
            ("dc_capital_yr", "facility_capital in USD/yr"), ("dc_opex_yr", "facility_upkeep in USD/yr"),
            ("server_capital_yr", "capital_per_hour in USD/yr"),
            ("server_opex_yr", "maintenance_cost in USD/yr"),
            ("energy_yr", "energy_cost in USD/yr"), ("tco_yr", "owned_cost_per_hour in USD/yr"),
        ])
}
