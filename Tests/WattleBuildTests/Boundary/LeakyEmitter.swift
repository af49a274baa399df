/// A fault that a part of the program could have, made by hand on a finished site.
struct LeakyEmitter: Sendable {
    let name: String
    /// Changes the site as the fault would; what is private of the vault stands beside it.
    let leak: @Sendable (inout [String: [UInt8]], CanaryVault) -> Void

    static let all = texts + encodings + traces + wholesale

    /// Words of private notes on pages.
    private static let texts = [
        emitter("title in a link of the home page") { "<a href=\"#\">\($0)</a>" },
        emitter("title as the tooltip of a link") { "<a href=\"#\" title=\"\($0)\">words</a>" },
        emitter("target in a data attribute") { "<span data-target=\"\($0)\">words</span>" },
        emitter("target as a class") { "<span class=\"missing-\($0)\">words</span>" },
        emitter("target as an id") { "<span id=\"\($0)\">words</span>" },
        emitter("path in a comment") { "<!-- withheld/\($0).md -->" },
        emitter("name in a placeholder of an embed") { "<div class=\"embed\">\($0) is private</div>" },
        emitter("text in the description") { "<meta name=\"description\" content=\"\($0)\">" },
        emitter("title in structured data") {
            "<script type=\"application/ld+json\">{\"name\": \"\($0)\"}</script>"
        },
        emitter("label of a node in a drawing") { "<svg><title>\($0)</title></svg>" },
        emitter("words in capitals", in: "404.html") { $0.uppercased() },
        emitter("words cut by markup") { "<b>\($0.prefix(4))</b><i>\($0.dropFirst(4))</i>" },
        emitter("proposal of the 404 page", in: "404.html") { "did you mean \($0)?" },
        file("search index", "search.json") { "{\"terms\": [\"\($0)\"]}" },
        file("feed", "feed.xml") { "<entry><title>\($0)</title></entry>" },
        file("sitemap", "sitemap.xml") { "<url><loc>https://example.org/\($0)/</loc></url>" },
        file("robots.txt", "robots.txt") { "Disallow: /\($0)/" },
        file("redirects", "_redirects") { "/old /\($0) 301" },
        file("page of broken links", "broken/index.html") { "<li>\($0)</li>" },
        file("manifest", ".wattle-manifest") { "00\t\($0)/index.html" },
        file("source map", "assets/wattle.js.map") { "{\"sourcesContent\": [\"\($0)\"]}" },
    ]

    /// The same in forms in which a search by eye finds nothing.
    private static let encodings = [
        emitter("entities") { $0.utf8.map { "&#\($0);" }.joined() },
        emitter("percent") { $0.utf8.map { "%" + String($0, radix: 16) }.joined() },
        emitter("percent twice") { $0.utf8.map { "%25" + String($0, radix: 16) }.joined() },
        emitter("JSON") { $0.utf8.map { "\\u00" + String($0, radix: 16) }.joined() },
        emitter("hexadecimal") { $0.utf8.map { String($0, radix: 16) }.joined() },
        emitter("soft hyphens") { $0.map(String.init).joined(separator: "\u{AD}") },
        emitter("backwards") { String($0.reversed()) },
        LeakyEmitter(name: "UTF-16") { site, vault in
            site["search.bin"] = secret(of: vault).utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
        },
    ]

    /// What holds no word and tells something all the same; only the comparison of two sites can see it.
    private static let traces = [
        emitter("count of notes") { "\($1.files.count) notes" },
        emitter("count of a tag") { "field (\(12 + $1.privateNotes.count))" },
        emitter("number of a node") {
            "<a id=\"n\($1.files.keys.sorted().firstIndex(of: "Field 1.md") ?? 0)\"></a>"
        },
        emitter("size of the vault") { "<!-- \($1.files.values.reduce(0) { $0 + $1.count }) -->" },
        emitter("name of a file by a hash of everything") { "style.\($1.files.count * 7_919).css" },
        emitter("newest note") { $1.privateNotes.isEmpty ? "2025" : "2026" },
        emitter("whether a target exists") {
            $1.privateNotes.isEmpty ? "" : "<span class=\"private\"></span>"
        },
        LeakyEmitter(name: "an empty file") { site, vault in
            for path in vault.privateNotes { site["pages/\(path.utf8.count)/index.html"] = [] }
        },
        LeakyEmitter(name: "a page that is left out") { site, vault in
            if !vault.privateNotes.isEmpty { site["field-1/index.html"] = nil }
        },
        LeakyEmitter(name: "another order") { site, vault in
            if !vault.privateNotes.isEmpty { site["index.html"]?.reverse() }
        },
    ]

    /// Files that are copied as they are.
    private static let wholesale = [
        LeakyEmitter(name: "every attachment") { site, vault in
            for (path, bytes) in vault.files where path.hasSuffix(".csv") { site["assets/" + path] = bytes }
        },
        LeakyEmitter(name: "attachments with all that is in them") { site, vault in
            for (path, bytes) in vault.files where path.hasPrefix("media/") { site["assets/" + path] = bytes }
        },
        LeakyEmitter(name: "the whole vault") { site, vault in site.merge(vault.files) { first, _ in first }
        },
        LeakyEmitter(name: "the names of the whole vault") { site, vault in
            for path in vault.files.keys { site["sources/" + path] = [] }
        },
        LeakyEmitter(name: "settings") { site, vault in
            site[".obsidian/workspace.json"] = vault.files[".obsidian/workspace.json"]
        },
        LeakyEmitter(name: "targets of links between files") { site, vault in
            for (path, target) in vault.links { site["links/" + path] = Array(target.utf8) }
        },
    ]

    /// A name of a private note, or nothing where there is none.
    private static func secret(of vault: CanaryVault) -> String {
        vault.privateNotes.lazy.compactMap { path in
            path.split(separator: "/").last.map(String.init)?.split(separator: ".").first.map(String.init)
        }.first { $0.hasPrefix("qz7x") } ?? ""
    }

    private static func emitter(
        _ name: String, in page: String = "index.html", _ words: @escaping @Sendable (String) -> String
    ) -> LeakyEmitter {
        emitter(name, in: page) { secret, _ in words(secret) }
    }

    private static func emitter(
        _ name: String, in page: String = "index.html",
        _ words: @escaping @Sendable (String, CanaryVault) -> String
    ) -> LeakyEmitter {
        LeakyEmitter(name: name) { site, vault in
            site[page, default: []] += Array(words(secret(of: vault), vault).utf8)
        }
    }

    private static func file(_ name: String, _ path: String, _ words: @escaping @Sendable (String) -> String)
        -> LeakyEmitter
    {
        LeakyEmitter(name: name) { site, vault in site[path] = Array(words(secret(of: vault)).utf8) }
    }
}
