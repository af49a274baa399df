import Testing
import WattleGarden
import WattleTestSupport
import WattleText

/// The rules for names, beyond the plain cases: folders, spellings, writing systems, and files that are no notes.
@Suite struct PathRuleTests {
    private func note(_ target: String, among paths: [String], from source: String = "Home.md") -> String? {
        let index = GardenIndex(paths.map { NoteNames(path: $0, title: nil, aliases: []) })
        return index.resolve(target, from: source).map { paths[$0.id.index] }
    }

    private func file(_ target: String, among paths: [String], from source: String = "Home.md") -> String? {
        let index = AttachmentIndex(paths)
        return index.resolve(target, from: source).map { index[$0.id] }
    }

    // A folder's page is `index`, `_index` or the folder's own name; a slash at the end asks for it first.
    @Test(arguments: [
        ("a/", "a/index.md"), ("a", "a/index.md"), ("a/index", "a/index.md"), ("b/", "b/b.md"), ("b", "b.md"),
        ("c", "c/_index.md"), ("/a", "a/index.md"), ("./a/", "a/index.md"), ("/", "index.md"),
        (".", "index.md"),
        ("b.md/", nil), ("d/", "d.md"),
    ])
    func foldersAreTheirNotes(target: String, expected: String?) {
        let paths = ["a/index.md", "b.md", "b/b.md", "c/_index.md", "d.md", "index.md"]
        #expect(note(target, among: paths) == expected)
    }

    @Test func parentFoldersAreReached() {
        let paths = ["x/index.md", "x/y/Note.md", "x/z/index.md"]
        #expect(note("..", among: paths, from: "x/y/Note.md") == "x/index.md")
        #expect(note("../z/", among: paths, from: "x/y/Note.md") == "x/z/index.md")
        #expect(note("../../..", among: paths, from: "x/y/Note.md") == nil)
    }

    @Test(arguments: [
        ("v1.2 notes", "v1.2 notes.md"), ("v1.2 notes.md", "v1.2 notes.md"),
        ("V1.2 NOTES.MD", "v1.2 notes.md"),
        ("a.md", "a.md.md"), ("a.md.md", "a.md.md"), ("LOUD", "LOUD.MD"), ("loud.md", "LOUD.MD"),
        ("What is it?", "What is it?.md"), ("100% sure", "100% sure.md"), ("v1.2", nil),
    ])
    func dotsAndSignsArePartOfNames(target: String, expected: String?) {
        let paths = ["100% sure.md", "LOUD.MD", "What is it?.md", "a.md.md", "v1.2 notes.md"]
        #expect(note(target, among: paths) == expected)
    }

    // NFD as macOS writes file names; full case folding as in Unicode's CaseFolding.txt (ß F ss, ς C σ, İ F i̇).
    @Test(arguments: [
        ("Café", "Cafe\u{301}.md"), ("CAFÉ", "Cafe\u{301}.md"), ("STRASSE", "Straße.md"), ("ΟΔΟΣ", "οδος.md"),
        ("İstanbul", "İstanbul.md"), ("i\u{307}stanbul", "İstanbul.md"), ("istanbul", nil),
        ("Iğdır", "Iğdır.md"),
        ("IĞDIR", nil), ("電力", "電力.md"), ("🔥 heat", "🔥 heat.md"), ("No break", "No\u{A0}break.md"),
        ("  Spaces at ends ", " Spaces at ends .md"),
    ])
    func everyWritingSystemIsFolded(target: String, expected: String?) {
        let paths = [
            " Spaces at ends .md", "Cafe\u{301}.md", "Iğdır.md", "No\u{A0}break.md", "Straße.md",
            "İstanbul.md",
            "οδος.md", "電力.md", "🔥 heat.md",
        ]
        #expect(note(target, among: paths) == expected)
    }

    @Test(arguments: [
        ("My%20note", "My note.md"), ("My%20note.md?open=1", "My note.md"), ("R&amp;D", "R&D.md"),
        ("R%26D", "R&D.md"),
        ("a%20b", "a%20b.md"), ("a%2", nil),
    ])
    func otherSpellingsAreTried(target: String, expected: String?) {
        #expect(note(target, among: ["My note.md", "R&D.md", "a%20b.md"]) == expected)
    }

    @Test func exactCaseComesFirst() {
        let paths = ["a/NOTE.md", "b/Note.md"]
        #expect(note("Note", among: paths, from: "a/x.md") == "b/Note.md")
        #expect(note("note", among: paths, from: "b/x.md") == "b/Note.md")
    }

    // The answers follow from the rules: relative, root, end of a path; nearest folder, fewest segments, first.
    @Test(arguments: [
        ("photo.png", "x/A.md", "x/photo.png"), ("photo.png", "y/A.md", "photo.png"),
        ("img/photo.png", "y/A.md", "y/img/photo.png"), ("IMG/Photo.PNG", "A.md", "y/img/photo.png"),
        ("./photo.png", "y/A.md", nil), ("../photo.png", "y/A.md", "photo.png"), ("photo", "A.md", nil),
        ("/x/photo.png", "y/A.md", "x/photo.png"), ("scan%201.pdf", "A.md", "scan 1.pdf"),
        ("../../e.png", "y/A.md", nil),
        ("hoto.png", "A.md", nil),
    ])
    func filesAreFoundByTheSameRules(target: String, source: String, expected: String?) {
        let isAtRoot = source == "y/A.md"
        let paths =
            (isAtRoot ? ["photo.png"] : []) + [
                "scan 1.pdf", "x/photo.png", "y/img/photo.png", "z/img/photo.png",
            ]
        #expect(file(target, among: paths.sorted(), from: source) == expected)
    }

    /// The rules once more, word for word and without any index.
    private func oracle(_ target: String, _ paths: [String], from source: String) -> Int? {
        let wanted = target.split(separator: "/").map(String.init)
        let home = source.split(separator: "/").dropLast()
        func segments(_ path: String) -> [String] { path.split(separator: "/").map(String.init) }
        func fits(_ path: String, _ isSame: (String, String) -> Bool) -> Bool {
            segments(path).suffix(wanted.count).elementsEqual(wanted, by: isSame)
        }
        var hits = paths.indices.filter { fits(paths[$0], ==) }
        if hits.isEmpty {
            hits = paths.indices.filter { fits(paths[$0]) { $0.lowercased() == $1.lowercased() } }
        }
        if let whole = hits.first(where: { segments(paths[$0]).count == wanted.count }) { return whole }
        func shared(_ index: Int) -> Int {
            zip(segments(paths[index]).dropLast(), home).prefix { $0 == $1 }.count
        }
        return hits.min {
            (-shared($0), segments(paths[$0]).count, $0) < (-shared($1), segments(paths[$1]).count, $1)
        }
    }

    @Test func randomGardensAgreeWithTheRules() {
        var random = SeededGenerator(seed: 20_261_121)
        for _ in 0..<60 {
            var paths: Set<String> = []
            for _ in 0..<Int.random(in: 1...60, using: &random) { paths.insert(randomPath(using: &random)) }
            let sorted = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            let index = AttachmentIndex(sorted)
            for _ in 0..<60 {
                let target = randomPath(using: &random)
                let source = randomPath(using: &random)
                #expect(
                    index.resolve(target, from: source)?.id.index == oracle(target, sorted, from: source),
                    "\(target) from \(source) in \(sorted)")
            }
        }
    }

    private func randomPath(using random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 1...4, using: &random)).map { _ in
            ["a", "b", "B", "c"][Int.random(in: 0..<4, using: &random)]
        }.joined(separator: "/")
    }

    /// Comparing every link with every note would take minutes here.
    @Test func thousandsOfNotesOfOneNameAreToldApart() {
        let paths = (0..<5_000).map { "f\($0)/sub/index.md" }.sorted()
        let index = GardenIndex(paths.map { NoteNames(path: $0, title: "Home", aliases: ["entrance"]) })
        var wrong = 0
        for (place, path) in paths.enumerated() {
            for name in ["index", "Entrance"] where index.resolve(name, from: path)?.id.index != place {
                wrong += 1
            }
        }
        #expect(wrong == 0)
    }
}
