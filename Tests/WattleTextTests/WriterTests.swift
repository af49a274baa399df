import Testing
import WattleTestSupport
import WattleText

struct WriterTests {
    @Test func textAndAttributesAreEscaped() {
        var writer = HTMLWriter()
        writer.raw("<a")
        writer.attribute("title", "\"<&>'")
        writer.raw(">")
        writer.text("a < b & \"c\"")
        writer.raw("</a>")
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == #"<a title="&quot;&lt;&amp;&gt;'">a &lt; b &amp; &quot;c&quot;</a>"#)
    }

    @Test func escapingASliceReadsOnlyTheSlice() {
        var writer = HTMLWriter()
        writer.text(Array("<<ab<>>".utf8)[2..<5])
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "ab&lt;")
    }

    @Test func hashesAgreeForEqualBytesAndDifferForOneBit() {
        var generator = SeededGenerator(seed: 7)
        for length in 0..<80 {
            var bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let hash = ContentHash(bytes)
            #expect(hash == ContentHash(Array(bytes)))
            #expect(hash.hexadecimal.count == 32)
            guard length > 0 else { continue }
            bytes[Int.random(in: 0..<length, using: &generator)] ^= 1
            #expect(hash != ContentHash(bytes))
        }
    }

    @Test func hashedPartsDoNotRunIntoEachOther() {
        var first = ContentHasher()
        first.combine("ab")
        first.combine("c")
        var second = ContentHasher()
        second.combine("a")
        second.combine("bc")
        #expect(first.finish() != second.finish())
    }

    @Test func linesEndAtLineFeedCarriageReturnAndBoth() {
        let source = Array("a\r\nb\rc\n\nd".utf8)
        let index = LineIndex(source)
        #expect(index.starts == [0, 3, 5, 7, 8])
        #expect(index.line(at: 4) == 1)
        #expect(index.bounds(ofLine: 0, in: source) == SourceRange(0, 1))
        #expect(index.bounds(ofLine: 4, in: source) == SourceRange(8, 9))
    }
}
