import WattleDiagnostics

/// The rules about files that notes show.
let mediaRules: [RuleDocumentation] = [
    RuleDocumentation(
        "EMB003", .error, "a file is published without what is hidden in it",
        why: """
            Pictures carry the place where they were taken, documents the name of who wrote them and what stood in them \
            before, videos the way that was walked. Wattle publishes a copy without all that. A file from which it \
            cannot be removed for certain is not published at all; with --compat this is a warning, and the page has \
            the words of the link instead.
            """,
        example: "![[Contract.docx]]",
        remedy: "Export the file in a format that can be cleaned, such as PDF, PNG or MP4, and link to that."),
    RuleDocumentation(
        "LNK014", .warning, "pictures lie in the garden",
        why: """
            A page that fetches a picture from another host tells that host who reads it, breaks when the host goes, and \
            can show something else tomorrow. The page has a link to the picture instead.
            """,
        example: "![Roofline](https://example.com/roofline.png)", remedy: "![Roofline](roofline.png)"),
    RuleDocumentation(
        "LIM005", .error, "a file has at most 100 MB",
        why: """
            Hosts of static sites refuse larger files, and readers would wait for minutes. With --compat this is a \
            warning, and the file is left out.
            """,
        example: "![[Keynote.mov]] of 2 GB", remedy: "Make it smaller, or host it elsewhere and link to it."),
    RuleDocumentation(
        "A11Y001", .error, "a picture has words that say what it shows",
        why: """
            Who cannot see the picture hears its words instead; without them it is nothing but a gap. The words also \
            stand there when the picture does not load. A picture that only adorns is marked so, and left out by screen \
            readers.
            """,
        example: "![[hall.png]]",
        remedy:
            "![[hall.png|a row of racks with blue hoses]], or ![[line.png|decorative]] and ![|decorative](line.png)"
    ),
]
