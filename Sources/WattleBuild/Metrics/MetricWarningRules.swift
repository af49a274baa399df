import WattleDiagnostics

/// The rules about metric blocks that stop nothing.
let metricWarningRules: [RuleDocumentation] = [
    RuleDocumentation(
        "W501", .note, "a range that is shown spans less than tenfold",
        why: """
            Between percentiles that lie further apart than tenfold a range says little more than that nobody knows, \
            and a reader takes its ends for bounds. The figure shows its median alone and says so on the page.
            """,
        example: "with:\n  demand: 0.1 to 100 Gtok/day",
        remedy: "with:\n  demand: 8 to 30 Gtok/day [^forecast]"),
    RuleDocumentation(
        "W510", .warning, "links lead to figures that have a name",
        why: """
            The address of a block without a name is made from its source. It changes with every edit of the block, and \
            the link would then lead to the beginning of the note.
            """,
        example: "[[Serving costs#m-3f9a01c2]]",
        remedy: "```metric cost-by-system   above the block, and   [[Serving costs#cost-by-system]]"),
    RuleDocumentation(
        "W520", .note, "what YAML would read differently stands in quotes",
        why:
            "Blocks look like YAML, and editors colour them so; Wattle reads the value without quotes too.",
        example: "scenario: [[Serving baselines#chat]]",
        remedy: "scenario: \"[[Serving baselines#chat]]\""),
]
