/// A file of a garden: its path below the garden's root.
package struct GardenFile: Hashable, Sendable {
    /// Path with `/`, in the bytes of the file system.
    package let path: String
    /// What kind of thing it is.
    package let kind: Kind

    /// Names a file.
    package init(path: String, kind: Kind) {
        self.path = path
        self.kind = kind
    }

    /// The kinds that a garden distinguishes.
    package enum Kind: Hashable, Sendable {
        /// A Markdown note.
        case note
        /// Anything else that a note could embed.
        case attachment
        /// A symbolic link that leads out of the garden; it is never followed.
        case escapingLink
    }
}

/// The only door to a garden's files: a folder on disk, or a dictionary in a test.
package struct GardenFiles: Sendable {
    /// Lists every file that belongs to the garden, sorted by path bytes.
    package let list: @Sendable () throws(FileFailure) -> [GardenFile]
    /// Reads one of them whole.
    package let read: @Sendable (String) throws(FileFailure) -> [UInt8]
    /// How many bytes one of them has, without reading it.
    package let size: @Sendable (String) throws(FileFailure) -> Int
    /// What failures call one of them.
    package let name: @Sendable (String) -> String

    /// Opens a door.
    package init(
        list: @escaping @Sendable () throws(FileFailure) -> [GardenFile],
        read: @escaping @Sendable (String) throws(FileFailure) -> [UInt8],
        size: @escaping @Sendable (String) throws(FileFailure) -> Int,
        name: @escaping @Sendable (String) -> String = { $0 }
    ) {
        self.list = list
        self.read = read
        self.size = size
        self.name = name
    }

    /// A garden that exists in memory only.
    package init(inMemory files: [String: [UInt8]]) {
        self.init(
            list: {
                files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map {
                    GardenFile(path: $0, kind: $0.hasSuffix(".md") ? .note : .attachment)
                }
            },
            read: { path throws(FileFailure) in try Self.bytes(of: path, in: files) },
            size: { path throws(FileFailure) in try Self.bytes(of: path, in: files).count })
    }

    private static func bytes(of path: String, in files: [String: [UInt8]]) throws(FileFailure) -> [UInt8] {
        guard let bytes = files[path] else { throw .system("cannot read \(path): no such file") }
        return bytes
    }
}
