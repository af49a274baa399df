internal import Foundation
package import WattleSearch

/// Answers queries from the files of a search index as the site's script does: the reference for it.
///
/// Files are asked for one by one, so that a benchmark can add up what a query transfers.
package struct SearchReader {
    /// The files, by name.
    private let files: [String: [UInt8]]
    private let folder: String
    let textCount: Int
    let entryCount: Int
    private let listed: Int
    private let wordFiles: [String]
    private let spellingFiles: [String]

    /// A hit as it is shown.
    package struct Hit: Equatable, Sendable {
        /// Number of the entry.
        package let entry: Int
        /// What it is called.
        package let title: String
        /// Where the hit leads.
        package let href: String
        /// What stands beside the title.
        package let label: String
    }

    /// What a query finds.
    package struct Answer: Sendable {
        /// The first notes.
        package var notes: [Hit] = []
        /// The first figures.
        package var figures: [Hit] = []
        /// How many entries hold more than half of the query's rare words.
        package var count = 0
        /// The names of the files that were read.
        package var read: Set<String> = []
    }

    /// A word of a query with what it matches.
    struct Term {
        let word: String
        let isLast: Bool
        /// How much each entry is about it.
        var strengths: [Int: Double] = [:]
        /// Words that it may be a misspelling of.
        var near: [String] = []
    }

    /// Opens an index; nil where it has no table of contents.
    package init?(_ files: [SearchFile]) {
        let byName = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) })
        guard let bytes = byName[SearchFiles.contents],
            let contents = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
            let path = contents["path"] as? String,
            let notes = contents["texts"] as? Int, let listed = contents["listed"] as? Int,
            let entries = contents["entries"] as? Int,
            let words = contents["words"] as? [String], let spellings = contents["spellings"] as? [String]
        else { return nil }
        self.files = byName
        folder = path
        textCount = notes
        self.listed = listed
        entryCount = entries
        wordFiles = words
        spellingFiles = spellings
    }

    /// The first hits of a query.
    package func answer(_ query: String) -> Answer {
        var answer = Answer(read: [SearchFiles.contents])
        let terms = terms(of: query).map { matched($0, &answer) }
        let found = ranked(terms)
        answer.count = found.count
        for hit in found {
            if hit.entry < textCount, answer.notes.count < 10 {
                answer.notes.append(card(hit.entry, &answer))
            } else if hit.entry >= textCount, answer.figures.count < 5 {
                answer.figures.append(card(hit.entry, &answer))
            }
        }
        return answer
    }

    /// The words of a query; of a run of characters the last counts only where it stands alone.
    private func terms(of query: String) -> [Term] {
        let words = searchWords(of: query)
        var kept: [String] = []
        for word in words {
            if isCharacter(word), word.unicodeScalars.count == 1, let last = kept.last, isCharacter(last),
                last.unicodeScalars.count == 2, last.unicodeScalars.last == word.unicodeScalars.first
            {
                continue
            }
            kept.append(word)
        }
        return kept.enumerated().map { place, word in
            Term(word: word, isLast: place == kept.count - 1 || isCharacter(word))
        }
    }

    private func isCharacter(_ word: String) -> Bool {
        word.unicodeScalars.first.map { $0.value >= 0xE00 && $0.properties.isAlphabetic } ?? false
            && word.unicodeScalars.count <= 2
    }

    // MARK: Words

    private func matched(_ term: Term, _ answer: inout Answer) -> Term {
        var term = term
        let low = file(of: term.word, in: wordFiles)
        let high = file(of: term.word + "\u{FFFF}", in: wordFiles)
        let second = high - low > 1 ? file(of: term.word + "*", in: wordFiles) : high
        for place in Set([low, second]).sorted() {
            for line in lines(place, &answer) { term.add(line, closeness(of: line.word, to: term)) }
        }
        guard term.strengths.isEmpty, term.word.utf16.count > 3 else { return term }
        term.near = near(term.word, &answer)
        for word in term.near {
            for line in lines(file(of: word, in: wordFiles), &answer) where line.word == word {
                term.add(line, 0.5)
            }
        }
        return term
    }

    private func closeness(of word: String, to term: Term) -> Double {
        if word == term.word { return 1 }
        let (length, own) = (word.utf16.count, term.word.utf16.count)
        guard word.hasPrefix(term.word), term.isLast || length < own + 3 else { return 0 }
        return 0.8 * Double(own) / Double(length)
    }

    /// The last file that begins at or before a word.
    private func file(of word: String, in firsts: [String]) -> Int {
        max(0, firsts.lastIndex { !word.utf8.lexicographicallyPrecedes($0.utf8) } ?? 0)
    }

    /// The known words that are as near as any, within one edit from four characters and two from eight.
    private func near(_ word: String, _ answer: inout Answer) -> [String] {
        let letters = Array(word.utf16)
        var known: [String] = []
        for letter in word.unicodeScalars.prefix(2) {
            let place = file(of: String(Character(letter)), in: spellingFiles)
            known += text("s\(place).txt", &answer).split(separator: " ").map(String.init)
        }
        for limit in 1...(letters.count > 7 ? 2 : 1) {
            let near = known.filter { editDistance(letters, Array($0.utf16), limit: limit) <= limit }
            if !near.isEmpty { return Array(near.prefix(4)) }
        }
        return []
    }

    // MARK: Files

    private func read(_ name: String, _ answer: inout Answer) -> [UInt8] {
        answer.read.insert(folder + name)
        return files[folder + name] ?? []
    }

    private func text(_ name: String, _ answer: inout Answer) -> String {
        String(decoding: read(name, &answer), as: UTF8.self)
    }

    /// A line of a file of words.
    fileprivate struct Line {
        let word: String
        let postings: [(entry: Int, strength: Double)]
    }

    private func lines(_ place: Int, _ answer: inout Answer) -> [Line] {
        text("w\(place).txt", &answer).unicodeScalars.split(separator: "\n").map { line in
            let parts = line.split(separator: " ", omittingEmptySubsequences: false)
            return Line(word: String(parts[0]), postings: postings(parts[1].map { Int($0.value) - 256 }))
        }
    }

    private func postings(_ numbers: [Int]) -> [(entry: Int, strength: Double)] {
        var entry = 0
        return stride(from: 0, to: numbers.count - 1, by: 2).compactMap { place in
            entry += numbers[place]
            return numbers[place + 1] == 0 ? nil : (entry, Double(numbers[place + 1]) / 255)
        }
    }

    // MARK: Ranks

    private func ranked(_ terms: [Term]) -> [(entry: Int, score: Double)] {
        var scores: [Int: (score: Double, covered: Int)] = [:]
        let rare = terms.count { $0.strengths.count < listed }
        for term in terms {
            let count = Double(term.strengths.count)
            let weight = log(1 + (Double(entryCount) - count + 0.5) / (count + 0.5))
            for (entry, strength) in term.strengths {
                scores[entry, default: (0, 0)].score += strength * weight
                scores[entry, default: (0, 0)].covered += term.strengths.count < listed ? 1 : 0
            }
        }
        return scores.filter { rare == 0 || $0.value.covered * 2 > rare }.map { entry, found in
            (entry, found.score * Double((found.covered + 1) * (found.covered + 1)))
        }.sorted { ($1.score, $0.entry) < ($0.score, $1.entry) }
    }

    private func card(_ entry: Int, _ answer: inout Answer) -> Hit {
        let file = read("c\(entry / SearchFiles.cardsPerFile).json", &answer)
        guard
            let cards = try? JSONSerialization.jsonObject(with: Data(file)) as? [[String]],
            let card = cards.dropFirst(entry % SearchFiles.cardsPerFile).first
        else { return Hit(entry: entry, title: "", href: "", label: "") }
        return Hit(entry: entry, title: card[0], href: card[1], label: card[2])
    }
}

extension SearchReader.Term {
    fileprivate mutating func add(_ line: SearchReader.Line, _ closeness: Double) {
        guard closeness > 0 else { return }
        for posting in line.postings {
            strengths[posting.entry] = max(strengths[posting.entry] ?? 0, posting.strength * closeness)
        }
    }
}
