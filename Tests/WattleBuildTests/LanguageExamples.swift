import WattleTestSupport

/// The metric blocks by which the language is described, in two notes.
enum LanguageExamples {
    /// The scenarios to which the other blocks refer.
    static let scenarios =
        ["chat", "agents"].map { id in
            """
            ```metric \(id)
            \(serviceScenario)
            ```

            """
        }.joined() + """
            ```metric moe_low_latency
            scenario: A mixture of experts at a quick pace
            from: chat
            with:
              model: gpt_oss_120b
            at:
              - speed_per_user >= 100 tok/s/user
            ```

            [^eurostat]: Eurostat, nrg_pc_205, first half of 2026
            [^site]: Our own meters, 2026
            [^ecb]: Reference rate of 2 November 2026
            """

    /// Arithmetic, facts, a comparison, a sweep, a break-even, a sensitivity, a claim, a system of one's own and a
    /// site plan.
    static let blocks = """
        ```metric
        show: 14.3 kW * 24 h * 0.11 EUR/kWh
        ```

        ```metric h200-facts
        show:
          - H200.memory in GB
          - H200.memory_bandwidth in TB/s
          - H200.power in W
        caption: One H200 as its vendor specifies it
        ```

        ```metric cost-by-system
        compare: [H100, H200, GB200_NVL72, GB300_NVL72, MI355X]
        scenario: "[[Serving baseline#chat]]"
        metrics:
          - throughput / gpus in tok/s/gpu as Rate per GPU
          - tokens_per_mw in tok/s/MW
          - cost_per_mtok in EUR/Mtok
        baseline: H100
        sort: cost_per_mtok
        caption: Five systems, same model, same service level
        ```

        ```metric cost-vs-utilisation
        sweep: utilisation from 10 % to 95 % in 18 steps
        scenario: "[[Serving baseline#chat]]"
        for: [H200, GB300_NVL72]
        plot: cost_per_mtok in EUR/Mtok
        sliders:
          energy_price: from 0.04 EUR/kWh to 0.30 EUR/kWh in 27 steps
        expect:
          - p50(GB300_NVL72.cost_per_mtok) < 2 EUR/Mtok
        caption: Cost falls with utilisation, and flattens
        ```

        ```metric buy-or-rent
        solve: utilisation from 5 % to 100 %
        such_that: buy = rent
        scenario: "[[Serving baseline#chat]]"
        for: H200
        with:
          rental_price: 2.20 to 3.10 USD/h/gpu [^quote]
        let:
          buy: cost_per_mtok
          rent: rental_price * gpus / peak_throughput
        expect:
          - solution < 80 %
        ```

        ```metric what-matters
        sensitivity: cost_per_mtok in EUR/Mtok
        scenario: "[[Serving baseline#chat]]"
        for: GB300_NVL72
        vary:
          utilisation: from 30 % to 80 %
          life: from 3 yr to 6 yr
          energy_price: from 0.05 EUR/kWh to 0.25 EUR/kWh
          PUE: from 1.1 to 1.5
        ```

        ```metric claim-35x
        claim: A rack makes tokens 35 times cheaper than a node of the generation before
        by: Its vendor [^quote]
        scenario: "[[Serving baseline#moe_low_latency]]"
        test: H200.cost_per_mtok / GB300_NVL72.cost_per_mtok >= 35
        holds_if: [precision, speed_per_user, utilisation]
        ```

        ```metric our-rack
        system: OurRack
        from: GB300_NVL72
        with:
          power: 118 kW to 128 kW [^metered]
          price: 3.4 MUSD to 4.2 MUSD [^quote]
          throughput_factor: between 0.82 and 0.93 [^loadtest]
        expect:
          - power <= 132 kW
        ```

        ```metric site-plan
        compare: [H200, GB300_NVL72, OurRack]
        across:
          - "[[Serving baseline#chat]]"
          - "[[Serving baseline#agents]]"
        with:
          demand: 1.5 to 4 Gtok/day [^forecast]
          site_power: 5 MW
        let:
          systems: ceil(demand / throughput)
          load: systems * power * PUE
          headroom: 1 - load / site_power
        metrics:
          - systems
          - load in MW
          - headroom in %, 2 digits
          - systems * capex in MUSD as Capex
          - cost_per_mtok in EUR/Mtok
        baseline: H200
        chart: load in MW
        expect:
          - chance(OurRack.load < site_power) > 90 %
          - p90(OurRack.cost_per_mtok) < 2 EUR/Mtok
        expect_warn:
          - OurRack.headroom > 15 %
        format: 3 digits
        caption: Three ways to serve the forecast on one 5 MW feed
        ```

        Half of H200: `{metric} cost-by-system.GB300_NVL72.cost_per_mtok / cost-by-system.H200.cost_per_mtok in %`.

        [^metered]: Our own meters, 2026
        [^quote]: Quotation of 3 October 2026
        [^loadtest]: Load test of 5 October 2026
        [^forecast]: Forecast for 2027
        """
}
