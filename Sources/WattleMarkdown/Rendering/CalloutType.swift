import WattleText

/// The types of callouts that Obsidian knows.
package enum CalloutType {
    /// The thirteen types that have a look of their own.
    static let known = [
        "note", "abstract", "info", "todo", "tip", "success", "question", "warning", "failure", "danger",
        "bug",
        "example", "quote",
    ]

    /// The type that looks like `name`, which is in lower case; `name` itself where it is no alias.
    package static func canonical(_ name: String) -> String {
        switch name {
        case "summary", "tldr": "abstract"
        case "hint", "important": "tip"
        case "check", "done": "success"
        case "help", "faq": "question"
        case "caution", "attention": "warning"
        case "fail", "missing": "failure"
        case "error": "danger"
        case "cite": "quote"
        default: name
        }
    }

    /// The title of a callout that gives itself none: the name of its type; of one that nobody knows its own,
    /// each word with a capital.
    static func title(of name: String, in texts: InterfaceTexts) -> String {
        if let key = titles[name] { return texts[key] }
        return name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(
            separator: " ")
    }

    private static let titles: [String: TextKey] = [
        "note": TextKey("callout.note"),
        "abstract": TextKey("callout.abstract"),
        "info": TextKey("callout.info"),
        "todo": TextKey("callout.todo"),
        "tip": TextKey("callout.tip"),
        "success": TextKey("callout.success"),
        "question": TextKey("callout.question"),
        "warning": TextKey("callout.warning"),
        "failure": TextKey("callout.failure"),
        "danger": TextKey("callout.danger"),
        "bug": TextKey("callout.bug"),
        "example": TextKey("callout.example"),
        "quote": TextKey("callout.quote"),
        "summary": TextKey("callout.summary"),
        "tldr": TextKey("callout.tldr"),
        "hint": TextKey("callout.hint"),
        "important": TextKey("callout.important"),
        "check": TextKey("callout.check"),
        "done": TextKey("callout.done"),
        "help": TextKey("callout.help"),
        "faq": TextKey("callout.faq"),
        "caution": TextKey("callout.caution"),
        "attention": TextKey("callout.attention"),
        "fail": TextKey("callout.fail"),
        "missing": TextKey("callout.missing"),
        "error": TextKey("callout.error"),
        "cite": TextKey("callout.cite"),
    ]
}
