import WattleText

/// How wide characters are in the fonts that readers have, without asking for any font.
///
/// The figures are upper estimates, so that text stays in its box; the same on every machine.
enum FontAdvances {
    /// The width of `text` in ems.
    ///
    /// Complexity: linear in its bytes.
    static func width(of text: String, style: LabelStyle) -> Double {
        if style.contains(.code) { return Double(columns(of: text)) * monospaced }
        let isBold = style.contains(.bold)
        var thousandths = 0
        var isPlain = true
        for scalar in text.unicodeScalars {
            guard let advance = advance(of: scalar.value, isBold: isBold) else {
                isPlain = false
                break
            }
            thousandths += advance
        }
        if isPlain { return Double(thousandths) / 1000 }
        return text.reduce(0) { $0 + width(of: $1, isBold: isBold) }
    }

    /// One character of any script.
    private static func width(of character: Character, isBold: Bool) -> Double {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return 0 }
        let isEmoji = first.properties.isEmojiPresentation || scalars.contains { $0.value == 0xFE0F }
        if isEmoji { return emoji }
        if let known = advance(of: first.value, isBold: isBold) { return Double(known) / 1000 }
        switch displayWidth(of: character) {
        case 0: return 0
        case 2: return 1
        default: return other
        }
    }

    private static func columns(of text: String) -> Int {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        return text.reduce(0) { $0 + displayWidth(of: $1) }
    }

    /// The advance in thousandths of an em; nil where the tables have none.
    private static func advance(of scalar: UInt32, isBold: Bool) -> Int? {
        if scalar >= 0x20, scalar <= 0x17F {
            let table = isBold ? boldLatin : latin
            return found(table, scalar - 0x20)
        }
        let advance: Int? =
            switch scalar {
            case 0x370...0x45F: found(greekAndCyrillic, scalar - 0x370)
            case 0x2010...0x205E: found(punctuation, scalar - 0x2010)
            case 0x2190...0x22FF: found(arrowsAndOperators, scalar - 0x2190)
            case 0x2500...0x25FF: found(shapes, scalar - 0x2500)
            default: nil
            }
        return isBold ? advance.map { $0 * 108 / 100 } : advance
    }

    private static func found(_ table: [UInt16], _ index: UInt32) -> Int? {
        let advance = Int(table[Int(index)])
        return advance == 0 ? nil : advance
    }

    /// Menlo, DejaVu Sans Mono and Cascadia Mono: 602, 602 and 586 thousandths.
    private static let monospaced = 0.61
    /// A picture character, as Apple's and Google's fonts draw it.
    private static let emoji = 1.3
    /// Scripts without a table, such as Arabic, Hebrew, Devanagari and Thai: their fonts' letters are narrower.
    private static let other = 0.65
}

/// How wide a text is at most in the fonts that readers have, in pixels.
package func textWidth(of text: String, fontSize: Double, isBold: Bool = false, isCode: Bool = false)
    -> Double
{
    var style: LabelStyle = []
    if isBold { style.insert(.bold) }
    if isCode { style.insert(.code) }
    return FontAdvances.width(of: text, style: style) * fontSize
}
