private import Foundation
import WattleDiagrams
import WattleTestSupport
import WattleText

/// Reads and draws diagrams that nobody would write, for as long as one likes.
struct DiagramFuzz {
    private let options: FuzzOptions
    /// The diagram that is being drawn, for when the program ends with it.
    private let last = NSTemporaryDirectory() + "wattle-fuzz-last.mmd"
    /// No diagram may take longer, in seconds.
    private static let longest = 2.0

    init(_ options: FuzzOptions) { self.options = options }

    /// Prints how many diagrams were drawn, and fails for one whose fault lies outside of it, whose markup is at fault, or
    /// that takes too long.
    func run() throws {
        var mutator = BlockMutator(
            seed: options.seed, corpus: DiagramCorpus.diagrams, vocabulary: .diagrams)
        let start = Date()
        var (count, drawn, slowest) = (0, 0, 0.0)
        while -start.timeIntervalSinceNow < options.seconds {
            let block = mutator.next()
            try Data(block).write(to: URL(filePath: last))
            let begin = Date()
            drawn += try isDrawn(block) ? 1 : 0
            let time = -begin.timeIntervalSinceNow
            guard time < DiagramFuzz.longest else {
                throw TaskFailure("a diagram took \(time) s; it is in \(last)")
            }
            slowest = max(slowest, time)
            count += 1
        }
        try? FileManager.default.removeItem(atPath: last)
        print(
            "\(count) diagrams in \(Int(options.seconds)) s (seed \(options.seed)): \(drawn) drawn,",
            String(format: "slowest %.0f ms", slowest * 1000))
    }

    private func isDrawn(_ block: [UInt8]) throws -> Bool {
        let diagram = Diagram(block)
        for range in diagram.faults.map(\.range) + diagram.links.map(\.range)
        where range.lowerBound < 0 || range.upperBound > block.count {
            throw TaskFailure("a fault lies outside of the diagram, which is in \(last)")
        }
        guard let picture = diagram.picture() else { return false }
        if let fault = htmlFault(picture.markup(id: "d").bytes) {
            throw TaskFailure("\(fault); the diagram is in \(last)")
        }
        return true
    }
}
