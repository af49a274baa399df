import Testing
import WattleDiagnostics
import WattleTestSupport
import WattleText

struct BaselineTests {
    private let source = "one\ntwo two\nthree\n"

    private func texts(_ files: [String: String]) -> SourceTexts {
        SourceTexts { files[$0].map { Array($0.utf8) } }
    }

    private func finding(
        _ rule: RuleID, _ start: Int, _ end: Int, in path: String = "a.md", _ message: String = "m"
    )
        -> Diagnostic
    {
        Diagnostic(rule, .error, path: path, range: SourceRange(start, end), message)
    }

    private func lines(_ baseline: Baseline) -> [String] {
        String(decoding: baseline.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test func entriesAreSortedCountedAndHoldNoText() throws {
        var texts = texts(["a.md": source, "b%\n.md": source])
        let baseline = Baseline(
            recording: [
                finding("LNK012", 4, 7, in: "b%\n.md"), finding("FMT007", 4, 7, "secret"),
                finding("FMT007", 8, 11),
                finding("FMT001", 12, 17),
            ], texts: &texts)
        let lines = lines(baseline)
        #expect(lines.map { $0.split(separator: " ").first } == ["wattle", "FMT001", "FMT007", "LNK012"])
        #expect(lines[2].split(separator: " ")[1] == "2")
        #expect(lines[2].hasSuffix(" a.md"))
        #expect(lines[3].hasSuffix(" b%25%0A.md"))
        #expect(!lines.joined().contains("two") && !lines.joined().contains("secret"))
        #expect(baseline.findingCount == 4)
        let read = try Baseline(baseline.bytes)
        #expect(read == baseline)
    }

    @Test func linesAndMessagesMayChangeButTextPathAndRuleMayNot() {
        var before = texts(["a.md": source])
        let baseline = Baseline(recording: [finding("FMT007", 4, 7)], texts: &before)
        func isKnown(_ found: Diagnostic, _ files: [String: String]) -> Bool {
            var texts = texts(files)
            return baseline.compared(with: [found], texts: &texts).new.isEmpty
        }
        #expect(isKnown(finding("FMT007", 14, 17, "another message"), ["a.md": "new lines\n\nxx two\n"]))
        #expect(!isKnown(finding("FMT007", 0, 3), ["a.md": source]))
        #expect(!isKnown(finding("FMT008", 4, 7), ["a.md": source]))
        #expect(!isKnown(finding("FMT007", 4, 7, in: "b.md"), ["b.md": source]))
    }

    @Test func oneMoreOfTheSameIsNew() {
        var texts = texts(["a.md": source])
        let baseline = Baseline(recording: [finding("FMT007", 4, 7)], texts: &texts)
        let both = baseline.compared(
            with: [finding("FMT007", 4, 7), finding("FMT007", 8, 11)], texts: &texts)
        #expect(both.new.map(\.range) == [SourceRange(8, 11)])
        #expect(both.known.count == 1 && both.staleCount == 0)
        #expect(baseline.compared(with: [], texts: &texts).staleCount == 1)
    }

    @Test(arguments: ["SEC001", "PRV001", "BND001", "EMB001", "LIM001", "URL004", "URL006", "LNK001"])
    func rulesOfTheBoundaryAreNeverKnown(rule: String) throws {
        var texts = texts(["a.md": source])
        let found = finding(RuleID(rule), 4, 7)
        #expect(Baseline(recording: [found], texts: &texts).findingCount == 0)
        let forged = "wattle baseline 1\n\(rule) 9 \(found.fingerprint(in: texts.text(of: "a.md"))) a.md\n"
        #expect(try Baseline(Array(forged.utf8)).compared(with: [found], texts: &texts).new == [found])
    }

    @Test func fingerprintsOfSensitiveTextDoNotDependOnIt() {
        func print(_ rule: RuleID, _ text: String, _ start: Int, _ end: Int) -> String {
            finding(rule, start, end).fingerprint(in: SourceText(Array(text.utf8)))
        }
        #expect(print("PII001", "mail ann@x.org now", 5, 14) == print("PII001", "mail bob@y.org now", 5, 14))
        #expect(print("PII001", "mail ann@x.org now", 5, 14) != print("PII001", "call ann@x.org now", 5, 14))
        #expect(print("LNK012", "mail ann@x.org now", 5, 14) != print("LNK012", "mail bob@y.org now", 5, 14))
        #expect(print("LNK012", "mail ann@x.org now", 5, 14) == print("LNK012", "ann@x.org", 0, 9))
    }

    @Test(arguments: [
        ("", 1), ("x", 1), ("wattle baseline 2\n", 1), ("wattle baseline 1\nFMT001 1 0123456789abcdef\n", 2),
        ("wattle baseline 1\nFMT001 0 0123456789abcdef a\n", 2),
        ("wattle baseline 1\nFMT001 1 0123456789ABCDEF a\n", 2),
        ("wattle baseline 1\nFMT001 1 0123456789abcdef a\n<<<<<<< HEAD\n", 3),
        ("wattle baseline 1\nfmt 1 0123456789abcdef a\n", 2),
        ("wattle baseline 1\nFMT001 1 0123456789abcdef a%4\n", 2),
        ("wattle baseline 1\nFMT001 99999999999999999999 0123456789abcdef a\n", 2),
    ])
    func whatIsNoBaselineIsRefused(text: String, line: Int) {
        let fault = #expect(throws: Baseline.Fault.self) { try Baseline(Array(text.utf8)) }
        #expect(fault?.line == line)
    }

    @Test func linesThatAMergeDoubledAreOneEntry() throws {
        let line = "FMT001 2 0123456789abcdef a.md\n"
        let merged = try Baseline(Array(("wattle baseline 1\r\n\n" + line + line).utf8))
        #expect(merged.findingCount == 2)
    }

    @Test(arguments: 0..<4)
    func anyBytesAreReadOrRefused(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let start = Array("wattle baseline 1\nFMT001 1 0123456789abcdef a.md\n".utf8)
        for _ in 0..<300 {
            var bytes = start
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                bytes[place] = UInt8.random(in: .min ... .max, using: &generator)
            }
            guard let read = try? Baseline(bytes) else { continue }
            #expect((try? Baseline(read.bytes)) == read)
        }
    }
}
