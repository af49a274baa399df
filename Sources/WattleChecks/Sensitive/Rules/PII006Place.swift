import WattleDiagnostics
import WattleText

/// A place on the earth to ten metres or better: two numbers with four decimals or more, and a word that says so.
///
/// Without the word, tables of numbers would be places. Source: ISO 6709 for the order and the limits.
let placeRule = SensitiveRule(
    documentation: RuleDocumentation(
        "PII006", .error, "no exact place is published unawares",
        why: "Coordinates with four decimals name a house, and with it whoever lives or works there.",
        example: "GPS, with a latitude and a longitude of six decimals",
        remedy: "Write the town, or two decimals, or allow the place with a reason."),
    message: "the coordinates of an exact place stand here", keys: [ByteKey(.digits, ByteSet("."))],
    match: { text, place in
        guard let latitude = Coordinate(text, dot: place + 1), latitude.whole <= 90 else { return nil }
        let gap = text.end(of: .gap, from: latitude.range.upperBound, limit: 24)
        guard gap > latitude.range.upperBound, text.at(gap).isASCIIDigit else { return nil }
        let point = text.end(of: .digits, from: gap, limit: 4)
        guard let longitude = Coordinate(text, dot: point), longitude.whole <= 180 else { return nil }
        let between = latitude.range.upperBound..<gap
        let reach = text.line(around: latitude.range.lowerBound, reach: 80)
        let isNamed =
            text.holdsWord(among: words, in: reach.lowerBound..<longitude.range.upperBound + 24)
            || between.contains { text.at($0) == 0xC2 && text.at($0 + 1) == 0xB0 }
        return isNamed ? latitude.range.lowerBound..<longitude.range.upperBound : nil
    })

private let words = [
    "coord", "coordinate", "coordinates", "coords", "geo", "geolocation", "gps", "lat", "latitude", "latlng",
    "lng",
    "location", "lon", "long", "longitude", "map", "maps",
].map { Array($0.utf8) }

/// A number with four decimals or more.
private struct Coordinate {
    let whole: Int
    let range: Range<Int>

    init?(_ text: TextSpan, dot: Int) {
        let digits = text.start(of: .digits, before: dot, limit: 4)
        let end = text.end(of: .digits, from: dot + 1, limit: 24)
        guard text.at(dot) == 0x2E, 1...3 ~= dot - digits, end - dot > 4 else { return nil }
        let isNegative = text.at(digits - 1) == 0x2D
        let start = isNegative ? digits - 1 : digits
        guard !text.at(start - 1).isASCIIAlphanumeric, text.at(start - 1) != 0x2E, !text.at(end).isASCIIDigit
        else {
            return nil
        }
        whole = (digits..<dot).reduce(0) { $0 * 10 + Int(text[$1] &- 0x30) }
        range = start..<end
    }
}

extension ByteSet {
    /// What stands between the two numbers: marks, `"lon":`, `° N,`.
    fileprivate static let gap = letters.union(ByteSet(" ,;:/\"'=-\n\t")).union(ByteSet([0xC2, 0xB0]))
}
