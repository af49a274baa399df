private import FoundationEssentials

extension SiteFiles {
    /// A site that lies in a folder on disk; a link that leads outside the folder is no file of the site.
    package static func folder(_ root: String) -> SiteFiles {
        let root = realPath(of: root)
        return SiteFiles { path in
            let file = realPath(of: "\(root)/\(path)")
            guard file.hasPrefix(root + "/"), isRegularFile(file),
                let data = FileManager.default.contents(atPath: file)
            else { return nil }
            return SiteFile(bytes: Array(data), contentType: contentType(forPath: path))
        }
    }
}

private func realPath(of path: String) -> String {
    let resolved = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
    return resolved.count > 1 && resolved.hasSuffix("/") ? String(resolved.dropLast()) : resolved
}

private func isRegularFile(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeRegular
}
