import WattleText

/// The stylesheets, scripts and pictures that pages share, under the names that they are published with.
///
/// A built-in file carries the hash of its bytes in its name, so that browsers may keep it for ever, and is published
/// without comments and indentation. Files that only the garden has keep their names and bytes, because its own
/// stylesheets refer to them.
struct SiteAssets: Sendable {
    /// The stylesheets that few pages need each, in the order in which they are joined.
    static let parts = ["charts.css", "code.css", "math.css", "diagrams.css", "map.css"]

    /// No files at all: pages without style or script.
    static let none = SiteAssets([:], builtIn: [])

    /// The files by path from the site's root, in order.
    let files: [(path: String, bytes: [UInt8])]
    /// The paths of those that have the hash of their bytes in their names, in order.
    let hashed: [String]
    /// The paths by name: `wattle.css`.
    private let paths: [String: String]

    /// Names the files of `templates/assets`.
    /// - Parameters:
    ///   - sources: the files by path: `assets/wattle.css`.
    ///   - builtIn: the paths of those that are part of the program, the garden's own versions included.
    init(_ sources: [String: [UInt8]], builtIn: Set<String>) {
        var sources = Dictionary(
            uniqueKeysWithValues: sources.map { path, bytes in
                (path, builtIn.contains(path) ? Self.compacted(bytes, path: path) : bytes)
            })
        // One file for all pages that need any of them: two stylesheets at most, and one copy to keep.
        let joined = Self.parts.compactMap { sources.removeValue(forKey: "assets/" + $0) }
        if !joined.isEmpty {
            sources["assets/parts.css"] = Array(joined.joined(separator: [UInt8(ascii: "\n")]))
        }
        var named: [(path: String, bytes: [UInt8])] = []
        var paths: [String: String] = [:]
        var hashed: [String] = []
        for (path, bytes) in sources {
            let isNamedByHash = builtIn.contains(path) || path == "assets/parts.css"
            named.append((isNamedByHash ? Self.hashed(path, bytes) : path, bytes))
            paths[String(path.dropFirst("assets/".count))] = named[named.count - 1].path
            if isNamedByHash { hashed.append(named[named.count - 1].path) }
        }
        files = named.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.hashed = hashed.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        self.paths = paths
    }

    /// Where a file is published, from the site's root; empty if there is none.
    subscript(_ name: String) -> String { paths[name] ?? "" }

    private static func compacted(_ bytes: [UInt8], path: String) -> [UInt8] {
        if path.hasSuffix(".css") { return WattleBuild.compacted(stylesheet: bytes) }
        return path.hasSuffix(".js") ? WattleBuild.compacted(script: bytes) : bytes
    }

    /// `assets/wattle.css` to `assets/wattle.1f2e3d4c5b.css`.
    private static func hashed(_ path: String, _ bytes: [UInt8]) -> String {
        guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return path }
        return String(path[..<dot]) + "." + ContentHash(bytes).prefix(10) + String(path[dot...])
    }
}
