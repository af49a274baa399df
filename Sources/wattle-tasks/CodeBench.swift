import WattleBuild
import WattleTestSupport

/// Times the highlighting of code: the same blocks with their languages and without, parsed and written as a fragment.
struct CodeBench {
    private let bytes = 4_000_000

    /// Prints the speed, and fails for a language with a mark that takes more than linear time.
    func run() throws {
        report()
        try LinearityBench(shapes: CodeBench.shapes) { _ = renderedMarkdown($0, isCommonMark: false) }.run()
    }

    /// Marks that some lexer could look at again and again, in each language.
    private static let shapes = CodeSample.all.map(\.language).flatMap { language in
        [
            "#", "$$", "RUN <<E\n", "$ a\\\n", "[", "`", "${", "= /[", "- ", "> ", "\"a ${", "<a ", "/*",
            "a: |\n", "'", "{{", "<!--", "r#",
        ].map { mark in
            LinearityBench.Shape(
                name: "\(language) \(mark.debugDescription)", start: "`````\(language)\n", piece: mark)
        }
    }

    /// Prints the speed of each language, in the code's megabytes per second of one core beyond those of plain code.
    private func report() {
        for sample in CodeSample.all {
            let plain = median(of: note(sample, language: "text"))
            let coloured = median(of: note(sample, language: sample.language))
            let speed = Double(bytes) / 1e6 / max(coloured - plain, 1e-9)
            print("code in \(sample.language): \(Int(speed)) MB/s beyond plain code (aim: 50)")
        }
    }

    /// One note that holds the sample again and again.
    private func note(_ sample: CodeSample, language: String) -> [UInt8] {
        let block = Array("`````\(language)\n\(sample.text)\n`````\n\n".utf8)
        var note: [UInt8] = []
        note.reserveCapacity(bytes + block.count)
        while note.count < bytes { note += block }
        return note
    }

    private func median(of note: [UInt8]) -> Double {
        (0..<3).map { _ in timed { _ = renderedMarkdown(note, isCommonMark: false) } }.sorted()[1]
    }
}
