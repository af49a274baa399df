internal import Foundation

/// Puts a file of the garden's own in the place of the old one: a reader sees the one or the other, and whatever
/// happens one of them is there.
/// - Parameters:
///   - bytes: the new content.
///   - path: the file; folders that are missing are made.
///   - isLasting: whether it must be on the disk when this returns.
/// - Throws: when the system refuses; the old file is there then.
func replaceFile(_ bytes: [UInt8], at path: String, isLasting: Bool = true) throws(FileFailure) {
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    try Disk.makeFolders(folder)
    let staged = stagingName(beside: path)
    if isLasting { try sweep(folder) }
    if Disk.kind(staged) != nil { try Disk.remove(staged) }
    do {
        try Disk.write(bytes, to: staged)
        if isLasting { try Disk.synchronise(folder) }
        try Disk.rename(staged, to: path)
    } catch {
        try? Disk.remove(staged)
        throw error
    }
}
