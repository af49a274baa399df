/// How a language is read.
enum CodeSyntax: Sendable {
    case plain
    /// By a table, which is made when it is first asked for.
    case grammar(@Sendable () -> Grammar)
    case markup(MarkupDialect)
    case styleSheet(StyleSheetDialect)
    case yaml
    case settings(SettingsDialect)
    case markdown
    case diff
    case shell
    case console
    case pythonConsole
    case php
    case makefile
    case dockerfile
    case latex
}
