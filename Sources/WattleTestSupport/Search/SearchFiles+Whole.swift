package import WattleSearch

extension SearchFiles {
    /// All files of an index of few entries, made in one go.
    package static func whole(_ entries: [SearchEntry], textCount: Int, runLength: Int = 3)
        -> [SearchFile]
    {
        let runs = stride(from: 0, to: entries.count, by: runLength).map { first in
            IndexedRun(Array(entries[first..<min(first + runLength, entries.count)]), first: first)
        }
        let index = SearchIndex(runs)
        let plan = ShardPlan(index)
        let words = (0..<index.shardCount(plan)).map { index.shard($0, of: plan) }
        let cards = stride(from: 0, to: entries.count, by: cardsPerFile).map { first in
            Self.cards(entries[first..<min(first + cardsPerFile, entries.count)])
        }
        return files(of: index, words: words, cards: cards, textCount: textCount) { _ in "assets/search/0/" }
    }
}
