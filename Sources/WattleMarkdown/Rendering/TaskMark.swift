import WattleText

/// What stands in the brackets of a task.
enum TaskMark {
    /// Whether a checkbox shows it: empty or ticked.
    static func isPlain(_ mark: String) -> Bool { mark == " " || mark == "\t" || mark == "x" || mark == "X" }

    /// What readers who do not see the mark are told: the meanings that themes of Obsidian agree on.
    static func name(of mark: String, in texts: InterfaceTexts) -> String {
        key(of: mark).map { texts[$0] } ?? texts(TextKey("task.marked"), ["mark": mark])
    }

    private static func key(of mark: String) -> TextKey? {
        switch mark {
        case " ", "\t": TextKey("task.todo")
        case "x", "X": TextKey("task.done")
        case "/": TextKey("task.in-progress")
        case "-": TextKey("task.cancelled")
        case ">": TextKey("task.forwarded")
        case "<": TextKey("task.scheduled")
        case "?": TextKey("task.question")
        case "!": TextKey("task.important")
        case "*": TextKey("task.star")
        case "\"": TextKey("task.quote")
        case "i": TextKey("task.information")
        case "I": TextKey("task.idea")
        case "l": TextKey("task.location")
        case "b": TextKey("task.bookmark")
        case "p": TextKey("task.for")
        case "c": TextKey("task.against")
        default: nil
        }
    }
}
