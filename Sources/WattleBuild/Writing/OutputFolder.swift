internal import Foundation
package import WattleText

/// The folder that a build may replace: checked once, locked while it is written.
package struct OutputFolder: Sendable {
    /// Names that never count as foreign and survive every build.
    private static let kept: Set<String> = [".git", ".gitignore", "CNAME", ".nojekyll", ".well-known"]

    /// The folder's absolute path.
    package let path: String
    private let parent: String

    /// Checks that `path` is a folder that a build may replace.
    /// - Throws: a usage failure when it is or contains the garden, `/`, the home folder or a git work tree's root.
    package init(_ path: String, garden: GardenFolder) throws(FileFailure) {
        let absolute = Self.absolute(path)
        let resolved = Disk.real(absolute) ?? absolute
        guard resolved != "/" else { throw .usage("the output folder cannot be /") }
        for (folder, name) in [(garden.root, "the garden"), (garden.notesFolder, "the notes")]
        where folder == resolved || folder.hasPrefix(resolved + "/") {
            throw .usage("the output folder \(path) is or contains \(name); choose another with --output")
        }
        if let home = ProcessInfo.processInfo.environment["HOME"], Disk.real(home) == resolved {
            throw .usage("the output folder cannot be the home folder \(path)")
        }
        if Disk.kind(resolved + "/.git") == .folder {
            throw .usage("the output folder \(path) is the root of a git work tree; choose a folder below it")
        }
        self.path = resolved
        parent = String(resolved[..<(resolved.lastIndex(of: "/") ?? resolved.startIndex)])
    }

    /// Replaces the folder's content by what `produce` writes, all or nothing.
    /// - Parameter produce: writes every file through the ``SiteWriter``; gives nil when none of it may be published.
    /// - Returns: what became of the files; nil when they were not to be published.
    /// - Throws: when a file is in the way or the system refuses. The old content stays then, and where the result is nil.
    package func replace(_ produce: (SiteWriter) async throws(FileFailure) -> [WrittenFile]?)
        async throws(FileFailure)
        -> WriteSummary?
    {
        try Disk.makeFolders(parent)
        let lock = try lockParent()
        defer { close(lock) }
        try removeLeftovers()
        let old = try readManifest()
        try refuseForeignFiles(old)
        let staging =
            parent + "/.wattle-tmp-\(getpid())-\(String(UInt64.random(in: .min ... .max), radix: 36))"
        try Disk.makeFolder(staging)
        do {
            let writer = SiteWriter(staging: staging, previous: path, known: old)
            guard let written = try await produce(writer) else {
                try Disk.remove(staging)
                return nil
            }
            return try publish(written, from: staging, replacing: old)
        } catch {
            try? Disk.remove(staging)
            throw error
        }
    }

    private func publish(_ files: [WrittenFile], from staging: String, replacing old: Manifest)
        throws(FileFailure)
        -> WriteSummary
    {
        var manifest = Manifest()
        for file in files { manifest.record(file.path, file.hash) }
        try refuseHandEdits(old, files)
        try Disk.write(manifest.bytes, to: staging + "/" + Manifest.name)
        try keepOwnersFiles(in: staging)
        try Disk.synchronise(staging)
        if Disk.kind(path) == nil { try Disk.makeFolder(path) }
        try Disk.exchange(staging, with: path)
        try restoreOwnersFolders(from: staging)
        try Disk.remove(staging)
        return WriteSummary(
            files: files.count, unchanged: files.count(where: \.isUnchanged),
            removed: old.hashes.keys.count(where: { manifest.hashes[$0] == nil }))
    }

    private func readManifest() throws(FileFailure) -> Manifest {
        let file = path + "/" + Manifest.name
        guard Disk.kind(file) != nil else { return Manifest() }
        guard let manifest = Manifest(try Disk.read(file)) else {
            throw .usage(
                "\(file) is damaged, so it is not known which files are Wattle's; remove the folder by hand")
        }
        return manifest
    }

    private func refuseForeignFiles(_ manifest: Manifest) throws(FileFailure) {
        guard let kind = Disk.kind(path) else { return }
        guard kind == .folder else { throw .usage("the output \(path) is no folder") }
        var foreign: [String] = []
        var pending = [""]
        while let folder = pending.popLast() {
            for name in try Disk.names(in: path + "/" + folder) {
                let file = folder.isEmpty ? name : folder + "/" + name
                if folder.isEmpty, Self.kept.contains(name) || name == Manifest.name { continue }
                if Disk.kind(path + "/" + file) == .folder {
                    pending.append(file)
                } else if manifest.hashes[file] == nil {
                    foreign.append(file)
                }
            }
        }
        try refuse(foreign, because: "not written by Wattle")
    }

    /// A file of ours that somebody changed is theirs now: it may neither be replaced nor be removed.
    private func refuseHandEdits(_ old: Manifest, _ files: [WrittenFile]) throws(FileFailure) {
        let unchanged = Set(files.lazy.filter(\.isUnchanged).map(\.path))
        var edited: [String] = []
        for (file, hash) in old.hashes where !unchanged.contains(file) {
            let path = path + "/" + file
            guard let kind = Disk.kind(path) else { continue }
            let isOurs = kind == .file ? ContentHash(try Disk.read(path)) == hash : false
            if !isOurs { edited.append(file) }
        }
        try refuse(edited, because: "changed by hand since they were written")
    }

    private func refuse(_ files: [String], because reason: String) throws(FileFailure) {
        guard !files.isEmpty else { return }
        let shown = files.sorted().prefix(10).joined(separator: ", ")
        let more = files.count > 10 ? " and \(files.count - 10) more" : ""
        throw .usage(
            "\(path) holds files that were \(reason): \(shown)\(more); move them away or choose another --output"
        )
    }

    private func keepOwnersFiles(in staging: String) throws(FileFailure) {
        for name in Self.kept where Disk.kind(path + "/" + name) == .file {
            guard Disk.kind(staging + "/" + name) == nil else { continue }
            try Disk.link(path + "/" + name, as: staging + "/" + name)
        }
    }

    private func restoreOwnersFolders(from staging: String) throws(FileFailure) {
        for name in Self.kept where Disk.kind(staging + "/" + name) == .folder {
            guard Disk.kind(path + "/" + name) == nil else { continue }
            try Disk.rename(staging + "/" + name, to: path + "/" + name)
        }
    }

    /// Takes away what a killed build left, after giving back what it had not yet given back.
    private func removeLeftovers() throws(FileFailure) {
        for name in try Disk.names(in: parent) where name.hasPrefix(".wattle-tmp-") {
            let owner = name.split(separator: "-").dropFirst(2).first.flatMap { Int32($0) } ?? 0
            guard owner > 0, kill(owner, 0) != 0 || owner == getpid() else { continue }
            let leftover = parent + "/" + name
            if Disk.kind(path) == nil, Disk.kind(leftover + "/" + Manifest.name) != nil {
                try Disk.rename(leftover, to: path)
                continue
            }
            try restoreOwnersFolders(from: leftover)
            try Disk.remove(leftover)
        }
    }

    /// One build at a time: a second one waits until the first has finished.
    private func lockParent() throws(FileFailure) -> Int32 {
        let descriptor = try Disk.openFolder(parent)
        guard flock(descriptor, LOCK_EX) == 0 else {
            let failure = Disk.failure("lock", parent)
            close(descriptor)
            throw failure
        }
        return descriptor
    }

    private static func absolute(_ path: String) -> String {
        let whole = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        var parts: [Substring] = []
        for part in whole.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }
}

/// A file of the new site.
package struct WrittenFile: Sendable, Hashable {
    /// Path below the site's root.
    package let path: String
    /// Hash of its bytes.
    package let hash: ContentHash
    /// Whether the previous site had the same bytes at this path.
    package let isUnchanged: Bool
}

/// What a build did to the output.
package struct WriteSummary: Sendable, Equatable {
    /// Files in the site.
    package let files: Int
    /// Files that were there with the same bytes already.
    package let unchanged: Int
    /// Files of the previous site that are gone.
    package let removed: Int
}
