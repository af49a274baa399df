import Testing
import WattleTestSupport
import WattleText

@testable import WattleMarkdown

struct ShieldTests {
    /// What is cut out and put back is what was there, whatever the text, our own marks included.
    @Test(arguments: 0..<6)
    func restoringUndoesShielding(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "[[", "]]", "![[", "|", "\\|", "#", "^", "a", " ", "`", "``", "%%", "$", "$$", "\\", "[^1]", "](",
            ")", "<",
            "\u{10FFFE}", "\u{10101}", "0", "u", "://", "_x_y", "*", "{metric} ", "^[", "~~", "\\~", "\\=",
            "<!--", "-->", "\\$",
            "é",
        ]
        for _ in 0..<400 {
            let text = randomMarkdown(&generator, pieces: pieces)
            #expect(roundTrip(text) == text, "seed \(seed)")
        }
    }

    @Test func onlyWhatIsCutOutChanges() {
        #expect(shielded("plain `code` text") == "plain `code` text")
        #expect(shielded("a [[Note]] b") == "a \u{10FFFE}0\u{10FFFE} b")
        #expect(shielded("`[[Note]]`") == "`[[Note]]`")
        #expect(shielded("\\[[Note]]") == "\\[[Note]]")
    }

    private func roundTrip(_ text: String) -> String {
        let source = Array(text.utf8)
        var inline = InlineShield(options: .garden, footnoteLabels: [Array("1".utf8)])
        var output: [UInt8] = []
        let open = inline.copy(source, 0, source.count, to: &output)
        let restored = inline.shield.restored(output, 0..<output.count, source: source)
        return String(decoding: restored + (open.map { source[$0.start...] } ?? []), as: UTF8.self)
    }

    private func shielded(_ text: String) -> String {
        let source = Array(text.utf8)
        var inline = InlineShield(options: .garden, footnoteLabels: [])
        var output: [UInt8] = []
        _ = inline.copy(source, 0, source.count, to: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
