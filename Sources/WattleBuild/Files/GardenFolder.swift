import WattleText

/// A garden in a folder on disk.
package struct GardenFolder: Sendable {
    /// The folder, links followed, without a slash at the end.
    package let root: String

    /// Opens the garden at `path`.
    package init(_ path: String) throws(FileFailure) {
        guard let real = Disk.real(path) else { throw .usage("there is no folder \(path)") }
        guard Disk.kind(real) == .folder else { throw .usage("\(path) is no folder") }
        root = real
    }

    /// Where notes are looked for: `content/` if there is one, else the garden itself.
    package var notesFolder: String { Disk.kind(root + "/content") == .folder ? root + "/content" : root }

    /// A file of the garden's own, such as wattle.yml; nil when it does not exist.
    package func read(ifPresent name: String) throws(FileFailure) -> [UInt8]? {
        guard Disk.kind(root + "/" + name) != nil else { return nil }
        return try Disk.read(root + "/" + name)
    }

    /// The files below a folder of the garden's own, such as `templates`, by their path in it; none if it is absent.
    package func files(below folder: String) throws(FileFailure) -> [String: [UInt8]] {
        let base = root + "/" + folder
        guard Disk.kind(base) == .folder else { return [:] }
        var result: [String: [UInt8]] = [:]
        for file in try Self.walk(base, excluding: []) where file.kind != .escapingLink {
            result[file.path] = try Disk.read(base + "/" + file.path)
        }
        return result
    }

    /// The notes and attachments, the output left out.
    /// - Parameters:
    ///   - output: the site's folder.
    ///   - corrected: texts that stand for those on disk, by the bytes of the path that ``realPath(ofNote:)`` gives.
    /// - Returns: the door to them.
    package func files(output: String, corrected: [[UInt8]: [UInt8]] = [:]) -> GardenFiles {
        let base = notesFolder
        let isWholeGarden = base == root
        let excluded = Set(
            (isWholeGarden ? ["templates", "catalogue", ".wattle"].map { root + "/" + $0 } : [])
                + [Disk.real(output) ?? output])
        return GardenFiles(
            list: { () throws(FileFailure) in try Self.walk(base, excluding: excluded) },
            read: { path throws(FileFailure) in
                let absolute = base + "/" + path
                if !corrected.isEmpty, let real = Disk.real(absolute), let text = corrected[Array(real.utf8)]
                {
                    return text
                }
                return try Disk.read(absolute)
            },
            size: { path throws(FileFailure) in try Disk.size(base + "/" + path) })
    }

    /// The file that a note's path leads to, links followed; nil when it lies outside the notes' folder.
    func realPath(ofNote path: String) -> String? {
        let base = notesFolder
        guard let real = Disk.real(base + "/" + path), real.hasPrefix(base + "/"), Disk.kind(real) == .file
        else { return nil }
        return real
    }

    /// Walks a folder with a list of what is still to be visited, so that depth costs nothing.
    private static func walk(_ base: String, excluding excluded: Set<String>) throws(FileFailure)
        -> [GardenFile]
    {
        var found: [GardenFile] = []
        var pending = [""]
        while let folder = pending.popLast() {
            for name in try Disk.names(in: base + "/" + folder) where !isIgnored(name) {
                let path = folder.isEmpty ? name : folder + "/" + name
                let absolute = base + "/" + path
                guard !excluded.contains(absolute), let kind = Disk.kind(absolute) else { continue }
                switch kind {
                case .folder: pending.append(path)
                case .file: found.append(GardenFile(path: path, kind: Self.kind(of: name)))
                case .link: if let file = linked(path, absolute, base) { found.append(file) }
                case .other: continue
                }
            }
        }
        return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// A link to a file inside the garden is that file under another name; a link to a folder is not followed.
    private static func linked(_ path: String, _ absolute: String, _ base: String) -> GardenFile? {
        guard let target = Disk.real(absolute) else { return nil }
        guard target.hasPrefix(base + "/") else { return GardenFile(path: path, kind: .escapingLink) }
        return Disk.kind(target) == .file ? GardenFile(path: path, kind: kind(of: path)) : nil
    }

    private static func kind(of name: String) -> GardenFile.Kind {
        name.utf8.suffix(3).elementsEqual(".md".utf8) { $0.asciiLowercased == $1 } ? .note : .attachment
    }

    private static func isIgnored(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasSuffix("~") || (name.hasPrefix("#") && name.hasSuffix("#"))
    }
}
