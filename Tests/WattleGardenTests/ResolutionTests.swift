import Testing
import WattleGarden

struct ResolutionTests {
    private let paths = [
        "AI factory.md", "concepts/Roofline.md", "concepts/power/PUE.md", "guide/PUE.md",
        "guide/Writing notes.md",
        "Café.md",
    ]

    private func index(aliases: [String: [String]] = [:], titles: [String: String] = [:]) -> GardenIndex {
        GardenIndex(paths.map { NoteNames(path: $0, title: titles[$0], aliases: aliases[$0] ?? []) })
    }

    private func path(_ target: String, from source: String = "AI factory.md", in index: GardenIndex? = nil)
        -> String?
    {
        (index ?? self.index()).resolve(target, from: source).map { paths[$0.id.index] }
    }

    // The rules are those of the resolver b4: relative, root, path suffix (exact case first), alias, title.
    @Test(arguments: [
        ("Roofline", "concepts/Roofline.md"), ("roofline", "concepts/Roofline.md"),
        ("Roofline.md", "concepts/Roofline.md"),
        ("concepts/Roofline", "concepts/Roofline.md"), ("/concepts/Roofline", "concepts/Roofline.md"),
        ("./Roofline", nil), ("power/PUE", "concepts/power/PUE.md"), ("CAFE\u{301}", "Café.md"),
        ("Nothing", nil), ("", nil), ("../x", nil), ("/Roofline", nil), ("ower/PUE", nil),
    ])
    func namesResolve(target: String, expected: String?) {
        #expect(path(target) == expected)
    }

    @Test func relativePathsStartAtTheNote() {
        #expect(path("./Roofline", from: "concepts/power/PUE.md") == nil)
        #expect(path("../Roofline", from: "concepts/power/PUE.md") == "concepts/Roofline.md")
        #expect(path("./Writing notes.md", from: "guide/PUE.md") == "guide/Writing notes.md")
    }

    @Test func nearestFolderWinsAndTheOthersAreNamed() {
        let target = index().resolve("PUE", from: "concepts/Roofline.md")
        #expect(target?.id == NoteID(2))
        #expect(target?.others == [NoteID(3)])
        #expect(path("PUE", from: "guide/Writing notes.md") == "guide/PUE.md")
        // No folder is shared, so the path with fewer segments wins.
        #expect(path("PUE", from: "AI factory.md") == "guide/PUE.md")
    }

    @Test func theWholePathWinsAndAmbiguityIsStillNamed() {
        let names = ["PUE.md", "guide/PUE.md", "guide/Other.md"].map {
            NoteNames(path: $0, title: nil, aliases: [])
        }
        let target = GardenIndex(names).resolve("PUE", from: "guide/Other.md")
        #expect(target?.id == NoteID(0))
        #expect(target?.others == [NoteID(1)])
    }

    @Test func aliasesAndTitlesComeLast() {
        let named = index(
            aliases: ["guide/PUE.md": ["Roofline", "Overhead"]], titles: ["Café.md": "Coffee house"])
        #expect(path("Roofline", in: named) == "concepts/Roofline.md")
        #expect(path("overhead", in: named) == "guide/PUE.md")
        #expect(path("coffee HOUSE", in: named) == "Café.md")
    }

    @Test(arguments: [
        ("concepts/AI factory.md", "/concepts/ai-factory/"), ("index.md", "/"), ("guide/index.md", "/guide/"),
        ("guide/Guide.md", "/guide/"), ("A & B.md", "/a--and--b/"),
    ])
    func addressesFollowFromPaths(notePath: String, expected: String) {
        #expect(SiteAddress(notePath: notePath).path == expected)
    }

    @Test(arguments: [
        ("/a/b/", "/a/c/", "../c/"), ("/", "/a/b/", "a/b/"), ("/a/b/", "/", "../../"), ("/a/", "/a/", "./"),
        ("/a/", "/a/b c/", "b%20c/"), ("/", "/x:y/", "./x:y/"), ("/x/y/", "/x/", "../"),
    ])
    func referencesAreRelative(from: String, to: String, expected: String) {
        #expect(SiteAddress(written: from).reference(to: SiteAddress(written: to)) == expected)
    }

    @Test(arguments: [
        "../x", "a/../b", "A/b", "a b", "a?b", "a%2e", "x.html", "a//b", ".git/x", "a\\b", "e\u{301}",
    ])
    func unsafeAddressesAreNamed(written: String) {
        #expect(addressFault(written) != nil)
    }

    @Test(arguments: ["ai-factory", "/concepts/ai-factory/", "a/v1.2", "日本"])
    func ordinaryAddressesPass(written: String) {
        #expect(addressFault(written) == nil)
    }
}
