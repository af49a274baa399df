import WattleText

/// Words and texts of the languages that count no case and end texts at `#` or `;`.
extension DiagramCursor {
    /// Takes `word`, in any case, with the white space that has to follow it.
    mutating func takeWord(_ word: String) -> Bool {
        let end = position + word.utf8.count
        guard end < self.end, bytes[end].isASCIIWhitespace,
            bytes[position..<end].equalsIgnoringASCIICase(word)
        else { return false }
        position = end
        skipSpaces()
        return true
    }

    /// Where the text that begins here ends: at the line's end, or at one of `stops`.
    ///
    /// The `#` of an entity such as `#quot;` is no stop. Complexity: linear.
    func textEnd(_ stops: [UInt8]) -> Int {
        var index = position
        while index < end, bytes[index] != ASCII.newline {
            if bytes[index] == 0x23, let entity = entityEnd(at: index) {
                index = entity
                continue
            }
            if stops.contains(bytes[index]) { break }
            index += 1
        }
        return index
    }

    /// Takes the text up to the line's end, or to one of `stops`, without white space at its ends.
    mutating func takeText(upTo stops: [UInt8] = []) -> Range<Int> {
        let range = position..<textEnd(stops)
        position = range.upperBound
        return trimmed(range)
    }

    /// The place after an entity that begins here; nil where `#` means something else.
    private func entityEnd(at start: Int) -> Int? {
        var index = start + 1
        while index < end, bytes[index].isWordByte { index += 1 }
        return index < end && bytes[index] == DiagramSource.entityEnd ? index + 1 : nil
    }

    /// Passes over a comment after `#`, and says so where it looks like a part of the text.
    mutating func skipHashComment(_ faults: inout DiagramFaults) {
        guard byte == 0x23 else { return }
        let comment = restOfLine
        takeLine()
        guard comment.count > 1, !bytes[comment.lowerBound + 1].isASCIIWhitespace else { return }
        faults.ignored(
            comment, "'\(text(comment))' is left out: '#' begins a comment", help: "write '#35;' for '#'")
    }

    /// A stretch without the comment after `%%` and without white space at its ends.
    func withoutComment(_ range: Range<Int>) -> Range<Int> {
        var ahead = DiagramCursor(bytes, in: range)
        while !ahead.isAtEnd, !ahead.isAt("%%") { ahead.position += 1 }
        return trimmed(range.lowerBound..<ahead.position)
    }
}
