import Testing

@testable import WattleDiagrams

struct ShownNumberTests {
    @Test(arguments: [("12.5", 12.5), ("-3", -3), ("1e-300", 0), ("1e15", 1e15)])
    func numbersAreRead(text: String, value: Double) { #expect(Double(shown: text) == value) }

    @Test(arguments: ["1e308", "1e16", "inf", "nan", "x"])
    func numbersBeyondAPictureAreNot(text: String) { #expect(Double(shown: text) == nil) }

    /// A sum of such values was infinite, and places in the picture were no numbers.
    @Test(arguments: [
        "sankey-beta\n\nA,B,10\nB,C,1e308\nB,D,1e308\n", "pie\n\"a\" : 1e308\n\"b\" : 1e308\n",
        "xychart-beta\nbar [1e308, -1e308]\n", "radar-beta\naxis a, b, c\ncurve x{1e308, 1, 2}\n",
        "treemap-beta\n\"a\": 1e308\n\"b\": 1e308\n", "journey\nA: 1e308: B\n",
        "packet-beta\n0-9999999999999999999: \"a\"\n",
    ])
    func greatNumbersEndNothing(text: String) { _ = Diagram(Array(text.utf8)).picture()?.markup(id: "d") }
}
