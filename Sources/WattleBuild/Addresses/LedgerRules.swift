import WattleDiagnostics

/// The rules about addresses that were published once, and about the files that lead on from them.
let ledgerRules: [RuleDocumentation] = [
    RuleDocumentation(
        "URL001", .error, "what was published stays reachable",
        why: """
            Others link to a page, and nobody can mend their links. An address that was published once is a page, leads \
            on, or says that it was withdrawn. For a file, whose name follows from its content, it is a warning.
            """,
        example: "content/Roofline.md renamed to content/Roofline model.md",
        remedy: """
            aliases: [/roofline/]   in the note that took its place, or
            wattle urls update --alias /roofline/ --to /roofline-model/
            wattle urls update --gone /roofline/ --reason 'withdrawn by its author'
            """),
    RuleDocumentation(
        "URL002", .error, "each address is in the ledger",
        why: """
            Only what the ledger knows can be missed later. For wattle check, and where CI is set, an address that it \
            does not know is an error; wattle build and serve only warn, so that you can look at a new note first. \
            Without a ledger nothing is compared.
            """,
        example: "a new note", remedy: "wattle urls update"),
    RuleDocumentation(
        "URL003", .error, "an alias of the ledger leads straight to a public page",
        why: """
            An alias of an alias costs readers a step, and a circle never ends. A page that is not public and one that \
            does not exist are the same thing.
            """,
        example: "/a/\talias\t/b/\t2026-01-01 where /b/ is an alias too",
        remedy: "wattle urls update"),
    RuleDocumentation(
        "URL005", .warning, "places that were linked to stay",
        why: """
            A heading, a block or a figure to which another note linked when the ledger was written may be linked from \
            elsewhere too. Links of your own notes to headings that are gone are LNK012.
            """,
        example: "## Method renamed to ## Methods",
        remedy: "Keep the heading, or accept it: wattle urls update --gone '/a/#method' --reason 'renamed'"),
    RuleDocumentation(
        "URL007", .error, "a withdrawn address is not used for something else",
        why: "Who follows an old link to what was withdrawn would read something else without noticing it.",
        example: "a new note with the file name of one that was withdrawn",
        remedy: "Give it another name or permalink; if the same is back: wattle urls update --reuse"),
    RuleDocumentation(
        "URL008", .error, "the ledger only grows",
        why: """
            A line that is removed takes with it the only memory of an address. Tell wattle check what the ledger was \
            before the change, and it finds what is missing.
            """,
        example: "git show origin/main:.wattle/urls.tsv > base.tsv; wattle check --ledger-base base.tsv",
        remedy: "Take the lines from version control again."),
    RuleDocumentation(
        "URL009", .error, "an address has one line",
        why: "A merge that keeps the lines of both sides may leave two for one address, with two answers.",
        example: "/a/\tpage\t\t2026-01-01 and /a/\tgone\t\t2026-01-01", remedy: "wattle urls update"),
    RuleDocumentation(
        "URL010", .error, "the ledger can be read",
        why: "A line is a path, a state, a target and the day of first publication, one tab apart.",
        example: "/a/ page 2026-01-01", remedy: "/a/\tpage\t\t2026-01-01"),
    RuleDocumentation(
        "URL011", .error, "a file of redirects stays within its host's limits",
        why: """
            Beyond their limits hosts ignore redirects without a word: some the rest, some all. From nine tenths of a \
            limit on it is an error, while there still is time.
            """,
        example: "redirects: [gitlab] with 950 old addresses, where GitLab takes 1,000",
        remedy: "redirects: [html], whose pages have no limit, or the form of another host"),
]
