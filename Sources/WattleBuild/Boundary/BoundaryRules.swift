import WattleDiagnostics

/// The rules about the publish boundary that the finished site shows.
let boundaryRules: [RuleDocumentation] = [
    RuleDocumentation(
        "BND002", .error, "no page holds a name of a private note",
        why: """
            The pages are made from public notes alone, so this cannot happen; should it happen all the same, nothing is \
            published. Each page is searched for titles, aliases, permalinks, file names and folders of notes that are \
            not public. A name that a public note, a template or wattle.yml says itself is no finding, nor is one that the \
            page would hold without any private note.
            """,
        example: "the title of a private note in a list of links",
        remedy: "It is a fault of the program: report it. The site that was published before is untouched."),
    RuleDocumentation(
        "BND004", .note, "a file of a private note is shown by a public one too",
        why: """
            A file has no publish field: it is public because a public note shows it or links to it. A private note that \
            shows the same file does not hold it back. Only you are told, never a log.
            """,
        example: "![[plan.png]] in a public and in a private note",
        remedy: "Make a copy for readers, or take the link out of the public note."),
]
