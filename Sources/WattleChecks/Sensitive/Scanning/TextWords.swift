import WattleText

/// The words of a text: letters and digits one behind the other, in lower case.
struct TextWords {
    /// A word and where it stands.
    struct Word {
        let range: Range<Int>
        /// As it is compared: folded as a reader sees it, in lower case.
        let folded: [UInt8]
    }

    private(set) var words: [Word] = []

    /// Divides a text; characters that cannot be seen divide no word.
    ///
    /// Complexity: linear.
    init(_ text: [UInt8]) {
        let span = text.span
        var place = 0
        while place < text.count {
            var bytes: [UInt8] = []
            let start = place
            while let piece = Self.letter(span, at: place) {
                if let byte = piece.byte { bytes.append(byte) }
                place += piece.length
            }
            if place == start {
                place += FoldedPiece(span, at: place)?.length ?? 1
            } else if !bytes.isEmpty {
                words.append(Word(range: start..<place, folded: Self.lowercased(bytes)))
            }
        }
    }

    /// The letter or digit at a place, as it reads; a byte of no ASCII character counts as one, unless it is punctuation.
    private static func letter(_ text: TextSpan, at place: Int) -> FoldedPiece? {
        guard place < text.count else { return nil }
        if let piece = FoldedPiece(text, at: place) {
            guard let byte = piece.byte else { return piece }
            return byte.isASCIIAlphanumeric ? piece : nil
        }
        let byte = text[place]
        // U+2000 to U+206F, general punctuation: dashes, quotation marks, dots.
        if byte == 0xE2, text.at(place + 1) == 0x80 || text.at(place + 1) == 0x81 { return nil }
        let follows = byte & 0xC0 == 0x80 && (isPunctuationTail(text, place))
        return byte.isASCIIAlphanumeric || byte >= 0x80 && !follows ? FoldedPiece(byte: byte) : nil
    }

    private static func isPunctuationTail(_ text: TextSpan, _ place: Int) -> Bool {
        (1...2).contains {
            text.at(place - $0) == 0xE2
                && (text.at(place - $0 + 1) == 0x80 || text.at(place - $0 + 1) == 0x81)
        }
    }

    private static func lowercased(_ bytes: [UInt8]) -> [UInt8] {
        bytes.allSatisfy { $0 < 0x80 }
            ? bytes.map(\.asciiLowercased) : Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
    }
}
