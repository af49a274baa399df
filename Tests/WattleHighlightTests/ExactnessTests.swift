import Testing
import WattleTestSupport
import WattleText

@testable import WattleHighlight

/// Whatever the code is, its bytes come out again, once and in order.
@Suite struct ExactnessTests {
    /// The languages that are read at all.
    private static let names: [String] = LanguageTable.all.compactMap { row in
        if case .plain = row.language.syntax { return nil }
        return row.language.name
    }

    /// Marks that open, close or escape something in some language.
    private static let marks = [
        "\"", "'", "`", "\"\"\"", "'''", "/*", "*/", "//", "#", "<!--", "-->", "{-", "-}", "${", "\\(", "#{",
        "$(", "{{", "}}", "{%",
        "}", "{", "(", ")", "[", "]", "[[", "]]", "[==[", "r#\"", "R\"(", "#\"", "\\", "\n", "\n\n", " ",
        "\t", "<", ">", "</", "/>", "<a ",
        "<script>", "</script>", "<style>", "<?php", "?>", "<<E", "<<-'E'", "\nE\n", "$$", "$a$", "%w[", "%%",
        "==", "~~", "```js\n", "\n```\n",
        "---\n", "- ", "a: |\n  x", "&x", "*y", "!z", "@a", ":b", "$c", "'a", "1e", "0x", ".5", "func ",
        "class ", "case x in ",
        "esac", "f\"{", ":>{", "!r}", "@\"", "\"@", "é", "漢", "\u{1F600}", "\r\n", "\0", "= ", "=> ", "if ",
        "return /", "/", "+", "-", "@media ",
        "url(", ";", ",", "|", "RUN ", "\\begin{",
    ]

    private func text(_ generator: inout SeededGenerator, marks count: Int) -> [UInt8] {
        var text: [UInt8] = []
        for _ in 0..<count {
            if Int.random(in: 0..<8, using: &generator) == 0 {
                text.append(UInt8.random(in: 0...255, using: &generator))
            } else {
                text += Self.marks.randomElement(using: &generator)?.utf8 ?? "".utf8
            }
        }
        return text
    }

    /// Text between tags, its entities put back; nil where the tags do not balance.
    private func plainText(_ html: ArraySlice<UInt8>) -> [UInt8]? {
        var text: [UInt8] = []
        var open: [ArraySlice<UInt8>] = []
        var rest = html
        while let byte = rest.first {
            if byte == 0x3C {
                guard let end = rest.firstIndex(of: 0x3E) else { return nil }
                let tag = rest[(rest.startIndex + 1)..<end]
                if tag.first == 0x2F {
                    guard let name = open.popLast(), name.elementsEqual(tag.dropFirst()) else { return nil }
                } else {
                    open.append(tag.prefix { $0 != ASCII.space })
                }
                rest = rest[(end + 1)...]
            } else if byte == 0x26 {
                guard let end = rest.firstIndex(of: 0x3B),
                    let character = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""][
                        String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)]
                else { return nil }
                text += character.utf8
                rest = rest[(end + 1)...]
            } else {
                text.append(byte)
                rest = rest.dropFirst()
            }
        }
        return open.isEmpty ? text : nil
    }

    @Test(arguments: names)
    func stretchesCoverAnyCode(_ name: String) throws {
        let language = try #require(CodeLanguage.named(name))
        var generator = SeededGenerator(seed: 5)
        for round in 0..<60 {
            let code = text(&generator, marks: round)
            let runs = highlighted(code, as: language)
            #expect(runs.byteCount == code.count, "seed 5, round \(round)")
            #expect(zip(runs.ends, runs.ends.dropFirst()).allSatisfy { $0 < $1 })
            #expect(zip(runs.kinds, runs.kinds.dropFirst()).allSatisfy { $0 != $1 })
        }
    }

    @Test(arguments: ["", " {1,3-4}", " showLineNumbers{7} /a/ ins={2}", " title=\"<&\" del={1-9}"])
    func pageHoldsTheCodeAndBalancedTags(_ options: String) throws {
        var generator = SeededGenerator(seed: 6)
        for round in 0..<120 {
            let name = Self.names[round % Self.names.count]
            let code = text(&generator, marks: round / 4)
            var writer = HTMLWriter()
            CodeFigure(code, CodeInfo(Array((name + options).utf8))).write(to: &writer, in: .none)
            let html = writer.bytes
            let opening = try #require(html.firstRange(of: Array("<code".utf8)))
            let start = try #require(html[opening.upperBound...].firstIndex(of: 0x3E)) + 1
            let end = try #require(html.firstRange(of: Array("</code></pre></figure>".utf8))).lowerBound
            // Of all characters only NUL is written as another one, U+FFFD, since no page may hold it.
            let shown = code.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
            #expect(plainText(html[start..<end]) == shown, "seed 6, round \(round), \(name)")
        }
    }
}
