import WattleText

/// Reads an info string from left to right.
struct CodeInfoReader {
    private let bytes: [UInt8]
    private var position = 0
    private(set) var info = CodeInfo()
    /// Words that are no options: a title without its name.
    private var words: [String] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func read() {
        skipSpace()
        if sees(0x7B), peek(1) == 0x2E { position += 1 } else { readLanguage() }
        while position < bytes.count {
            skipSpace()
            guard position < bytes.count else { break }
            readPart()
        }
        if info.title.isEmpty { info.title = words.joined(separator: " ") }
    }

    // MARK: Parts

    /// The language is the first word, unless that is an option; `js:file.js` and `js{1}` hold more.
    private mutating func readLanguage() {
        let start = position
        var index = position
        while index < bytes.count, !bytes[index].isASCIIWhitespace,
            ![0x7B, 0x3D, 0x22, 0x2F].contains(bytes[index])
        {
            index += 1
        }
        var word = bytes[start..<index]
        guard !word.isEmpty, index == bytes.count || bytes[index].isASCIIWhitespace || bytes[index] == 0x7B
        else {
            // A name with a slash is a language as well as any.
            if index < bytes.count, bytes[index] == 0x2F, index > start {
                takeLanguage(bytes[start..<endOfWord()])
            }
            return
        }
        if let colon = word.firstIndex(of: 0x3A), colon > start, colon + 1 < index {
            let name = String(decoding: word[..<colon], as: UTF8.self)
            guard CodeLanguage.named(name) != nil else { return isOption(name) ? () : takeLanguage(word) }
            info.title = String(decoding: word[(colon + 1)...], as: UTF8.self)
            word = word[..<colon]
            takeLanguage(word)
            return position = index
        }
        guard !isFlag(String(decoding: word, as: UTF8.self)) else { return }
        takeLanguage(word)
    }

    private mutating func takeLanguage(_ word: ArraySlice<UInt8>) {
        info.languageName = String(decoding: word.map(\.asciiLowercased), as: UTF8.self)
        info.languagePlace = word.indices
        position = word.endIndex
    }

    private func isOption(_ name: String) -> Bool {
        CodeInfo.valueNames.contains {
            $0.utf8.elementsEqual(name.utf8) { $0.asciiLowercased == $1.asciiLowercased }
        }
    }

    private func isFlag(_ name: String) -> Bool {
        CodeInfo.flagNames.contains {
            $0.utf8.elementsEqual(name.utf8) { $0.asciiLowercased == $1.asciiLowercased }
        }
    }

    private mutating func readPart() {
        switch bytes[position] {
        case 0x7B:
            guard let content = bracketed() else { return }
            readLines(content, as: .marked)
            skipMarkName()
        case 0x7D: position += 1
        case 0x2F where readWordMark(): break
        case 0x22, 0x27: words.append(quoted())
        default: readWord()
        }
    }

    private mutating func readWord() {
        let start = position
        while position < bytes.count, !bytes[position].isASCIIWhitespace,
            ![0x3D, 0x3A, 0x7B].contains(bytes[position])
                || position == start
        {
            position += 1
        }
        let name = String(decoding: bytes[start..<position], as: UTF8.self)
        let mark = position < bytes.count ? bytes[position] : 0
        if mark == 0x3D || mark == 0x3A && isOption(name) {
            position += 1
            return readOption(name, start..<position - 1)
        }
        if mark == 0x7B, isFlag(name) {
            guard let content = bracketed() else { return }
            return info.firstNumber = number(content) ?? 1
        }
        let stop = endOfWord()
        position = stop
        readBareWord(String(decoding: bytes[start..<stop], as: UTF8.self), start..<stop)
    }

    /// A flag, a class of Pandoc's, or a word of the title.
    private mutating func readBareWord(_ word: String, _ place: Range<Int>) {
        let name = word.hasPrefix(".") || word.hasSuffix("}") ? word.filter { $0 != "." && $0 != "}" } : word
        if isFlag(name) {
            info.firstNumber = info.firstNumber ?? 1
        } else if word.hasPrefix("."), info.languageName.isEmpty {
            info.languageName = name.lowercased()
            info.languagePlace = place.lowerBound + 1..<place.lowerBound + 1 + name.utf8.count
        } else if !CodeInfo.otherFlags.contains(word.lowercased()), !word.hasPrefix("#"), !word.hasPrefix(".")
        {
            words.append(word)
        }
    }

    // MARK: Options

    private mutating func readOption(_ name: String, _ place: Range<Int>) {
        let start = position
        let value = readValue()
        let valuePlace = start..<position
        switch name.lowercased() {
        case "title", "file", "filename", "name": info.title = String(decoding: value, as: UTF8.self)
        case "caption": info.caption = String(decoding: value, as: UTF8.self)
        case "hl", "hl_lines", "highlight", "mark": readLines(value, as: .marked)
        case "ins", "add": readLines(value, as: .inserted)
        case "del", "remove", "rem": readLines(value, as: .deleted)
        case "ln", "linenums", "startlinenumber", "startfrom", "start", "numberlines", "linenumbers",
            "showlinenumbers":
            readNumbering(value, valuePlace)
        default:
            if !CodeInfo.otherFlags.contains(name.lowercased()) {
                info.mistakes.append(CodeInfo.Mistake(kind: .option, place: place))
            }
        }
    }

    private mutating func readNumbering(_ value: ArraySlice<UInt8>, _ place: Range<Int>) {
        if value.equalsIgnoringASCIICase("false") || value.equalsIgnoringASCIICase("off") {
            info.firstNumber = nil
        } else {
            info.firstNumber = number(value) ?? info.firstNumber ?? 1
        }
    }

    private func number(_ text: ArraySlice<UInt8>) -> Int? {
        guard !text.isEmpty, text.count < 8, text.allSatisfy(\.isASCIIDigit) else { return nil }
        return text.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    }

    /// `{…}`, a quoted text, or what comes before the next space.
    private mutating func readValue() -> ArraySlice<UInt8> {
        guard position < bytes.count else { return [] }
        switch bytes[position] {
        case 0x7B: return bracketed() ?? []
        case 0x22, 0x27:
            let start = position + 1
            _ = quoted()
            let isClosed = position > start && bytes[position - 1] == bytes[start - 1]
            return bytes[start..<(isClosed ? position - 1 : position)]
        default:
            let start = position
            position = endOfWord()
            return bytes[start..<position]
        }
    }
}

extension CodeInfoReader {
    // MARK: Lines and words

    /// `1,3-5`, divided by commas or spaces.
    private mutating func readLines(_ text: ArraySlice<UInt8>, as kind: CodeInfo.LineMark.Kind) {
        for part in text.split(whereSeparator: { $0 == 0x2C || $0.isASCIIWhitespace }) {
            guard info.lineMarks.count < CodeInfo.mostMarks else { return }
            if let lines = lineRange(part) {
                info.lineMarks.append(CodeInfo.LineMark(kind: kind, lines: lines, place: part.indices))
            } else {
                info.mistakes.append(CodeInfo.Mistake(kind: .lines, place: part.indices))
            }
        }
    }

    private func lineRange(_ text: ArraySlice<UInt8>) -> ClosedRange<Int>? {
        guard let dash = text.firstIndex(of: 0x2D) else {
            return number(text).flatMap { $0 > 0 ? $0...$0 : nil }
        }
        guard let first = number(text[..<dash]), let last = number(text[(dash + 1)...]), first > 0,
            first <= last
        else {
            return nil
        }
        return first...last
    }

    /// `/word/` and `/word/1,3-4`; false where the slashes belong to a path.
    private mutating func readWordMark() -> Bool {
        let start = position
        guard info.wordMarks.count < CodeInfo.mostWords,
            let close = bytes[(start + 1)...].firstIndex(of: 0x2F), close > start + 1
        else { return false }
        var index = close + 1
        while index < bytes.count, bytes[index].isASCIIDigit || bytes[index] == 0x2C || bytes[index] == 0x2D {
            index += 1
        }
        guard index == bytes.count || bytes[index].isASCIIWhitespace || bytes[index] == 0x23 else {
            return false
        }
        let occurrences = bytes[(close + 1)..<index].split(separator: 0x2C).compactMap(lineRange)
        info.wordMarks.append(
            CodeInfo.WordMark(
                word: Array(bytes[(start + 1)..<close]), occurrences: occurrences.isEmpty ? nil : occurrences,
                place: start + 1..<close))
        position = index
        skipMarkName()
        return true
    }

    /// `#name` behind marks, which gives them a colour elsewhere.
    private mutating func skipMarkName() { if sees(0x23) { position = endOfWord() } }

    // MARK: Bytes

    private mutating func skipSpace() {
        while position < bytes.count, bytes[position].isASCIIWhitespace { position += 1 }
    }

    private func sees(_ byte: UInt8) -> Bool { position < bytes.count && bytes[position] == byte }

    private func peek(_ distance: Int) -> UInt8 {
        position + distance < bytes.count ? bytes[position + distance] : 0
    }

    private func endOfWord() -> Int {
        bytes[position...].firstIndex(where: \.isASCIIWhitespace) ?? bytes.count
    }

    /// What is between `{` and `}`; nil, and a mistake, where it does not end.
    private mutating func bracketed() -> ArraySlice<UInt8>? {
        let start = position
        guard let close = bytes[start...].firstIndex(of: 0x7D) else {
            position = endOfWord()
            info.mistakes.append(CodeInfo.Mistake(kind: .unclosed(0x7B), place: start..<position))
            return nil
        }
        position = close + 1
        return bytes[(start + 1)..<close]
    }

    /// What is between quotation marks; the rest, and a mistake, where it does not end.
    private mutating func quoted() -> String {
        let start = position
        let mark = bytes[start]
        var index = start + 1
        while index < bytes.count, bytes[index] != mark { index += 1 }
        if index == bytes.count {
            info.mistakes.append(CodeInfo.Mistake(kind: .unclosed(mark), place: start..<index))
        }
        position = min(index + 1, bytes.count)
        return String(decoding: bytes[(start + 1)..<index], as: UTF8.self)
    }
}
