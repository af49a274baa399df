private import Foundation
import WattleDiagnostics
import WattleMarkdown
import WattleText

/// Times texts that are one piece over and over, and those of twice the size: a reader that is linear takes twice as long.
struct LinearityBench: Sendable {
    let shapes: [Shape]

    /// How large the smaller texts are.
    var size = 40_000
    /// What is done with each text.
    let work: @Sendable ([UInt8]) -> Void

    /// Notes, read and written.
    static let notes = LinearityBench(shapes: NoteShapes.all) { note in
        var renderer = MarkdownRenderer(parseNote(note, path: "note.md").value, hooks: PlainHooks())
        _ = renderer.render()
    }

    /// A note made of repeated pieces.
    struct Shape: Sendable {
        let name: String
        /// What stands once, before the pieces.
        var start = ""
        /// What fills the first half of the note.
        var opening = ""
        /// What ends the first half.
        var closing = ""
        let piece: String
        /// What stands once, behind them.
        var end = ""

        func note(of size: Int) -> [UInt8] {
            var bytes = Array(start.utf8)
            while !opening.isEmpty, bytes.count < size / 2 { bytes += opening.utf8 }
            if !opening.isEmpty { bytes += closing.utf8 }
            let piece = Array(piece.utf8)
            while bytes.count < size { bytes += piece }
            return bytes + end.utf8
        }
    }

    private static let greatestRatio = 2.5
    /// No text may take longer, in seconds.
    private static let longest = 0.5

    /// Prints a table, and fails for a shape whose time more than doubles with its size.
    ///
    /// A step that the next doublings do not repeat is the allocator's or the cache's.
    func run() throws {
        var slow: [String] = []
        for shape in shapes {
            let (once, twice) = times(of: shape, at: size)
            var ratios = [twice / once]
            while let last = ratios.last, last > LinearityBench.greatestRatio, ratios.count < 3 {
                let next = times(of: shape, at: size << ratios.count)
                ratios.append(next.twice / next.once)
            }
            let isSlow =
                ratios.allSatisfy { $0 > LinearityBench.greatestRatio } || once > LinearityBench.longest
            if isSlow { slow.append(shape.name) }
            let columns = ratios.map { String(format: "%6.2f", $0) }.joined()
            print(
                String(format: "%8.2f ms %8.2f ms", once * 1000, twice * 1000), columns,
                isSlow ? "!" : " ", shape.name)
        }
        print("\(shapes.count) shapes of \(size / 1000) KB and twice as much")
        guard slow.isEmpty else {
            throw TaskFailure("not linear: " + slow.joined(separator: ", "))
        }
    }

    /// The middle times that a shape takes at a size and at twice the size.
    ///
    /// The shortest would be that of a text which finds its memory as it left it, and large ones never do. A ratio that is
    /// too great is measured again, since machines have other things to do.
    private func times(of shape: Shape, at size: Int) -> (once: Double, twice: Double) {
        let small = shape.note(of: size)
        let large = shape.note(of: 2 * size)
        var once: [Double] = []
        var twice: [Double] = []
        for _ in 0..<6 {
            for _ in 0..<5 {
                once.append(seconds(small))
                twice.append(seconds(large))
            }
            if middle(of: twice) <= LinearityBench.greatestRatio * middle(of: once) { break }
        }
        return (middle(of: once), middle(of: twice))
    }

    private func middle(of times: [Double]) -> Double { times.sorted()[times.count / 2] }

    /// Processor time, so that other programs do not count.
    private func seconds(_ note: [UInt8]) -> Double {
        let start = clock()
        work(note)
        return max(Double(clock() - start), 1) / Double(CLOCKS_PER_SEC)
    }
}
