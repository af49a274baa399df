import WattleText

/// A script without what only its author reads: comments, indentation, spaces that separate nothing.
///
/// Line ends stay wherever one might end a statement. Texts, templates and regular expressions stay as they are. Linear.
/// - Returns: the script itself where its reading is in doubt: something has no end, or a slash may as well divide as
///   begin a regular expression.
/// - Source: ECMA-262, sections 12 (lexical grammar) and 12.10 (semicolons that are inserted).
func compacted(script: [UInt8]) -> [UInt8] {
    var compactor = ScriptCompactor(bytes: script)
    return compactor.run() ? compactor.output : script
}

private struct ScriptCompactor {
    private enum Gap { case none, spaces, lines }

    let bytes: [UInt8]
    var output: [UInt8] = []
    private var place = 0
    /// What has been passed since the last byte that was written.
    private var gap = Gap.none

    init(bytes: [UInt8]) {
        self.bytes = bytes
        output.reserveCapacity(bytes.count)
    }

    /// Reads all; false where the reading is in doubt.
    mutating func run() -> Bool {
        while place < bytes.count {
            if bytes[place].isASCIIWhitespace {
                pass(upTo: place + 1)
            } else if let end = endOfHidden {
                pass(upTo: end)
            } else {
                guard let end = endOfToken else { return false }
                write(upTo: end)
            }
        }
        return true
    }

    /// The end of the comment that begins here.
    private var endOfHidden: Int? {
        if bytes[place...].starts(with: "//".utf8) {
            return bytes[place...].firstIndex(of: ASCII.newline) ?? bytes.count
        }
        // A comment that begins with ! holds a licence, as is the custom.
        guard bytes[place...].starts(with: "/*".utf8), !bytes[place...].starts(with: "/*!".utf8) else {
            return nil
        }
        return endOfComment(in: bytes, from: place)
    }

    private mutating func pass(upTo end: Int) {
        if bytes[place..<end].contains(ASCII.newline) { gap = .lines } else if gap == .none { gap = .spaces }
        place = end
    }

    /// The end of what has to be copied as it is; nil where that is not certain.
    private var endOfToken: Int? {
        switch bytes[place] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): endOfText(in: bytes, from: place)
        case UInt8(ascii: "`"): endOfTemplate
        case UInt8(ascii: "/"): endOfSlash
        case let byte where isPartOfName(byte):
            bytes[place...].firstIndex { !isPartOfName($0) } ?? bytes.count
        default: place + 1
        }
    }

    // MARK: Templates

    /// The end of a template; those within it count, comments within it do not.
    private var endOfTemplate: Int? {
        /// For each open template the braces that are open in its current substitution; nil in its text.
        var open: [Int?] = []
        var index = place
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "`") {
                if open.isEmpty || open[open.count - 1] != nil { open.append(nil) } else { open.removeLast() }
                if open.isEmpty { return index + 1 }
            } else if let braces = open[open.count - 1] {
                switch byte {
                case UInt8(ascii: "{"): open[open.count - 1] = braces + 1
                case UInt8(ascii: "}"): open[open.count - 1] = braces > 1 ? braces - 1 : nil
                case UInt8(ascii: "/"): return nil
                case UInt8(ascii: "\""), UInt8(ascii: "'"):
                    guard let end = endOfText(in: bytes, from: index) else { return nil }
                    index = end - 1
                default: break
                }
            } else if byte == ASCII.backslash {
                index += 1
            } else if bytes[index...].starts(with: "${".utf8) {
                open[open.count - 1] = 1
                index += 1
            }
            index += 1
        }
        return nil
    }

    // MARK: Slashes

    private var endOfSlash: Int? {
        if bytes[place...].starts(with: "/*!".utf8) { return endOfComment(in: bytes, from: place) }
        guard let last = output.last else { return endOfPattern }
        switch last {
        case UInt8(ascii: ")"), UInt8(ascii: "}"):
            let isAlone = gap == .spaces && place + 1 < bytes.count && bytes[place + 1] == ASCII.space
            return isAlone ? place + 1 : nil
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "/"): return nil
        case UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): return place + 1
        case let last where isPartOfName(last):
            let start = output.lastIndex { !isPartOfName($0) }.map { $0 + 1 } ?? 0
            return Self.wordsBeforeValues.contains(String(decoding: output[start...], as: UTF8.self))
                ? endOfPattern : place + 1
        default: return endOfPattern
        }
    }

    /// The end of a regular expression, its flags included.
    private var endOfPattern: Int? {
        var isInClass = false
        var index = place + 1
        while index < bytes.count {
            switch bytes[index] {
            case ASCII.newline: return nil
            case ASCII.backslash: index += 1
            case UInt8(ascii: "["): isInClass = true
            case UInt8(ascii: "]"): isInClass = false
            case UInt8(ascii: "/") where !isInClass:
                return bytes[(index + 1)...].firstIndex { !isPartOfName($0) } ?? bytes.count
            default: break
            }
            index += 1
        }
        return nil
    }

    private static let wordsBeforeValues: Set<String> = [
        "await", "case", "delete", "do", "else", "in", "instanceof", "new", "of", "return", "throw", "typeof",
        "void", "yield",
    ]

    // MARK: Writing

    private mutating func write(upTo end: Int) {
        if let last = output.last {
            switch gap {
            case .none: break
            case .spaces: if needsSpace(last, bytes[place]) { output.append(ASCII.space) }
            case .lines: if needsLine(last, bytes[place]) { output.append(ASCII.newline) }
            }
        }
        gap = .none
        output += bytes[place..<end]
        place = end
    }

    /// Whether two bytes side by side would be read as one thing.
    private func needsSpace(_ last: UInt8, _ next: UInt8) -> Bool {
        if isPartOfName(last) {
            return isPartOfName(next) || last.isASCIIDigit && next == UInt8(ascii: ".")
        }
        // It may be the end of a regular expression, whose flags would follow.
        if last == UInt8(ascii: "/"), isPartOfName(next) { return true }
        return Self.joining.contains(last) && Self.joining.contains(next)
    }

    /// Whether a statement may end between two bytes.
    private func needsLine(_ last: UInt8, _ next: UInt8) -> Bool {
        !Self.beforeMore.contains(last) && !Self.afterLess.contains(next)
            || last.isASCIIDigit && next == UInt8(ascii: ".")
    }

    /// What may grow together with its neighbour: `+ +`, `a / /b/`, `1 .toFixed()`, `< !--a`.
    private static let joining: [UInt8] = Array("+-/.<!>".utf8)
    /// Behind these a statement goes on.
    private static let beforeMore: [UInt8] = Array("{([,;:?=&|".utf8)
    /// Before these a statement has ended, or goes on.
    private static let afterLess: [UInt8] = Array("})],;:?=&|.".utf8)
}

/// A letter, a digit, or what else stands in names and numbers; every byte beyond ASCII.
private func isPartOfName(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte >= 0x80 || Array("_$#\\@".utf8).contains(byte)
}
