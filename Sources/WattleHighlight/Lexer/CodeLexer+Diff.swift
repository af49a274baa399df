import WattleText

/// Patches: unified, context and normal.
extension CodeLexer {
    mutating func readDiff() {
        while position < end {
            let start = position
            let stop = lineEnd(from: position)
            let kind = kindOfDiffLine(to: stop)
            position = min(stop + 1, end)
            // The line feed is no part of what changed.
            if kind != .plain { mark(kind, start..<stop) }
        }
    }

    private func kindOfDiffLine(to stop: Int) -> CodeTokenKind {
        switch peek() {
        case 0x2B: return sees("+++ ") ? .heading : .inserted
        case 0x2D:
            if sees("--- ") { return .heading }
            return stop - position == 3 && sees("---") ? .plain : .deleted
        case 0x3E: return .inserted
        case 0x3C: return .deleted
        case 0x40 where sees("@@"): return .attribute
        case 0x5C: return .comment
        case 0x2A where sees("*** "): return .heading
        default:
            for word in Self.diffHeaders where sees(word) { return .heading }
            return .plain
        }
    }

    private static let diffHeaders: [ByteLiteral] = [
        "diff ", "index ", "Index: ", "new file mode ", "deleted file mode ", "rename from ", "rename to ",
        "similarity index ", "old mode ", "new mode ", "Binary files ",
    ]
}
