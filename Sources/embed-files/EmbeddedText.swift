import FoundationEssentials

/// One file to embed: its path relative to the folder, and its bytes.
struct EmbeddedText {
    let path: String
    let bytes: [UInt8]
}

/// What keeps a folder from being embedded.
struct EmbeddingFailure: Error, CustomStringConvertible {
    let message: String
    var description: String { message }
}

/// The text files of `folder` and its subfolders, sorted by path; names that begin with a dot are left out.
func embeddedTexts(in folder: String) throws -> [EmbeddedText] {
    let manager = FileManager.default
    guard manager.fileExists(atPath: folder) else { return [] }
    return try manager.subpathsOfDirectory(atPath: folder)
        .filter { !isHidden($0) && isFile("\(folder)/\($0)") }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .map { EmbeddedText(path: $0, bytes: try textBytes(of: "\(folder)/\($0)")) }
}

private func isHidden(_ path: String) -> Bool {
    path.hasPrefix(".") || path.contains("/.")
}

private func isFile(_ path: String) -> Bool {
    var isDirectory = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && !isDirectory
}

private func textBytes(of path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
        throw EmbeddingFailure(message: "cannot read \(path)")
    }
    guard String(validating: data, as: UTF8.self) != nil else {
        throw EmbeddingFailure(message: "\(path) is not UTF-8 text; only text files can be embedded")
    }
    return Array(data)
}
