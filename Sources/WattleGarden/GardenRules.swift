package import WattleDiagnostics

/// The rules about notes as a garden: who is public, what links lead to, which addresses are taken.
package let gardenRules: [RuleDocumentation] = [
    RuleDocumentation(
        "BND001", .warning, "publish is the plain word true, or the note stays private",
        why: """
            A note becomes public by one word only. "true" in quotes, yes, 1 or True could mean anything in the tool \
            that wrote them, and guessing wrong would publish something private. The note stays private.
            """,
        example: "publish: \"yes\"", remedy: "publish: true"),
    RuleDocumentation(
        "LNK001", .error, "no symbolic link leads out of the garden",
        why: "What lies outside the garden was never meant for it, and following the link could publish it.",
        example: "content/notes.md -> /home/somebody/diary.md",
        remedy: "Copy the file into the garden, or remove the link."),
    RuleDocumentation(
        "LNK010", .error, "every link leads to a public note",
        why: """
            A link to a note that does not exist and one to a note that is not public are the same thing to a reader: \
            there is nothing to read. Where no public note has the name, an accelerator, a system or a model of the \
            catalogue may have it. Otherwise both are written as plain text. With a display text this is a warning; without \
            one it is an error, because the page would print the private note's name.
            """,
        example: "See [[Interview in Lyon]].",
        remedy: "See [[Tokens per watt]], or with words of your own: [[Interview in Lyon|an interview]]."),
    RuleDocumentation(
        "LNK011", .warning, "a link fits one note only",
        why: """
            Two notes answer to the name. The one whose folder is nearest is taken, but a note that is added later \
            could take the link over without anybody noticing.
            """,
        example: "[[PUE]] with guide/PUE.md and power/PUE.md", remedy: "[[power/PUE]]"),
    RuleDocumentation(
        "LNK012", .warning, "a linked heading or figure exists",
        why: "The link opens the note at its beginning, and the reader has to search for what was meant.",
        example: "[[Roofline#Bandwith]]", remedy: "[[Roofline#Bandwidth]]"),
    RuleDocumentation(
        "LNK013", .note, "a link has the case of the note's name",
        why: """
            Wattle does not mind, but other programs and file systems do: there, the link leads nowhere. wattle check \
            --fix writes the true name.
            """,
        example: "[[roofline]] with a note Roofline.md", remedy: "[[Roofline]]"),
    RuleDocumentation(
        "EMB001", .error, "embeds do not show each other without end",
        why: """
            A note that embeds another which embeds the first would never end. The same note may be embedded as often \
            as you like, also by notes that are embedded themselves, as long as none of them stands within itself.
            """,
        example: "A.md: ![[B]]   B.md: ![[A]]", remedy: "B.md: [[A]]"),
    RuleDocumentation(
        "EMB010", .warning, "an embed shows a note or a file of the garden",
        why:
            "The pages of the catalogue are made for themselves and cannot stand within another: they become a link.",
        example: "![[H100 SXM]]", remedy: "[[H100 SXM]]"),
    RuleDocumentation(
        "LIM003", .warning, "embeds add at most 1 MB of text to a page",
        why: """
            Notes that embed notes that embed notes grow beyond all measure: twenty notes that each embed the next one \
            twice would make a page of a million parts. What goes beyond the limit becomes links.
            """,
        example: "![[All meetings of ten years]]", remedy: "![[Meetings#Decisions]]"),
    RuleDocumentation(
        "LIM004", .warning, "embeds lie at most 8 deep within each other",
        why: "Nobody can follow frames in frames; what lies deeper becomes a link.",
        example: "A embeds B, B embeds C, and so on to J", remedy: "Embed the note that is meant itself."),
    RuleDocumentation(
        "URL004", .error, "an address belongs to one note",
        why: """
            Two notes, aliases or permalinks claim the same address; one of them could never be read. Addresses that \
            differ in case only are the same on many hosts, and so are /x, /x.html and /x/index.html. Some addresses \
            the site needs itself: tags, assets, 404.html, and files such as robots.txt.
            """,
        example: "permalink: /roofline/ in two notes", remedy: "Give one of them another permalink or alias."),
    RuleDocumentation(
        "URL006", .error, "an address is safe everywhere",
        why: """
            Upper case, spaces, dots at either end, `..`, `?`, `#` and `%` mean different things on different hosts, \
            and some of them would write outside the site. A file's name makes an address too: what could deceive a \
            reader in it is an error, what only some systems refuse, such as `con` or a colon, a warning.
            """,
        example: "permalink: ../Notes/What?", remedy: "permalink: /notes/what/"),
    RuleDocumentation(
        "URL012", .note, "an alias that is meant as an address can be one",
        why: """
            An alias is a name for links, and an address that leads on to its note. Some names make no address that is \
            safe everywhere, and some the site needs itself; links by these names work, and nothing is published there.
            """,
        example: "aliases: [\"What is PUE?*\"]", remedy: "aliases: [what-is-pue]"),
]
