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
        "CLM017", .note, "a benchmark's number says what ran on what",
        why: """
            120 tokens/s mean nothing without the accelerator, the model, the precision or the version. The section \
            names at least one of them, or a source in the paragraph does.
            """,
        example: "It reaches 120 tokens/s.",
        remedy: "It reaches 120 tokens/s with an 8B model in FP8 on one L40S."),
]
