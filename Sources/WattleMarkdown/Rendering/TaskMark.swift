/// What stands in the brackets of a task.
enum TaskMark {
    /// Whether a checkbox shows it: empty or ticked.
    static func isPlain(_ mark: String) -> Bool { mark == " " || mark == "\t" || mark == "x" || mark == "X" }

    /// What readers who do not see the mark are told: the meanings that themes of Obsidian agree on.
    static func name(of mark: String) -> String {
        switch mark {
        case " ", "\t": "To do"
        case "x", "X": "Done"
        case "/": "In progress"
        case "-": "Cancelled"
        case ">": "Forwarded"
        case "<": "Scheduled"
        case "?": "Question"
        case "!": "Important"
        case "*": "Star"
        case "\"": "Quote"
        case "i": "Information"
        case "I": "Idea"
        case "l": "Location"
        case "b": "Bookmark"
        case "p": "For"
        case "c": "Against"
        default: "Task marked \(mark)"
        }
    }
}
