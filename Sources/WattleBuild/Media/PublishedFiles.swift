import WattleChecks
import WattleDiagnostics
import WattleGarden
import WattleMedia
import WattleText

/// A file beside the pages: the copy of an attachment without what was hidden in it.
struct PublishedFile: Hashable, Sendable {
    /// Where it stands below the site's root.
    ///
    /// The name is a hash of what is published, so that it tells nothing of the folders and names of its owner and
    /// changes with the content alone.
    let path: String
    /// What it is.
    let kind: MediaKind
    /// How large the picture is.
    let size: PixelSize?
    /// How many bytes it has.
    let byteCount: Int

    /// Names the copy.
    init(_ media: PublishedMedia) {
        path = "assets/media/\(ContentHash(media.bytes).prefix(16)).\(media.kind.fileExtension)"
        kind = media.kind
        size = media.size
        byteCount = media.bytes.count
    }

    /// What a page shows of the file, as one hash.
    var hash: ContentHash {
        var hasher = ContentHasher()
        hasher.combine(path)
        hasher.combine(UInt64(byteCount))
        return hasher.finish()
    }
}

/// The files that public notes show or link to, and nothing else.
struct PublishedFiles: Sendable {
    private let files: [AttachmentID: PublishedFile]
    private let paths: [AttachmentID: String]
    private let door: GardenFiles

    fileprivate init(
        _ files: [AttachmentID: PublishedFile], paths: [AttachmentID: String], door: GardenFiles
    ) {
        self.files = files
        self.paths = paths
        self.door = door
    }

    /// The copy of an attachment; nil for one that is not published.
    subscript(_ id: AttachmentID) -> PublishedFile? { files[id] }

    /// What is published, in the order of the garden.
    var published: [(AttachmentID, PublishedFile)] { files.sorted { $0.key < $1.key }.map { ($0, $1) } }

    /// The bytes of the copy, made again: to keep all of them until they are written would fill the memory.
    /// - Throws: also when the file changed since it was named.
    func bytes(of id: AttachmentID) throws(FileFailure) -> [UInt8] {
        guard let file = files[id], let path = paths[id] else {
            preconditionFailure("only published files are asked for")
        }
        if case .success(let media) = try copy(of: path, from: door).get(), PublishedFile(media) == file {
            return media.bytes
        }
        throw .system("cannot publish \(door.name(path)): it changed while the site was built; build again")
    }
}

/// Makes ready what public notes show or link to.
/// - Returns: the files that can be published, with a finding at each link to one that cannot.
/// - Throws: when the system refuses to read one.
func publishFiles(
    of garden: PublishedGarden, graph: LinkGraph, attachments: AttachmentIndex, from door: GardenFiles,
    isCompatible: Bool, denylist: Denylist? = nil
) async throws(FileFailure) -> Diagnosed<PublishedFiles> {
    let reached = Set(
        graph.links.lazy.joined().compactMap { link -> AttachmentID? in
            if case .attachment(let id, _) = link { id } else { nil }
        }
    ).sorted()
    let copies = await parallelMap(reached) { _, id in
        // The bytes are given back at once.
        let path = attachments[id]
        return copy(of: path, from: door).map { copy in
            copy.map { (PublishedFile($0), textFindings(in: $0, of: path, from: door, denylist)) }
        }
    }
    var files: [AttachmentID: PublishedFile] = [:]
    var refusals: [AttachmentID: FileRefusal] = [:]
    var findings: [Diagnostic] = []
    for (id, copy) in zip(reached, copies) {
        switch try copy.get() {
        case .success(let (file, texts)):
            files[id] = file
            findings += texts
        case .failure(let refusal): refusals[id] = refusal
        }
    }
    let paths = Dictionary(uniqueKeysWithValues: files.keys.map { ($0, attachments[$0]) })
    return Diagnosed(
        PublishedFiles(files, paths: paths, door: door),
        findings + fileFindings(in: garden, graph, files, refusals, isCompatible: isCompatible))
}

/// Why a file is not published: its content, or that it is too large to be looked at.
enum FileRefusal: Error, Hashable, Sendable {
    case content(MediaRefusal)
    case size(Int)

    /// What hosts of static sites commonly take, and what fits in memory.
    static let largest = 100_000_000
}

private func copy(
    of path: String, from door: GardenFiles
) -> Result<Result<PublishedMedia, FileRefusal>, FileFailure> {
    Result { () throws(FileFailure) in
        let size = try door.size(path)
        guard size <= FileRefusal.largest else { return .failure(.size(size)) }
        let bytes = try door.read(path)
        return Result { () throws(MediaRefusal) in
            try publishedMedia(bytes, extension: fileExtension(of: path))
        }.mapError { .content($0) }
    }
}

/// What follows the last dot of the file's name; nothing where there is no dot.
private func fileExtension(of path: String) -> String {
    let name = path.utf8.split(separator: 0x2F).last ?? path.utf8[...]
    guard let dot = name.lastIndex(of: 0x2E) else { return "" }
    return String(decoding: name[name.index(after: dot)...], as: UTF8.self)
}
