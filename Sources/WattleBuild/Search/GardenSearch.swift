import WattleGarden
package import WattleSearch
import WattleText

extension CheckedGarden {
    /// The files of the garden's search index.
    package func searchFiles() async -> [SearchFile] { await context.searchFiles() }
}

extension SiteContext {
    /// The files of the search index.
    ///
    /// The words are counted in runs of entries, the runs are put together, and the files are written at once.
    func searchFiles() async -> [SearchFile] {
        let places = searchPlaces
        let runs = await parallelMap(Self.runs(of: places.count)) { _, run in
            let entries = run.map { searchEntry(at: places[$0]) }
            let cards = stride(from: 0, to: entries.count, by: SearchFiles.cardsPerFile).map { first in
                SearchFiles.cards(entries[first..<min(first + SearchFiles.cardsPerFile, entries.count)])
            }
            return (counted: IndexedRun(entries, first: run.lowerBound), cards: cards)
        }
        let index = SearchIndex(runs.map(\.counted))
        let plan = ShardPlan(index)
        let words = await parallelMap(Array(0..<index.shardCount(plan))) { _, number in
            index.shard(number, of: plan)
        }
        return SearchFiles.files(
            of: index, words: words, cards: runs.flatMap(\.cards), textCount: places.count { !$0.isFigure }
        ) { files in "assets/search/" + Self.name(of: files) + "/" }
    }

    /// Runs of entries whose cards fill whole files.
    private static func runs(of count: Int) -> [Range<Int>] {
        let length = SearchFiles.cardsPerFile * 8
        return stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
    }

    /// A name that changes with any byte of the files.
    private static func name(of files: [SearchFile]) -> String {
        var hasher = ContentHasher()
        for file in files {
            hasher.combine(file.name)
            hasher.combine(file.bytes)
        }
        return hasher.finish().prefix(10)
    }
}
