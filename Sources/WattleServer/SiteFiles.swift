/// One file as it is sent to a browser.
package struct SiteFile: Hashable, Sendable {
    /// The whole file.
    package let bytes: [UInt8]
    /// The value of its `Content-Type` header.
    package let contentType: String

    /// A file with an explicit type.
    package init(bytes: [UInt8], contentType: String) {
        self.bytes = bytes
        self.contentType = contentType
    }
}

/// A built site as the server sees it: a question about a path, and an answer.
///
/// Paths are relative to the site's root, decoded, with no empty, `.` or `..` segment and no leading slash.
package struct SiteFiles: Sendable {
    /// The file at a path, or nothing when the site has no regular file there.
    package let read: @Sendable (String) -> SiteFile?

    /// A site that answers with `read`.
    package init(read: @escaping @Sendable (String) -> SiteFile?) { self.read = read }

    /// A site that is held in memory: bytes by path.
    package static func memory(_ files: [String: [UInt8]]) -> SiteFiles {
        SiteFiles { path in
            files[path].map { SiteFile(bytes: $0, contentType: contentType(forPath: path)) }
        }
    }
}
