/// What is wrong with a label that could not be read, and what to write instead.
struct LabelAdvice {
    /// The mark that may not stand there, in words.
    let culprit: String
    /// What to do, before an example.
    let help: String
    /// The label as it may stand there.
    let replacement: String

    /// Judges a label of which reading came as far as `stop`.
    init(_ label: String, stop: String) {
        if label == "\"\"" || label.allSatisfy(\.isWhitespace) {
            culprit = "there is nothing"
            help = "write a space between the quotes: "
            replacement = "\" \""
        } else if label.hasPrefix("\"`") {
            culprit = "'`' may stand only around the whole of a Markdown string, not"
            help = "put a space before it, if no Markdown is meant: "
            replacement = "\" " + label.dropFirst()
        } else {
            let mark = label.dropFirst(stop.count).first.map { "'\($0)'" } ?? "this text"
            culprit = "\(mark) may not stand without quotes"
            help = "put the label in quotes: "
            replacement = Self.quoted(label)
        }
    }

    /// A label in quotes; those within are written as entities.
    private static func quoted(_ label: String) -> String {
        var label = Substring(label)
        if label.first == "\"" { label = label.dropFirst() }
        if label.last == "\"" { label = label.dropLast() }
        return "\""
            + label.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "#quot;")
            + "\""
    }
}
