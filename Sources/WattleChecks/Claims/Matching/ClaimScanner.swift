import WattleText

/// Finds what could need a source in the text of a note: every word is compared with all phrases at once.
struct ClaimScanner {
    let text: [UInt8]
    private let phrases = Anchors.phrases
    /// The block that is read.
    private(set) var cursor: WordCursor
    private(set) var marks: [ClaimMark] = []
    /// Works that the text names by number: a DOI, an RFC.
    private(set) var citations: [Range<Int>] = []

    init(_ text: [UInt8]) {
        self.text = text
        cursor = WordCursor(text: text, bounds: 0..<0)
    }

    var end: Int { cursor.bounds.upperBound }

    /// Looks at one block; marks come in the order of the text.
    ///
    /// Complexity: linear in its bytes.
    mutating func scan(_ block: Range<Int>) {
        cursor = WordCursor(text: text, bounds: block)
        var position = block.lowerBound
        while position < block.upperBound {
            let byte = text[position]
            if byte.isASCIILetter {
                position = scanWord(position)
            } else if byte.isASCIIDigit {
                position = scanNumber(position)
            } else if byte == 0x5B || byte == 0x28 || byte == 0x3F {
                position = scanMark(position)
            } else if byte == 0x5F {
                position = endOfWord(position)
            } else {
                position &+= 1
            }
        }
    }

    private func endOfWord(_ start: Int) -> Int {
        var position = start
        let limit = end
        while position < limit, text[position].isWordByte { position &+= 1 }
        return position
    }

    private mutating func scanWord(_ start: Int) -> Int {
        guard let match = phrases.longest(in: text, at: start, end: end),
            let anchor = Anchor(rawValue: match.value)
        else { return endOfWord(start) }
        let next = look(at: start..<match.end, anchor)
        return endOfWord(max(next, match.end))
    }

    /// `[citation needed]`, `???`: phrases that begin with a mark.
    private mutating func scanMark(_ start: Int) -> Int {
        guard let match = phrases.longest(in: text, at: start, end: end),
            let anchor = Anchor(rawValue: match.value)
        else { return start + 1 }
        _ = look(at: start..<match.end, anchor)
        return match.end
    }

    mutating func add(_ kind: ClaimKind, _ range: Range<Int>) {
        marks.append(ClaimMark(kind: kind, range: range))
    }

    mutating func cite(_ range: Range<Int>) { citations.append(range) }

    /// What an anchor turns out to be.
    /// - Returns: the place from which to read on.
    private mutating func look(at range: Range<Int>, _ anchor: Anchor) -> Int {
        switch anchor {
        case .numberWord, .twice, .half, .multiple, .fold, .fraction, .manyTimes, .magnitudes:
            return lookAtMultiple(range, anchor)
        case .superlative, .most, .first, .only, .leading, .worldwide: lookAtSuperlative(range, anchor)
        case .attribution, .accordingTo, .ownersFigure: lookAtSpeaker(range, anchor)
        case .quantifier, .vaguePerson, .vagueEvidence: lookAtAuthority(range, anchor)
        case .proves, .guarantee, .certainly: lookAtCertainty(range, anchor)
        case .timeWord, .latest, .todays: lookAtTime(range, anchor)
        case .todo, .questionMarks, .iThink: lookAtRemark(range, anchor)
        case .conclusion: add(.conclusion, range)
        case .superlativePhrase: add(.superlative, range)
        case .attributionPhrase: add(.attribution, range)
        case .vaguePhrase: add(.vagueAuthority, range)
        case .certaintyPhrase: addUnlessNegated(.certainty, range)
        case .puffery: lookAtPraise(range)
        case .placeholder: lookAtPlaceholder(range)
        case .hedge: add(.hedge, range)
        case .citation, .numberedSource: lookAtCitation(range, anchor)
        }
        return range.upperBound
    }

    mutating func addUnlessNegated(_ kind: ClaimKind, _ range: Range<Int>) {
        let before = cursor.words(before: range.lowerBound, 3)
        guard !before.contains(where: { cursor.classes($0).contains(.negation) }) else { return }
        add(kind, range)
    }
}
