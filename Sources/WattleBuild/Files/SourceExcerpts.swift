import WattleChecks

/// The parts of sources that a garden keeps, in the order of their files' names.
/// - Throws: when a file that is there cannot be read.
func sourceExcerpts(of folder: GardenFolder) throws(FileFailure) -> [SourceExcerpt] {
    let path = folder.root + "/" + SourceExcerpt.folder
    guard Disk.kind(path) == .folder else { return [] }
    var excerpts: [SourceExcerpt] = []
    for name in try Disk.names(in: path) where name.hasSuffix(".txt") {
        if let excerpt = SourceExcerpt(try Disk.read(path + "/" + name)) { excerpts.append(excerpt) }
    }
    return excerpts
}
