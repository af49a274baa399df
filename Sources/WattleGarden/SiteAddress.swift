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

/// What is wrong with an address that an author wrote, in words; nil when nothing is.
package func addressFault(_ written: String) -> String? {
    for (index, segment) in written.split(separator: "/", omittingEmptySubsequences: false).enumerated() {
        if segment.isEmpty, index > 0,
            index < written.split(separator: "/", omittingEmptySubsequences: false).count - 1
        {
            return "it has an empty part"
        }
        if segment == "." || segment == ".." { return "it has a '\(segment)' part" }
        if segment.hasPrefix(".") { return "a part begins with a dot" }
        if segment.utf8.count > 200 { return "a part is longer than 200 bytes" }
    }
    if written.utf8.count > 1_000 { return "it is longer than 1000 bytes" }
    for scalar in written.unicodeScalars {
        switch scalar {
        case " ", "\u{A0}": return "it contains a space"
        case "?", "#", "%", "\\", "<", ">", "\"", "|", "*": return "it contains '\(scalar)'"
        case _ where scalar.value < 0x20 || scalar.value == 0x7F: return "it contains a control character"
        case _ where scalar.properties.generalCategory == .format: return "it contains an invisible character"
        default: continue
        }
    }
    if written.contains(where: \.isUppercase) { return "it contains upper case" }
    if Array(written.unicodeScalars) != Array(composed(written).unicodeScalars) {
        return "it is not in Unicode form NFC"
    }
    if let last = written.split(separator: "/").last, let dot = last.lastIndex(of: "."),
        ["html", "htm", "md", "php", "aspx"].contains(last[last.index(after: dot)...])
    {
        return "it ends in a file extension"
    }
    return nil
}
