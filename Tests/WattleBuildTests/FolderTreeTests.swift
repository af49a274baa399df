import Testing

@testable import WattleBuild

/// The tree of folders on every page.
@Suite struct FolderTreeTests {
    /// The list of the folder would have the address; what stands there leads on to the note.
    @Test func aFolderWhoseAddressIsANotesFormerOneLeadsToTheNote() async throws {
        let site = try await GardenOnDisk([
            "Area/Introduction.md": publicNote("Text.", "title: Introduction\naliases: [Area]"),
            "Area/Other.md": publicNote("Text."),
        ]).build()
        #expect(site["area/index.html"].text.contains("http-equiv=\"refresh\""))
        let page = site["area/other/index.html"].text
        #expect(!page.contains("href=\"../../area/\""), "\(page)")
        #expect(page.contains("<details open><summary>Area</summary>"), "\(page)")
        #expect(page.contains("<a href=\"../../area/introduction/\">All of Area</a>"), "\(page)")
    }
}
