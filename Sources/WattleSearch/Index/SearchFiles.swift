import WattleText

/// A file of the index.
package struct SearchFile: Sendable, Equatable {
    /// Its path from the site's root.
    package let name: String
    /// Its bytes.
    package let bytes: [UInt8]

    /// Pairs a name with bytes.
    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// Writes what is not words: the table of contents of an index and the cards of its entries.
package enum SearchFiles {
    /// How many entries share a file.
    package static let cardsPerFile = 16
    /// The table of contents, from the site's root: its address never changes, that of all other files with every change.
    package static let contents = "search/index.json"

    /// The cards of some entries: title, address, label and opening.
    package static func cards(_ entries: ArraySlice<SearchEntry>) -> [UInt8] {
        var writer = JSONWriter()
        writer.array { writer in
            for entry in entries {
                writer.array { writer in
                    for text in [entry.title, entry.href, entry.label, entry.opening] { writer.string(text) }
                }
            }
        }
        return writer.bytes
    }

    /// Every file of an index, the table of contents first.
    /// - Parameters:
    ///   - index: the index.
    ///   - words: its files of words with the first word of each.
    ///   - cards: the files of cards, in the order of the entries.
    ///   - textCount: how many entries are notes and headings; figures come after them.
    ///   - folder: where all but the table of contents lie, from the site's root.
    /// - Returns: the files with their paths from there.
    package static func files(
        of index: SearchIndex, words: [(first: String, bytes: [UInt8])], cards: [[UInt8]], textCount: Int,
        folder: ([SearchFile]) -> String
    ) -> [SearchFile] {
        let spellings = index.spellings()
        var files: [SearchFile] = []
        for (number, shard) in words.enumerated() {
            files.append(SearchFile(name: "w\(number).txt", bytes: shard.bytes))
        }
        for (number, shard) in spellings.enumerated() {
            files.append(SearchFile(name: "s\(number).txt", bytes: shard.bytes))
        }
        for (number, bytes) in cards.enumerated() {
            files.append(SearchFile(name: "c\(number).json", bytes: bytes))
        }
        let path = folder(files)
        let contents = contents(
            of: index, textCount, path: path, words: words.map(\.first),
            spellings: spellings.map(\.first))
        return [SearchFile(name: Self.contents, bytes: contents)]
            + files.map { SearchFile(name: path + $0.name, bytes: $0.bytes) }
    }

    /// The table of contents: where the other files are, how many entries there are, how words are compared, and where each file of words
    /// begins.
    private static func contents(
        of index: SearchIndex, _ textCount: Int, path: String, words: [String], spellings: [String]
    ) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("path", path)
            writer.member("texts", textCount)
            writer.member("entries", index.entryCount)
            writer.member("listed", PostingLine.listed)
            FoldedScalar.writePatterns(to: &writer)
            for (name, firsts) in [("words", words), ("spellings", spellings)] {
                writer.key(name)
                writer.array { writer in firsts.forEach { writer.string($0) } }
            }
        }
        return writer.bytes
    }
}
