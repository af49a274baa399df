import WattleText

/// What is known of the numbers of payment cards.
enum PaymentCards {
    /// Numbers that payment services publish for tests.
    ///
    /// Source: the test cards of PayPal and of Stripe's list of brands, as their documentation shows them.
    private static let published: Set<[UInt8]> = Set(
        [
            "2223003122003222", "3056930009020004", "30569309025904", "3530111333300000", "3566002020360505",
            "36227206271667", "371449635398431", "378282246310005", "378734493671000", "38520000023237",
            "4000056655665556", "4012888888881881", "4111111111111111", "4222222222222", "4242424242424242",
            "5105105105105100", "5200828282828210", "5431111111111111", "5454545454545454",
            "5555555555554444",
            "6011000990139424", "6011000000000004", "6011111111111117", "6011981111111113",
            "6200000000000005",
        ].map { Array($0.utf8) })

    /// Whether the number is published for tests.
    static func isPublished(_ digits: [UInt8]) -> Bool { published.contains(digits) }

    /// First digits, as many as are given, and the lengths of each brand's numbers.
    private static let brands: [(ClosedRange<Int>, places: Int, lengths: Set<Int>)] = [
        (4...4, 1, [13, 16, 19]), (51...55, 2, [16]), (2221...2720, 4, [16]), (34...34, 2, [15]),
        (37...37, 2, [15]),
        (6011...6011, 4, [16, 19]), (644...649, 3, [16, 19]), (65...65, 2, [16, 19]),
        (300...305, 3, [14, 16]),
        (36...36, 2, [14]), (38...39, 2, [14]), (3528...3589, 4, [16]), (62...62, 2, [16, 17, 18, 19]),
    ]

    /// Whether a brand has numbers that begin so and are as long.
    static func hasBrand(_ digits: [UInt8]) -> Bool {
        brands.contains { range, places, lengths in
            lengths.contains(digits.count)
                && range.contains(digits.prefix(places).reduce(0) { $0 * 10 + Int($1 - 0x30) })
        }
    }

    /// Whether digits are grouped as on a card: not at all, or by fours with the rest last, or 4-6-5 and 4-6-4.
    static func groupings(_ groups: [Int], _ count: Int) -> Bool {
        if groups.count == 1 { return true }
        if groups == [4, 6, 5] || groups == [4, 6, 4] { return true }
        return groups.dropLast().allSatisfy { $0 == 4 } && (groups.last ?? 0) <= 4
    }

    /// The check digit of ISO/IEC 7812-1, by Luhn.
    static func checks(_ digits: [UInt8]) -> Bool {
        var sum = 0
        for (index, digit) in digits.reversed().enumerated() {
            let value = Int(digit - 0x30)
            sum += index % 2 == 0 ? value : value * 2 - (value > 4 ? 9 : 0)
        }
        return sum % 10 == 0
    }
}
