import Testing
import WattleDiagrams

struct LinkTargetTests {
    private func target(_ text: String) -> DiagramLink.Target? { DiagramLink.Target(Array(text.utf8)[...]) }

    // The schemes that the design allows in diagrams: http, https, mailto, places of the same site.
    @Test(arguments: [
        "https://example.org/a?b=c:d", "HTTP://example.org", "mailto:a@example.org", "/notes/a", "a/b#c",
        "#part",
        "../a:b",
    ])
    func allowedAddressesAreKept(text: String) {
        #expect(target(text) == .address(text))
    }

    @Test(arguments: [
        "javascript:alert(1)", " JavaScript:alert(1)", "java\tscript:alert(1)", "javascript&colon;alert(1)",
        "java&#x73;cript:x", "\u{1}javascript:x", "data:text/html,x", "vbscript:x", "file:///etc", "", "  ",
    ])
    func dangerousAddressesAreRefused(text: String) {
        #expect(target(text) == nil)
    }

    @Test func entitiesOfAddressesAreRead() {
        #expect(target("/a?b=1&amp;c=2") == .address("/a?b=1&c=2"))
    }

    @Test func doubleBracketsNameANote() {
        #expect(target("[[ Some Note#Part ]]") == .note("Some Note#Part"))
    }
}
