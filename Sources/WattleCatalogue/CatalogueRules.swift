package import WattleDiagnostics

/// The rules about catalogue files: no figure without a source.
package let catalogueRules: [RuleDocumentation] = [
    RuleDocumentation(
        "CAT001", .error, "a catalogue file is readable YAML of the known shape",
        why: "A file that is read differently from how it was meant gives wrong figures without a word.",
        example: "accelerators: H100", remedy: "accelerators:\n    - id: h100"),
    RuleDocumentation(
        "CAT002", .error, "only keys that the kind of entry has",
        why: "A misspelt key would leave its figure out of every computation.",
        example: "memroy: {value: 80 GB, source: data-sheet, grade: vendor_spec}",
        remedy: "memory: {value: 80 GB, source: data-sheet, grade: vendor_spec}"),
    RuleDocumentation(
        "CAT003", .error, "every figure has a source that is listed",
        why: "A figure that nobody can look up is not worth more than a guess.",
        example: "memory: {value: 80 GB}",
        remedy: "memory: {value: 80 GB, source: data-sheet, grade: vendor_spec}"),
    RuleDocumentation(
        "CAT004", .error, "a figure is a finite number, not negative, in a known unit",
        why: "Everything downstream divides and multiplies by it.",
        example: "memory: {value: -80 GiBs, source: data-sheet, grade: vendor_spec}",
        remedy: "memory: {value: 80 GB, source: data-sheet, grade: vendor_spec}"),
    RuleDocumentation(
        "CAT005", .error, "an id stands for one entry",
        why: "Of two entries with one id, one would silently win.",
        example: "two entries with id: h100-sxm", remedy: "Give one of them another id, or remove it."),
    RuleDocumentation(
        "CAT006", .error, "an entry has a plain id and a name",
        why: """
            Without them nobody can refer to it. The id becomes an address, so that it holds a to z, 0 to 9, hyphens and \
            full stops only. An entry that changes a built-in one may leave out its name.
            """,
        example: "- memory: 80 GB", remedy: "- id: my-rack\n      name: My rack"),
    RuleDocumentation(
        "CAT007", .error, "a grade is measured, vendor_spec, vendor_claim or estimate",
        why: "The worst grade of its inputs is printed beside every result.",
        example: "grade: official", remedy: "grade: vendor_spec"),
    RuleDocumentation(
        "CAT008", .error, "an entry names hardware that exists",
        why: "A system performs as its accelerators do, and a price that fits nothing would never be found.",
        example: "accelerator: h100-sxmm", remedy: "accelerator: h100-sxm"),
    RuleDocumentation(
        "CAT009", .error, "a source says what it is, where it is, and when it was read",
        why: """
            Data sheets and prices change. Only with the address and the day can a reader tell whether a figure still \
            holds.
            """,
        example: "data-sheet: {title: Data sheet, url: https://example.org/}",
        remedy: "data-sheet: {title: Data sheet, url: https://example.org/, read: 2026-11-20}"),
    RuleDocumentation(
        "CAT010", .error, "the fields of a model add up to its published size",
        why: """
            Weights, cache and arithmetic all follow from the fields. A slip in one of them would make every figure of \
            the model wrong, and the published size shows it.
            """,
        example: "published_parameters: 70.6 billion, with layers: 8",
        remedy: "published_parameters: 70.6 billion, with layers: 80"),
]
