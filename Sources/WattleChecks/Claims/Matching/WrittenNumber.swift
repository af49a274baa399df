import WattleText

/// A number as it is written, with what stands behind it.
struct WrittenNumber {
    /// What makes it a claim.
    enum Suffix: Equatable {
        /// `50x`, `10-fold`
        case multiple
        /// `ten times`, which counts as well
        case times
        case percent
        case unit(UnitKind)
        /// `0.11 EUR/kWh`
        case price
    }

    let start: Int
    /// Past the number and its suffix.
    var end: Int
    var suffix: Suffix?
    /// How many digits there are in a row, for telling years.
    private(set) var isDimension = false
    private let text: [UInt8]
    private let limit: Int

    private static let separators = ["-", " - ", " to ", " or "].map { Array($0.utf8) }

    /// Reads the number that begins at `start`, ranges and magnitudes included.
    init(_ text: [UInt8], at start: Int, limit: Int) {
        self.text = text
        self.limit = limit
        self.start = start
        end = start
        readDigits()
        readRange()
        let digits = end
        readMagnitude()
        readSuffix()
        if suffix == nil, end != digits { end = digits }
    }

    private func byte(_ position: Int) -> UInt8 { position < limit ? text[position] : 0 }

    /// Digits, with what separates groups of them.
    private mutating func readDigits() {
        while end < limit {
            if byte(end).isASCIIDigit {
                end += 1
            } else if [0x2C, 0x2E, 0x27, 0x5F].contains(byte(end)), byte(end + 1).isASCIIDigit {
                end += 1
            } else if byte(end) == ASCII.space, isThousands(end + 1) {
                end += 1
            } else {
                break
            }
        }
    }

    /// Three digits and no more, as in `2 788 000`.
    private func isThousands(_ position: Int) -> Bool {
        end - start <= 3 && (0..<3).allSatisfy { byte(position + $0).isASCIIDigit }
            && !byte(position + 3).isASCIIDigit && !byte(position + 3).isASCIILetter
    }

    /// `9-12`, `9 to 12`, `9% to 12`.
    private mutating func readRange() {
        var next = end
        if byte(next) == 0x25 || byte(next) == 0x78 { next += 1 }
        guard byte(next) == 0x2D || byte(next) == ASCII.space,
            byte(next + 1) == 0x2D || byte(next + 1) == 0x6F || byte(next + 1) == 0x74
                || byte(next + 1).isASCIIDigit
        else { return }
        for separator in Self.separators {
            guard next + separator.count < limit,
                text[next..<next + separator.count].elementsEqual(separator),
                byte(next + separator.count).isASCIIDigit
            else { continue }
            end = next + separator.count
            readDigits()
            return
        }
    }

    /// `3k`, `2.5 million`; taken back where nothing follows it.
    private mutating func readMagnitude() {
        var word = end
        if byte(word) == ASCII.space { word += 1 }
        var next = word
        while next < limit, text[next].isASCIILetter { next += 1 }
        guard next > word, Lexicon.classes(of: word..<next, in: text).contains(.magnitude) else { return }
        end = next
    }

    private mutating func readSuffix() {
        switch byte(end) {
        case 0x25: take(.percent, end + 1)
        case 0x78, 0x58: readTimesSign(end)
        case ASCII.space, 0x2D: readWord(end + 1)
        default: readWord(end)
        }
    }

    /// `x` that multiplies; with more behind it, it counts or gives a size.
    private mutating func readTimesSign(_ position: Int) {
        var next = position + 1
        if byte(next).isWordByte {
            isDimension = true
            return
        }
        while byte(next) == ASCII.space { next += 1 }
        if byte(next).isASCIIDigit {
            isDimension = true
        } else {
            take(.multiple, position + 1)
        }
    }

    private mutating func readWord(_ position: Int) {
        if byte(position) == 0x25 { return take(.percent, position + 1) }
        if let unit = Anchors.units.longest(in: text, at: position, end: limit) {
            return readUnit(UnitKind(rawValue: unit.value), unit.end)
        }
        let cursor = WordCursor(text: text, bounds: position..<limit)
        guard let word = cursor.word(after: position), word.lowerBound == position else { return }
        if cursor.isWord(word, "times") { return take(.times, word.upperBound) }
        if cursor.isWord(word, "fold") { return take(.multiple, word.upperBound) }
        if cursor.isWord(word, "percent", "pct", "percentage") { return take(.percent, word.upperBound) }
        if cursor.isWord(word, "x") { return readTimesSign(position) }
        guard cursor.isWord(word, "per"), let cent = cursor.word(after: word.upperBound),
            cursor.isWord(cent, "cent")
        else { return }
        take(.percent, cent.upperBound)
    }

    private mutating func readUnit(_ kind: UnitKind?, _ unitEnd: Int) {
        guard let kind, kind != .price else { return }
        guard kind == .currency else { return take(.unit(kind), unitEnd) }
        let next = byte(unitEnd) == ASCII.space ? unitEnd + 1 : unitEnd
        guard let price = Anchors.units.longest(in: text, at: next, end: limit),
            price.value == UnitKind.price.rawValue
        else { return }
        take(.price, price.end)
    }

    private mutating func take(_ suffix: Suffix, _ end: Int) {
        self.suffix = suffix
        self.end = end
    }

    /// Whether money stands before the number, and what it is for behind.
    mutating func readMoney() {
        guard suffix == nil, start > 0, isCurrencySign(before: start) else { return }
        let next = byte(end) == ASCII.space ? end + 1 : end
        guard let price = Anchors.units.longest(in: text, at: next, end: limit),
            price.value == UnitKind.price.rawValue
        else { return }
        take(.price, price.end)
    }

    /// `$`, `€` or `£`.
    private func isCurrencySign(before position: Int) -> Bool {
        if text[position - 1] == 0x24 { return true }
        if position >= 3, text[position - 3] == 0xE2, text[position - 2] == 0x82 {
            return text[position - 1] == 0xAC
        }
        return position >= 2 && text[position - 2] == 0xC2 && text[position - 1] == 0xA3
    }
}
