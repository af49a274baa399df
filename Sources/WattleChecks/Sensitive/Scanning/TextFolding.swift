import WattleText

/// Parts of a text as a reader sees them: full-width letters as plain ones, no characters that cannot be seen, entities,
/// escapes and `%XX` as what they stand for; with the places that each byte came from.
struct FoldedText {
    private(set) var bytes: [UInt8] = []
    private var origins: [Int] = []

    /// Folds some lines of a text, each of which ends with a line feed then.
    init(_ text: TextSpan, lines: [Range<Int>]) {
        for line in lines {
            var place = line.lowerBound
            while place < line.upperBound {
                let piece = FoldedPiece(text, at: place) ?? FoldedPiece(byte: text[place])
                if let byte = piece.byte { append(byte, from: place) }
                place += piece.length
            }
            append(ASCII.newline, from: line.upperBound)
        }
        origins.append(lines.last?.upperBound ?? 0)
    }

    private mutating func append(_ byte: UInt8, from place: Int) {
        bytes.append(byte)
        origins.append(place)
    }

    /// Where a stretch of the bytes stands in the text.
    func sourceRange(_ range: Range<Int>) -> Range<Int> {
        let start = origins[range.lowerBound]
        return start..<max(start, origins[range.upperBound])
    }
}

/// What a character reads as, and how many bytes of the text it takes.
struct FoldedPiece {
    /// The byte that stands for it; nil for what cannot be seen.
    let byte: UInt8?
    /// How many bytes of the text it stands for.
    let length: Int

    /// A byte that stands for itself.
    init(byte: UInt8) { self.init(byte, for: 1) }

    private init(_ byte: UInt8?, for length: Int) {
        self.byte = byte
        self.length = length
    }

    /// What is to be folded at a place; nil for what stands for itself.
    init?(_ text: TextSpan, at place: Int) {
        let next = text.at(place + 1)
        switch text[place] {
        case 0x25:
            let last = text.at(place + 2)
            guard next.isASCIIHexDigit, last.isASCIIHexDigit else { return nil }
            self.init(hexValue(next) << 4 | hexValue(last), for: 3)
        case ASCII.backslash:
            guard next.isASCIIPunctuation else { return nil }
            self.init(next, for: 2)
        case 0x26: self.init(entityIn: text, at: place)
        case 0xC2:
            guard next == 0xA0 || next == 0xAD else { return nil }
            self.init(next == 0xA0 ? ASCII.space : nil, for: 2)
        case 0xCD:
            guard next == 0x8F else { return nil }
            self.init(nil, for: 2)
        case 0xE1...0xEF: self.init(next, text.at(place + 2), after: text[place])
        case 0xF0: self.init(mathematicalIn: text, at: place)
        default: return nil
        }
    }

    /// Characters of three bytes: spaces, hyphens, full-width forms, and what cannot be seen.
    private init?(_ second: UInt8, _ third: UInt8, after first: UInt8) {
        switch (first, second, third) {
        case (0xE2, 0x80, 0x87), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80): self.init(ASCII.space, for: 3)
        case (0xE2, 0x80, 0x90...0x91), (0xE2, 0x88, 0x92): self.init(0x2D, for: 3)
        case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xAF),
            (0xE1, 0xA0, 0x8E),
            (0xEF, 0xBB, 0xBF), (0xEF, 0xB8, 0x80...0x8F):
            self.init(nil, for: 3)
        case (0xEF, 0xBC, 0x81...0xBF): self.init(third - 0x60, for: 3)
        case (0xEF, 0xBD, 0x80...0x9E): self.init(third - 0x20, for: 3)
        default: return nil
        }
    }

    /// Mathematical letters and digits, U+1D400 to U+1D7FF: alphabets of 52 letters, then of 10 digits.
    private init?(mathematicalIn text: TextSpan, at place: Int) {
        guard text.at(place + 1) == 0x9D, 0x90...0x9F ~= text.at(place + 2) else { return nil }
        let number = Int(text.at(place + 2) & 0x3F) << 6 | Int(text.at(place + 3) & 0x3F)
        let letter = number - 0x400
        if letter < 13 * 52 {
            self.init(UInt8((letter % 52 < 26 ? 0x41 : 0x61 - 26) + letter % 52), for: 4)
        } else if number >= 0x7CE {
            self.init(UInt8(0x30 + (number - 0x7CE) % 10), for: 4)
        } else {
            return nil
        }
    }

    /// `&#64;`, `&#x40;` and names of characters that tokens and addresses have.
    private init?(entityIn text: TextSpan, at place: Int) {
        let end = text.end(of: Self.nameLetters, from: place + 1, limit: 16)
        guard text.at(end) == 0x3B, end > place + 1 else { return nil }
        let name = text.bytes(place + 1..<end)
        guard name[0] == 0x23 else {
            guard let entity = Self.entities[name] else { return nil }
            self.init(entity == 0 ? nil : entity, for: end + 1 - place)
            return
        }
        let isHexadecimal = name.count > 1 && name[1] | 0x20 == 0x78
        let digits = String(decoding: name.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
        guard let number = UInt32(digits, radix: isHexadecimal ? 16 : 10) else { return nil }
        let isUnseen = number == 0xAD || 0x200B...0x200F ~= number || number == 0x2060 || number == 0xFEFF
        guard isUnseen || number < 0x80 || number == 0xA0 else { return nil }
        self.init(isUnseen ? nil : number == 0xA0 ? ASCII.space : UInt8(number), for: end + 1 - place)
    }

    /// Named characters; 0 for those that cannot be seen.
    ///
    /// Source: HTML's table of named character references.
    private static let entities: [[UInt8]: UInt8] = [
        [UInt8]("amp".utf8): 0x26, [UInt8]("lt".utf8): 0x3C, [UInt8]("gt".utf8): 0x3E,
        [UInt8]("quot".utf8): 0x22,
        [UInt8]("apos".utf8): 0x27, [UInt8]("commat".utf8): 0x40, [UInt8]("lowbar".utf8): 0x5F,
        [UInt8]("period".utf8): 0x2E, [UInt8]("colon".utf8): 0x3A, [UInt8]("sol".utf8): 0x2F,
        [UInt8]("bsol".utf8): 0x5C, [UInt8]("equals".utf8): 0x3D, [UInt8]("plus".utf8): 0x2B,
        [UInt8]("hyphen".utf8): 0x2D, [UInt8]("dash".utf8): 0x2D, [UInt8]("num".utf8): 0x23,
        [UInt8]("nbsp".utf8): 0x20, [UInt8]("shy".utf8): 0, [UInt8]("zwj".utf8): 0, [UInt8]("zwnj".utf8): 0,
        [UInt8]("ZeroWidthSpace".utf8): 0, [UInt8]("NoBreak".utf8): 0,
    ]

    private static let nameLetters = ByteSet.alphanumerics.union(ByteSet("#"))

    /// Where something could have to be folded.
    static let keys = [
        ByteKey(ByteSet("%"), .hexadecimal),
        ByteKey(ByteSet("\\"), ByteSet((0..<0x80).filter(\.isASCIIPunctuation))),
        ByteKey(ByteSet("&"), nameLetters),
        ByteKey(
            ByteSet([0xC2, 0xCD, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0]),
            ByteSet([0x80, 0x81, 0x88, 0x8F, 0x9D, 0xA0, 0xAD, 0xB8, 0xBB, 0xBC, 0xBD])),
    ]
}
