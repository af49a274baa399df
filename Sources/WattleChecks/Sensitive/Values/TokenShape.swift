import WattleText

/// A token that begins with letters of its issuer: `prefix` and so many bytes of an alphabet.
struct TokenShape: Sendable {
    /// What it begins with.
    let prefix: [UInt8]
    /// What follows.
    let alphabet: ByteSet
    /// How many bytes of it.
    let length: ClosedRange<Int>
    /// The least entropy of what follows.
    let entropy: Double
    /// Whether it names its owner first and only the part behind the last `-` is secret.
    let endsWithSecret: Bool

    /// Describes a token.
    init(
        _ prefix: String, _ alphabet: ByteSet, _ length: ClosedRange<Int>, entropy: Double = 3,
        endsWithSecret: Bool = false
    ) {
        self.prefix = Array(prefix.utf8)
        self.alphabet = alphabet
        self.length = length
        self.entropy = entropy
        self.endsWithSecret = endsWithSecret
    }

    /// The whole token whose prefix ends with the pair at a place.
    fileprivate func token(in text: TextSpan, endingAt place: Int) -> Range<Int>? {
        let start = place + 2 - prefix.count
        guard text.reads(prefix, at: start), !text.at(start - 1).isASCIIAlphanumeric else { return nil }
        let body = place + 2..<text.end(of: alphabet, from: place + 2, limit: length.upperBound + 1)
        guard length.contains(body.count), !text.at(body.upperBound).isASCIIAlphanumeric else { return nil }
        let secret =
            endsWithSecret ? (body.last { text[$0] == 0x2D } ?? place + 1) + 1..<body.upperBound : body
        guard !Placeholder.stands(in: text, secret), WattleChecks.entropy(of: text, secret) >= entropy else {
            return nil
        }
        return start..<body.upperBound
    }
}

/// Tokens that are looked for together, by the last two bytes of their prefixes.
struct TokenShapes: Sendable, ExpressibleByArrayLiteral {
    private let shapes: [TokenShape]
    /// Compared first: shapes hold arrays, which are not touched in vain.
    private let endings: [UInt16]

    /// Gathers shapes.
    init(_ shapes: [TokenShape]) {
        self.shapes = shapes
        endings = shapes.map {
            UInt16($0.prefix[$0.prefix.count - 2]) << 8 | UInt16($0.prefix[$0.prefix.count - 1])
        }
    }

    /// Gathers the shapes of a list.
    init(arrayLiteral elements: TokenShape...) { self.init(elements) }

    /// Where tokens of these shapes could stand: the last two bytes of each prefix, one key for each last byte.
    var keys: [ByteKey] {
        Dictionary(grouping: endings) { UInt8(truncatingIfNeeded: $0) }.sorted { $0.key < $1.key }
            .map { last, endings in
                ByteKey(ByteSet(endings.map { UInt8(truncatingIfNeeded: $0 >> 8) }), ByteSet([last]))
            }
    }

    /// The token of any of the shapes.
    func token(in text: TextSpan, endingAt place: Int) -> Range<Int>? {
        let ending = UInt16(text.at(place)) << 8 | UInt16(text.at(place + 1))
        for index in endings.indices where endings[index] == ending {
            if let token = shapes[index].token(in: text, endingAt: place) { return token }
        }
        return nil
    }
}
