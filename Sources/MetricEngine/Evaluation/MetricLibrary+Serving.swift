extension MetricLibrary {
    /// Tokens per second.
    static let serving: [Metric] = [
        Metric(
            "peak_throughput", "Output tokens per second at full load",
            "point_throughput * throughput_factor", "tok/s"),
        Metric(
            "throughput", "Output tokens per second delivered", "peak_throughput * utilisation * uptime",
            "tok/s", "average over provisioned hours"),
        Metric(
            "throughput_after_restarts", "Output tokens per second delivered, restarts taken off",
            "peak_throughput * utilisation * uptime * (1 - restart_loss)", "tok/s",
            "T a (1 - restart loss), average over provisioned hours"),
        Metric(
            "goodput", "Output tokens per second within the service level", "throughput * goodput_share",
            "tok/s", "tokens that meet the service level over all tokens, times throughput"),
        Metric(
            "requests_per_second", "Requests answered", "throughput / output", "request/s",
            "output tokens over the output of one request"),
    ]

    /// Power and energy per token, at the boundaries of power.
    static let energy: [Metric] = [
        Metric(
            "it_power", "Power of the IT equipment, provisioned", "power * (1 + network_share)", "",
            "node input and its share of the cluster network and storage"),
        Metric(
            "utility_power", "Power at the utility's meter, provisioned", "it_power * PUE", "",
            "PUE = power of the facility / power of the IT equipment"),
        Metric(
            "idle_aware_load", "Share of the provisioned power that is drawn on average",
            "idle_load + (power_load - idle_load) * utilisation", "%",
            "idle power and the way from it to the power under load, in proportion to utilisation"),
        Metric(
            "consumed_power", "Power at the utility's meter, average", "utility_power * power_load", "",
            "provisioned power times the share of it that is drawn"),
        Metric(
            "consumed_power_with_idle", "Power at the utility's meter, average",
            "utility_power * idle_aware_load", "",
            "provisioned power times the share of it that is drawn, idle hours included"),
        Metric(
            "consumed_it_power", "Power of the IT equipment, average", "consumed_power / PUE", "",
            "what is drawn at the meter, the facility's overhead taken off"),
        Metric(
            "energy_per_mtok", "Energy per output token", "consumed_power / throughput", "J/tok",
            "consumed, at the utility's meter"),
        Metric(
            "it_energy_per_mtok", "Energy of the IT equipment per output token",
            "consumed_it_power / throughput", "kWh/Mtok", "consumed, critical IT"),
        Metric(
            "tokens_per_joule", "Output tokens per joule", "throughput / consumed_power", "tok/J",
            "consumed, at the utility's meter"),
        Metric(
            "tokens_per_mw", "Output tokens per second and MW", "peak_throughput / utility_power", "tok/s/MW",
            "at full load, provisioned power at the utility's meter"),
        Metric(
            "tokens_per_it_mw", "Output tokens per second and MW of IT", "peak_throughput / it_power",
            "tok/s/MW", "at full load, provisioned power of critical IT: the utility's rate times PUE"),
    ]
}
