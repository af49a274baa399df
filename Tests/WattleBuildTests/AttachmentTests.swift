import Testing
import WattleBuild
import WattleDiagnostics
import WattleText

/// What becomes of the files that notes show or link to.
@Suite struct AttachmentTests {
    private static let hall = picture(width: 640, height: 480)

    private static func garden(_ body: String, _ files: [String: [UInt8]] = ["hall.gif": hall]) throws
        -> GardenOnDisk
    {
        let garden = try GardenOnDisk(["content/Notes/Hall.md": publicNote(body)])
        for (path, bytes) in files { try garden.put(bytes, at: "content/" + path) }
        return garden
    }

    private func page(_ body: String, _ files: [String: [UInt8]] = ["hall.gif": hall]) async throws -> String
    {
        try await Self.garden(body, files).build()["notes/hall/index.html"].text
    }

    /// 16 digits of the hash of what is published; nothing of the fixture has to be taken away.
    private static let name = "assets/media/\(ContentHash(hall).prefix(16)).gif"

    @Test func onlyWhatPublicNotesReachIsCopied() async throws {
        let garden = try Self.garden(
            "![[hall.gif|a hall]]", ["hall.gif": Self.hall, "plan.gif": picture(width: 2, height: 2)])
        try garden.put("---\npublish: false\n---\n![[plan.gif|plan]]", at: "content/Plan.md")
        let media = try await garden.build().keys.filter { $0.hasPrefix("assets/media/") }
        #expect(media == [Self.name])
    }

    @Test func theCopyHoldsNoText() async throws {
        let files = try await Self.garden(
            "![[hall.gif|a hall]]", ["hall.gif": picture(width: 640, height: 480, comment: "qz7x canary")]
        ).build()
        #expect(files[Self.name] == Self.hall)
    }

    @Test func aPictureHasItsSizeAndItsWords() async throws {
        let html = try await page("![[hall.gif|a hall]]")
        #expect(
            html.contains(
                "<p class=\"media\"><img src=\"../../\(Self.name)\" alt=\"a hall\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\"></p>"
            ))
    }

    @Test(arguments: [
        ("![[hall.gif|a hall|320]]", "alt=\"a hall\" width=\"320\" height=\"240\""),
        ("![a hall|100](../hall.gif)", "alt=\"a hall\" width=\"100\" height=\"75\""),
        ("![[hall.gif|a hall|300x200]]", "alt=\"a hall\" width=\"300\" height=\"200\""),
        ("![a hall](/hall.gif)", "alt=\"a hall\" width=\"640\" height=\"480\""),
    ])
    func anAskedSizeKeepsProportions(link: String, expected: String) async throws {
        #expect(try await page(link).contains(expected))
    }

    @Test func aWidthAndAHeightAreAFrame() async throws {
        #expect(try await page("![[hall.gif|a hall|300x200]]").contains("<img class=\"framed\" src="))
    }

    @Test func equalFilesArePublishedOnce() async throws {
        let files = try await Self.garden(
            "![[a.gif|one]] ![[b.gif|two]]", ["a.gif": Self.hall, "b.gif": Self.hall]
        ).build()
        #expect(files.keys.filter { $0.hasPrefix("assets/media/") } == [Self.name])
    }

    @Test func aPictureWithoutWordsIsReported() async throws {
        let report = try await Self.garden("![[hall.gif]]").check().report
        #expect(report.diagnostics.map(\.rule) == ["A11Y001"] && report.counts.errors == 1)
    }

    @Test(arguments: ["![[hall.gif|decorative]]", "![[hall.gif|decorative|300]]", "![|decorative](hall.gif)"])
    func aPictureThatOnlyAdornsSaysSo(link: String) async throws {
        #expect(try await Self.garden(link).check().report.diagnostics.isEmpty)
        let page = try await page(link)
        #expect(page.contains(" alt=\"\"") && !page.contains("decorative"))
    }

    @Test func aFileThatCannotBeCleanedStopsTheBuild() async throws {
        let garden = try Self.garden("See [[plan.docx|the plan]].", ["plan.docx": [0x50, 0x4B, 3, 4]])
        let report = try await garden.check().report
        #expect(report.diagnostics.map(\.rule) == ["EMB003"] && report.counts.errors == 1)
    }

    @Test func aVaultFromElsewhereIsBuiltWithoutTheFile() async throws {
        let garden = try Self.garden("See [[plan.docx|the plan]].", ["plan.docx": [0x50, 0x4B, 3, 4]])
        let report = try await garden.check { $0.isCompatible = true }.report
        #expect(report.diagnostics.map(\.rule) == ["EMB003"] && report.counts.errors == 0)
        let files = try await garden.build { $0.isCompatible = true }
        #expect(files["notes/hall/index.html"].text.contains("See the plan."))
        #expect(!files.keys.contains { $0.hasPrefix("assets/media/") })
    }

    @Test func aPictureOfAnotherHostIsALink() async throws {
        let garden = try Self.garden("![roof](https://example.org/roof.png)")
        #expect(try await garden.check().report.diagnostics.map(\.rule) == ["LNK014"])
        let html = try await garden.build()["notes/hall/index.html"].text
        #expect(html.contains("<a href=\"https://example.org/roof.png\" class=\"ext\">roof</a>"))
        #expect(!html.contains("src=\"https:"))
    }

    @Test func aLinkToAFileLeadsToItsCopy() async throws {
        #expect(
            try await page("[the hall](../hall.gif)").contains("<a href=\"../../\(Self.name)\">the hall</a>"))
    }

    @Test func aTextIsALinkWhereItIsEmbedded() async throws {
        let html = try await page("![[runs.csv]]", ["runs.csv": Array("a,b\n1,2\n".utf8)])
        #expect(html.contains(".csv\">runs.csv</a></p>"))
    }

    @Test func aLinkHoldsNoOtherLink() async throws {
        let html = try await page(
            "[see ![[runs.csv]] here](https://example.org/)", ["runs.csv": Array("a,b\n1,2\n".utf8)])
        #expect(html.contains("class=\"ext\">see runs.csv here</a>"))
    }

    /// A RIFF file with a format chunk of one channel at 8 kHz and one of data, as Microsoft lays it out.
    @Test func aSoundHasAPlayerThatWaits() async throws {
        let format: [UInt8] = [1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x40, 0x1F, 0, 0, 1, 0, 8, 0]
        let chunks =
            Array("WAVEfmt ".utf8) + [16, 0, 0, 0] + format + Array("data".utf8) + [2, 0, 0, 0, 128, 128]
        let sound = Array("RIFF".utf8) + [UInt8(chunks.count), 0, 0, 0] + chunks
        let html = try await page("![[tone.wav#t=1|a tone]]", ["tone.wav": sound])
        #expect(
            html.contains("<p class=\"media\"><audio controls preload=\"none\" src=\"../../assets/media/"))
        #expect(html.contains(".wav#t=1\" aria-label=\"a tone\"><a href="))
    }

    @Test func aFileThatChangesMeanwhileStopsTheBuild() async throws {
        let garden = try Self.garden("![[hall.gif|a hall]]")
        let checked = try await garden.check()
        try garden.put(picture(width: 1, height: 1), at: "content/hall.gif")
        let changed = await #expect(throws: FileFailure.self) { try await publish(checked) }
        #expect(changed?.description.contains("hall.gif: it changed while the site was built") == true)
        try garden.remove("content/hall.gif")
        let gone = await #expect(throws: FileFailure.self) { try await publish(checked) }
        #expect(gone?.description.hasPrefix("cannot read") == true)
    }

    /// The boundary: private notes and the files that only they show leave no trace.
    @Test func theSiteIsTheSameWithoutPrivateFiles() async throws {
        let garden = try Self.garden("![[hall.gif|a hall]]")
        let alone = try await garden.build()
        try garden.put("---\npublish: false\n---\n![[secret.gif]] ![[hall.gif]]", at: "content/Secret.md")
        try garden.put(picture(width: 9, height: 9), at: "content/secret.gif")
        #expect(try await garden.build() == alone)
    }
}

/// A GIF file of two colours with or without a comment, as the specification of GIF89a lays it out.
private func picture(width: UInt16, height: UInt16, comment: String = "") -> [UInt8] {
    let screen = littleEndian(width) + littleEndian(height) + [0x80, 0, 0, 0, 0, 0, 255, 255, 255]
    let text = comment.isEmpty ? [] : [0x21, 0xFE, UInt8(comment.utf8.count)] + Array(comment.utf8) + [0]
    let frame = [0x2C, 0, 0, 0, 0] + littleEndian(width) + littleEndian(height) + [0]
    return Array("GIF89a".utf8) + screen + text + frame + [2, 1, 0x2C, 0, 0x3B]
}

private func littleEndian(_ value: UInt16) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8)] }
