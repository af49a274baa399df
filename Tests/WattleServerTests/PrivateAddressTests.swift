import Foundation
import Testing
import WattleBuild
import WattleServer

/// Whatever address somebody guesses: the server has no private note, no source and nothing of the garden beside the site.
@Suite struct PrivateAddressTests {
    private static let names = ["qz7x0101canary", "Qz7x 0102 C\u{E4}nary", "Secret plan"]
    private static let folders = [
        "", "withheld/", "tags/", "old/", "assets/", "assets/media/", "content/", "../content/", "a/../",
    ]

    /// What somebody would try who knows how gardens are made.
    private static var guesses: [String] {
        let notes = names.flatMap { name in
            folders.flatMap { folder in
                ["", "/", ".md", ".html", "/index.html"].map { folder + name + $0 }
            }
        }
        let leftovers = [
            "wattle.yml", "content/", "content/A.md", "A.md", "a.md", ".wattle/metrics.lock",
            ".wattle/cache/x", ".wattle-manifest",
            ".wattle-tmp-1-x/index.html", ".git/config", ".git/HEAD", ".gitignore",
            ".obsidian/workspace.json", ".env",
            ".DS_Store", "A.md~", ".A.md.swp", "Board.canvas", "templates/page.mustache",
            "catalogue/hardware.yml", "site/",
            "../wattle.yml", "..%2fwattle.yml", "%2e%2e/wattle.yml", "..%5cwattle.yml", "..\\wattle.yml",
            "....//wattle.yml",
            "%2e%2e%2fcontent%2fA.md", "/etc/passwd", "//etc/passwd", "C:/wattle.yml", "a/%00", "search.json",
            "feed.xml",
            "sitemap.xml", "assets/", "assets/media/", "assets/media/secret.csv",
            "secret.csv",
            "livereload", ".well-known/secret", "sw.js", "index.json", "a/index.html~",
            "a/index.html.bak",
        ]
        return (notes + leftovers + leftovers.map { "a/" + $0 }).map { "/" + $0 }
    }

    private func makeSite() async throws -> (folder: URL, site: String) {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "wattle-private-\(UUID().uuidString)")
        var files = [
            "content/A.md": "---\npublish: true\n---\nShown. [[qz7x0101canary|words]] %%qz7x0104canary%%\n",
            "content/secret.csv": "qz7x0103canary,1\n", "wattle.yml": "title: Qz\n",
            ".wattle/cache/x": "qz7x0105canary",
            "content/Board.canvas": "{\"text\": \"qz7x0106canary\"}",
        ]
        for name in Self.names {
            files["content/withheld/\(name).md"] =
                "---\npublish: false\naliases: [\"old/\(name)\"]\n---\n\(name) ![[secret.csv]]\n"
        }
        for (path, text) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let checked = try await checkGarden(BuildRequest(garden: folder.path(percentEncoded: false)))
        _ = try await publish(checked)
        return (folder, checked.outputPath)
    }

    @Test func guessedAddressesAreAnsweredAsIfTheyHadNeverBeen() async throws {
        let (folder, site) = try await makeSite()
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = SiteFiles.folder(site)
        #expect(Self.guesses.count >= 200)
        for target in Self.guesses {
            let answer = response(to: get(percentEncodedSpaces(target)), port: 4000, files: files)
            #expect([400, 404].contains(answer.status), "\(target)")
            let text = String(decoding: answer.body, as: UTF8.self) + "\(answer.fields)"
            #expect(
                !text.lowercased().contains("qz7x") && !text.contains(folder.path(percentEncoded: false)),
                "\(target)")
        }
        #expect(response(to: get("/a/"), port: 4000, files: files).status == 200)
    }

    @Test func aLiveServerAnswersTheSame() async throws {
        let (folder, site) = try await makeSite()
        defer { try? FileManager.default.removeItem(at: folder) }
        let targets = Self.guesses.enumerated().filter { $0.offset % 20 == 0 }.map(\.element)
        try await withServer(files: .folder(site)) { port in
            for target in targets {
                let answer = try await exchange(
                    "GET \(percentEncodedSpaces(target)) HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n",
                    port: port)
                #expect(answer.hasPrefix("HTTP/1.1 40"), "\(target)")
                #expect(!answer.lowercased().contains("canary"), "\(target)")
            }
        }
    }
}

private func percentEncodedSpaces(_ target: String) -> String {
    target.replacing(" ", with: "%20").replacing("\u{E4}", with: "%C3%A4")
}
