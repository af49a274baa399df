/// A file of interface texts: lines `key: text`, lines of comment that begin with `#`, and empty ones.
///
/// That is YAML of one level: a text that holds `: ` or ` #`, or begins with a sign that YAML reads, stands in
/// quotation marks.
package struct TextsFile: Sendable, Equatable {
    /// One text.
    package struct Line: Sendable, Equatable {
        /// The name, its plural form behind it: `note.count.one`.
        package let key: String
        /// The words.
        package let text: String
        /// Where the name stands.
        package let keyRange: SourceRange
        /// Where the words stand.
        package let textRange: SourceRange
    }

    /// A line that could not be read.
    package struct Fault: Sendable, Equatable {
        /// What is wrong with it.
        package enum Reason: Sendable { case noKey, noText, unclosedQuote, repeated }

        /// What is wrong.
        package let reason: Reason
        /// Where.
        package let range: SourceRange
    }

    /// The texts, in the order of the file.
    package private(set) var lines: [Line] = []
    /// The lines that are left out.
    package private(set) var faults: [Fault] = []

    /// Reads a file.
    package init(_ source: [UInt8]) {
        let index = LineIndex(source)
        var seen: Set<String> = []
        for line in index.starts.indices {
            read(source[index.bounds(ofLine: line, in: source).bounds].trimmedASCII(), &seen)
        }
    }

    private mutating func read(_ line: ArraySlice<UInt8>, _ seen: inout Set<String>) {
        guard let first = line.first, first != UInt8(ascii: "#") else { return }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
            line[..<colon].allSatisfy(Self.mayStandInKey)
        else { return report(.noKey, line) }
        let name = line[..<colon]
        let value = line[(colon + 1)...].trimmedASCII()
        guard !value.isEmpty else { return report(.noText, name) }
        guard let text = Self.unquoted(value) else { return report(.unclosedQuote, value) }
        let key = String(decoding: name, as: UTF8.self)
        guard seen.insert(key).inserted else { return report(.repeated, name) }
        lines.append(Line(key: key, text: text, keyRange: Self.range(name), textRange: Self.range(value)))
    }

    private mutating func report(_ reason: Fault.Reason, _ part: ArraySlice<UInt8>) {
        faults.append(Fault(reason: reason, range: Self.range(part)))
    }

    private static func range(_ part: ArraySlice<UInt8>) -> SourceRange {
        SourceRange(part.startIndex, part.endIndex)
    }

    private static func mayStandInKey(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }

    /// The words of a value: what a pair of quotation marks holds, or all before a comment.
    private static func unquoted(_ value: ArraySlice<UInt8>) -> String? {
        guard let mark = value.first, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else {
            return String(decoding: value[..<endOfPlainText(value)].trimmedASCII(), as: UTF8.self)
        }
        var bytes: [UInt8] = []
        var index = value.startIndex + 1
        while index < value.endIndex {
            let byte = value[index]
            let next = index + 1 < value.endIndex ? value[index + 1] : nil
            if mark == UInt8(ascii: "\""), byte == UInt8(ascii: "\\"), let next {
                bytes.append(next)
                index += 2
            } else if byte == mark, mark == UInt8(ascii: "'"), next == mark {
                bytes.append(mark)
                index += 2
            } else if byte == mark {
                return String(decoding: bytes, as: UTF8.self)
            } else {
                bytes.append(byte)
                index += 1
            }
        }
        return nil
    }

    private static func endOfPlainText(_ value: ArraySlice<UInt8>) -> Int {
        value.indices.dropFirst().first { value[$0] == UInt8(ascii: "#") && value[$0 - 1].isSpaceOrTab }
            ?? value.endIndex
    }
}
