extension MetricLibrary {
    private static let annuity: StaticText =
        "annuity (C - S / (1 + r)^n) r / (1 - (1 + r)^-n), paid at the end of each year"

    /// What owning costs, by the hour and by the year.
    static let capital: [Metric] = [
        Metric(
            "capex", "Capital cost of the system", "price * (1 + network_price_share + storage_price_share)",
            "",
            "price, and the cluster network and storage as shares of it"),
        Metric("residual_value", "Value at the end of its life", "price * residual_share"),
        Metric(
            "network_life", "Book life of network and storage", "life", "yr", "as the system's unless given"),
        Metric(
            "system_capital", "Cost of capital and wear of the system",
            "annuity(price, cost_of_capital, life, residual_value)", "¤/yr", annuity),
        Metric(
            "network_capital", "Cost of capital and wear of network and storage",
            "annuity(capex - price, cost_of_capital, network_life)", "¤/yr",
            "an annuity of its own, since lives may differ"),
        Metric(
            "capital_per_hour", "Cost of capital and wear", "system_capital + network_capital", "¤/h", annuity
        ),
        Metric(
            "depreciation", "Straight-line depreciation", "(capex - residual_value) / life", "¤/yr",
            "for comparison: the annuity contains it, so the two are never added"),
        Metric(
            "energy_cost", "Cost of electricity", "consumed_power * energy_price", "¤/h",
            "what is consumed, PUE included"),
        Metric(
            "colocation_cost", "Cost of colocation", "colocation_price * it_power", "¤/yr",
            "bills contracted critical power, neither PUE nor load"),
        Metric(
            "facility_capital", "Cost of capital and wear of the facility",
            "annuity(facility_price * it_power, cost_of_capital, facility_life)", "¤/yr",
            "price per MW of critical IT, an annuity over the facility's own life"),
        Metric(
            "facility_upkeep", "Upkeep of the facility", "facility_price * it_power * facility_upkeep_share",
            "¤/yr",
            "share of the facility's price per year"),
        Metric(
            "facility_cost", "Cost of a facility of one's own", "facility_capital + facility_upkeep", "¤/yr"),
        Metric(
            "left_out_site_cost", "Cost of the site", "0 * capital_per_hour", "¤/yr",
            "left out: none is given"),
        Metric(
            "maintenance_cost", "Maintenance", "price * maintenance_share", "¤/yr",
            "share of the price per year"),
        Metric(
            "staff_and_software", "Staff and software", "price * staff_share", "¤/yr",
            "share of the price per year"),
        Metric(
            "fixed_cost_per_hour", "Cost of owning, used or not",
            "capital_per_hour + site_cost + maintenance_cost + staff_and_software", "¤/h",
            "everything but electricity"),
        Metric(
            "owned_cost_per_hour", "Cost of owning and running", "fixed_cost_per_hour + energy_cost", "¤/h",
            "per provisioned hour"),
        Metric("hourly_cost_per_hour", "Cost by the hour", "hourly_price * gpus", "¤/h"),
        Metric(
            "cost_per_available_hour", "Cost of an hour that it is up", "cost_per_hour / uptime", "¤/h",
            "per provisioned hour over availability"),
        Metric(
            "cost_per_utilised_hour", "Cost of an hour that it works",
            "cost_per_hour / (uptime * utilisation)",
            "¤/h", "per provisioned hour over availability and utilisation"),
        Metric(
            "opex", "Running cost", "site_cost + maintenance_cost + staff_and_software + energy_cost", "¤/yr",
            "everything but capital"),
        Metric("tco", "Total cost over its life", "cost_per_hour * life"),
    ]

    /// What tokens cost, by kind.
    static let tokenCost: [Metric] = [
        Metric(
            "cost_per_mtok", "Cost per million output tokens", "cost_per_hour / throughput", "¤/Mtok",
            "all cost is carried by output tokens"),
        Metric(
            "cost_per_request", "Cost of a request", "cost_per_mtok * output", "¤/request",
            "input and output together"),
        Metric(
            "cost_per_mtok_total", "Cost per million tokens, input and output",
            "cost_per_request / (input + output)", "¤/Mtok", "all tokens counted, cached ones too"),
        Metric(
            "billed_input", "Input tokens that cost as much as uncached ones",
            "input * (1 - cache_hit_rate + cache_hit_rate * cached_cost)", "tok/request",
            "I ((1 - h) + h k), k the cost of a cached token"),
        Metric(
            "input_cost_by_weight", "Cost per million input tokens",
            "cost_per_request / (billed_input + output_weight * output)", "¤/Mtok",
            "shared by weight, K / (I + w O): the parts add up to the whole"),
        Metric(
            "output_cost_by_weight", "Cost per million output tokens, its own part",
            "output_weight * input_cost_by_weight", "¤/Mtok", "w times the cost of an input token"),
        Metric(
            "input_cost_by_time", "Cost per million input tokens",
            "cost_per_request * prefill_share / billed_input", "¤/Mtok",
            "shared by GPU time: what the prefill pool costs"),
        Metric(
            "output_cost_by_time", "Cost per million output tokens, its own part",
            "cost_per_request * (1 - prefill_share) / output", "¤/Mtok",
            "shared by GPU time: what the decode pool costs"),
        Metric(
            "uncarried_input_cost", "Cost per million input tokens", "0 * cost_per_mtok", "¤/Mtok",
            "none: all cost is carried by output tokens"),
        Metric(
            "cached_cost_per_mtok", "Cost per million cached input tokens",
            "cached_cost * input_cost_per_mtok",
            "¤/Mtok", "k times the cost of an uncached one"),
        Metric(
            "price_per_request", "Price of a request", "billed_input * input_price + output * output_price",
            "¤/request", "cached tokens at their share of the input price"),
        Metric(
            "blended_price", "Blended price per million tokens",
            "(blend_input * input_price + blend_output * output_price) / (blend_input + blend_output)",
            "¤/Mtok",
            "mean of the prices at a declared ratio of input to output"),
        Metric(
            "margin", "Gross margin", "1 - cost_per_mtok / token_price", "%",
            "what the cost leaves of the price"),
    ]

    /// Availability of parts and of what is built from them.
    static let uptime: [Metric] = [
        Metric(
            "unit_uptime", "Availability of one part", "availability(mtbf, mttr)", "%", "MTBF / (MTBF + MTTR)"
        ),
        Metric(
            "domain_uptime", "Availability of the system", "k_of_n(gpus - spares, gpus, unit_uptime)", "%",
            "binomial, failures independent: without spares all parts must be up"),
        Metric(
            "interruption_rate", "Interruptions per GPU and year",
            "interruptions / (observed_gpus * observed_time)", "", "count over GPUs and time"),
        Metric(
            "fleet_mtbf", "Time between interruptions of the fleet", "observed_time / interruptions", "h",
            "observed time over its interruptions"),
        Metric(
            "gpu_mtbf", "GPU-hours between interruptions", "observed_gpus * observed_time / interruptions",
            "",
            "observed GPUs and time over their interruptions"),
    ]
}
