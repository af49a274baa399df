import WattleText

/// Files whose lines are commands, with a shell inside.
extension CodeLexer {
    // MARK: Dockerfile

    mutating func readDockerfile() {
        while position < end {
            position = skipBlanks(from: position, to: end)
            if peek() == 0x23 {
                readLineComment()
            } else if nameLength(at: position) > 0 {
                readInstruction(to: endOfContinuedLine(from: position))
            }
            position = min(max(position, lineEnd(from: position)) + 1, end)
        }
    }

    /// The end of a line, with those behind a backslash.
    private func endOfContinuedLine(from start: Int) -> Int {
        var stop = lineEnd(from: start)
        while stop < end, stop > start, text[stop - 1] == ASCII.backslash { stop = lineEnd(from: stop + 1) }
        return stop
    }

    private mutating func readInstruction(to stop: Int) {
        let word = text[position..<position + nameLength(at: position)]
        take(word.count, as: .keyword)
        if Self.shellInstructions.contains(word) {
            let first = skipBlanks(from: position, to: stop)
            if first < stop, text[first] == 0x5B { return read(upTo: stop, as: .grammar { .json }) }
            return read(upTo: endOfHeredoc(from: stop), as: .shell)
        }
        let isFrom = Self.fromInstruction.contains(word)
        while position < stop {
            let start = position
            if text[position] == 0x22 || text[position] == 0x27 || text[position] == 0x24 {
                readDockerValue(text[position], to: stop)
            } else if text[position].isASCIIWhitespace || !text[position].isASCIIAlphanumeric {
                position += 1
            } else {
                while position < stop, !text[position].isASCIIWhitespace, text[position] != 0x3D,
                    text[position] != 0x22, text[position] != 0x24
                {
                    position += 1
                }
                if isFrom, text[start..<position].equalsIgnoringASCIICase("AS") {
                    mark(.keyword, from: start)
                }
                if peek() == 0x3D { mark(.attribute, from: start) }
            }
        }
    }

    private static let shellInstructions = WordSet("run cmd entrypoint shell healthcheck", foldsCase: true)
    private static let fromInstruction = WordSet("from", foldsCase: true)

    private mutating func readDockerValue(_ byte: UInt8, to stop: Int) {
        let start = position
        position += 1
        if byte == 0x24 {
            while position < stop,
                text[position].isASCIIAlphanumeric || [0x5F, 0x7B].contains(text[position])
            {
                position += 1
            }
            if peek() == 0x7D { position += 1 }
            return mark(.attribute, from: start)
        }
        while position < stop, text[position] != byte {
            position += text[position] == ASCII.backslash ? 2 : 1
        }
        position = min(position + 1, stop)
        mark(.string, from: start)
    }

    /// Where the text of `<<WORD` ends that the instruction holds; else its end.
    private func endOfHeredoc(from stop: Int) -> Int {
        guard let mark = find("<<", from: position, to: stop) else { return stop }
        var name = mark + 2
        while name < stop, [0x2D, 0x22, 0x27].contains(text[name]) { name += 1 }
        let word = Array(text[name..<name + nameLength(at: name)])
        guard !word.isEmpty else { return stop }
        let closing = find(ByteLiteral([ASCII.newline] + word), from: stop, to: end)
        return closing.map { lineEnd(from: $0 + 1) } ?? end
    }

    // MARK: Makefile

    mutating func readMakefile() {
        while position < end {
            let stop = endOfContinuedLine(from: position)
            if peek() == ASCII.tab {
                position += 1
                if [0x40, 0x2D].contains(peek()) { position += 1 }
                readRecipe(to: stop)
            } else {
                position = skipBlanks(from: position, to: stop)
                if peek() == 0x23 { readLineComment() } else { readMakeLine(to: stop) }
            }
            position = min(max(position, stop) + 1, end)
        }
    }

    private mutating func readRecipe(to stop: Int) {
        let outer = end
        end = stop
        var state = ShellState()
        readShell(&state)
        end = outer
    }

    /// A directive, an assignment or a rule.
    private mutating func readMakeLine(to stop: Int) {
        let start = position
        let count = nameLength(at: position)
        if count > 0, Self.makeDirectives.contains(text[position..<position + count]) {
            take(count, as: .keyword)
            return readMakeText(to: stop)
        }
        let line = text[position..<stop]
        let equals = line.firstIndex(of: 0x3D)
        let colon = line.firstIndex(of: 0x3A)
        let isRule = colon.map { colon in equals.map { $0 > colon + 2 } ?? true } ?? false
        guard let divider = isRule ? colon : equals else { return readMakeText(to: stop) }
        var last = divider
        while last > start, [0x3A, 0x3F, 0x2B, 0x21, 0x20, 0x09].contains(text[last - 1]) { last -= 1 }
        if last > start, !text[start..<last].contains(0x24) {
            position = last
            mark(isRule ? .function : .attribute, from: start)
        }
        readMakeText(to: stop)
    }

    private static let makeDirectives = WordSet(
        "include sinclude define endef ifdef ifndef ifeq ifneq else endif export override vpath")

    private mutating func readMakeText(to stop: Int) {
        while position < stop {
            let byte = text[position]
            if byte == 0x24, peek(1) == 0x28 || peek(1) == 0x7B {
                let start = position
                position += 2
                while position < stop, text[position] != 0x29, text[position] != 0x7D,
                    text[position] != 0x24, text[position] != 0x2C
                {
                    position += 1
                }
                if peek() == 0x29 || peek() == 0x7D { position += 1 }
                mark(.attribute, from: start)
            } else if byte == 0x23 {
                return readLineComment()
            } else {
                position += 1
            }
        }
        position = min(position, end)
    }

    // MARK: LaTeX

    mutating func readLaTeX() {
        while position < end {
            let start = position
            switch text[position] {
            case ASCII.backslash:
                position += 1
                while position < end, text[position].isASCIILetter { position += 1 }
                if position == start + 1 { position = min(position + 1, end) }
                if text[start..<position].elementsEqual("\\begin".utf8)
                    || text[start..<position].elementsEqual("\\end".utf8), peek() == 0x7B
                {
                    mark(.keyword, from: start)
                    position += 1
                    let name = position
                    while position < end, text[position] != 0x7D, text[position] != ASCII.newline {
                        position += 1
                    }
                    mark(.type, from: name)
                } else {
                    mark(.keyword, from: start)
                }
            case 0x25: readLineComment()
            case 0x24:
                while position < end, text[position] == 0x24, position < start + 2 { position += 1 }
                mark(.string, from: start)
            default: position += 1
            }
        }
    }

    // MARK: PHP

    /// PHP within HTML, or PHP alone where nothing opens it.
    mutating func readPHP() {
        guard find("<?", from: position, to: end) != nil else { return readGrammar(.php) }
        while position < end {
            read(upTo: find("<?", from: position, to: end) ?? end, as: .markup(.html))
            guard position < end else { return }
            take(sees("<?php") ? 5 : sees("<?=") ? 3 : 2, as: .keyword)
            read(upTo: find("?>", from: position, to: end) ?? end, as: .grammar { .php })
            if position < end { take(2, as: .keyword) }
        }
    }
}
