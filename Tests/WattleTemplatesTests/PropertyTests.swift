import Testing
import WattleDiagnostics
import WattleTemplates
import WattleTestSupport
import WattleText

struct PropertyTests {
    private static let pieces = [
        "{{", "}}", "{{{", "}}}", "{", "}", "#", "^", "/", ">", "!", "&", "=", " ", "\n", "\r\n", "\t",
        "name", "body",
        "items", "title", "isOn", "source", "missing", "p", "q", "<", "\"", "'", "x", "é", "{{#items}}",
        "{{/items}}",
        "{{name}}", "{{> p}}", "{{#isOn}}", "{{/isOn}}", "{{^missing}}", "{{/missing}}", "<a href=\"",
        "<script>",
    ]

    private func randomTemplate(_ generator: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...24, using: &generator))
            .map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
            .joined()
    }

    /// What nests can multiply: a list of two in itself, 24 pieces at most, stays small.
    @Test(arguments: 0..<8 as Range<UInt64>)
    func anyTemplateCompilesAndRendersWithoutTrap(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<400 {
            let template = randomTemplate(&generator)
            let partial = randomTemplate(&generator)
            let compiled = compile(template, partials: ["p": partial, "q": "{{name}}"])
            let again = compile(template, partials: ["p": partial, "q": "{{name}}"])
            #expect(compiled.value.render(record) == again.value.render(record), "seed \(seed): \(template)")
            for finding in compiled.diagnostics {
                let length = (finding.path == "page.mustache" ? template : partial).utf8.count
                #expect(finding.range.end <= length, "seed \(seed): \(template) with \(partial)")
            }
        }
    }

    /// Text between tags reaches the reader as it was: undoing the four entities gives it back.
    @Test(arguments: 0..<4 as Range<UInt64>)
    func escapedTextHoldsNoMarkupAndReadsBack(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let one = SlotSchema([Slot("t", .text)])
        let source = TemplateSource(path: "t", bytes: Array("{{t}}".utf8))
        let program = compileTemplate(source, schema: one).value
        for _ in 0..<200 {
            let value = randomTemplate(&generator) + "&<>\"&amp;"
            let output = String(decoding: program.render(SlotRecord(one, [text(value)])), as: UTF8.self)
            #expect(!output.contains { "<>\"".contains($0) })
            var plain = output
            for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
                plain = plain.split(separator: entity, omittingEmptySubsequences: false).joined(
                    separator: character)
            }
            #expect(plain == value, "seed \(seed)")
        }
    }
}
