package import WattleDiagnostics

/// The rules about formulas.
package let mathRules: [RuleDocumentation] = [
    RuleDocumentation(
        "MTH001", .warning, "every command of a formula is known",
        why: """
            Formulas are translated while the site is built, so that pages need no script for them. A command, an \
            environment or a colour that Wattle does not know cannot be translated; the page then shows the source of \
            that formula, which readers may not understand.
            """,
        example: "$\\aplha + \\beta$", remedy: "$\\alpha + \\beta$"),
    RuleDocumentation(
        "MTH002", .warning, "the parts of a formula fit together",
        why: """
            A brace, a delimiter or an environment that is opened and not closed, an argument that is missing, an `&` \
            outside of a table, a second exponent: TeX would refuse such a formula, and every guess could change what \
            it says. The page shows the source instead. Formulas nested more than 60 levels deep, and macros that \
            expand to more than 10,000 parts, are refused too.
            """,
        example: "$\\left( \\frac{a}{b}$", remedy: "$\\left( \\frac{a}{b} \\right)$"),
]
