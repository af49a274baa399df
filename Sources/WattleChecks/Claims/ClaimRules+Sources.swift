import WattleDiagnostics

/// The rules about sources themselves.
let claimSourceRules: [RuleDocumentation] = [
    RuleDocumentation(
        "CLM011", .error, "source and source_date say where and when",
        why: """
            A source is an address, a work with a number, or another note, with the day on which it was written or \
            read. A day that is to come, a host that only the author reaches, or words that name no place cannot be \
            looked up. Where a note's numbers rest on nothing but a source older than 540 days, it is a warning.
            """,
        example: "source: a talk I saw", remedy: "source: https://example.org/talk\nsource_date: 2026-05-01"),
    RuleDocumentation(
        "CLM014", .error, "evidence can be opened by everybody",
        why: """
            A document behind a login, a host within a company, a short address and a page of search results look \
            like sources and are none for readers. Addresses of one's own machine, as guides show them, are left alone \
            and are no evidence.
            """,
        example: "See [the numbers](https://docs.google.com/document/d/abc/edit).",
        remedy: "See [the numbers](https://example.org/report.pdf)."),
    RuleDocumentation(
        "CLM015", .note, "a result in a sentence is bound to its block",
        why: """
            A number that is typed beside the figure that computes it stays behind when the figure moves. As an inline             value it moves with it, and readers can follow it to its inputs.
            """,
        example: "One day costs 37.8 EUR.   with a block that shows 37.8 EUR",
        remedy: "One day costs `{metric} day.cost in EUR`."),
    RuleDocumentation(
        "CLM016", .error, "a claim block has a source that can be looked up, and keeps to its tolerance",
        why: """
            A verdict on a claim is a judgement on somebody. The footnote behind by: says where the claim stands (an             address or a numbered work) and of which year it is. An address without a year is a warning; a year without an \
            address is enough for what was printed or read off a meter. A verdict may be any of the four; but where the test             is an equality with a tolerance, most draws lie within it, or the block contradicts itself.
            """,
        example: "by: NVIDIA [^1]   with   [^1]: a talk",
        remedy: "[^1]: Keynote at GTC, NVIDIA, March 2026. <https://example.org/keynote>"),
    RuleDocumentation(
        "CLM017", .note, "a benchmark's number says what ran on what",
        why: """
            120 tokens/s mean nothing without the accelerator, the model, the precision or the version. The section \
            names at least one of them, or a source in the paragraph does.
            """,
        example: "It reaches 120 tokens/s.",
        remedy: "It reaches 120 tokens/s with an 8B model in FP8 on one L40S."),
    RuleDocumentation(
        "CLM018", .note, "one source has one day",
        why: """
            Two public notes that read one address on different days may say different things about it. The older             reading is named.
            """,
        example: "source_date: 2026-02-16   and   source_date: 2026-06-01 for one address",
        remedy: "Read the source again and give both notes the same source_date."),
    RuleDocumentation(
        "CLM019", .error, "quoted words stand in the kept excerpt",
        why: """
            A garden may keep the part of a source that it quotes: a text file in .wattle/excerpts/ with the address             on its first line. Words in quotation marks in a claim block are then compared with it; case, white space             and the form of quotation marks do not matter. Without an excerpt of the address nothing is compared.
            """,
        example: "claim: NVIDIA promises \"fifty times the tokens\"",
        remedy: "claim: NVIDIA promises \"up to 50x higher throughput per megawatt\""),
]
