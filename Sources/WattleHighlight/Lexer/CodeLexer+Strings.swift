import WattleText

extension CodeLexer {
    /// Reads the rest of a string from the position: to its end, or to where it opens code.
    ///
    /// What was read is marked from `start`, which may lie before the position by the string's opening.
    mutating func readString(_ form: StringForm, from start: Int) {
        followsOperand = true
        guard case .none = form.interpolation else { return readInterpolatedString(form, from: start) }
        position = endOfString(form)
        mark(form.kind, from: start)
    }

    /// Where a string ends of which the position is within: behind its closing mark, at the end of its line, or nowhere.
    func endOfString(_ form: StringForm) -> Int {
        let closing = form.closing.first
        var index = position
        while index < end {
            let byte = text[index]
            if byte == closing, sees(form.closing.bytes, at: index) {
                index += form.closing.count
                guard case .doubling = form.escape, sees(form.closing.bytes, at: index) else { return index }
                index += form.closing.count
                continue
            }
            if byte == ASCII.newline, !form.spansLines { return index }
            if case .with(byte) = form.escape { index += 1 }
            index += 1
        }
        return end
    }

    private mutating func readInterpolatedString(_ form: StringForm, from start: Int) {
        let closing = form.closing.first
        var start = start
        while position < end {
            let byte = text[position]
            if byte == closing, sees(form.closing) {
                position += form.closing.count
                if case .doubling = form.escape, sees(form.closing) {
                    position += form.closing.count
                    continue
                }
                return mark(form.kind, from: start)
            }
            if byte == ASCII.newline, !form.spansLines { break }
            switch interpolation(in: form) {
            case .nothing:
                if case .with(byte) = form.escape { position += 1 }
                position += 1
            case .text(let count): position += count
            case .opened(let count):
                mark(form.kind, from: start)
                return open(count, form)
            case .name(let count):
                mark(form.kind, from: start)
                take(count, as: .attribute)
                start = position
            }
        }
        position = min(position, end)
        mark(form.kind, from: start)
    }

    /// What stands at the position of a string that may hold code.
    private enum Interpolated {
        case nothing
        /// This many bytes open code.
        case opened(Int)
        /// This many bytes name a variable.
        case name(Int)
        /// This many bytes are text that looks like an opening.
        case text(Int)
    }

    private func interpolation(in form: StringForm) -> Interpolated {
        switch form.interpolation {
        case .none: return .nothing
        case .code(let opening):
            return text[position] == opening.first && sees(opening) ? .opened(opening.count) : .nothing
        case .dollar:
            guard text[position] == 0x24 else { return .nothing }
            if peek(1) == 0x7B { return .opened(2) }
            let count = nameLength(at: position + 1)
            return count == 0 ? .nothing : .name(count + 1)
        case .braces:
            guard text[position] == 0x7B else { return .nothing }
            return peek(1) == 0x7B ? .text(2) : .opened(1)
        }
    }

    /// How many bytes from `start` are letters, digits and `_`, the first being no digit.
    func nameLength(at start: Int) -> Int {
        guard start < end, !text[start].isASCIIDigit else { return 0 }
        var index = start
        while index < end, text[index].isASCIIAlphanumeric || text[index] == 0x5F || text[index] >= 0x80 {
            index += 1
        }
        return index - start
    }

    private mutating func open(_ count: Int, _ form: StringForm) {
        position = min(position + count, end)
        let bracket = text[position - 1]
        frames.append(
            Frame(
                role: .interpolation(form), opening: bracket, closing: bracket == 0x28 ? 0x29 : 0x7D))
        followsOperand = false
        announced = nil
    }

    /// What follows the `:` of a replacement field, up to its brace or to a field within it.
    mutating func readFormatSpecifier(_ form: StringForm) {
        let start = position
        while position < end {
            let byte = text[position]
            if byte == 0x7B {
                mark(form.kind, from: start)
                frames.append(
                    Frame(role: .specifier(form), opening: 0x7B, closing: 0x7D))
                position += 1
                followsOperand = false
                return
            }
            if byte == 0x7D || byte == ASCII.newline || byte == 0x22 || byte == 0x27 { break }
            position += 1
        }
        mark(form.kind, from: start)
    }

    // MARK: Characters and regular expressions

    /// `'a'` or a name after an apostrophe: a lifetime or a label.
    mutating func readCharacterOrName() -> Bool {
        let start = position
        if peek(1) == 0x5C {
            position += 3
            while position < end, text[position] != 0x27, text[position] != ASCII.newline { position += 1 }
            if peek() == 0x27 { position += 1 }
            mark(.string, from: start)
        } else if let width = scalarWidth(at: position + 1), peek(1 + width) == 0x27, peek(1) != 0x27 {
            take(width + 2, as: .string)
        } else {
            let count = nameLength(at: position + 1)
            guard count > 0 else { return false }
            take(count + 1, as: .attribute)
        }
        followsOperand = true
        return true
    }

    private func scalarWidth(at index: Int) -> Int? {
        guard index < end, text[index] != ASCII.newline else { return nil }
        switch text[index] {
        case 0..<0x80: return 1
        case 0xC0..<0xE0: return 2
        case 0xE0..<0xF0: return 3
        default: return 4
        }
    }

    /// `/…/flags` on one line; false where no operand is wanted or the line has no end of it.
    mutating func readRegularExpression(_ grammar: Grammar) -> Bool {
        guard !followsOperand, position >= regularExpressionLimit else { return false }
        guard peek(1) != 0x2F, peek(1) != 0x2A, !peek(1).isASCIIWhitespace else { return false }
        var index = position + 1
        var isInClass = false
        while index < end, text[index] != ASCII.newline {
            switch text[index] {
            case 0x5C: index += 1
            case 0x5B: isInClass = true
            case 0x5D: isInClass = false
            case 0x2F where !isInClass:
                index += 1
                while index < end, text[index].isASCIILetter { index += 1 }
                take(index - position, as: .string)
                followsOperand = true
                return true
            default: break
            }
            index += 1
        }
        regularExpressionLimit = min(index, end)
        return false
    }
}
