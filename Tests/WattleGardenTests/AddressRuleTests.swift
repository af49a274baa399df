import Testing
import WattleDiagnostics
import WattleMarkdown
import WattleText

@testable import WattleGarden

/// Who gets which address, by the path of a note, its permalink and its aliases.
@Suite struct AddressRuleTests {
    private func bounded(_ files: [(path: String, fields: String)]) -> Diagnosed<Boundary> {
        let notes = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map { file in
            let source = Array("---\npublish: true\n\(file.fields)\n---\ntext\n".utf8)
            return parseNote(source, path: file.path).map { SourceNote($0, hash: ContentHash(source)) }
        }
        return bound(notes, policy: PublishPolicy())
    }

    private func rules(_ files: [(path: String, fields: String)]) -> [String] {
        bounded(files).diagnostics.map { "\($0.severity.word) \($0.rule)" }
    }

    /// Pairs that many hosts answer with one file.
    @Test(arguments: [
        ("A.md", "", "a.md", ""), ("A.md", "", "B.md", "permalink: /a/"),
        ("B.md", "permalink: x", "C.md", "permalink: /x/"), ("x.md", "", "x.html.md", ""),
        ("x.md", "", "B.md", "permalink: /x/index"), ("x.htm.md", "", "x/index.md", ""),
        ("a.md", "", "a/index.md", ""), ("caf\u{E9}.md", "", "cafe\u{301}.md", ""),
        ("sub/_index.md", "", "sub/sub.md", ""),
    ])
    func hostsSeeOneAddress(first: String, _ fields: String, second: String, _ others: String) {
        #expect(rules([(first, fields), (second, others)]) == ["error URL004"])
    }

    @Test(arguments: [
        ("x.md", "y.md"), ("stra\u{DF}e.md", "strasse.md"), ("x.md", "x.htmlx.md"), ("a/index.md", "a/b.md"),
    ])
    func othersAreTwo(first: String, second: String) {
        #expect(rules([(first, ""), (second, "")]) == [])
    }

    @Test(arguments: [
        "tags.md", "tags/x.md", "assets/x.md", "404.html.md", "404.md", "feed.xml.md", "sitemap.xml.md",
        "robots.txt.md", "_redirects.md", "_headers.md", "nginx-redirects.map.md", "s3-redirects.json.md",
    ])
    func theSiteNeedsSomeAddresses(path: String) {
        #expect(rules([(path, "")]) == ["error URL004"])
    }

    /// Pages that the site makes give way to a note, and to no mere alias.
    @Test(arguments: ["figures", "claims", "catalogue", "search", "graph"])
    func pagesOfTheSiteGiveWayToNotes(name: String) {
        #expect(rules([(name + ".md", "")]) == [])
        #expect(rules([("A.md", "aliases: [\(name)]")]) == ["note URL012"])
        #expect(bounded([("A.md", "aliases: [\(name)]")]).value.garden.redirects == [])
    }

    @Test(arguments: [
        "index.html.md", "Index.html/x.md", "a\u{202E}b.md", "a\u{200F}b.md", "a\u{2028}b.md", "a\u{85}b.md",
        "a\u{1}b.md", "a\\b.md",
        String(repeating: "x", count: 201) + ".md",
    ])
    func namesThatDeceiveAreErrors(path: String) {
        #expect(rules([(path, "")]) == ["error URL006"])
    }

    @Test(arguments: [
        "con.md", "AUX.md", "nul.txt.md", "com1.md", "Lpt9.md", "end..md", "a:b.md", "a*b.md", "a|b.md",
        "a\"b.md", "a\u{200B}b.md", "prn/index.md",
    ])
    func namesThatSomeSystemsRefuseAreWarnings(path: String) {
        #expect(rules([(path, "")]) == ["warning URL006"])
    }

    @Test(arguments: [
        "console.md", "com10.md", "com0.md", "auxiliary.md", "\u{1F469}\u{200D}\u{1F4BB} work.md",
        "\u{645}\u{6CC}\u{200C}\u{62E}.md", "v1.2.md", "C++.md", "it's.md",
    ])
    func otherNamesPass(path: String) {
        #expect(rules([(path, "")]) == [])
    }

    @Test func aPermalinkStandsForANameThatSomeSystemsRefuse() {
        #expect(rules([("con.md", "permalink: /convention/")]) == [])
        #expect(rules([("a\u{202E}b.md", "permalink: /ab/")]) == ["error URL006"])
    }

    @Test(arguments: [
        "../../x", "a/../b", "..\\\\x", "%2e%2e/x", "%2E%2E%5Cx", "//host/x", "C:\\\\x", "a\\u0001b", "\\0",
    ])
    func aliasesThatWouldLeaveTheSiteAreErrors(alias: String) {
        let found = bounded([("A.md", "aliases: [\"\(alias)\"]")])
        #expect(found.diagnostics.map(\.rule) == ["URL006"])
        #expect(found.diagnostics.map(\.severity) == [.error])
        #expect(found.value.garden.redirects == [])
    }

    @Test(arguments: [
        ".NET", "What *is* it", "a\\\"b", "TeX \\\\alpha", "x.html", "etc.", "con", "index.html/x", "a|b",
    ])
    func namesThatMakeNoAddressAreNamesOnly(alias: String) {
        let found = bounded([("A.md", "aliases: [\"\(alias)\"]")])
        #expect(found.diagnostics.map(\.rule) == ["URL012"])
        #expect(found.value.garden.redirects == [])
    }

    @Test(arguments: [
        ("What is PUE?", "/what-is-pue/"), ("R&D: 50 %", "/r-and-d:-50--percent/"),
        ("/Old/Path", "/old/path/"),
        ("\u{C9}t\u{E9} \u{1F525}", "/\u{E9}t\u{E9}-\u{1F525}/"), ("C#", "/c/"), ("A/B", "/a/b/"),
    ])
    func namesBecomeAddresses(alias: String, address: String) {
        let found = bounded([("Note.md", "aliases: [\"\(alias)\"]")])
        #expect(found.diagnostics.map(\.rule) == [])
        #expect(found.value.garden.redirects.map(\.from.path) == [address])
    }
}
