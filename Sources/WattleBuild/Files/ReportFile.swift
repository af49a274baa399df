internal import Foundation

extension CheckedGarden {
    /// Writes a report about the garden: a reader sees the old file or the new one, never half of it.
    /// - Parameters:
    ///   - bytes: the report.
    ///   - path: its file; folders that are missing are made.
    /// - Throws: when the file lies within the site, where it would be published, or cannot be written.
    package func writeReport(_ bytes: [UInt8], to path: String) throws(FileFailure) {
        let absolute = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        let target = Disk.real(absolute) ?? absolute
        guard !(URL(filePath: target).standardized.path + "/").hasPrefix(outputPath + "/") else {
            throw .usage("the report \(path) would be a file of the site; write it somewhere else")
        }
        if let kind = Disk.kind(target), kind != .file {
            throw .system("cannot write \(path): it is no ordinary file")
        }
        try replaceFile(bytes, at: target, isLasting: false)
    }
}
