import Testing
import WattleSearch
import WattleText

struct SearchIndexTests {
    @Test(arguments: [
        ("Tokens per watt, twice", ["tokens", "per", "watt", "twice"]), ("Café CRÈME", ["cafe", "creme"]),
        ("日本 test", ["日", "本", "test"]), ("GB300 NVL72", ["gb300", "nvl72"]), ("", []), ("—", []),
    ])
    func wordsAreFolded(text: String, expected: [String]) {
        #expect(searchWords(of: text) == expected)
    }

    @Test func titlesCountMoreThanText() {
        let index = SearchIndex([
            SearchablePage(href: "a/", title: "Other", text: "roofline roofline roofline"),
            SearchablePage(
                href: "b/", title: "Roofline", aliases: ["The roofline"], headings: ["Roofline and power"]),
        ])
        let postings = index.words.first { $0.word == "roofline" }?.postings
        #expect(postings?.map(\.page) == [0, 1])
        // Text once: 1. Title 16, alias 8, heading 4.
        #expect(postings?.map(\.score) == [1, 28])
    }

    @Test func shardsHoldTheWordsOfOneLetter() {
        let shards = SearchIndex([SearchablePage(href: "", title: "Beta alpha", text: "bravo")]).shards()
        #expect(shards.map(\.name) == ["61", "62"])
        #expect(
            shards.map { String(decoding: $0.bytes, as: UTF8.self) } == [
                #"{"alpha":[0,16]}"#, #"{"beta":[0,16],"bravo":[0,1]}"#,
            ])
    }
}
