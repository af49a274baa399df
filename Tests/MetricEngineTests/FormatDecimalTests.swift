import Foundation
import Testing
import WattleTestSupport

@testable import MetricEngine

@Suite struct FormatDecimalTests {
    /// The oracle is the standard library's own correctly rounded reading.
    @Test func readsDecimalsLikeTheStandardLibrary() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<3_000 {
            let digits = String(UInt64.random(in: 0..<UInt64.max, using: &random))
            let cut = Int.random(in: 1...digits.count, using: &random)
            let exponent = Int.random(in: -340...300, using: &random)
            let tail = cut < digits.count ? "." + digits.dropFirst(cut) : ""
            let text = digits.prefix(cut) + tail + "e\(exponent)"
            let expected = Double(text).flatMap { $0.isFinite ? $0 : nil }
            #expect(double(fromDecimal: Array(text.utf8)[...]) == expected, "\(text)")
        }
    }

    @Test func exportsTheShortestTextThatReadsBack() {
        var random = SeededGenerator(seed: 12)
        for _ in 0..<3_000 {
            let value = Double(bitPattern: random.next())
            guard value.isFinite else { continue }
            let text = String(decoding: exportText(of: value), as: UTF8.self)
            #expect(Double(text) == value, "\(value)")
            let own = text.filter(\.isNumber).trimmingZeros
            let theirs = String("\(value)".prefix { $0 != "e" }).filter(\.isNumber).trimmingZeros
            #expect(own.count <= theirs.count, "\(value) as \(text)")
        }
    }

    @Test(arguments: [
        (37.752, 3, "37.8"), (0.5, 3, "0.500"), (999.6, 3, "1\u{A0}000"), (4.8, 3, "4.80"),
        (41_234.5, 2, "41\u{A0}000"),
        (-2.5, 1, "\u{2212}2"), (3.5, 1, "4"), (2.5, 1, "2"), (0.000_012_34, 2, "0.000012"), (0, 3, "0"),
        (12, 3, "12"),
        (1_234_567.8, 3, "1\u{A0}230\u{A0}000"), (0.9996, 3, "1.00"), (0.1, 17, "0.10000000000000001"),
    ])
    func roundsHalfToEvenForThePage(value: Double, digits: Int, expected: String) {
        #expect(String(decoding: pageText(of: value, significantDigits: digits), as: UTF8.self) == expected)
    }

    /// The oracle is the C library's `%e`, rounded half to even from the exact binary value.
    @Test func roundsLikeTheCLibrary() {
        var random = SeededGenerator(seed: 13)
        for index in 0..<6_000 {
            let power = Double(Int.random(in: -20...70, using: &random))
            // Quarters of whole numbers meet ties.
            let number = index % 3 == 0 ? Double(Int.random(in: 1...40_000, using: &random)) / 4 : exp2(power)
            let value = index % 3 == 2 ? number * Double.random(in: 1..<2, using: &random) : number
            let count = Int.random(in: 1...17, using: &random)
            let digits = DecimalDigits(value, significant: count)
            let text = String(decoding: digits.digits.map { $0 + 48 }, as: UTF8.self)
            let expected = String(format: "%.*e", count - 1, value).split(separator: "e")
            #expect(text == expected[0].filter { $0 != "." }, "\(value) to \(count)")
            #expect(digits.exponent == Int(expected[1]), "\(value) to \(count)")
        }
    }

    @Test(arguments: ["", ".5", "1.", "1,000", "1__0", "_1", "1_", "1e", "1e+3", "+1", "1e400", "nan"])
    func refusesWhatIsNoNumber(text: String) {
        #expect(double(fromDecimal: Array(text.utf8)[...]) == nil)
    }

    @Test(arguments: [
        (0, "0"), (0.0004, "less than 1"), (0.04, "4"), (0.994, "99"), (0.9999, "more than 99"), (1, "100"),
    ])
    func aShareIsNeverRoundedToAllOrNothing(share: Double, expected: String) {
        #expect(String(decoding: shareText(share), as: UTF8.self) == expected + "\u{A0}%")
    }
}

extension String {
    fileprivate var trimmingZeros: Substring {
        var rest = self[...].drop { $0 == "0" }
        while rest.last == "0" { rest.removeLast() }
        return rest
    }
}
