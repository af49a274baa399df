import WattleDiagnostics

/// The rules about single sentences.
let claimRules: [RuleDocumentation] = [
    RuleDocumentation(
        "CLM001", .error, "a comparison in numbers has a source",
        why: """
            Faster than what, measured by whom? A ratio without a source is the first thing that is copied and the \
            last that is checked. A link or a footnote in the paragraph, a figure of the garden, or the note's own \
            source and source_date are enough.
            """,
        example: "The new scheduler is 50x faster than the old one.",
        remedy: "The new scheduler is 50x faster than the old one ([benchmark](https://example.org/b))."),
    RuleDocumentation(
        "CLM002", .error, "a bound is supported where it stands",
        why: """
            'Up to' is true of the best case alone, and 'over' of the day on which it was written. Readers must be able \
            to look up under which conditions, so the source has to stand in the same paragraph.
            """,
        example: "The chip delivers up to 30x more tokens.",
        remedy: "The chip delivers up to 30x more tokens at 116 tokens/s and user.[^1]"),
    RuleDocumentation(
        "CLM003", .error, "a superlative has a source",
        why:
            "The fastest of all is a statement about everything else as well, and it changes with the next release.",
        example: "vLLM is the fastest inference engine.",
        remedy: "vLLM was the fastest of four engines in [a test of June 2026](https://example.org/t)."),
    RuleDocumentation(
        "CLM004", .error, "what somebody says can be looked up",
        why: "Who is quoted has a right to be quoted as he spoke, and readers to see where he did.",
        example: "NVIDIA claims a large gain over the previous generation.",
        remedy: "NVIDIA claims a large gain ([release](https://example.org/nv))."),
    RuleDocumentation(
        "CLM005", .error, "authorities have names",
        why: "Studies that nobody names cannot be wrong, so they prove nothing.",
        example: "Studies show that users prefer this.",
        remedy: "Two of three users preferred it in [a survey of 2025](https://example.org/s)."),
    RuleDocumentation(
        "CLM006", .warning, "a measured value has a source",
        why: "A power, a rate or a price is somebody's measurement or data sheet, and goes out of date.",
        example: "The server draws 10.2 kW under load.",
        remedy: "The server draws 10.2 kW under load.[^sheet]"),
    RuleDocumentation(
        "CLM007", .warning, "a conclusion has something to follow from",
        why: """
            'Therefore' promises a step that readers can take as well. Its section holds that step: a source, a figure, \
            a formula, a table, code.
            """,
        example: "Therefore the bottleneck is memory bandwidth.",
        remedy: "Therefore, as [the paper](https://example.org/p) shows, the bottleneck is bandwidth."),
    RuleDocumentation(
        "CLM008", .error, "certainty has evidence",
        why:
            "'Proves' and 'guarantees' end a discussion; a reader who cannot see the proof has only the tone.",
        example: "This proves the approach works.",
        remedy: "The approach worked in all of 40 trials ([log](https://example.org/log))."),
    RuleDocumentation(
        "CLM009", .warning, "words say something",
        why: "Praise is the same for every product. No source helps: nobody can check 'revolutionary'.",
        example: "A revolutionary approach to caching.",
        remedy: "The cache keeps prefixes, so a second question about one document skips its prefill."),
    RuleDocumentation(
        "CLM010", .warning, "'now' has a date",
        why: "A note is read years after it was written, and 'currently' moves with the reader.",
        example: "The library currently supports two backends.",
        remedy: "In November 2026 the library supports two backends."),
    RuleDocumentation(
        "CLM012", .error, "nothing is left to be written",
        why:
            "A mark for later is a note to oneself; on a page it tells readers that the author did not look either.",
        example: "The limit is 512 (verify).", remedy: "The limit is 512.[^docs]"),
    RuleDocumentation(
        "CLM013", .error, "what is written is known",
        why:
            "What somebody remembers is no source. Whoever doubts a sentence has to check it before others do.",
        example: "IIRC the default is eight.", remedy: "The default is eight.[^docs]"),
]
