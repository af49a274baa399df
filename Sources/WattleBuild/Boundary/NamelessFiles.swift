import WattleText

extension GardenFiles {
    /// The same files; what the system refuses names none of them, because they could be private.
    func unnamed() -> GardenFiles {
        let original = self
        return GardenFiles(
            list: { () throws(FileFailure) in
                try unnaming("cannot list a folder of the garden") { () throws(FileFailure) in
                    try original.list()
                }
            },
            read: { path throws(FileFailure) in
                try unnaming("cannot read the file \(hashedName(path))") { () throws(FileFailure) in
                    try original.read(path)
                }
            },
            size: { path throws(FileFailure) in
                try unnaming("cannot read the file \(hashedName(path))") { () throws(FileFailure) in
                    try original.size(path)
                }
            },
            name: hashedName)
    }
}

/// A file in eight digits that its owner can compare: `#1f2e3d4c`.
func hashedName(_ path: String) -> String { "#" + ContentHash(Array(path.utf8)).prefix(8) }

/// A failure keeps its reason and loses its path.
private func unnaming<Value>(
    _ sentence: String, _ body: () throws(FileFailure) -> Value
) throws(FileFailure) -> Value {
    do {
        return try body()
    } catch {
        let reason = error.description.split(separator: ": ").last.map { ": \($0)" } ?? ""
        throw .system(sentence + reason + " (--show-private-names names it)")
    }
}
