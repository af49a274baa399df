/// The scenario by which the metric language is described, the source of one block.
package let serviceScenario = """
    scenario: Chat on a 70B model, Frankfurt
    with:
      model: llama_3_1_70b
      precision: fp8
      input: 2000 tok/request
      output: 500 tok/request
      utilisation: 45 % to 65 %
      energy_price: 0.09 to 0.14 EUR/kWh [^eurostat]
      PUE: 1.25 [^site]
      life: 4 yr
      cost_of_capital: 8 %/yr
    at:
      - speed_per_user >= 50 tok/s/user
      - ttft <= 2 s
    rates:
      EUR: 1.08 USD [^ecb]
    """
