import Testing
import WattleBuild
import WattleDiagnostics
import WattleText

/// The catalogue's pages, and a garden's own catalogue files.
struct CatalogueTests {
    private static let own = """
        sources:
          meter: {title: Our meter, url: https://example.org/meter, read: 2026-11-02}
        accelerators:
          - {id: h200-sxm, source: meter, grade: measured, module_power: 655 W, utility_power: 1234 W}
        systems:
          - {id: our-rack, name: Our rack, accelerator: h200-sxm, source: meter, grade: measured,
             accelerators: 4, max_input_power: 4321 W}
        names:
          - {name: Secret_name, kind: accelerator, id: h200-sxm, accelerators: 8}
        """
    private let h200 = "catalogue/hardware/h200-sxm/index.html"
    private let metric = "```metric m\nshow: H200.power in W\n```\n"

    private func build(_ files: [String: String]) async throws -> [String: [UInt8]] {
        try await GardenOnDisk(files).build()
    }

    private func findings(_ files: [String: String]) async throws -> [Diagnostic] {
        try await GardenOnDisk(files).check().report.diagnostics
    }

    @Test(arguments: [
        ("[[NVIDIA H200]]", "hardware/h200-sxm/\">NVIDIA H200</a>"),
        ("[[h200 sxm|it]]", "hardware/h200-sxm/\">it</a>"),
        ("[[H200]]", "hardware/h200-sxm/\">H200</a>"),
        ("[[GB300_NVL72]]", "hardware/gb300-nvl72-rack/\">GB300_NVL72</a>"),
        ("[[NVIDIA L4]]", "hardware/l4/\">NVIDIA L4</a>"),
        ("[[DeepSeek-R1]]", "models/deepseek-r1/\">DeepSeek-R1</a>"),
        ("[[H200 SXM#Memory bandwidth]]", "hardware/h200-sxm/#memory_bandwidth\">"),
    ])
    func linksFindThePagesByName(link: String, html: String) async throws {
        let site = try await build(["content/notes/A.md": publicNote("See \(link).")])
        #expect(site["notes/a/index.html"].text.contains("<a href=\"../../catalogue/\(html)"))
        let page = html.split(separator: "#").first?.split(separator: "\"").first.map(String.init) ?? ""
        #expect(site["catalogue/\(page)index.html"] != nil)
    }

    @Test func aPublicNoteOfTheSameNameWinsAndAPrivateOneDoesNot() async throws {
        let link = publicNote("See [[H200 SXM]].")
        let both = try await build(["A.md": link, "H200 SXM.md": publicNote("Mine.")])
        #expect(both["a/index.html"].text.contains(#"href="../h200-sxm/""#))
        let hidden = try await build(["A.md": link, "H200 SXM.md": "---\npublish: false\n---\nMine.\n"])
        #expect(hidden == (try await build(["A.md": link])))
        #expect(hidden["a/index.html"].text.contains(#"href="../catalogue/hardware/h200-sxm/""#))
    }

    /// Two letters mean too many things to be taken for hardware without their vendor.
    @Test func namesThatNothingAnswersToAreReportedWithTheNearest() async throws {
        let found = try await findings(["A.md": publicNote("[[VR]] [[Llama-3.1-8C]] [[H200 SXM#Memry]]")])
        #expect(found.map(\.rule) == ["LNK010", "LNK010", "LNK012"])
        #expect(found.flatMap(\.help).contains("did you mean [[Llama-3.1-8B]]?"))
        #expect(found.last?.help == ["did you mean 'Memory'?"])
    }

    @Test func aGardenThatNeitherComputesNorLinksHasNoCatalogue() async throws {
        let site = try await build(["A.md": publicNote("Tea and biscuits.")])
        #expect(!site.keys.contains { $0.hasPrefix("catalogue") })
        #expect(!site["a/index.html"].text.contains("Catalogue"))
    }

    /// Data sheet of the H200: 141 GB, 4.8 TB/s.
    @Test func pagesShowEachFigureWithGradeSourceAndDay() async throws {
        let site = try await build(["A.md": publicNote(metric)])
        let page = site[h200].text
        #expect(page.contains(#"<tr id="memory_bandwidth"><th scope="row">Memory bandwidth</th>"#))
        #expect(page.contains("<td class=\"n\">4.8\u{A0}TB/s</td><td>vendor\u{A0}specification</td>"))
        #expect(
            page.contains(
                #"<a class="ext" href="https://www.nvidia.com/en-us/data-center/h200/">NVIDIA H200 specifications</a>"#
                    + ", read 22\u{A0}Aug\u{A0}2026"))
        #expect(page.contains(#"<a href="../dgx-h200/">DGX/HGX H200 node</a>"#))
        #expect(site["catalogue/sources/index.html"].text.contains("NVIDIA H200 specifications"))
        #expect(site["catalogue/index.html"].text.contains(#"<a href="hardware/h200-sxm/">H200 SXM</a>"#))
        #expect(site["catalogue/claims/index.html"].text.contains("Found: follows from rounded inputs"))
        for group in [
            "hardware", "models", "prices", "ownership", "capital", "facility", "calibration", "claims",
        ] {
            #expect(site["catalogue/\(group)/index.html"] != nil)
        }
    }

    /// MLPerf measured Llama 2 70B on the H200; the H200's page leads to the model's and back.
    @Test func pagesTellWhatWasMeasured() async throws {
        let site = try await build(["A.md": publicNote(metric)])
        let hardware = site[h200].text
        #expect(hardware.contains(#"<h2 id="measured-runs">"#))
        #expect(
            hardware.contains(#"<th scope="row"><a href="../../models/llama-2-70b/">Llama-2-70B</a></th>"#))
        #expect(hardware.contains("MLPerf"))
        let model = site["catalogue/models/llama-2-70b/index.html"].text
        #expect(model.contains(#"<th scope="row"><a href="../../hardware/h200-sxm/">H200 SXM</a></th>"#))
        #expect(!site["catalogue/hardware/tpu-v7/index.html"].text.contains("measured-runs"))
    }

    /// `gb300-nvl72` is the id of the accelerator, but blocks read it as the name of the system.
    @Test func pagesSayWhatBlocksCallTheEntry() async throws {
        let site = try await build(["A.md": publicNote(metric)])
        let accelerator = site["catalogue/hardware/gb300-nvl72/index.html"].text
        #expect(accelerator.contains("In metric blocks it is <code>GB300</code>; notes"))
        let system = site["catalogue/hardware/gb300-nvl72-rack/index.html"].text
        #expect(system.contains("<code>GB300_NVL72</code> or <code>gb300-nvl72-rack</code>"))
    }

    @Test func pagesNameThePublicNotesThatUseThem() async throws {
        let files = [
            "A.md": publicNote(metric, "title: Power at the socket"), "B.md": publicNote("[[H200]]"),
        ]
        var more = files
        more["C.md"] = "---\npublish: false\ntitle: Secret plan\n---\n\(metric)\n[[H100]] [[L40S]]\n"
        let site = try await build(more)
        let page = site[h200].text
        #expect(
            page.contains(
                #"<li><a href="../../../a/">Power at the socket</a><p>Module power limit.</p></li>"#))
        #expect(page.contains(#"<li><a href="../../../b/">B</a><p>Links to this page.</p></li>"#))
        #expect(page.contains("<small>2 notes</small>"))
        #expect(site == (try await build(files)))
    }

    @Test func embedsOfPagesAreLinks() async throws {
        let files = ["A.md": publicNote("![[h200-sxm]]")]
        #expect(try await findings(files).map(\.rule) == ["EMB010"])
        let page = try await build(files)["a/index.html"].text
        #expect(page.contains(#"<a href="../catalogue/hardware/h200-sxm/">H200 SXM</a>"#))
    }

    @Test func aNoteTakesTheAddressOfAPage() async throws {
        let site = try await build([
            "A.md": publicNote(metric + "[[H100]]"),
            "B.md": publicNote("My own page.", "permalink: /catalogue/hardware/h100-sxm/"),
        ])
        #expect(site["catalogue/hardware/h100-sxm/index.html"].text.contains("My own page."))
    }

    // MARK: - A garden's own files

    @Test func ownFiguresAreComputedWithAndMarked() async throws {
        let site = try await build([
            "content/A.md": publicNote(metric), "catalogue/ours.yml": Self.own,
        ])
        let note = site["a/index.html"].text
        #expect(note.contains("655\u{A0}W"))
        #expect(note.contains("author's catalogue, measured"))
        #expect(note.contains(#"href="https://example.org/meter""#))
        let page = site[h200].text
        #expect(page.contains("<td class=\"n\">655\u{A0}W</td><td>measured, the author’s</td>"))
        #expect(page.contains("Figures marked as the author’s"))
        #expect(site["catalogue/sources/index.html"].text.contains("Our meter"))
    }

    /// What only lies in the folder, and is used by no published note, is on no page.
    @Test func ownFiguresThatNoPublishedNoteUsesStayOut() async throws {
        let files = ["content/A.md": publicNote(metric), "catalogue/ours.yml": Self.own]
        let site = try await build(files)
        // The manifest's hashes may hold any digits.
        let written = site.filter { $0.key != ".wattle-manifest" }.values.map {
            String(decoding: $0, as: UTF8.self)
        }
        for secret in ["1234", "4321", "Secret_name"] {
            #expect(!written.contains { $0.contains(secret) })
        }
        #expect(site[h200].text.contains("1\u{A0}730\u{A0}W"))
        var linked = files
        linked["content/B.md"] = publicNote("See [[Our rack]].")
        let page = try await build(linked)["catalogue/hardware/our-rack/index.html"].text
        #expect(page.contains("4\u{A0}321\u{A0}W"))
        #expect(page.contains("of this garden’s own catalogue"))
        var secret = files
        secret["content/C.md"] = "---\npublish: false\n---\n[[Our rack]] `{metric} our_rack.power`\n"
        #expect(try await build(secret) == site)
    }

    @Test func faultsInOwnFilesAreFindingsWithTheirPlace() async throws {
        let garden = try GardenOnDisk([
            "content/A.md": publicNote(metric),
            "catalogue/a.yml": "accelerators:\n  - id: x\n    name: X\n    memory: {value: -1 GB}\n",
            "catalogue/b.yml": "models: [\n", "catalogue/c.yml": "modles: []\n",
            "catalogue/notes.txt": "nothing",
        ])
        let report = try await garden.check().report
        #expect(
            report.diagnostics.map { "\($0.path) \($0.rule)" } == [
                "catalogue/a.yml CAT003", "catalogue/a.yml CAT004", "catalogue/a.yml CAT007",
                "catalogue/b.yml CAT001", "catalogue/c.yml CAT002",
            ])
        let text = String(decoding: report.rendered(as: .human), as: UTF8.self)
        #expect(text.contains("catalogue/a.yml:4:21"))
        #expect(text.contains("    memory: {value: -1 GB}"))
        #expect(text.contains("^^^^^"))
        let short = String(decoding: report.rendered(as: .short), as: UTF8.self)
        #expect(short.contains("catalogue/c.yml:1:1"))
    }

    @Test func filesThatAreNoTextAreReported() async throws {
        let garden = try GardenOnDisk(["content/A.md": publicNote("Text.")])
        try garden.put("", at: "catalogue/empty.yml")
        try garden.put(String(repeating: "# long\n", count: 200_000), at: "catalogue/long.yml")
        let found = try await garden.check().report.diagnostics
        #expect(found.map(\.message) == ["the file is longer than a megabyte"])
    }
}
