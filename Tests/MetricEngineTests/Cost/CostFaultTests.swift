import Testing

struct CostFaultTests {
    @Test func argumentsAreCounted() {
        let few = faults(of: "annuity(300 kUSD, 8 %/yr)")
        #expect(few.map(\.rule) == ["M008"])
        #expect(few.first?.message == "annuity takes 3 or 4 arguments, not 2")
        #expect(few.first?.help == ["write   annuity(sum, rate, life, [residual])"])
        #expect(faults(of: "crf(8 %/yr)").first?.message == "crf takes 2 arguments, not 1")
        #expect(faults(of: "log(1, 2)").first?.message == "log takes 1 argument, not 2")
        #expect(faults(of: "npv(8 %/yr)").first?.message == "npv takes at least 3 arguments, not 1")
    }

    @Test func ratesAndLivesAgree() {
        let mixed = faults(of: "crf(8 %/yr, 4)")
        #expect(mixed.map(\.rule) == ["M108"])
        #expect(mixed.first?.message == "crf needs a time as its life")
        #expect(mixed.first?.place == "4")
        #expect(mixed.first?.labels == ["4: a plain number"])
        let rate = faults(of: "annuity(1 USD, 8 kW, 4 yr)")
        #expect(rate.first?.message == "annuity needs a rate, as in 8 %/yr, as its rate")
        #expect(rate.first?.place == "8 kW")
    }

    @Test func sumsAreOfOneKind() {
        let residual = faults(of: "annuity(1 kUSD, 8 %/yr, 4 yr, 10 %)")
        #expect(residual.first?.message == "annuity needs an amount in USD as its residual")
        #expect(
            faults(of: "payback_time(1 kUSD, 3 USD)").first?.message
                == "payback_time needs a cost rate as its flow")
        #expect(faults(of: "npv(8 %/yr, 1 USD, 1 h)").first?.place == "1 h")
        #expect(
            faults(of: "k_of_n(1 kW, 2 kW, 90 %)").first?.message
                == "k_of_n needs a plain number or a count as its k")
    }

    @Test func faultsInsideTheEnginesFormulasAreSaidWhereTheyWereAsked() {
        let never = faults(
            of: "1 * payback_time",
            with: ["capex: 9 USD", "residual_value: 0 USD", "saving_over_rent: -1 USD/yr"])
        #expect(never.map(\.message) == ["this never pays back"])
        #expect(never.first?.place == "payback_time")
        #expect(never.first?.labels == ["payback_time: in `payback_time`"])
        let life = faults(
            of: "npv_of_owning",
            with: ["capex: 9 USD", "residual_value: 0 USD", "saving_over_rent: 1 USD/yr", "life: 4"])
        #expect(life.first?.message == "pv needs a time as its life")
        #expect(life.first?.labels == ["npv_of_owning: in `npv_of_owning`"])
    }

    @Test func triangularBoundsRise() {
        #expect(faults(of: "triangular(2 USD, 1 USD, 3 USD)").map(\.rule) == ["M130"])
        #expect(faults(of: "triangular(1 to 2, 3, 4)").map(\.rule) == ["M130"])
        #expect(faults(of: "triangular(1 USD, 2 kW, 3 USD)").map(\.rule) == ["M108"])
    }

    @Test func catalogueFiguresAreReachedByName() throws {
        #expect(try figure("facility.life_inferencex_economic in yr") == 4)
        #expect(try figure("ownership.h200_sxm.neocloud in USD/h/gpu") == 1.74)
        let slip = faults(of: "facility.life_inferencex_ecomonic in yr")
        #expect(slip.map(\.rule) == ["M205"])
        #expect(slip.first?.labels == ["life_inferencex_ecomonic: did you mean life_inferencex_economic?"])
        #expect(faults(of: "ownership.h200_sxm").first?.help == ["it has: neocloud"])
        #expect(
            faults(of: "ownership.h200_sxm.rental").first?.message == "say which figure of h200_sxm is meant")
    }
}
