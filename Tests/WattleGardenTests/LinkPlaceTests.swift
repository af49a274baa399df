import Testing
import WattleDiagnostics
import WattleGarden
import WattleMarkdown
import WattleText

/// Notes in memory, all of them public.
struct NotesInMemory {
    let garden: PublishedGarden
    var scope: LinkScope

    init(_ files: [String: String], attachments: [String] = []) {
        let paths = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let notes = paths.map { path in
            let source = Array((files[path] ?? "").utf8)
            return parseNote(source, path: path, options: .garden, texts: { _ in [] })
                .map { SourceNote($0, hash: ContentHash(source)) }
        }
        var policy = PublishPolicy()
        policy.publishesByDefault = true
        garden = bound(notes, policy: policy).value.garden
        let places = garden.notes.map { NotePlaces($0) }
        scope = LinkScope(garden: garden, places: places, attachments: AttachmentIndex(attachments))
        scope.proposals = LinkProposals(
            garden, places, .none, missing: garden.notes.flatMap { $0.parsed.links.map(\.target) })
    }

    /// What the links of a note lead to, with the findings.
    func links(of path: String) -> Diagnosed<[ResolvedLink]> {
        guard let note = garden.notes.first(where: { $0.path == path }) else { return Diagnosed([]) }
        return resolveLinks(of: note, in: scope)
    }

    /// Where the links of a note lead, as `path#id`; a dash stands for nothing.
    func targets(of path: String) -> [String] {
        links(of: path).value.map { link in
            switch link {
            case .note(let id, let place): garden[id].path + (place?.fragment.map { "#" + $0 } ?? "")
            case .here(let place): "#" + (place?.fragment ?? "")
            case .attachment(let id, let fragment):
                scope.attachments[id] + (fragment.map { "#" + $0 } ?? "")
            case .page, .external, .none: "-"
            }
        }
    }

    /// The note's text after the first fix of each finding.
    func mended(_ path: String) -> String {
        let fixes = links(of: path).diagnostics.compactMap(\.fixes.first).sorted { $0.range > $1.range }
        var bytes = garden.notes.first { $0.path == path }?.parsed.source ?? []
        for fix in fixes { bytes.replaceSubrange(fix.range.bounds, with: fix.replacement.utf8) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The places that links name: headings, blocks and figures.
@Suite struct LinkPlaceTests {
    @Test func onlyTheFirstNamesThatLeadNowhereAreComparedWithAll() {
        let links = (0..<300).map { "[[Rooflin\($0)|x]]" }.joined(separator: " ")
        let findings = NotesInMemory(["A.md": links, "Roofline.md": ""]).links(of: "A.md").diagnostics
        #expect(findings.count == 300)
        let hints = findings.map(\.help)
        #expect(hints.count { $0 == ["did you mean [[Roofline]]?"] } == 200 && hints[199] != [])
    }

    private static let target = """
        # Top
        ## Alpha
        ### Same
        ## Beta: the *second*, really
        ### Same
        #### Deep
        ## Don't panic
        ## C++
        ## C
        ## 電力
        ## 🔥
        ## See [[Other|that]]
        text ^Mark-1

        - item ^item
        """

    // The ids are those of github-slugger for the headings in their order.
    @Test(arguments: [
        ("Alpha", "alpha"), ("alpha", "alpha"), ("ALPHA!", "alpha"),
        ("Beta the second really", "beta-the-second-really"),
        ("Beta: the second, really", "beta-the-second-really"),
        ("beta-the-second-really", "beta-the-second-really"),
        ("Beta+the+second+really", "beta-the-second-really"), ("Same", "same"), ("same-1", "same-1"),
        ("Alpha#Same", "same"), ("Beta the second really#Same", "same-1"),
        ("Beta the second really#Same#Deep", "deep"),
        ("Top#Deep", "deep"), ("Don't panic", "dont-panic"), ("Don’t panic", "dont-panic"),
        ("dont-panic", "dont-panic"),
        ("C++", "c"), ("C", "c-1"), ("電力", "電力"), ("🔥", "section"), ("See Other that", "see-that"),
        ("See that", "see-that"),
        ("^Mark-1", "^Mark-1"), ("^mark-1", "^Mark-1"), ("^item", "^item"),
    ])
    func placesAreFound(written: String, id: String) {
        let notes = NotesInMemory(["A.md": "[[T#\(written)]]", "T.md": Self.target])
        #expect(notes.targets(of: "A.md") == ["T.md#" + id])
        #expect(notes.links(of: "A.md").diagnostics.isEmpty)
    }

    @Test(arguments: ["Nothing", "Alpha#Deep", "Same#Alpha", "^nothing", "C#"])
    func missingPlacesOpenTheNote(written: String) {
        let notes = NotesInMemory([
            "A.md": "[[T#\(written)]]", "T.md": "## Alpha\n### Same\n## Beta\n### Deep\n",
        ])
        #expect(notes.targets(of: "A.md") == ["T.md"])
        #expect(notes.links(of: "A.md").diagnostics.map(\.rule) == ["LNK012"])
    }

    @Test func markdownLinksTakeTheIdFirst() {
        let notes = NotesInMemory([
            "x/A.md":
                "[a](../T.md#a-1) [b](T.md#A%201) [c](/T#%5Emark) [d](T?raw=1#a) [e](#own) [f](./../T)\n## Own\n",
            "T.md": "## A\n## A\n## A 1\ntext ^mark\n",
        ])
        // The second A has the id a-1; "A 1" is the text of the third, whose id is a-1-1.
        #expect(
            notes.targets(of: "x/A.md") == [
                "T.md#a-1", "T.md#a-1-1", "T.md#^mark", "T.md#a", "#own", "T.md",
            ])
    }

    @Test func placesInTheSameNoteAreFound() {
        let notes = NotesInMemory(["A.md": "[[#One]] [[#^b]] [[#Two]]\n\n## One\ntext ^b\n"])
        #expect(notes.targets(of: "A.md") == ["#one", "#^b", "#"])
    }

    @Test func pagesAreFoundByTheirAddresses() {
        let notes = NotesInMemory([
            "x/A.md": "[a](/my-folder/my-note/) [b](../my-folder/my-note.html) [[my-note]] [c](/new/place/)",
            "My folder/My note.md": "text", "P.md": "---\npermalink: /new/place/\n---\n",
        ])
        #expect(
            notes.targets(of: "x/A.md")
                == ["My folder/My note.md", "My folder/My note.md", "My folder/My note.md", "P.md"])
    }

    @Test func anotherCaseIsNotedAndMended() {
        let notes = NotesInMemory([
            "x/A.md":
                "[[roofline]] [[X/y/straSSe.md#h|s]] [t](../roofLine.md) [[nick]] [[./A]] [[folder]]",
            "Roofline.md": "---\naliases: [Nick]\n---\n", "x/y/Straße.md": "# H\n", "Folder/index.md": "",
        ])
        let found = notes.links(of: "x/A.md").diagnostics
        #expect(found.map(\.rule) == ["LNK013", "LNK013", "LNK013"])
        #expect(found.allSatisfy { $0.severity == .note })
        #expect(
            notes.mended("x/A.md").hasPrefix(
                "[[Roofline\\|roofline]] [[x/y/Straße.md#h|s]] [t](../Roofline.md) [[nick]]"))
    }

    @Test func aMovedHeadingIsFollowed() {
        let files = [
            "A.md": "[[B#Moved]] [t](B.md#moved) [[#Moved|m]] [[B#Twice]] [[B#Movd]]", "B.md": "## Other\n",
            "C d.md": "## Moved\n## Twice\n", "E.md": "## Twice\n",
        ]
        #expect(
            NotesInMemory(files).mended("A.md")
                == "[[C d#Moved]] [t](./C%20d.md#moved) [[C d#Moved|m]] [[B#Twice]] [[B#Movd]]")
    }

    @Test func filesKeepTheirFragment() {
        let notes = NotesInMemory(
            [
                "A.md": "![[x.pdf#page=3&zoom=2]] [t](./x.pdf#page=3) [[x.png]] ![[v1.2]]", "x.png.md": "",
                "v1.2.md": "",
            ],
            attachments: ["x.pdf", "x.png"])
        #expect(notes.targets(of: "A.md") == ["x.pdf#page=3&zoom=2", "x.pdf#page=3", "x.png", "v1.2.md"])
    }

    @Test func thousandsOfLinksFindThousandsOfHeadings() {
        let headings = (0..<3_000).map { "## Heading number \($0)\n" }.joined()
        let links = (0..<3_000).map { "[[T#Heading number \($0)]]\n" }.joined()
        let notes = NotesInMemory(["A.md": links, "T.md": headings])
        #expect(Set(notes.targets(of: "A.md")).count == 3_000)
    }
}
