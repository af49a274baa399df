import WattleText

/// Finds the words of texts as search compares them.
///
/// Letters and digits in a row are a word. Scripts without spaces give overlapping pairs of characters, and the last
/// character of a run by itself, so that each character begins one word and a pair tells what stands side by side.
package struct WordScanner {
    /// A word is told apart by this many characters.
    package static let longest = 32

    /// What an ASCII byte is within a word, itself in lower case; 0 between words, 1 for the bytes of other characters.
    private static let kinds: [UInt8] = (0...255).map { (byte: UInt8) in
        byte.isASCIIAlphanumeric ? byte.asciiLowercased : byte < 0x80 ? 0 : 1
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    private var word: [UInt8] = []
    private var hash = WordScanner.seed
    private var length = 0
    private var needsComposition = false
    /// The last character of a run of a script without spaces.
    private var character: Unicode.Scalar?
    private var folded: [UInt32: FoldedScalar] = [:]
    private let kinds = WordScanner.kinds

    /// Starts a scanner; one scanner reads many texts.
    package init() {}

    /// Calls `body` with the UTF-8 of each word and its hash.
    ///
    /// Complexity: linear.
    package mutating func forEachWord(in text: [UInt8], _ body: (_ word: [UInt8], _ hash: UInt64) -> Void) {
        guard !hasConjoiningJamo(text) else {
            forEachWord(in: Array(composed(String(decoding: text, as: UTF8.self)).utf8), body)
            return
        }
        let bytes = text.span
        let table = kinds
        let kinds = table.span
        var position = 0
        while position < bytes.count {
            let kind = kinds[Int(bytes[position])]
            if kind > 1 {
                if character != nil { endCharacters(body) }
                append(byte: kind)
                length &+= 1
                position &+= 1
            } else if kind == 0 {
                finish(body)
                position &+= 1
            } else {
                let scalar = nextScalar(bytes, &position)
                take(scalar, body)
            }
        }
        finish(body)
    }

    private mutating func append(byte: UInt8) {
        guard length < Self.longest else { return }
        word.append(byte)
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    private mutating func take(_ scalar: Unicode.Scalar, _ body: ([UInt8], UInt64) -> Void) {
        if isHanOrHangul(scalar.value) {
            take(character: scalar, body)
            return
        }
        let fold = folding(of: scalar)
        for (scalar, role) in zip(fold.scalars, fold.roles) {
            switch role {
            case .divider: finish(body)
            case .character: take(character: scalar, body)
            case .letter:
                if character != nil { endCharacters(body) }
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte: byte) }
                length &+= 1
                if fold.isJoining { needsComposition = true }
            }
        }
    }

    private mutating func take(character scalar: Unicode.Scalar, _ body: ([UInt8], UInt64) -> Void) {
        guard let before = character else {
            finish(body)
            character = scalar
            return
        }
        if scalar.value == 0x3099 || scalar.value == 0x309A, let voiced = voiced(before, by: scalar) {
            character = voiced
            return
        }
        emit(before, scalar, body)
        character = scalar
    }

    private mutating func emit(
        _ first: Unicode.Scalar, _ second: Unicode.Scalar?, _ body: ([UInt8], UInt64) -> Void
    ) {
        var pair: [UInt8] = []
        pair.reserveCapacity(8)
        for scalar in [first, second].compactMap(\.self) {
            pair.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        body(pair, Self.hash(of: pair))
    }

    private mutating func endCharacters(_ body: ([UInt8], UInt64) -> Void) {
        if let last = character { emit(last, nil, body) }
        character = nil
    }

    private mutating func finish(_ body: ([UInt8], UInt64) -> Void) {
        if character != nil { endCharacters(body) }
        guard !word.isEmpty else { return }
        if needsComposition {
            word = Array(composed(String(decoding: word, as: UTF8.self)).utf8)
            hash = Self.hash(of: word)
            needsComposition = false
        }
        body(word, hash)
        word.removeAll(keepingCapacity: true)
        hash = Self.seed
        length = 0
    }

    private mutating func folding(of scalar: Unicode.Scalar) -> FoldedScalar {
        if let known = folded[scalar.value] { return known }
        let fold = FoldedScalar(scalar)
        folded[scalar.value] = fold
        return fold
    }

    /// The hash of a word, the same as the scanner's.
    package static func hash(of word: [UInt8]) -> UInt64 {
        word.reduce(seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}

/// The words of a short text, in its order.
package func searchWords(of text: String) -> [String] {
    var scanner = WordScanner()
    var words: [String] = []
    scanner.forEachWord(in: Array(text.utf8)) { word, _ in
        words.append(String(decoding: word, as: UTF8.self))
    }
    return words
}

/// The characters that fold to themselves and make up nearly all of Chinese and Korean text.
private func isHanOrHangul(_ value: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(value) || (0xAC00...0xD7A3).contains(value)
}

/// A kana with its voicing mark as one character.
private func voiced(_ kana: Unicode.Scalar, by mark: Unicode.Scalar) -> Unicode.Scalar? {
    var pair = String.UnicodeScalarView()
    pair.append(contentsOf: [kana, mark])
    let joined = composed(String(pair)).unicodeScalars
    return joined.count == 1 ? joined.first : nil
}

/// Whether a text holds vowels or finals of Hangul by themselves, as file names of some systems do.
private func hasConjoiningJamo(_ text: [UInt8]) -> Bool {
    let bytes = text.span
    for position in bytes.indices where bytes[position] == 0xE1 && position &+ 1 < bytes.count {
        if (0x84...0x87).contains(bytes[position &+ 1]) { return true }
    }
    return false
}

/// The scalar at a position of well-formed UTF-8; U+FFFD and one byte where it is not.
private func nextScalar(_ bytes: Span<UInt8>, _ position: inout Int) -> Unicode.Scalar {
    let first = bytes[position]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, position &+ length <= bytes.count else {
        position &+= 1
        return "\u{FFFD}"
    }
    var value = UInt32(first) & (0x7F &>> UInt32(length))
    for offset in 1..<length {
        let byte = bytes[position &+ offset]
        guard byte & 0xC0 == 0x80 else {
            position &+= offset
            return "\u{FFFD}"
        }
        value = value &<< 6 | UInt32(byte & 0x3F)
    }
    position &+= length
    return Unicode.Scalar(value) ?? "\u{FFFD}"
}
