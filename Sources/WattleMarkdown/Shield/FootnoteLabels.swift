import WattleText

/// The labels of a note's footnotes.
enum FootnoteLabels {
    /// Labels of what could be definitions: `[^label]:` after at most three spaces.
    ///
    /// Linear.
    static func candidates(_ source: [UInt8], from start: Int) -> Set<[UInt8]> {
        var labels: Set<[UInt8]> = []
        var position = start
        while position + 1 < source.count {
            guard source[position] == 0x5B, source[position + 1] == 0x5E else {
                position += 1
                continue
            }
            position += 2
            guard let close = end(source, position, source.count), close + 1 < source.count,
                source[close + 1] == 0x3A
            else { continue }
            labels.insert(normalised(source, position, close))
        }
        return labels
    }

    /// The offset of the `]` that ends a label; labels have no white space, no brackets and 1 to 200 bytes.
    static func end(_ source: [UInt8], _ start: Int, _ end: Int) -> Int? {
        let limit = min(end, start + 201)
        var position = start
        while position < limit {
            let byte = source[position]
            if byte == 0x5D { return position > start ? position : nil }
            if byte == 0x5B || byte.isASCIIWhitespace || byte == ASCII.backtick { return nil }
            position += 1
        }
        return nil
    }

    /// The label with `A`-`Z` folded.
    static func normalised(_ source: [UInt8], _ start: Int, _ end: Int) -> [UInt8] {
        var label: [UInt8] = []
        for position in start..<end { label.append(source[position].asciiLowercased) }
        return label
    }
}
