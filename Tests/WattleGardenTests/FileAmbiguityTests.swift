import Testing
import WattleDiagnostics
import WattleGarden
import WattleText

/// Links that fit several files: what is said of them depends on files that public notes show, and on no others.
@Suite struct FileAmbiguityTests {
    private func ambiguities(
        _ body: String, _ files: [String], quotesNames: Bool = true
    ) -> FileAmbiguities {
        let notes = NotesInMemory(["A.md": body], attachments: files)
        let graph = LinkGraph(notes.garden.notes.map { resolveLinks(of: $0, in: notes.scope).value })
        return FileAmbiguities(in: notes.garden, graph, notes.scope.attachments, quotesNames: quotesNames)
    }

    @Test func severalFilesThatAreShownAreAFinding() {
        let found = ambiguities("![[x.png]] ![[one/x.png]] ![[two/x.png]]", ["one/x.png", "two/x.png"])
        #expect(found.findings.map(\.rule) == ["LNK011"] && found.remarks.isEmpty)
        #expect(found.findings.first?.range.start == 0)
    }

    @Test func aFileThatNobodyShowsIsARemark() {
        let found = ambiguities("![[x.png]]", ["one/x.png", "two/x.png"])
        #expect(found.findings.isEmpty && found.remarks.map(\.rule) == ["LNK011"])
    }

    /// A link names at most three others; the one that counts may come behind many that do not.
    @Test func manyHiddenFilesDoNotCoverOneThatIsShown() {
        let files = (0..<9).map { "a\($0)/x.png" } + ["z/x.png"]
        #expect(ambiguities("![[x.png]] ![[z/x.png]]", files).findings.count == 1)
        #expect(ambiguities("![[x.png]]", files).findings.isEmpty)
    }

    @Test(arguments: [true, false])
    func pathsOfFilesAreNotNamed(quotesNames: Bool) {
        let found = ambiguities("![[x.png]]", ["hidden/x.png", "secret/x.png"], quotesNames: quotesNames)
        let texts = (found.findings + found.remarks).map { $0.message + $0.help.joined() }
        #expect(!texts.contains { $0.contains("hidden") || $0.contains("secret") })
    }
}
