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

    /// The title of a callout that gives itself none: its type, each word with a capital.
    static func title(of name: String) -> String {
        name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }
}
