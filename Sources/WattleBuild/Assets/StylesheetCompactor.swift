import WattleText

/// A stylesheet without what only its author reads: comments, line ends, spaces that separate nothing.
///
/// Texts in quotes and addresses stay as they are. Linear.
/// - Returns: the stylesheet itself where a comment, a text or an address has no end.
func compacted(stylesheet: [UInt8]) -> [UInt8] {
    var compactor = StylesheetCompactor(bytes: stylesheet)
    return compactor.run() ? compactor.output : stylesheet
}

private struct StylesheetCompactor {
    let bytes: [UInt8]
    var output: [UInt8] = []
    private var place = 0
    /// Whether spaces or comments have been passed since the last byte that was written.
    private var isApart = false

    init(bytes: [UInt8]) {
        self.bytes = bytes
        output.reserveCapacity(bytes.count)
    }

    /// Reads all; false where something has no end.
    mutating func run() -> Bool {
        while place < bytes.count {
            guard readNext() else { return false }
        }
        return true
    }

    private mutating func readNext() -> Bool {
        let byte = bytes[place]
        if byte.isASCIIWhitespace {
            isApart = true
            place += 1
            return true
        }
        if bytes[place...].starts(with: "/*".utf8) { return skipComment() }
        var end: Int? = place + 1
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            end = endOfText(in: bytes, from: place)
        } else if bytes[place...].starts(with: "url(".utf8) {
            end = endOfAddress
        } else if byte == ASCII.backslash {
            end = min(place + 2, bytes.count)
        }
        guard let end else { return false }
        write(upTo: end)
        return true
    }

    private mutating func skipComment() -> Bool {
        guard let end = endOfComment(in: bytes, from: place) else { return false }
        // What a comment alone holds apart would grow together, and a space would say something else.
        let isBetween = isApart || end == bytes.count || bytes[end].isASCIIWhitespace
        guard isBetween || Self.marks.contains(bytes[end]) || output.last.map(Self.marks.contains) ?? true
        else {
            return false
        }
        isApart = true
        place = end
        return true
    }

    private var endOfAddress: Int? {
        let start = place + 4
        if start < bytes.count, bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") {
            return start
        }
        return bytes[start...].firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 }
    }

    private mutating func write(upTo end: Int) {
        let next = bytes[place]
        if next == UInt8(ascii: "}"), output.last == UInt8(ascii: ";"),
            output.dropLast().last != ASCII.backslash
        {
            output.removeLast()
        }
        if isApart, let last = output.last, isSpaceNeeded(last, next) { output.append(ASCII.space) }
        isApart = false
        output += bytes[place..<end]
        place = end
    }

    private func isSpaceNeeded(_ last: UInt8, _ next: UInt8) -> Bool {
        // A colon is followed by spaces only between a property and its value, which may be empty.
        if last == UInt8(ascii: ":") { return next == UInt8(ascii: ";") || next == UInt8(ascii: "}") }
        return !Self.marks.contains(last) && !Self.marks.contains(next)
    }

    private static let marks: [UInt8] = Array("{};,".utf8)
}
