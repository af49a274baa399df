import WattleText

/// A place in a line that counts columns, so that a tab can be consumed in part, as CommonMark has it.
struct LineCursor {
    /// Offset of the next byte.
    var offset: Int
    /// Columns before it; a tab goes to the next multiple of four.
    private(set) var column = 0
    /// Columns that are left of a tab that was consumed in part.
    private var pendingColumns = 0
    /// Offset just past the line's text.
    let end: Int

    init(_ start: Int, _ end: Int) {
        offset = start
        self.end = end
    }

    /// How many columns of white space come next, and the offset of what follows.
    func indent(in source: [UInt8]) -> (columns: Int, contentOffset: Int) {
        var columns = pendingColumns
        var position = pendingColumns > 0 ? offset + 1 : offset
        var current = column + pendingColumns
        while position < end {
            let byte = source[position]
            if byte == ASCII.space {
                columns += 1
                current += 1
            } else if byte == ASCII.tab {
                let width = 4 - current % 4
                columns += width
                current += width
            } else {
                break
            }
            position += 1
        }
        return (columns, position)
    }

    /// Goes over `columns` columns of white space, or up to the first other byte.
    mutating func skip(columns: Int, in source: [UInt8]) {
        var left = columns
        while left > 0, offset < end {
            let byte = source[offset]
            guard byte.isSpaceOrTab else { return }
            let width = pendingColumns > 0 ? pendingColumns : byte == ASCII.tab ? 4 - column % 4 : 1
            let step = min(width, left)
            column += step
            left -= step
            pendingColumns = width - step
            if pendingColumns == 0 { offset += 1 }
        }
    }

    /// Goes to `position`, past white space or marks of one column each.
    mutating func move(to position: Int, in source: [UInt8]) {
        if pendingColumns > 0, position > offset {
            column += pendingColumns
            pendingColumns = 0
            offset += 1
        }
        while offset < position {
            column += source[offset] == ASCII.tab ? 4 - column % 4 : 1
            offset += 1
        }
    }
}
