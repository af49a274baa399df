import WattleText

/// The address of a page within the site: segments without slashes; none for the home page.
///
/// The page `/concepts/ai-factory/` has the segments `concepts`, `ai-factory` and is the file
/// `concepts/ai-factory/index.html`.
package struct SiteAddress: Hashable, Sendable, Comparable {
    /// The parts between the slashes, in NFC.
    package let segments: [String]

    /// Takes the parts as they are.
    package init(segments: [String]) { self.segments = segments }

    /// The site's first page.
    package static let home = SiteAddress(segments: [])

    /// The address that follows from a note's path in the garden, such as `concepts/AI factory.md`.
    ///
    /// `folder/index.md`, `folder/_index.md` and `folder/folder.md` are the folder's own page.
    package init(notePath: String) {
        var parts = notePath.split(separator: "/").map(String.init)
        if let last = parts.popLast() {
            parts.append(withoutMarkdownExtension(last) ?? last)
            if isFolderNote(parts) { parts.removeLast() }
        }
        segments = parts.map { pathSlug(segment: $0) }
    }

    /// The address written in a `permalink` or an alias that is a path: slashes at the ends do not matter.
    package init(written: String) {
        segments = written.split(separator: "/").map { composed(String($0)) }
    }

    /// `/concepts/ai-factory/`, or `/`.
    package var path: String { segments.isEmpty ? "/" : "/" + segments.joined(separator: "/") + "/" }

    /// The page's file below the site's root.
    package var file: String { (segments + ["index.html"]).joined(separator: "/") }

    /// What leads from this page back to the site's root: `../../`, or nothing on the home page.
    package var root: String { String(repeating: "../", count: segments.count) }

    /// The relative reference from this page to another, percent-encoded; `./` to itself.
    package func reference(to target: SiteAddress) -> String {
        var common = 0
        while common < segments.count, common < target.segments.count,
            segments[common] == target.segments[common]
        {
            common += 1
        }
        let up = String(repeating: "../", count: segments.count - common)
        let down = target.segments[common...].map { percentEncoded($0) + "/" }.joined()
        let reference = up + down
        if reference.isEmpty { return "./" }
        // A colon in the first segment would be read as a scheme.
        return up.isEmpty && target.segments[common].utf8.contains(0x3A) ? "./" + reference : reference
    }

    /// Bytewise order of the paths.
    package static func < (left: SiteAddress, right: SiteAddress) -> Bool {
        left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
}
