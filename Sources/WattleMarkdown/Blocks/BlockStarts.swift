import WattleText

/// What a line's first bytes begin, by CommonMark's rules.
///
/// Every function looks at `start ..< end` of `source`.
enum BlockStarts {
    /// Whether 1 to 6 `#` and then white space or nothing stand here.
    static func isHeading(_ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
        var position = start
        while position < end, source[position] == 0x23 { position += 1 }
        guard position > start, position - start <= 6 else { return false }
        return position == end || source[position].isSpaceOrTab
    }

    /// The length of an opening code fence; nil when none stands here.
    static func fence(_ source: [UInt8], _ start: Int, _ end: Int) -> Int? {
        let mark = source[start]
        var position = start
        while position < end, source[position] == mark { position += 1 }
        let length = position - start
        guard length >= 3 else { return nil }
        guard mark == ASCII.backtick else { return length }
        while position < end {
            if source[position] == ASCII.backtick { return nil }
            position += 1
        }
        return length
    }

    /// Whether the line closes a fence of `length` times `mark`.
    static func isClosingFence(
        _ source: [UInt8], _ start: Int, _ end: Int, mark: UInt8, length: Int
    ) -> Bool {
        var position = start
        while position < end, source[position] == mark { position += 1 }
        guard position - start >= length else { return false }
        while position < end {
            guard source[position].isSpaceOrTab else { return false }
            position += 1
        }
        return true
    }

    /// Whether three or more `*`, `-` or `_`, and nothing else but white space, stand here.
    static func isThematicBreak(_ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
        let mark = source[start]
        guard mark == 0x2A || mark == 0x2D || mark == 0x5F else { return false }
        var count = 0
        for position in start..<end {
            if source[position] == mark {
                count += 1
            } else if !source[position].isSpaceOrTab {
                return false
            }
        }
        return count >= 3
    }

    /// Whether only `=` or only `-`, then white space, stand here.
    static func isSetextUnderline(_ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
        let mark = source[start]
        guard mark == 0x3D || mark == 0x2D else { return false }
        var position = start
        while position < end, source[position] == mark { position += 1 }
        while position < end, source[position].isSpaceOrTab { position += 1 }
        return position == end
    }

    /// The offset just past a list marker, and whether it may interrupt a paragraph; nil when none stands here.
    static func listMarker(
        _ source: [UInt8], _ start: Int, _ end: Int
    ) -> (end: Int, interruptsParagraph: Bool)? {
        var position = start
        var startsAtOne = true
        switch source[start] {
        case 0x2A, 0x2B, 0x2D:
            position += 1
        case 0x30...0x39:
            var value = 0
            while position < end, source[position].isASCIIDigit, position - start < 9 {
                value = value * 10 + Int(source[position] - 0x30)
                position += 1
            }
            guard position < end, source[position] == 0x2E || source[position] == 0x29 else { return nil }
            position += 1
            startsAtOne = value == 1
        default:
            return nil
        }
        guard position == end || source[position].isSpaceOrTab else { return nil }
        var content = position
        while content < end, source[content].isSpaceOrTab { content += 1 }
        return (position, startsAtOne && content < end)
    }
}
