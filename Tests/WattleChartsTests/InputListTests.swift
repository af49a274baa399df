import MetricEngine
import Testing
import WattleText

@testable import WattleCharts

struct InputListTests {
    private func input(
        _ label: String, _ value: String, _ origin: InputOrigin = .catalogue,
        from title: String = "data sheet"
    ) -> InputUsed {
        InputUsed(
            name: utf8Bytes("x"), label: utf8Bytes(label), value: utf8Bytes(value), uncertainty: [],
            origin: origin, grade: .vendorSpec, source: SourceCitation(title: utf8Bytes(title)))
    }

    @Test func figuresOfOneThingFromOneSourceShareARow() {
        let rows = inputRows([
            input("H200: memory", "141 GB"), input("PUE", "1.2", .author),
            input("H200: memory bandwidth", "4.8 TB/s"), input("H200: price", "3 USD", from: "price list"),
            input("H100: memory", "80 GB"),
        ])
        let labels = rows.map { String(decoding: $0.label, as: UTF8.self) }
        #expect(labels == ["H200", "PUE", "H200: price", "H100: memory"])
        let values = rows.map { String(decoding: $0.value(in: englishTexts), as: UTF8.self) }
        #expect(values[0] == "memory\u{A0}141 GB, memory bandwidth\u{A0}4.8 TB/s")
        #expect(Array(values[1...]) == ["1.2", "3 USD", "80 GB"])
    }

    @Test func whatAnEarlierFigureListsIsNotListedAgain() {
        let shared = (1...5).map { input("Input \($0)", "\($0)", .author) }
        let first = result(shared)
        let second = result(shared + [input("Own", "7", .author)])
        var context = FigureContext(anchor: utf8Bytes("m-b"), texts: englishTexts)
        context.listedInputs = [ListedInputs(first, anchor: utf8Bytes("m-a"), in: englishTexts)]
        let html = String(decoding: metricFigure(second, in: context).bytes, as: UTF8.self)
        #expect(html.contains("5 inputs are listed with <a href=\"#m-a\">First</a>."))
        #expect(html.contains("<th scope=\"row\">Own</th>"))
        #expect(!html.contains("<th scope=\"row\">Input 3</th>"))
        #expect(html.contains("6 inputs"))
    }

    @Test func aFewSharedInputsAreListedAgain() {
        let shared = (1...4).map { input("Input \($0)", "\($0)", .author) }
        var context = FigureContext(anchor: utf8Bytes("m-b"), texts: englishTexts)
        context.listedInputs = [ListedInputs(result(shared), anchor: utf8Bytes("m-a"), in: englishTexts)]
        let html = String(decoding: metricFigure(result(shared), in: context).bytes, as: UTF8.self)
        #expect(html.contains("<th scope=\"row\">Input 3</th>"))
    }

    private func result(_ inputs: [InputUsed]) -> BlockResult {
        BlockResult(
            kind: .show, id: nil, title: [], caption: utf8Bytes("First"),
            subtitle: Subtitle(quantity: [], unit: [], conditions: []), columns: [], groups: [], chart: nil,
            summary: [], inputs: inputs, trace: [], worstGrade: .vendorSpec, worstGradeCount: 1, checks: [],
            notes: [], warnings: [], reads: [])
    }
}
