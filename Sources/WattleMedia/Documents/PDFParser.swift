private import WattleText

/// Reads values of a PDF one after the other, without recursion.
///
/// - Source: ISO 32000-2, sections 7.2 and 7.3.
struct PDFParser {
    let bytes: [UInt8]
    var offset: Int
    /// The arrays and dictionaries whose end has not come.
    private var open: [(isDictionary: Bool, values: [PDFValue])] = []

    init(_ bytes: [UInt8], at offset: Int) {
        self.bytes = bytes
        self.offset = min(max(0, offset), bytes.count)
    }

    /// The value that begins here; nil where none does that is well formed and nested less than 200 deep.
    mutating func value() -> PDFValue? {
        open = []
        while open.count < 200 {
            skipSpace()
            guard let step = step() else { return nil }
            guard case .value(let value) = step else { continue }
            guard !open.isEmpty else { return value }
            open[open.count - 1].values.append(value)
        }
        return nil
    }

    /// Takes a word such as `obj`, if it comes next.
    mutating func take(_ word: StaticString) -> Bool {
        skipSpace()
        guard bytes.has(word, at: offset) else { return false }
        offset += word.utf8CodeUnitCount
        return true
    }

    /// Takes a whole number, if one comes next.
    mutating func integer() -> Int? {
        skipSpace()
        let start = offset
        while let byte = bytes.byte(at: offset), byte.isASCIIDigit, offset - start < 18 { offset += 1 }
        return Int(String(decoding: bytes[start..<offset], as: UTF8.self))
    }

    /// Skips white space and comments.
    mutating func skipSpace() {
        while let byte = bytes.byte(at: offset) {
            if byte == ASCII.percent {
                while let byte = bytes.byte(at: offset), byte != 0x0A, byte != 0x0D { offset += 1 }
            } else if byte.isPDFSpace {
                offset += 1
            } else {
                return
            }
        }
    }

    // MARK: Steps

    private enum Step {
        case value(PDFValue)
        case opened
    }

    private mutating func step() -> Step? {
        guard let byte = bytes.byte(at: offset) else { return nil }
        switch byte {
        case ASCII.slash: return .value(.name(name()))
        case ASCII.leftParenthesis: return string().map { .value(.atom($0)) }
        case ASCII.lessThan where bytes.byte(at: offset + 1) == ASCII.lessThan:
            return begin(isDictionary: true)
        case ASCII.lessThan: return hexadecimalString().map { .value(.atom($0)) }
        case ASCII.leftBracket: return begin(isDictionary: false)
        case ASCII.greaterThan where bytes.byte(at: offset + 1) == ASCII.greaterThan:
            return end(isDictionary: true)
        case ASCII.rightBracket: return end(isDictionary: false)
        default: return word()
        }
    }

    private mutating func begin(isDictionary: Bool) -> Step {
        offset += isDictionary ? 2 : 1
        open.append((isDictionary, []))
        return .opened
    }

    private mutating func end(isDictionary: Bool) -> Step? {
        offset += isDictionary ? 2 : 1
        guard let container = open.popLast(), container.isDictionary == isDictionary else { return nil }
        guard isDictionary else { return .value(.array(container.values)) }
        var entries: [PDFDictionary.Entry] = []
        for place in stride(from: 0, to: container.values.count, by: 2) {
            guard case .name(let key) = container.values[place], place + 1 < container.values.count else {
                return nil
            }
            entries.append(PDFDictionary.Entry(key: key, value: container.values[place + 1]))
        }
        return .value(.dictionary(PDFDictionary(entries: entries)))
    }

    private mutating func name() -> PDFName {
        offset += 1
        var name: [UInt8] = []
        while let byte = bytes.byte(at: offset), byte.isPDFRegular {
            let digits = bytes.range(offset + 1, 2).map { String(decoding: bytes[$0], as: UTF8.self) }
            if byte == ASCII.hash, let digits, let code = UInt8(digits, radix: 16) {
                name.append(code)
                offset += 3
            } else {
                name.append(byte)
                offset += 1
            }
        }
        return PDFName(bytes: name)
    }

    private mutating func string() -> [UInt8]? {
        let start = offset
        var depth = 0
        while let byte = bytes.byte(at: offset) {
            offset += byte == ASCII.backslash ? 2 : 1
            if byte == ASCII.leftParenthesis { depth += 1 }
            if byte == ASCII.rightParenthesis { depth -= 1 }
            if depth == 0 { return Array(bytes[start..<offset]) }
        }
        return nil
    }

    private mutating func hexadecimalString() -> [UInt8]? {
        guard let end = bytes.index(of: ASCII.greaterThan, from: offset) else { return nil }
        let text = bytes[offset...end]
        offset = end + 1
        return text.dropFirst().dropLast().allSatisfy { $0.isASCIIHexDigit || $0.isPDFSpace }
            ? Array(text) : nil
    }

    private mutating func word() -> Step? {
        let start = offset
        while let byte = bytes.byte(at: offset), byte.isPDFRegular { offset += 1 }
        let word = bytes[start..<offset]
        guard let first = word.first else { return nil }
        if first.isASCIIDigit, let number = reference(from: word) { return .value(.reference(number)) }
        let isNumber = word.allSatisfy { $0.isASCIIDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
        let isKnown = ["true", "false", "null"].contains { word.elementsEqual($0.utf8) }
        return isNumber || isKnown ? .value(.atom(Array(word))) : nil
    }

    /// The number of the object that is referred to, when a generation and an `R` follow its number.
    private mutating func reference(from word: ArraySlice<UInt8>) -> Int? {
        guard word.allSatisfy(\.isASCIIDigit), let number = Int(String(decoding: word, as: UTF8.self)) else {
            return nil
        }
        let start = offset
        if integer() != nil, take("R"), bytes.byte(at: offset)?.isPDFRegular != true { return number }
        offset = start
        return nil
    }
}

extension UInt8 {
    /// Whether the byte is white space between the words of a PDF.
    var isPDFSpace: Bool { self == 0 || isASCIIWhitespace && self != 0x0B }

    /// Whether the byte may stand within a word of a PDF.
    var isPDFRegular: Bool {
        !isPDFSpace && ![0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D, 0x2F, 0x25].contains(self)
    }
}
