import Testing

@testable import WattleDiagrams

struct LabelBalancingTests {
    @Test func linesBecomeEquallyLong() {
        let label = Label("one two three four five six seven eight nine ten")
        let wrapped = label.wrapped(to: 240)
        let balanced = label.balanced(within: 240)
        #expect(wrapped.lines.count == 2 && balanced.lines.count == 2)
        #expect(balanced.size.width < wrapped.size.width)
        #expect(balanced.plainText == label.plainText)
    }

    @Test func shortLabelsAndLinesOfTheAuthorStay() {
        let label = Label("one\ntwo and three")
        #expect(label.balanced(within: 200) == label)
    }

    @Test func eachLineOfTheAuthorIsBalancedByItself() {
        let label = Label("a first line of several words that is far too long\nshort").balanced(within: 200)
        #expect(label.lines.count == 3)
        let widths = label.lines.map { line in line.reduce(0) { $0 + $1.width } }
        #expect(widths[1] > widths[0] * 0.7)
    }
}
