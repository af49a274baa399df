import WattleText

/// What one character becomes where texts are compared: case, diacritics and forms of compatibility are gone.
struct FoldedScalar {
    /// What a scalar is for the words of a text.
    enum Role: UInt8, Equatable {
        /// It stands between words.
        case divider
        /// A letter, a digit or a mark that tells words apart.
        case letter
        /// A character of a script that is written without spaces.
        case character
    }

    /// What it becomes; nothing for marks that are passed over.
    let scalars: [Unicode.Scalar]
    /// What each of ``scalars`` is.
    let roles: [Role]
    /// Whether it may join the scalar before it, so that the word has to be composed again.
    let isJoining: Bool

    /// Folds a scalar.
    init(_ scalar: Unicode.Scalar) {
        let compatible = Self.compatible[scalar.value]
        scalars = compatible ?? Self.canonical(scalar)
        roles = scalars.map(Self.role)
        isJoining = scalars.contains(where: Self.joins)
    }

    /// Letters without their marks, in lower case.
    private static func canonical(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        guard !isMark(scalar) else { return [] }
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: decomposed(String(scalar)).filter { !isMark($0) })
        return composed(String(kept)).unicodeScalars.flatMap { scalar in
            scalar.properties.lowercaseMapping.unicodeScalars.flatMap { lower in
                isMark(lower) ? [] : plainLetters[lower] ?? [lower]
            }
        }
    }

    /// The role of a scalar that is folded already.
    static func role(_ scalar: Unicode.Scalar) -> Role {
        if isCharacter(scalar.value) { return .character }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
            return .letter
        default: return .divider
        }
    }

    /// Whether text of the scalar's script has no spaces between words: Han, kana, Hangul, Thai, Lao, Burmese, Khmer.
    static func isCharacter(_ value: UInt32) -> Bool {
        value >= 0xE00 && characters.contains { $0.contains(value) }
    }

    /// Accents, vowel signs that Hebrew and Arabic may leave out, and characters that nobody sees.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0xAD && marks.contains { $0.contains(scalar.value) }
    }

    /// Characters of scripts without spaces.
    static let characters: [ClosedRange<UInt32>] = [
        0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x30FF,
        0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFD,
    ]

    /// Characters that are passed over.
    static let marks: [ClosedRange<UInt32>] = [
        0xAD...0xAD, 0x0300...0x036F, 0x0483...0x0487, 0x0591...0x05BD, 0x05BF...0x05BF, 0x05C1...0x05C2,
        0x05C4...0x05C5, 0x05C7...0x05C7, 0x0610...0x061A, 0x0640...0x0640, 0x064B...0x065F,
        0x0670...0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7...0x06E8, 0x06EA...0x06ED,
        0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200B...0x200D, 0x2060...0x2060, 0x20D0...0x20FF,
        0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF...0xFEFF,
    ]

    /// Marks and the vowels and finals of Hangul may be composed with what stands before them.
    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: true
        default: (0x1161...0x11FF).contains(scalar.value)
        }
    }

    /// Letters that have no decomposition and are looked for without their strokes all the same.
    static let plainLetters: [Unicode.Scalar: [Unicode.Scalar]] = [
        "ß": ["s", "s"], "æ": ["a", "e"], "œ": ["o", "e"], "ø": ["o"], "ł": ["l"], "đ": ["d"], "ð": ["d"],
        "þ": ["t", "h"], "ħ": ["h"], "ı": ["i"], "ŧ": ["t"], "ς": ["σ"], "\u{671}": ["\u{627}"],
        "\u{649}": ["\u{64A}"], "\u{629}": ["\u{647}"],
    ]

    private static let compatible: [UInt32: [Unicode.Scalar]] = {
        var result: [UInt32: [Unicode.Scalar]] = [:]
        for line in FoldingTable.lines.split(separator: "\n") {
            let parts = line.unicodeScalars.split(separator: "|", omittingEmptySubsequences: false)
            guard let first = parts.first, var value = UInt32(String(first), radix: 16) else { continue }
            for part in parts.dropFirst() {
                result[value] = part.map { $0 == "_" ? " " : $0 }
                value += 1
            }
        }
        return result
    }()
}
