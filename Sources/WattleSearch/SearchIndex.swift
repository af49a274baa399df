import WattleText

/// A page as the search knows it: plain values, no markup.
package struct SearchablePage: Sendable, Hashable {
    /// Path from the site's root.
    package let href: String
    /// Its title.
    package let title: String
    /// Other names.
    package let aliases: [String]
    /// The texts of its headings.
    package let headings: [String]
    /// Its words.
    package let text: String

    /// Describes a page.
    package init(
        href: String, title: String, aliases: [String] = [], headings: [String] = [], text: String = ""
    ) {
        self.href = href
        self.title = title
        self.aliases = aliases
        self.headings = headings
        self.text = text
    }
}

/// Which pages hold which words, cut into shards by a word's first letter, so that a query loads little.
package struct SearchIndex: Sendable {
    /// How much a word counts where it stands: a title more than an alias, a heading, the text.
    package enum Weight: Int, Sendable, Comparable {
        case text = 1
        case heading = 4
        case alias = 8
        case title = 16

        /// Order of the weights.
        package static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
    }

    /// A page that holds a word.
    package struct Posting: Sendable, Hashable {
        /// The page, by its place.
        package let page: Int
        /// The sum of the weights of the word's places; the text counts once.
        package let score: Int
    }

    /// The pages, in the order given.
    package let pages: [SearchablePage]
    /// Words with their pages, both in order.
    package let words: [(word: String, postings: [Posting])]

    /// Indexes pages.
    ///
    /// Complexity: linear in their text, but for sorting the words.
    package init(_ pages: [SearchablePage]) {
        var scores: [String: [Int: Int]] = [:]
        for (index, page) in pages.enumerated() {
            func add(_ text: String, _ weight: Weight) {
                for word in Set(searchWords(of: text)) {
                    scores[word, default: [:]][index, default: 0] += weight.rawValue
                }
            }
            add(page.title, .title)
            for alias in page.aliases { add(alias, .alias) }
            for heading in page.headings { add(heading, .heading) }
            add(page.text, .text)
        }
        self.pages = pages
        words = scores.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { word in
            let postings = (scores[word] ?? [:]).sorted { $0.key < $1.key }.map {
                Posting(page: $0.key, score: $0.value)
            }
            return (word, postings)
        }
    }

    /// The shards as JSON, by name: the words that begin with the same character, each with page and score in turn.
    package func shards() -> [(name: String, bytes: [UInt8])] {
        var result: [(name: String, bytes: [UInt8])] = []
        var start = words.startIndex
        while start < words.endIndex {
            let first = words[start].word.unicodeScalars.first
            let end = words[start...].firstIndex { $0.word.unicodeScalars.first != first } ?? words.endIndex
            var writer = JSONWriter()
            writer.object { writer in
                for entry in words[start..<end] {
                    writer.key(entry.word)
                    writer.array { writer in
                        for posting in entry.postings {
                            writer.integer(posting.page)
                            writer.integer(posting.score)
                        }
                    }
                }
            }
            result.append((String(first?.value ?? 0, radix: 16), writer.bytes))
            start = end
        }
        return result
    }
}

/// The words of a text as they are compared: case and diacritics folded; each character of Chinese, Japanese and
/// Korean script is a word of its own.
package func searchWords(of text: String) -> [String] {
    var words: [String] = []
    var current = String.UnicodeScalarView()
    func finish() {
        if !current.isEmpty { words.append(String(current)) }
        current = String.UnicodeScalarView()
    }
    for scalar in decomposed(text.lowercased()) {
        if isIdeographic(scalar) {
            finish()
            words.append(String(scalar))
        } else if scalar.properties.generalCategory == .nonspacingMark {
            continue
        } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            current.append(scalar)
        } else {
            finish()
        }
    }
    finish()
    return words
}

private func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF,
        0x20000...0x3FFFD:
        true
    default: false
    }
}
