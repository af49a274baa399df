package import WattleDiagnostics

/// What the reading of notes demands, one entry for each rule.
package let markdownRules: [RuleDocumentation] = [
    RuleDocumentation(
        "FMT001", .error, "a note is UTF-8",
        why:
            "Bytes that are no text would be shown as something else than was written, or leak what they hide.",
        example: "a file saved as Latin-1", remedy: "Save the file as UTF-8."),
    RuleDocumentation(
        "FMT002", .error, "front matter is closed",
        why: "Without its end nobody can tell fields from text, and text could be taken for 'publish: true'.",
        example: "---\ntitle: AI Factory\n\nAn AI factory is …", remedy: "End it with a line '---'."),
    RuleDocumentation(
        "FMT003", .error, "front matter has at most 16 KB",
        why: "Fields describe a note; a text of that size is a body in the wrong place, or an attack.",
        example: "a title of a million letters", remedy: "Move long texts into the body."),
    RuleDocumentation(
        "FMT004", .error, "every line of the front matter can be read",
        why: "A line that is misread could change whether the note is public, so such a note stays private.",
        example: "title: Power: a primer", remedy: "title: \"Power: a primer\""),
    RuleDocumentation(
        "FMT005", .error, "front matter uses the small part of YAML",
        why: "Anchors, aliases, tags, merge keys and nested fields make files that mean more than they show.",
        example: "tags: &all [energy]", remedy: "tags: [energy]"),
    RuleDocumentation(
        "FMT006", .error, "a field stands once",
        why: "Of two values one is wrong, and only the author knows which.",
        example: "publish: false\npublish: true", remedy: "Keep one of the two."),
    RuleDocumentation(
        "FMT007", .error, "the fields are known",
        why: "A field that nothing reads does nothing, and is often a known one with a letter wrong.",
        example: "tittle: AI Factory",
        remedy: "title: AI Factory, or allow it in wattle.yml under 'frontmatter: extra:'."),
    RuleDocumentation(
        "FMT008", .error, "a field has the right type",
        why: "A list where a text belongs, or a text where a list belongs, was meant as something else.",
        example: "tags: energy", remedy: "tags: [energy]"),
    RuleDocumentation(
        "FMT010", .error, "a date is a day of the calendar",
        why: "Dates order notes and age sources; one that does not exist does neither.",
        example: "created: 2026-02-30", remedy: "created: 2026-02-28"),
    RuleDocumentation(
        "FMT011", .error, "a note has at most three tags",
        why: "Many tags sort nothing: a reader follows one when it stands for few notes.",
        example: "tags: [a, b, c, d]", remedy: "tags: [a, b, c]"),
    RuleDocumentation(
        "FMT012", .error, "front matter is indented with spaces",
        why: "YAML does not allow tabs, and how wide one is depends on the reader.",
        example: "tags:\n\t- energy", remedy: "tags:\n  - energy"),
    RuleDocumentation(
        "FMT013", .error, "demanded fields are there",
        why: "The garden's configuration says that its notes have them.",
        example: "---\npublish: true\n---", remedy: "---\npublish: true\ntitle: AI Factory\n---"),
    RuleDocumentation(
        "FMT014", .error, "front matter begins on the first line",
        why:
            "Below blank lines other programs take it for text, and a 'publish: false' in it would be overlooked.",
        example: "an empty line, then ---", remedy: "Delete the empty lines above it."),
    RuleDocumentation(
        "FMT015", .error, "a note holds no U+0000",
        why:
            "It is no character of any text: the file was cut, or is UTF-16, of which every other byte is such a one.",
        example: "a file that was saved as UTF-16 without a byte order mark",
        remedy: "Save the file as UTF-8."),
    RuleDocumentation(
        "LIM001", .error, "a note has at most 8 MB",
        why: "Larger files are data that was put in the wrong place, and would make every build slow.",
        example: "a log of 100 MB called notes.md",
        remedy: "Divide the note."),
    RuleDocumentation(
        "LIM002", .error, "blocks and emphasis nest at most 100 deep",
        why: "Nobody reads a hundredth quote in a quote; what nests so deep is an accident or an attack.",
        example: "a line of 101 '>'", remedy: "Use a flatter structure."),
    RuleDocumentation(
        "STR001", .error, "a comment is closed",
        why: "What follows '%%' is left out up to the next '%%'; without one, all the rest of the note is.",
        example: "100 %% sure", remedy: "Close the comment, or write '\\%%'."),
    RuleDocumentation(
        "STR002", .error, "the id of a block stands once",
        why:
            "A link to a block leads to one place. A second block of the same id, or a second id, has no links.",
        example: "One. ^costs\n\nTwo. ^costs", remedy: "One. ^costs\n\nTwo. ^prices"),
]
