import WattleDiagnostics

extension FixedGarden {
    /// What was corrected, one line a correction, then the sum and what follows from it.
    /// - Parameter isDone: false where the corrections were only tried.
    /// - Returns: lines without a line feed at the end.
    package func summary(isDone: Bool) -> String {
        var lines = made.map(\.words)
        let corrections = made.count == 1 ? "1 correction" : "\(made.count) corrections"
        let notes = fileCount == 1 ? "1 note" : "\(fileCount) notes"
        if made.isEmpty {
            lines.append("nothing can be corrected with certainty")
        } else {
            lines.append("\(corrections) in \(notes)" + (isDone ? "" : "; nothing was written"))
        }
        return (lines + newlyPublic.map { announcement(of: $0, isDone: isDone) }).joined(separator: "\n")
    }

    private func announcement(of path: String, isDone: Bool) -> String {
        let verb = isDone ? "can be read now, so it is public" : "could be read then, so it would be public"
        return "\(printable(path)) \(verb): look at it before you publish"
    }
}

extension MadeCorrection {
    /// `a.md:3:1: 'date: 2024-05-01' becomes 'created: 2024-05-01' (FMT007)`.
    package var words: String {
        let place = "\(path):\(line):\(column): "
        guard let texts else { return printable(place + "corrected (\(rule))") }
        let change =
            texts.before.isEmpty
            ? "\(quoted(texts.after)) is added"
            : texts.after.isEmpty
                ? "\(quoted(texts.before)) is removed"
                : "\(quoted(texts.before)) becomes \(quoted(texts.after))"
        return printable(place + change + " (\(rule))")
    }

    private func quoted(_ text: String) -> String {
        let shown = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ⏎ ")
        return "'" + (shown.count > 100 ? shown.prefix(99) + "…" : shown) + "'"
    }
}
