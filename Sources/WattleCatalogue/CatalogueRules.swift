package import WattleDiagnostics

/// The rules about catalogue files: no figure without a source.
package let catalogueRules: [RuleDocumentation] = [
    RuleDocumentation(
        "CAT001", .error, "a catalogue file is readable YAML of the known shape",
        why: "A file that is read differently from how it was meant gives wrong figures without a word.",
        example: "accelerators: H100", remedy: "accelerators:\n    - id: h100"),
    RuleDocumentation(
        "CAT002", .error, "only known keys",
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
        "CAT006", .error, "an entry has an id and a name",
        why: "Without them nobody can refer to it.", example: "- memory: ...",
        remedy: "- id: x\n      name: X"),
    RuleDocumentation(
        "CAT007", .error, "a grade is measured, vendor_spec, vendor_claim or estimate",
        why: "The worst grade of its inputs is printed beside every result.",
        example: "grade: official", remedy: "grade: vendor_spec"),
    RuleDocumentation(
        "CAT008", .error, "a system names an accelerator that exists",
        why: "Its performance is that of its accelerators.", example: "accelerator: h100-sxmm",
        remedy: "accelerator: h100-sxm"),
]
