import WattleDiagnostics
import WattleText

/// Words with which somebody said that a text is not for everybody.
///
/// Source: the Traffic Light Protocol 2.0 of FIRST for its labels; the other words as organisations mark their papers.
let markerRule = SensitiveRule(
    documentation: RuleDocumentation(
        "PRV001", .error, "no text that is marked as confidential is published",
        why: """
            Somebody marked the text, and nobody removed the mark before the note became public. Either the mark is wrong \
            or the note is.
            """,
        example: "a line that begins with the word for confidential and a colon",
        remedy: "Take the passage out, set publish: false, or remove the mark when its owner agrees."),
    message: "words that mark a text as not for everybody stand here",
    keys: Markers.keys,
    match: { Markers.range(in: $0, at: $1) })
