import WattleText

/// A target as an author wrote it, cut into segments.
struct WrittenPath {
    /// Without `.` and `..`, in NFC.
    let segments: [String]
    /// The folder of the note that links.
    let home: [String]
    /// Whether the path starts at the garden's root or at the note.
    let isAnchored: Bool
    /// Whether a slash at the end says that a folder is meant.
    let namesFolder: Bool

    /// Nil when the target is empty or climbs out of the garden.
    init?(_ target: String, from source: String) {
        guard !target.isEmpty else { return nil }
        let parts = pathSegments(of: target)
        home = Array(pathSegments(of: source).dropLast())
        let isRelative = parts.first == "." || parts.first == ".."
        isAnchored = isRelative || target.utf8.first == 0x2F
        guard let segments = resolvingDots(parts, from: isRelative ? home : []) else { return nil }
        self.segments = segments
        namesFolder = target.utf8.last == 0x2F || parts.last == "." || parts.last == ".."
    }

    /// The same path without `.md`; nil where it does not end so.
    init?(droppingExtensionOf path: WrittenPath) {
        guard !path.namesFolder, let name = path.segments.last, let bare = withoutMarkdownExtension(name)
        else {
            return nil
        }
        segments = path.segments.dropLast() + [bare]
        home = path.home
        isAnchored = path.isAnchored
        namesFolder = false
    }
}

extension WrittenPath {
    /// The same path as addresses have it.
    init(slugsOf path: WrittenPath) {
        segments = path.segments.map { pathSlug(segment: withoutPageExtension($0)) }
        home = path.home.map { pathSlug(segment: $0) }
        isAnchored = path.isAnchored
        namesFolder = path.namesFolder
    }
}

private func withoutPageExtension(_ name: String) -> String {
    let bare = withoutMarkdownExtension(name) ?? name
    return bare.hasSuffix(".html") ? String(bare.dropLast(5)) : bare
}

/// The path with its `.` and `..` worked out; nil where it leaves the garden.
private func resolvingDots(_ parts: [String], from base: [String]) -> [String]? {
    var result = base
    for part in parts where part != "." {
        if part != ".." {
            result.append(part)
        } else if result.popLast() == nil {
            return nil
        }
    }
    return result
}

/// The segments of a path in the form in which they are compared: NFC, no white space at their ends, no spaces that
/// do not break.
func pathSegments(of path: String) -> [String] {
    path.utf8.split(separator: 0x2F).compactMap { part in
        let text = composed(String(decoding: part.trimmedASCII(), as: UTF8.self))
        guard !text.isEmpty else { return nil }
        guard text.unicodeScalars.contains(where: isUnbreakable) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { isUnbreakable($0) ? " " : $0 }))
    }
}

/// A file's name without `.md` and white space before it; nil where it does not end so.
func withoutMarkdownExtension(_ name: String) -> String? {
    guard name.utf8.count > 3, Array(name.utf8.suffix(3)).equalsIgnoringASCIICase(".md") else { return nil }
    return String(decoding: Array(name.utf8.dropLast(3)).trimmedASCII(), as: UTF8.self)
}

private func isUnbreakable(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{A0}" || scalar == "\u{202F}" }
