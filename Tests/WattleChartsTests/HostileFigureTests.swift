import Foundation
import MetricEngine
import Testing
import WattleTestSupport

struct HostileFigureTests {
    /// Values that break scales: not finite, of every size, equal, negative, none.
    private func hostileCurves(_ generator: inout SeededGenerator, points: Int) -> [Curve] {
        (0..<Int.random(in: 1...6, using: &generator)).map { number in
            curve(
                "<S&\(number)>",
                (0..<points).map { _ in
                    switch Int.random(in: 0..<10, using: &generator) {
                    case 0: nil
                    case 1: .nan
                    case 2: .infinity
                    case 3: 0
                    case 4: -Double.random(in: 0...1e9, using: &generator)
                    case 5: Double.random(in: 0...1, using: &generator) * 1e-300
                    case 6: 1e300
                    default: Double.random(in: 0...100, using: &generator)
                    }
                }, spread: Double(Int.random(in: 0...1, using: &generator)))
        }
    }

    @Test(arguments: UInt64(1)...24)
    func noPictureHoldsAnythingButNumbers(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let points = Int.random(in: 1...20, using: &generator)
        let values = (0..<points).map { pow(10, Double($0) - 5) }
        let input = sweptInput(
            values, isLogarithmic: Bool.random(using: &generator),
            assumed: values.randomElement(using: &generator))
        let panels = (0..<Int.random(in: 1...3, using: &generator)).map { number in
            sweepPanel(
                hostileCurves(&generator, points: points), label: "P\(number)",
                rules: [.init(label: utf8Bytes("limit"), value: seed.isMultiple(of: 2) ? .nan : 5)],
                isLogarithmic: Bool.random(using: &generator))
        }
        check(markup(sweep(input, panels, isFrontier: Bool.random(using: &generator))))
        let sides = panels[0].curves
        check(
            markup(
                block(
                    .solve,
                    .solutions([
                        SolutionResult(
                            label: [], unknown: input, sides: sides, quantity: [], unit: utf8Bytes("EUR"),
                            roots: [figure(.nan), figure(values[0], -1, .infinity)], shareWithout: 0.5,
                            lowerBeyond: nil)
                    ]), .crossing)))
    }

    private func check(_ html: String) {
        for attribute in html.split(separator: "\"").enumerated().filter({ !$0.offset.isMultiple(of: 2) })
            .map(\.element)
        {
            #expect(!attribute.contains("nan") && !attribute.contains("inf"))
        }
        for tag in ["svg", "g", "div", "text", "figure", "details"] {
            let opened = count("<\(tag) ", in: html) + count("<\(tag)>", in: html)
            #expect(opened == count("</\(tag)>", in: html), "\(tag)")
        }
        #expect(!html.contains("<S&"))
    }

    /// Every text of a picture is 12 px or larger: the stylesheet names no smaller size, and drawings are not scaled.
    @Test func noTextIsSmallerThanTwelvePixels() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let css = try String(contentsOf: root.appending(path: "templates/assets/charts.css"), encoding: .utf8)
        for size in css.split(separator: "font-size:").dropFirst().map({
            $0.prefix { $0 != "}" && $0 != ";" }
        }) {
            #expect(["12px", "12.5px"].contains(size) || size.hasPrefix("var(--f"), "\(size)")
        }
        #expect(css.utf8.count <= 8_192)
        let base = try Data(contentsOf: root.appending(path: "templates/assets/wattle.css"))
        #expect(base.count <= 24_576)
    }
}
