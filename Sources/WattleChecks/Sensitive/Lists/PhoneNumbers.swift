import WattleText

/// What is known of telephone numbers as such.
enum PhoneNumbers {
    /// Codes of countries and zones with one or two digits; the rest has three.
    ///
    /// Source: ITU-T E.164, annex to the Operational Bulletin, list of assigned codes.
    private static let short: Set<[UInt8]> = Set(
        [
            "1", "7", "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45",
            "46", "47", "48",
            "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66",
            "81", "82",
            "84", "86", "90", "91", "92", "93", "94", "95", "98",
        ].map { Array($0.utf8) })
    /// The first two digits of codes with three.
    private static let long: Set<[UInt8]> = Set(
        [
            "21", "22", "23", "24", "25", "26", "29", "35", "37", "38", "42", "50", "59", "67", "68", "69",
            "80", "85", "87",
            "88", "96", "97", "99",
        ].map { Array($0.utf8) })

    /// Whether the digits begin with a code that is assigned.
    static func hasCountryCode(_ digits: [UInt8]) -> Bool {
        let two = Array(digits.prefix(2))
        return short.contains(Array(digits.prefix(1))) || short.contains(two) || long.contains(two)
    }

    /// Numbers for films and books, as their whole digits begin; `x` is any digit.
    ///
    /// Source: the North American Numbering Plan (555-0100 to 555-0199); Ofcom, "Telephone numbers for use in TV and radio
    /// drama programmes".
    private static let reserved = [
        "1xxx55501", "44113496", "44114496", "44115496", "44116496", "44117496", "44118496", "44121496",
        "44131496",
        "44141496", "44151496", "44161496", "44191498", "442079460", "442890180", "442920180", "441632960",
        "447700900", "448081570", "449098790", "443069990",
    ].map { Array($0.utf8) }

    /// Whether the whole number, with the code of its country, is reserved for fiction.
    static func isReserved(_ digits: [UInt8]) -> Bool {
        reserved.contains { pattern in
            digits.count >= pattern.count && zip(pattern, digits).allSatisfy { $0 == 0x78 || $0 == $1 }
        }
    }

    /// The beginning of a number with the `1` that may stand before it.
    static func startWithTrunk(_ text: TextSpan, _ start: Int) -> Int {
        let hasTrunk = ByteSet("-. ").contains(text.at(start - 1)) && text.at(start - 2) == 0x31
        return hasTrunk && !text.at(start - 3).isASCIIAlphanumeric ? start - 2 : start
    }
}
