extension MetricLibrary {
    /// Whether to own or to rent, and what a purchase earns.
    static let buildOrRent: [Metric] = [
        Metric("rent_cost_per_hour", "Cost of renting as much", "rent_price * gpus", "¤/h"),
        Metric(
            "break_even_utilisation", "Utilisation from which owning is cheaper than rent on demand",
            "fixed_cost_per_hour / (rent_cost_per_hour - energy_cost) / uptime", "%",
            "F / ((p - e) a); above 100 % renting wins at every utilisation"),
        Metric(
            "reserved_saving", "Saving over reserved capacity", "reserved_price * gpus - owned_cost_per_hour",
            "¤/yr", "reserved hours are paid used or not, so utilisation cancels"),
        Metric(
            "rented_hours", "Share of hours that would be rented", "uptime * utilisation", "%",
            "on demand, only what is used"),
        Metric(
            "saving_over_rent", "Saving over renting", "rent_cost_per_hour * rented_hours - opex", "¤/month",
            "rent avoided less the running cost of owning"),
        Metric(
            "payback_time", "Time until owning has paid for itself",
            "payback_time(capex - residual_value, saving_over_rent)", "month", "C / S, undiscounted"),
        Metric(
            "discounted_payback_time", "Time until owning has paid for itself, with interest",
            "payback_time(capex, saving_over_rent, cost_of_capital)", "month",
            "-ln(1 - i C / S) / ln(1 + i), i the effective monthly rate"),
        Metric(
            "npv_of_owning", "Net present value of owning instead of renting",
            "pv(saving_over_rent, cost_of_capital, life) + discount(residual_value, cost_of_capital, life) - capex",
            "", "sum of CF_t / (1 + r)^t"),
        Metric(
            "return_on_owning", "Rate of return of owning instead of renting",
            "return_rate(capex, saving_over_rent, life, residual_value)", "%/yr",
            "the rate at which the net present value is nothing"),
        Metric(
            "levelised_cost_per_mtok", "Levelised cost per million output tokens",
            "(capex - discount(residual_value, cost_of_capital, life) + pv(opex, cost_of_capital, life)) / pv(throughput, cost_of_capital, life)",
            "¤/Mtok", "present cost over present tokens"),
        Metric(
            "present_revenue", "Present value of the tokens sold",
            "pv(token_price * throughput, cost_of_capital, life, price_change)", "",
            "the price changes by a rate from year to year"),
    ]

    /// Sites and fleets.
    static let fleet: [Metric] = [
        Metric("systems_needed", "Systems needed", "ceil(demand / throughput)"),
        Metric("gpus_needed", "GPUs needed", "systems_needed * gpus"),
        Metric("power_needed", "Power needed at the utility's meter", "systems_needed * utility_power"),
        Metric(
            "systems_of_site", "Systems that a site feeds", "floor(site_power / utility_power)", "",
            "power at the utility's meter over that of one system"),
        Metric(
            "gpus_of_site", "GPUs that a site feeds", "floor(site_power / (utility_power / gpus))", "",
            "power at the utility's meter over that of one GPU"),
        Metric(
            "racks_of_site", "Racks that a site's GPUs begin", "ceil(gpus_of_site / rack_size)", "",
            "the last one perhaps not full"),
        Metric(
            "full_racks_of_site", "Racks that a site's GPUs fill", "floor(gpus_of_site / rack_size)", "",
            "whole racks only"),
        Metric(
            "site_throughput", "Output tokens per second of a site", "systems_of_site * throughput", "tok/s"),
        Metric(
            "instances_needed", "Instances for the peak",
            "ceil(peak_requests * (1 + headroom) / instance_requests)",
            "", "peak and headroom over the rate of one instance"),
        Metric(
            "servers_needed", "Servers for the peak", "ceil(instances_needed * instance_gpus / gpus)", "",
            "GPUs of all instances over those of one server"),
        Metric(
            "server_cost", "Cost of a server", "depreciation + licence_price * gpus + hosting_price", "¤/yr",
            "vendor's sizing form: straight line, licences, hosting; nothing discounted"),
        Metric("sized_cost", "Cost of the servers for the peak", "servers_needed * server_cost", "¤/yr"),
        Metric(
            "sized_cost_per_request", "Cost of a request, sized for the peak",
            "sized_cost / average_requests",
            "¤/request", "sized on the peak, paid all year, divided by the average"),
        Metric(
            "sized_cost_per_mtok", "Cost per million tokens, sized for the peak",
            "sized_cost_per_request / (input + output)", "¤/Mtok", "input and output tokens counted"),
        Metric(
            "sized_utilisation", "Utilisation that the sizing implies",
            "average_requests / (instances_needed * instance_requests)", "%",
            "average rate over installed rate"),
    ]

    /// Carbon and water.
    static let footprint: [Metric] = [
        Metric(
            "operational_carbon_per_mtok", "Carbon of electricity per million output tokens",
            "it_energy_per_mtok * PUE * carbon_intensity", "g/Mtok",
            "location-based or market-based, as the intensity given is"),
        Metric(
            "embodied_carbon", "Carbon of making the system",
            "gpus / 1 gpu * gpu_embodied_carbon + gpus / server_gpus * server_embodied_carbon", "kg",
            "modules, and servers around them"),
        Metric(
            "embodied_carbon_per_mtok", "Carbon of making the system per million output tokens",
            "embodied_carbon / (throughput * life)", "g/Mtok", "over all tokens of its life"),
        Metric(
            "carbon_per_mtok", "Carbon per million output tokens",
            "operational_carbon_per_mtok + embodied_carbon_per_mtok", "g/Mtok"),
        Metric(
            "water_intensity", "Water per energy of IT", "site_water + PUE * grid_water", "L/kWh",
            "WUE of the site, and of the grid times PUE"),
        Metric(
            "water_per_mtok", "Water per million output tokens", "it_energy_per_mtok * water_intensity",
            "L/Mtok"),
        Metric(
            "regressed_gpu_energy", "Energy of one GPU for a request, by regression",
            "output / 1 tok * (ecologits_alpha * exp(-ecologits_decay * batch) * active_parameters / 1 Gparam + ecologits_gamma) * 1 Wh",
            "Wh/request", "EcoLogits: n_out (alpha e^(-beta B) P + gamma); a cross-check from outside"),
    ]
}
