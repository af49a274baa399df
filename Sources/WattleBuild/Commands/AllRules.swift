import WattleCatalogue
import WattleChecks
package import WattleDiagnostics
import WattleDiagrams
import WattleGarden
import WattleMarkdown
import WattleMath
import WattleTemplates
import WattleText

/// Every rule, in the order of the names: what `wattle explain` knows and the guide lists.
package let allRules: [RuleDocumentation] =
    (markdownRules + mathRules + diagramRules + gardenRules + templateRules + catalogueRules
    + measurementRules + configurationRules + metricRules + metricWarningRules + lockRules
    + pitfallRules + mediaRules + codeRules + checkRules + allowRules + boundaryRules
    + ledgerRules).sorted { $0.rule < $1.rule }

/// The rules about wattle.yml.
let configurationRules: [RuleDocumentation] = [
    RuleDocumentation(
        "CFG001", .error, "only known keys in wattle.yml",
        why: "A misspelt key would be ignored, and the garden would not be what its owner asked for.",
        example: "titel: Garden", remedy: "title: Garden"),
    RuleDocumentation(
        "CFG002", .error, "a value has the type that its key asks for",
        why: "What cannot be understood is never guessed.",
        example: "publish_default: \"yes\"", remedy: "publish_default: true"),
    RuleDocumentation(
        "CFG003", .error, "wattle.yml is readable YAML that holds keys and values",
        why: "Half a configuration would publish something else than was meant.",
        example: "title: [", remedy: "title: Garden"),
    RuleDocumentation(
        "CFG004", .warning, "a key that has no effect yet",
        why: "The key is reserved; what it will do is not built yet.",
        example: "feeds: true", remedy: "Remove the key."),
    RuleDocumentation(
        "CFG005", .error, "rules that guard the publish boundary cannot be set",
        why: "A setting that is forgotten would publish what was meant to stay private.",
        example: "checks:\n  SEC001: off", remedy: "Mend what the rule finds."),
    RuleDocumentation(
        "CFG006", .note, "the baseline holds no more than is found",
        why: "An entry that fits nothing any more would hide the same mistake when it is made again.",
        example: "wattle check --baseline .wattle/baseline, after a note was mended",
        remedy: "wattle check --write-baseline .wattle/baseline"),
]
