private import Foundation
import WattleDiagnostics
import WattleMarkdown
import WattleText

/// Times notes that are one piece of syntax over and over, and those of twice the size: a reader that is linear takes
/// twice as long.
struct NoteBench {
    /// A note made of repeated pieces.
    struct Shape {
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

    private static let size = 40_000
    private static let greatestRatio = 2.5
    /// No 40 KB may take longer, in seconds.
    private static let longest = 0.5

    /// Prints a table, and fails for a shape whose time more than doubles with its size.
    func run() throws {
        var slow: [String] = []
        for shape in NoteShapes.all {
            let (once, twice) = times(of: shape)
            let ratio = twice / once
            let isSlow = ratio > NoteBench.greatestRatio || once > NoteBench.longest
            if isSlow { slow.append(shape.name) }
            let columns = String(format: "%8.2f ms %8.2f ms %6.2f", once * 1000, twice * 1000, ratio)
            print(columns, isSlow ? "!" : " ", shape.name)
        }
        print("\(NoteShapes.all.count) shapes of \(NoteBench.size / 1000) KB and twice as much")
        guard slow.isEmpty else {
            throw TaskFailure("not linear: " + slow.joined(separator: ", "))
        }
    }

    /// The shortest times in which a shape is read and written, at both sizes.
    ///
    /// A ratio that is too great is measured again: machines have other things to do, and none of them makes a note faster.
    private func times(of shape: Shape) -> (once: Double, twice: Double) {
        let small = shape.note(of: NoteBench.size)
        let large = shape.note(of: 2 * NoteBench.size)
        var once = Double.infinity
        var twice = Double.infinity
        for _ in 0..<12 {
            for _ in 0..<3 {
                once = min(once, seconds(small))
                twice = min(twice, seconds(large))
            }
            if twice <= NoteBench.greatestRatio * once { break }
        }
        return (once, twice)
    }

    /// Processor time, so that other programs do not count.
    private func seconds(_ note: [UInt8]) -> Double {
        let start = clock()
        var renderer = MarkdownRenderer(parseNote(note, path: "note.md").value, hooks: PlainHooks())
        _ = renderer.render()
        return max(Double(clock() - start), 1) / Double(CLOCKS_PER_SEC)
    }
}
