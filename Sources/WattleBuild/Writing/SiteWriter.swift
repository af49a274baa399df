import WattleText

/// Writes files of a new site beside the old one.
///
/// Safe to use from several tasks for different paths.
package struct SiteWriter: Sendable {
    private let staging: String
    private let previous: String
    private let known: [String: ContentHash]

    init(staging: String, previous: String, known: Manifest) {
        self.staging = staging
        self.previous = previous
        self.known = known.hashes
    }

    /// Makes the folders in which folders of `paths` lie, each once; a file's own folder is made when it is written.
    package func prepareFolders(for paths: [String]) throws(FileFailure) {
        var made: Set<String> = [""]
        for path in paths {
            guard let own = path.lastIndex(of: "/") else { continue }
            var missing: [String] = []
            var folder = path[..<own]
            while let slash = folder.lastIndex(of: "/") {
                folder = folder[..<slash]
                guard made.insert(String(folder)).inserted else { break }
                missing.append(String(folder))
            }
            for folder in missing.reversed() { try Disk.makeFolder(staging + "/" + folder) }
        }
    }

    /// Writes one file, or links the old one when its bytes are the same.
    package func write(_ bytes: [UInt8], to path: String) throws(FileFailure) -> WrittenFile {
        if let own = path.lastIndex(of: "/") { try Disk.makeFolder(staging + "/" + path[..<own]) }
        let hash = ContentHash(bytes)
        let old = previous + "/" + path
        if known[path] == hash, (try? Disk.read(old)) == bytes {
            try Disk.link(old, as: staging + "/" + path)
            return WrittenFile(path: path, hash: hash, isUnchanged: true)
        }
        try Disk.write(bytes, to: staging + "/" + path)
        return WrittenFile(path: path, hash: hash, isUnchanged: false)
    }
}
