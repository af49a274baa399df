import WattleDiagnostics

/// The rules of the metric language, by the numbers that the engine gives its faults.
let metricRules: [RuleDocumentation] = [
    RuleDocumentation(
        "M001", .error, "a block says what it is",
        why:
            "The first key tells whether a block shows, compares or defines something; without it nothing can be computed.",
        example: "metrics:\n  - throughput",
        remedy: "show: 14.3 kW * 24 h"),
    RuleDocumentation(
        "M002", .error, "every line is a key with a value, an item or a comment",
        why: "A line that is read differently from how it was meant would change a figure.",
        example: "show 14.3 kW",
        remedy: "show: 14.3 kW"),
    RuleDocumentation(
        "M003", .error, "only keys of the language",
        why: "The set of keys is closed, so that a slip is found and not ignored.",
        example: "metric: throughput",
        remedy: "metrics:\n  - throughput"),
    RuleDocumentation(
        "M004", .error, "a key is given once",
        why: "Of two values one would silently win.",
        example: "show: 1 kW\nshow: 2 kW",
        remedy: "show:\n  - 1 kW\n  - 2 kW"),
    RuleDocumentation(
        "M006", .error, "spaces, not tabs",
        why: "A tab has no width that everybody agrees on, and indentation carries meaning here.",
        example: "with:\n\tpower: 5 MW",
        remedy: "with:\n  power: 5 MW"),
    RuleDocumentation(
        "M007", .error, "an expression is complete and readable",
        why: "Wattle never guesses what an unfinished expression means.",
        example: "show: 3 * ",
        remedy: "show: 3 * 4 kW"),
    RuleDocumentation(
        "M008", .error, "keys and functions get what they need",
        why: "A key without a value, or a function with too many arguments, says nothing.",
        example: "caption:",
        remedy: "caption: Power of one rack"),
    RuleDocumentation(
        "M009", .error, "a key belongs to the kind of its block",
        why: "A key that has no meaning in a block would be ignored.",
        example: "show: 3 kW\nbaseline: H100",
        remedy: "show: 3 kW"),
    RuleDocumentation(
        "M010", .error, "a name is a word that nothing else uses",
        why: "Units and functions cannot be names, or expressions could be read in two ways.",
        example: "with:\n  kW: 3 kW",
        remedy: "with:\n  rack_power: 3 kW"),
    RuleDocumentation(
        "M011", .error, "a block has the parts that its kind needs",
        why: "A sweep without anything to plot, or a claim without a test, has no result.",
        example: "solve: utilisation from 5 % to 100 %",
        remedy: "solve: utilisation from 5 % to 100 %\nsuch_that: buy = rent"),
    RuleDocumentation(
        "M012", .error, "keys at the left edge, what belongs to them two spaces further in",
        why: "Indentation says what belongs to what; a line that is moved could belong to another key.",
        example: "with:\n    power: 5 MW",
        remedy: "with:\n  power: 5 MW"),
    RuleDocumentation(
        "M101", .error, "only equal dimensions are added or compared",
        why: "A power and an energy have no sum.",
        example: "show: 5 kW + 3 kWh",
        remedy: "show: 5 kW * 1 h + 3 kWh"),
    RuleDocumentation(
        "M102", .error, "a figure is shown in a unit of its own dimension",
        why: "A cost per token is no energy price.",
        example: "cost_per_mtok in EUR/kWh",
        remedy: "cost_per_mtok in EUR/Mtok"),
    RuleDocumentation(
        "M103", .error, "a metric has the inputs that it needs",
        why: "What is missing is named; nothing is assumed that is not declared as a default.",
        example: "tokens_per_mw without a system",
        remedy: "compare: [H200]\nmetrics:\n  - tokens_per_mw"),
    RuleDocumentation(
        "M104", .error, "the division sign has a space on both sides",
        why: "A tight slash belongs to a unit, as in tok/s; a spaced one divides.",
        example: "power/rate",
        remedy: "power / rate"),
    RuleDocumentation(
        "M105", .error, "a comparison where one is asked for, a quantity where one is asked for",
        why: "An expectation is either kept or not; a figure has a value.",
        example: "expect:\n  - power",
        remedy: "expect:\n  - power < 130 kW"),
    RuleDocumentation(
        "M106", .error, "computed figures are compared with a tolerance",
        why: "Two figures that were computed are never exactly equal.",
        example: "expect:\n  - power = 130 kW",
        remedy: "expect:\n  - power ~= 1 % 130 kW"),
    RuleDocumentation(
        "M107", .error, "exponents stay small",
        why: "A unit to the tenth power is a slip.",
        example: "power ^ 40",
        remedy: "power ^ 2"),
    RuleDocumentation(
        "M108", .error, "a function gets the dimension that it needs",
        why: "A logarithm of a power has no meaning, and neither has a life in kilowatts.",
        example: "log(5 kW)",
        remedy: "log(5 kW / 1 kW)"),
    RuleDocumentation(
        "M109", .error, "words are not computed with",
        why: "A model's or precision's name is a choice, not a number.",
        example: "precision * 2",
        remedy: "utilisation * 2"),
    RuleDocumentation(
        "M110", .error, "units are known",
        why: "There is no milli prefix: 5 mW in this field is nearly always a slip for 5 MW.",
        example: "site_power: 5 mW",
        remedy: "site_power: 5 MW"),
    RuleDocumentation(
        "M120", .error, "currencies are converted by a given rate only",
        why: "Rates are never fetched, and a figure must not change because a rate did.",
        example: "1 USD + 1 EUR",
        remedy: "rates:\n  EUR: 1.08 USD [^ecb]"),
    RuleDocumentation(
        "M130", .error, "the lower bound comes first",
        why: "A range that runs backwards is a slip.",
        example: "0.14 to 0.09 EUR/kWh",
        remedy: "0.09 to 0.14 EUR/kWh"),
    RuleDocumentation(
        "M131", .error, "numbers are written without commas",
        why: "A comma separates thousands in one country and decimals in another.",
        example: "1,000 kW",
        remedy: "1_000 kW"),
    RuleDocumentation(
        "M132", .error, "numbers can be represented",
        why: "A number outside of what computers hold would become infinite.",
        example: "1e999 kW",
        remedy: "1e6 kW"),
    RuleDocumentation(
        "M133", .error, "a share lies between 0 % and 100 %",
        why: "A confidence range covers part of the cases, never more than all.",
        example: "120 %: 1 to 2 kW",
        remedy: "90 %: 1 to 2 kW"),
    RuleDocumentation(
        "M134", .error, "between 1 and 15 digits",
        why: "More digits than that are noise.",
        example: "cost, 40 digits",
        remedy: "cost, 3 digits"),
    RuleDocumentation(
        "M135", .error, "steps of equal ratios begin above zero",
        why: "No ratio leads away from zero.",
        example: "sweep: demand from 0 tok/s to 100 tok/s in 10 steps log",
        remedy: "sweep: demand from 1 tok/s to 100 tok/s in 10 steps log"),
    RuleDocumentation(
        "M136", .error, "a number begins and ends with a digit",
        why: "Without them a point is easily overlooked, and a sign is easily taken for an operator.",
        example: "show: .5 kW",
        remedy: "show: 0.5 kW"),
    RuleDocumentation(
        "M140", .error, "results are finite",
        why: "Infinity and undefined results are mistakes, not figures.",
        example: "1 kW / (2 - 2)",
        remedy: "1 kW / 2"),
    RuleDocumentation(
        "M143", .error, "the rate, time or point that is asked for exists",
        why:
            "Some sums never pay back, and some have no rate of return or several; a figure would pretend otherwise.",
        example: "irr(-100 USD, 230 USD, -132 USD)",
        remedy: "npv(10 %/yr, -100 USD, 230 USD, -132 USD)"),
    RuleDocumentation(
        "M201", .error, "names are known",
        why: "A name that nothing defines would be a guess.",
        example: "GB300_NVL27.power",
        remedy: "GB300_NVL72.power"),
    RuleDocumentation(
        "M202", .error, "references lead to a public block",
        why: "A scenario that is private and one that does not exist are the same to a reader.",
        example: "scenario: chatt",
        remedy: "scenario: chat"),
    RuleDocumentation(
        "M203", .error, "systems lead to hardware",
        why: "A system comes from the catalogue or from a system block.",
        example: "from: chat",
        remedy: "from: GB300_NVL72"),
    RuleDocumentation(
        "M204", .error, "a figure of a system needs a system",
        why: "throughput alone does not say of what.",
        example: "show: throughput",
        remedy: "show: H200.power in W"),
    RuleDocumentation(
        "M205", .error, "the catalogue has the figure",
        why: "A figure without a source is left out of the catalogue, and so it is missing here.",
        example: "H200.fp4",
        remedy: "H200.fp8"),
    RuleDocumentation(
        "M206", .error, "choices are from the list",
        why: "A precision, model or price basis is one of those that exist.",
        example: "precision: fp5",
        remedy: "precision: fp8"),
    RuleDocumentation(
        "M207", .error, "a block rests on blocks that are right",
        why: "A figure cannot be better than the scenario or system that it is computed from.",
        example: "scenario: chat, whose model does not exist",
        remedy: "Mend the scenario; its own findings say how."),
    RuleDocumentation(
        "M208", .warning, "the chart shows a column of the table",
        why: "A picture of something that the table does not hold could not be checked.",
        example: "chart: opex",
        remedy: "chart: cost_per_mtok"),
    RuleDocumentation(
        "M210", .error, "definitions do not go in a circle",
        why: "Each would need the other first.",
        example: "a: b + 1\nb: a + 1",
        remedy: "a: 3\nb: a + 1"),
    RuleDocumentation(
        "M211", .error, "inheritance is at most eight deep",
        why: "Beyond that nobody can follow it.",
        example: "ten systems, each from the one before",
        remedy: "Derive from the catalogue's system."),
    RuleDocumentation(
        "M212", .error, "a name is defined once",
        why: "Of two definitions one would silently win.",
        example: "with:\n  x: 1\n  x: 2",
        remedy: "with:\n  x: 2"),
    RuleDocumentation(
        "M213", .error, "a system that is computed with has figures",
        why: "Some systems are announced by name, and nothing to compute with is published of them.",
        example: "compare: [GB300_NVL72, VR_NVL72_LPX]",
        remedy: "a claim block, which says what is missing; or figures in the garden's catalogue/"),
    RuleDocumentation(
        "M230", .error, "every source has its footnote",
        why: "A source that readers cannot open is none.",
        example: "power: 5 MW [^meter]",
        remedy: "[^meter]: Meter readings, June 2026"),
    RuleDocumentation(
        "M240", .error, "constraints choose an operating point",
        why: "at: holds bounds on speed, latency and the like.",
        example: "at:\n  - 3 < 4",
        remedy: "at:\n  - speed_per_user >= 40 tok/s/user"),
    RuleDocumentation(
        "M241", .warning, "what is varied moves something",
        why: "A chart over an input on which nothing depends looks like a finding and is none.",
        example: "sweep: energy_price from 0.05 USD/kWh to 0.25 USD/kWh\nplot: peak_throughput in tok/s",
        remedy: "plot: energy_cost in USD/h"),
    RuleDocumentation(
        "M301", .error, "expectations hold",
        why: "A sentence about a figure must not become false unnoticed when data change.",
        example: "expect:\n  - power < 100 kW",
        remedy: "Change the sentence, or the expectation."),
    RuleDocumentation(
        "M302", .error, "a claim has a source",
        why:
            "A verdict on something that nobody can look up is worth nothing, to readers and to whoever is quoted.",
        example: "claim: Ten times cheaper\nby: a vendor",
        remedy: "claim: Ten times cheaper\nby: a vendor [^announcement]"),
    RuleDocumentation(
        "M310", .warning, "figures are no older than the garden accepts",
        why:
            "Hardware, prices and benchmarks change; a figure that nobody has read again may have changed too.",
        example: "metric:\n  max_age: 1 yr",
        remedy: "Read the source again, or raise max_age."),
    RuleDocumentation(
        "M401", .error, "a block needs no more evaluations than it may",
        why: "Systems times scenarios grow fast, and a table of thousands of rows helps nobody.",
        example: "compare: 24 systems across 9,000 scenarios",
        remedy: "metric:\n  limits:\n    evaluations: 300000"),
    RuleDocumentation(
        "M402", .error, "at most 16,384 samples for a figure",
        why: "More samples change no digit that is shown.",
        example: "metric:\n  limits:\n    samples: 100000",
        remedy: "metric:\n  limits:\n    samples: 8192"),
    RuleDocumentation(
        "M403", .error, "evaluations times samples stay within 20 million",
        why: "A build that takes minutes for one table stops being used.",
        example: "24 systems across 300 scenarios",
        remedy: "Compare fewer systems or scenarios, or draw fewer samples."),
    RuleDocumentation(
        "M404", .error, "at most so many systems, and 2 to 400 steps",
        why: "A table or chart that nobody can read helps nobody, and a sweep of one step is none.",
        example: "thirty systems, or   in 1 steps",
        remedy: "Compare fewer systems, or take steps that a chart can show."),
    RuleDocumentation(
        "M410", .error, "a block is at most 16 KiB and 200 lines",
        why: "A long block hides its assumptions.",
        example: "231 lines",
        remedy: "Split it, or move inputs to a scenario."),
    RuleDocumentation(
        "M411", .error, "expressions are at most 64 deep and 2,000 parts long",
        why: "Beyond that neither people nor machines can check them.",
        example: "((((…))))",
        remedy: "Name the parts under let:."),
    RuleDocumentation(
        "M430", .error, "a block ends within its steps",
        why: "Budgets are counted in steps, so that slow machines and fast ones agree.",
        example: "a very large comparison",
        remedy: "Compare fewer systems or scenarios."),
]
