import WattleDiagnostics

/// The rules about code blocks.
let codeRules: [RuleDocumentation] = [
    RuleDocumentation(
        "HLT001", .note, "the language of a code block is known",
        why: """
            A language that is nearly a known one is usually a slip, and the code stays without colours. Any other name is \
            shown as it is written.
            """,
        example: "```pyhton", remedy: "```python"),
    RuleDocumentation(
        "HLT002", .warning, "a marked line exists",
        why:
            "The mark was written for other code: lines have gone since, and another line may be marked wrongly too.",
        example: "```swift {12} before two lines of code", remedy: "```swift {2}"),
    RuleDocumentation(
        "HLT003", .warning, "the options of a code block can be read",
        why: "What cannot be read changes nothing on the page, which nobody notices.",
        example: "```swift titel=\"Main.swift\" {3-1}", remedy: "```swift title=\"Main.swift\" {1-3}"),
    RuleDocumentation(
        "HLT004", .warning, "a marked word stands in the code",
        why: "A word that was renamed in the code, and not in the mark, is marked nowhere.",
        example: "```js /oldName/", remedy: "```js /newName/"),
    RuleDocumentation(
        "HLT005", .warning, "queries of other programs are shown as code",
        why: """
            Dataview, Bases and queries are programs that only run in Obsidian, over notes that may be private. Readers would \
            see the query instead of its result.
            """,
        example: "```dataview\nLIST FROM #energy\n```", remedy: "A list of links, written into the note."),
]
