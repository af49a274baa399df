import Testing
import WattleFeeds

struct FeedEntryTests {
    @Test func entriesWithDifferentAddressesDiffer() {
        let first = FeedEntry(title: "Tokens", address: "https://example.org/tokens/")
        #expect(first != FeedEntry(title: "Tokens", address: "https://example.org/"))
    }
}
