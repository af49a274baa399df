import WattleText

extension Label {
    /// The label with lines no wider than `width` pixels, broken at spaces and between characters of CJK.
    ///
    /// A word that is wider has a line of its own; one wider than twice the width is broken after punctuation, or
    /// anywhere. Code is not broken. Complexity: linear in the text.
    func wrapped(to width: Double) -> Label {
        guard size.width > width else { return self }
        var breaker = LineBreaker(width: width / fontSize)
        for line in lines { breaker.add(line) }
        return Label(lines: breaker.lines, fontSize: fontSize)
    }
}

/// Fills lines word by word; widths in ems.
private struct LineBreaker {
    let width: Double
    private(set) var lines: [[LabelRun]] = []
    private var line: [LabelRun] = []
    private var used = 0.0
    /// White space that is written only if a word follows on the line.
    private var space: LabelRun?

    init(width: Double) { self.width = width }

    mutating func add(_ runs: [LabelRun]) {
        for run in runs {
            for piece in pieces(of: run) { add(piece) }
        }
        endLine()
    }

    private mutating func endLine() {
        lines.append(line)
        line = []
        used = 0
        space = nil
    }

    private mutating func add(_ piece: LabelRun) {
        if piece.text == " " {
            if !line.isEmpty { space = piece }
            return
        }
        let gap = space.map(\.width) ?? 0
        if used + gap + piece.width > width, !line.isEmpty { endLine() }
        if let space {
            append(space)
            self.space = nil
        }
        append(piece)
    }

    private mutating func append(_ piece: LabelRun) {
        used += piece.width
        if line.last?.style == piece.style {
            line[line.count - 1].text += piece.text
        } else {
            line.append(piece)
        }
    }

    /// Words, single spaces and characters of CJK.
    private func pieces(of run: LabelRun) -> [LabelRun] {
        if run.style.contains(.code) { return [run] }
        var pieces: [LabelRun] = []
        var word = ""
        func flush() {
            if !word.isEmpty { pieces += parts(of: LabelRun(word, run.style)) }
            word = ""
        }
        for character in run.text {
            if character == " " || character == "\t" {
                flush()
                pieces.append(LabelRun(" ", run.style))
            } else if character.isIdeographic {
                // Closing punctuation stays with what it closes.
                if !character.opensNoLine { flush() }
                word.append(character)
                if character.opensNoLine { flush() }
            } else {
                if word.last?.isIdeographic == true { flush() }
                word.append(character)
            }
        }
        flush()
        return pieces
    }

    /// A word, in pieces where it would be far too wide.
    private func parts(of word: LabelRun) -> [LabelRun] {
        guard word.width > width * 1.6 else { return [word] }
        var parts: [LabelRun] = []
        var part = ""
        var used = 0.0
        for character in word.text {
            let advance = LabelRun(String(character), word.style).width
            let isFull = used + advance > width
            if isFull || (used > width * 0.7 && part.last.map { "/_-.:,&?=".contains($0) } == true) {
                parts.append(LabelRun(part, word.style))
                part = ""
                used = 0
            }
            part.append(character)
            used += advance
        }
        parts.append(LabelRun(part, word.style))
        return parts
    }
}

extension Character {
    /// Whether lines may be broken before and after it.
    fileprivate var isIdeographic: Bool {
        guard let scalar = unicodeScalars.first, scalar.value >= 0x2E80 else { return false }
        return displayWidth(of: self) == 2 && !scalar.properties.isEmojiPresentation
    }

    /// Whether it is punctuation that does not begin a line.
    fileprivate var opensNoLine: Bool { "、。，．：；！？）］｝」』】〉》".contains(self) }
}
