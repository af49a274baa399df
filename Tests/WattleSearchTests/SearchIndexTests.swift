import Testing
import WattleSearch
import WattleTestSupport

struct SearchIndexTests {
    /// A note of a title, a text and more.
    private func note(_ title: String, _ text: String, aliases: [String] = [], headings: [String] = [])
        -> SearchEntry
    {
        var entry = SearchEntry(title: title, href: title + "/")
        entry.text = Array(text.utf8)
        entry.aliases = aliases
        entry.headings = headings
        return entry
    }

    private func reader(_ entries: [SearchEntry], textCount: Int? = nil) throws -> SearchReader {
        let files = SearchFiles.whole(
            entries, textCount: textCount ?? entries.count)
        return try #require(SearchReader(files))
    }

    private func titles(_ entries: [SearchEntry], _ query: String) throws -> [String] {
        try reader(entries).answer(query).notes.map(\.title)
    }

    // By hand: two notes, titles of one word each, so relative length 1 and 30 / 1 = 30; texts of 1 and 3 words, average 2:
    // relative 0.5 and 1.5, so 1 / (0.4 + 0.6 * 0.5) = 1.42857 and 1 / (0.4 + 0.6 * 1.5) = 0.76923 each.
    // roofline: in the first once in the text, 1.42857 / 7.42857 = 0.19231, of 255 that is 49.04; in the second title and
    // three times in the text, 32.30769 / 38.30769 = 0.84337, of 255 that is 215.06.
    @Test func impactsAreThoseOfTheFormula() throws {
        let files = SearchFiles.whole(
            [note("Other", "roofline"), note("Roofline", "roofline roofline roofline")], textCount: 2)
        let words = try #require(files.first { $0.name.hasSuffix("w0.txt") })
        let lines = String(decoding: words.bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.map { $0.split(separator: " ")[0] } == ["other", "roofline"])
        #expect(
            lines[1].split(separator: " ")[1].unicodeScalars.map { Int($0.value) - 256 } == [0, 49, 1, 215])
    }

    @Test func titleAliasHeadingAndTextRankInThisOrder() throws {
        let entries = [
            note("A", "power power power power power power", headings: ["Other"]),
            note("B", "other", headings: ["Power"]), note("C", "other", aliases: ["Power"]),
            note("Power", "other"),
        ]
        #expect(try titles(entries, "power") == ["Power", "C", "B", "A"])
    }

    @Test func beginningsOfWordsAreFound() throws {
        let entries = [note("Tokens per watt", "a"), note("Tokyo", "b"), note("Watt", "c")]
        #expect(try titles(entries, "tokens per w") == ["Tokens per watt"])
        #expect(Set(try titles(entries, "tok")) == ["Tokens per watt", "Tokyo"])
        #expect(try titles(entries, "token watt") == ["Tokens per watt"])
    }

    @Test(arguments: ["utilsation", "utilisatoin", "utlisatoin", "tuilisation"])
    func misspelledWordsAreFound(query: String) throws {
        let entries = [note("Utilisation", "share of hours"), note("Uptime", "availability")]
        #expect(try titles(entries, query) == ["Utilisation"])
    }

    @Test func shortWordsAreTakenAsTheyAre() throws {
        #expect(try titles([note("Cat", "x"), note("Dog", "y")], "cot") == [])
    }

    @Test func charactersOfScriptsWithoutSpacesAreFoundAnywhere() throws {
        let entries = [note("液冷系统", "数据中心的冷却"), note("人工智能工厂", "电力"), note("冷", "系")]
        #expect(try titles(entries, "冷系").first == "液冷系统")
        #expect(try titles(entries, "智能") == ["人工智能工厂"])
        #expect(try titles(entries, "中心") == ["液冷系统"])
        #expect(try titles(entries, "力") == ["人工智能工厂"])
    }

    @Test func accentsMakeNoDifference() throws {
        let entries = [note("Énergie à Orléans", "x"), note("إيمان", "y")]
        #expect(try titles(entries, "energie orleans") == ["Énergie à Orléans"])
        #expect(try titles(entries, "ايمان") == ["إيمان"])
    }

    @Test func commonWordsExcludeNoNote() throws {
        var entries: [SearchEntry] = []
        for number in 0..<2_000 {
            entries.append(note("Note \(number)", "common " + (number == 1_999 ? "needle" : "word\(number)")))
        }
        let reader = try reader(entries)
        #expect(reader.answer("common needle").notes.first?.title == "Note 1999")
        #expect(reader.answer("needle common").count == 1)
        #expect(reader.answer("common").count == PostingLine.listed)
    }

    @Test func figuresAreAGroupOfTheirOwn() throws {
        var figure = SearchEntry(title: "Cost per token", href: "a/#m-cost")
        figure.label = "1.9 EUR/Mtok"
        let answer = try reader([note("Cost", "x"), figure], textCount: 1).answer("cost")
        #expect(answer.notes.map(\.title) == ["Cost"])
        #expect(answer.figures.map(\.label) == ["1.9 EUR/Mtok"])
    }

    @Test func aQueryReadsFewFiles() throws {
        var generator = SeededGenerator(seed: 7)
        let entries = (0..<600).map { number in
            note("Note \(number)", (0..<120).map { _ in word(&generator) }.joined(separator: " "))
        }
        let files = SearchFiles.whole(entries, textCount: 600)
        let words = files.filter { $0.name.contains("/w") }
        #expect(words.count > 20)
        #expect(words.allSatisfy { $0.bytes.count < 16_000 })
        let reader = try #require(SearchReader(files))
        for letter in "abcdefg" {
            let read = reader.answer(String(letter)).read.filter { $0.contains("/w") }
            #expect(read.count <= 2, "\(letter)")
        }
    }

    @Test func everyWordIsFoundInItsFile() throws {
        var generator = SeededGenerator(seed: 8)
        let texts = (0..<400).map { _ in (0..<60).map { _ in word(&generator) } }
        let reader = try reader(texts.enumerated().map { note("N\($0)", $1.joined(separator: " ")) })
        for _ in 0..<60 {
            let text = Int(generator.next() % 400)
            let word = texts[text][Int(generator.next() % 60)]
            #expect(reader.answer(word + " n\(text)").notes.first?.title == "N\(text)", "\(word)")
        }
    }

    private func word(_ generator: inout SeededGenerator) -> String {
        String(
            (0..<3 + Int(generator.next() % 4)).map { _ in
                Character(Unicode.Scalar(UInt8(97 + generator.next() % 7)))
            })
    }

    @Test func runsMakeNoDifference() {
        let entries = (0..<9).map {
            note("Note \($0)", "alpha beta \($0 % 3) gamma", aliases: ["other \($0)"])
        }
        let runs = [1, 4, 9].map { length in
            SearchFiles.whole(entries, textCount: 9, runLength: length)
        }
        #expect(runs[0] == runs[1] && runs[1] == runs[2])
    }
}
