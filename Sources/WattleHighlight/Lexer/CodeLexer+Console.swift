import WattleText

/// Sessions: what somebody typed behind a prompt, and what came back.
extension CodeLexer {
    mutating func readConsole() {
        while position < end {
            let stop = lineEnd(from: position)
            guard let prompt = promptLength(to: stop) else {
                position = min(stop + 1, end)
                continue
            }
            take(prompt, as: .comment)
            read(upTo: endOfCommand(from: stop), as: .shell)
        }
    }

    /// Whether a whole block of shell is a session: its first line begins with `$ `.
    var opensWithPrompt: Bool { position == 0 && sees("$ ") }

    /// `>>> ` and `... ` are the prompts of Python.
    mutating func readPythonConsole() {
        while position < end {
            let stop = min(lineEnd(from: position) + 1, end)
            guard sees(">>> ") || sees("... ") || sees(">>>\n") || sees("...\n") else {
                position = stop
                continue
            }
            take(3, as: .comment)
            read(upTo: stop, as: .grammar { .python })
        }
    }

    /// A command goes on behind a backslash at the end of its line.
    private func endOfCommand(from lineEnd: Int) -> Int {
        var stop = lineEnd
        while stop < end, stop > 0, text[stop - 1] == ASCII.backslash { stop = self.lineEnd(from: stop + 1) }
        return min(stop + 1, end)
    }

    /// How many bytes of a line are a prompt: `$ `, `user@host:~$ `, `(venv) % `, `PS C:\> `, `> `.
    private func promptLength(to stop: Int) -> Int? {
        var index = position
        let limit = min(stop, position + 80)
        while index < limit {
            let byte = text[index]
            guard byte == 0x24 || byte == 0x25 || byte == 0x23 || byte == 0x3E else {
                index += 1
                continue
            }
            guard index + 1 == stop || text[index + 1] == ASCII.space else {
                index += 1
                continue
            }
            return isPrompt(text[position..<index]) ? index + 1 - position : nil
        }
        return nil
    }

    /// Whether what stands before the mark of a prompt names a user, a folder or an environment.
    private func isPrompt(_ before: ArraySlice<UInt8>) -> Bool {
        guard let first = before.first else { return true }
        if first == 0x28 || first == 0x5B { return true }
        if before.starts(with: "PS ".utf8) { return true }
        return !before.contains(ASCII.space)
            && (before.contains(0x40) || before.contains(0x7E) || first == 0x2F)
    }
}
