/// Where a garden's files are in the repository that it lies in, as a server of git names them.
///
/// Findings name notes from the notes' folder and other files from the garden's.
struct RepositoryPaths: Sendable {
    private var garden = ""
    private var notes = ""
    private var own: Set<String> = []

    /// Takes paths as they are.
    init() {}

    /// Looks for the repository: the nearest folder with `.git` in it, else the garden itself.
    /// - Parameters:
    ///   - folder: the garden.
    ///   - own: files of the garden's own, named from its root.
    init(_ folder: GardenFolder, own: Set<String>) {
        self.own = own
        notes = String(folder.notesFolder.dropFirst(folder.root.count + 1))
        if !notes.isEmpty { notes += "/" }
        var parts = folder.root.split(separator: "/")
        var below: [Substring] = []
        while !parts.isEmpty {
            if Disk.kind("/" + parts.joined(separator: "/") + "/.git") != nil {
                garden = below.reversed().map { $0 + "/" }.joined()
                return
            }
            below.append(parts.removeLast())
        }
    }

    /// The path of a file from the repository's root.
    func file(_ path: String) -> String {
        let isOwn = own.contains(path) || path.hasPrefix(".wattle/")
        return garden + (isOwn ? "" : notes) + path
    }
}
