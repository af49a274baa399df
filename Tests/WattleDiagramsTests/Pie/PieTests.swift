import Testing
import WattleTestSupport

@testable import WattleDiagrams

struct PieTests {
    private func faults(_ text: String) -> [String] { JudgedDiagram(text).faults(in: text) }

    @Test func slicesKeepTheirOrderAndTheirNumbers() {
        let source = DiagramSource(
            Array("pie showData title Trees\n\"Oak\" : 30\n'Elm':10.5 %% few\n  \"Ash\"  :  0\n".utf8))
        var faults = DiagramFaults()
        let pie = Pie(source, faults: &faults)
        #expect(faults.list.isEmpty)
        #expect(pie.title == "Trees" && pie.showsData)
        #expect(pie.slices.map(\.label.plainText) == ["Oak", "Elm", "Ash"])
        #expect(pie.slices.map(\.value) == [30, 10.5, 0])
        // 30 of 40.5 are 74 percent.
        #expect(pie.outline.lines == ["Oak: 30, 74%", "Elm: 10.5, 26%", "Ash: 0, 0%"])
    }

    @Test(arguments: [
        ("\"a\" : -1\n\"b\" : 2", "2: the value '-1' is below zero"),
        ("Oak : 3", "2: 'Oak : 3' is not expected here"),
        ("\"Oak\" 3", "2: there is no ':' and value after 'Oak'"),
        ("\"Oak\" : 40%", "2: '%' is not expected here"),
        ("\"Oak\" : many", "2: 'many' is no value"),
        ("\"Oak : 3", "2: '\"Oak : 3' is not expected here"),
        ("\"a\" : 0", "1: all values are zero"),
    ])
    func whatIsNoSliceIsReportedAtItsLine(_ line: String, _ fault: String) {
        #expect(faults("pie\n" + line) == [fault])
    }

    @Test func anEmptyPieIsNoMistake() { #expect(faults("pie") == ["1: there is nothing in the diagram"]) }

    @Test func wordsStandClearOfOneAnother() {
        let slices = (1...40).map { "\"A part with the number \($0)\" : \($0 % 7 + 1)" }
        let judged = JudgedDiagram("pie showData\n" + slices.joined(separator: "\n"))
        #expect(judged.flaws.isEmpty)
        #expect(judged.drawn?.nodes.count == 40)
    }
}
