internal import Foundation

/// Puts a file of the garden's own in the place of the old one: a reader sees the one or the other, and whatever
/// happens one of them is there.
func replaceFile(_ bytes: [UInt8], at path: String) throws(FileFailure) {
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    try Disk.makeFolders(folder)
    let staged = "\(path).wattle-tmp-\(getpid())"
    if Disk.kind(staged) != nil { try Disk.remove(staged) }
    do {
        try Disk.write(bytes, to: staged)
        try Disk.synchronise(folder)
        try Disk.rename(staged, to: path)
    } catch {
        try? Disk.remove(staged)
        throw error
    }
}
