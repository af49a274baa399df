import WattleText

extension CodeLexer {
    /// Reads a word of a shell up to what divides words or is read on its own.
    mutating func readShellWord(_ state: inout ShellState) {
        let start = position
        while position < end, !Self.endsShellWord(text[position]) { position += 1 }
        if position == start { position += 1 }
        let word = text[start..<position]
        if isAssignment(word) {
            mark(.attribute, start..<position)
            if peek() == 0x2B { position += 1 }
            position += 1
            state.isAssigning = state.wantsCommand
            state.wantsCommand = false
            return
        }
        if state.wantsCommand { return readCommand(word, &state) }
        if word.first == 0x69, word.count == 2, word.last == 0x6E {
            mark(.keyword, from: start)
            if state.awaitsCases { state.openCases() }
        } else if word.allSatisfy(\.isASCIIDigit) {
            mark(.number, from: start)
        }
    }

    /// A word where a command or a pattern is expected.
    private mutating func readCommand(_ word: ArraySlice<UInt8>, _ state: inout ShellState) {
        if Self.shellKeywords.contains(word) {
            mark(.keyword, from: word.startIndex)
            state.wantsCommand = !Self.shellKeywordsBeforeNames.contains(word)
            if word.elementsEqual("case".utf8) { state.awaitsCases = true }
            if word.elementsEqual("esac".utf8) { state.closeCases() }
            return
        }
        guard !state.wantsPattern else { return }
        state.wantsCommand = false
        if word.first != 0x2D, word.first != 0x5B {
            mark(.function, from: word.startIndex)
            state.wantsCommand = Self.shellPrefixes.contains(word)
        }
    }

    private static func endsShellWord(_ byte: UInt8) -> Bool {
        switch byte {
        case ASCII.space, ASCII.tab, ASCII.newline, ASCII.carriageReturn, 0x22, 0x27, 0x60, 0x24, 0x5C, 0x3B,
            0x7C,
            0x26, 0x28, 0x29, 0x3C, 0x3E, 0x3D, 0x7B, 0x7D, 0x2C, 0x2A, 0x3F:
            true
        default: false
        }
    }

    /// Whether a word that was read is a name, and `=` or `+=` follows at once.
    private func isAssignment(_ word: ArraySlice<UInt8>) -> Bool {
        guard peek() == 0x3D, peek(1) != 0x3D else { return false }
        let name = word.last == 0x2B ? word.dropLast() : word
        let bracket = name.firstIndex(of: 0x5B) ?? name.endIndex
        return bracket > name.startIndex && nameLength(at: name.startIndex) >= bracket - name.startIndex
    }

    private static let shellKeywords = WordSet(
        "if then elif else fi for while until do done case esac in select function time coproc")
    private static let shellKeywordsBeforeNames = WordSet("for case esac in select function fi done")
    /// Commands whose first word is a command.
    private static let shellPrefixes = WordSet("sudo exec command nohup env xargs builtin doas")
}
