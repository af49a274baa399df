package import WattleDiagnostics

/// The rules of templates, for `wattle explain` and the guide.
package let templateRules: [RuleDocumentation] = [
    RuleDocumentation(
        "TPL001", .error, "a tag names a slot",
        why: "a name that nothing fills would leave a silent hole in every page",
        example: "<h1>{{tittle}}</h1>", remedy: "<h1>{{title}}</h1>"),
    RuleDocumentation(
        "TPL002", .error, "text is escaped",
        why: "a title with '<' in it would break the page, and could run in it",
        example: "<h1>{{{title}}}</h1>", remedy: "<h1>{{title}}</h1>"),
    RuleDocumentation(
        "TPL003", .error, "every section is closed, the innermost first",
        why: "where a section ends decides what is repeated or left out",
        example: "{{#tags}}<li>{{name}}</li>", remedy: "{{#tags}}<li>{{name}}</li>{{/tags}}"),
    RuleDocumentation(
        "TPL004", .error, "a partial is a template of the garden",
        why: "a partial that does not exist would be an empty place in every page",
        example: "{{> hed}}", remedy: "{{> head}}"),
    RuleDocumentation(
        "TPL005", .error, "partials come to an end",
        why: "a template that includes itself has no last page",
        example: "{{! in head.mustache }}{{> head}}",
        remedy: "repeat with a list: {{#entries}}...{{/entries}}"),
    RuleDocumentation(
        "TPL006", .error, "a tag is complete and of a known kind",
        why: "changed delimiters, lambdas and inheritance of other Mustache dialects do not exist here",
        example: "{{=<% %>=}}", remedy: "{{title}}"),
    RuleDocumentation(
        "TPL007", .error, "a slot is used as what it is",
        why: "markup escaped twice shows its tags to the reader; lists and flags have no text",
        example: "<main>{{body}}</main>", remedy: "<main>{{{body}}}</main>"),
    RuleDocumentation(
        "TPL008", .error, "slots stand where escaping protects them",
        why:
            "without double quotes a space or an apostrophe ends an attribute, and scripts and styles have rules "
            + "of their own",
        example: "<a href={{href}}>", remedy: "<a href=\"{{href}}\">"),
    RuleDocumentation(
        "TPL009", .error, "a text of the interface is known and complete",
        why:
            "a misspelt name changes nothing, a lost placeholder drops a number, and a lost plural form leaves "
            + "some numbers without words",
        example: "note.count.one: eine Notiz", remedy: "note.count.other: \"{count} Notizen\""),
]
