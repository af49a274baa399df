package import WattleDiagnostics

/// The rules about files of measured runs.
package let measurementRules: [RuleDocumentation] = [
    RuleDocumentation(
        "MEA001", .error, "a file of measured runs is CSV with the columns that are needed",
        why: "Without one of them no run says what was measured on what.",
        example: "system,model,output_tok_s_gpu",
        remedy: "system,gpus,model,weights,input_tokens,output_tokens,output_tok_s_gpu"),
    RuleDocumentation(
        "MEA002", .warning, "a column of measured runs is known",
        why: "A misspelt column would be left out of everything without a word.",
        example: "ttft", remedy: "ttft_ms"),
    RuleDocumentation(
        "MEA003", .warning, "every cell of a measured run can be read",
        why: "The run is left out, so that nothing is computed from half of it.",
        example: "1,024.5 in input_tokens", remedy: "1024.5"),
    RuleDocumentation(
        "MEA004", .warning, "a measured run names a system and a model of the catalogue",
        why: "The run is left out, since nothing is known about what it ran on.",
        example: "system: h1000", remedy: "system: h100, or an entry of a garden's own catalogue"),
    RuleDocumentation(
        "MEA005", .warning, "the id of a measured run is used once",
        why: "A figure says by its id which run it rests on; the later run is left out.",
        example: "two rows with the id run-7", remedy: "Give one of them another id."),
]
