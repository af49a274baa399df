internal import Foundation

/// A file of an author's and the text that takes its place.
struct FileChange: Sendable {
    /// The file itself, links followed.
    let path: String
    /// The bytes that were checked.
    let before: [UInt8]
    /// The bytes that take their place.
    let after: [UInt8]
}

/// Puts new texts in the place of old ones: each file is written beside the old one and takes its name in one step.
///
/// Nothing is renamed before everything is on the disk, so that whatever happens each file is there, old or new.
/// - Throws: before the first file is touched when one of them is not what was checked, or is read-only.
func replaceTexts(_ changes: [FileChange]) throws(FileFailure) {
    for change in changes { try refuseIfForeign(change) }
    for folder in Set(changes.map { folder(of: $0.path) }).sorted() { try sweep(folder) }
    var staged: [(name: String, path: String)] = []
    do {
        for (index, change) in changes.enumerated() {
            let name = stagingName(beside: change.path, index)
            if Disk.kind(name) != nil { try Disk.remove(name) }
            staged.append((name, change.path))
            try Disk.write(change.after, to: name)
            try Disk.copyAttributes(of: change.path, to: name)
        }
        if let first = changes.first { try Disk.synchronise(folder(of: first.path)) }
        for (name, path) in staged { try Disk.rename(name, to: path) }
    } catch {
        for (name, _) in staged where Disk.kind(name) != nil { try? Disk.remove(name) }
        throw error
    }
}

private func refuseIfForeign(_ change: FileChange) throws(FileFailure) {
    guard try Disk.read(change.path) == change.before else {
        throw .system("\(change.path) changed while it was checked; nothing was written, run it again")
    }
    guard try Disk.isWritable(change.path) else {
        throw .system("\(change.path) is read-only; nothing was written")
    }
}

/// Begins the name of a text that waits for its place; no garden reads a name with a dot in front.
private let stagingPrefix = ".wattle-tmp-"

/// The name under which a text waits beside the file that it will replace.
func stagingName(beside path: String, _ index: Int = 0) -> String {
    folder(of: path) + "/\(stagingPrefix)\(getpid())-\(index)"
}

/// Removes what a run that was killed has left in a folder.
func sweep(_ folder: String) throws(FileFailure) {
    for name in try Disk.names(in: folder) where name.hasPrefix(stagingPrefix) {
        let process = name.dropFirst(stagingPrefix.count).prefix { $0 != "-" }
        guard let process = Int32(process), kill(process, 0) != 0, errno == ESRCH else { continue }
        // A folder is what a build left, which may hold what belongs to the site's owner.
        guard Disk.kind(folder + "/" + name) == .file else { continue }
        try Disk.remove(folder + "/" + name)
    }
}

private func folder(of path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
}
