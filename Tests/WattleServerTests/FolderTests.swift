import Foundation
import Testing
import WattleServer

/// A site on disk, with links that lead out of it.
struct FolderTests {
    private func withFolder(_ body: (URL, SiteFiles) throws -> Void) throws {
        let manager = FileManager.default
        let base = manager.temporaryDirectory.appending(path: "wattle-server-\(UUID().uuidString)")
        let site = base.appending(path: "site")
        try manager.createDirectory(at: site.appending(path: "notes"), withIntermediateDirectories: true)
        defer { try? manager.removeItem(at: base) }
        try Data("secret".utf8).write(to: base.appending(path: "secret.txt"))
        try Data("home".utf8).write(to: site.appending(path: "index.html"))
        try Data("note".utf8).write(to: site.appending(path: "notes/index.html"))
        try body(site, .folder(site.path(percentEncoded: false)))
    }

    @Test func regularFileIsRead() throws {
        try withFolder { _, files in
            #expect(files.read("index.html")?.bytes == Array("home".utf8))
            #expect(files.read("notes/index.html")?.contentType == "text/html; charset=utf-8")
        }
    }

    @Test func folderAndMissingFileAreNothing() throws {
        try withFolder { _, files in
            #expect(files.read("notes") == nil)
            #expect(files.read("missing") == nil)
            #expect(files.read("index.html/x") == nil)
        }
    }

    @Test func linkOutOfTheSiteIsNothing() throws {
        try withFolder { site, files in
            let manager = FileManager.default
            for (name, goal) in [
                ("file", "../secret.txt"), ("folder", ".."), ("root", "/"), ("loop", "loop"),
            ] {
                try manager.createSymbolicLink(
                    atPath: site.appending(path: name).path(percentEncoded: false), withDestinationPath: goal)
            }
            for path in ["file", "folder/secret.txt", "root/etc/hostname", "loop", "../secret.txt"] {
                #expect(files.read(path) == nil, "\(path)")
            }
        }
    }

    @Test func linkInsideTheSiteIsFollowed() throws {
        try withFolder { site, files in
            try FileManager.default.createSymbolicLink(
                atPath: site.appending(path: "start").path(percentEncoded: false),
                withDestinationPath: "index.html")
            #expect(files.read("start")?.bytes == Array("home".utf8))
        }
    }
}
