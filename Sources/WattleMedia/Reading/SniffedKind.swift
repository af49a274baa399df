private import WattleText

/// What the first bytes of a file say it is.
enum SniffedKind: Hashable, Sendable {
    case jpeg, png, gif, webp

    /// The family that the kind belongs to.
    var family: MediaFamily {
        switch self {
        case .jpeg, .png, .gif, .webp: .image
        }
    }
}

/// The kind that a file's signature names; nil for text and for what is not published.
///
/// Complexity: constant.
func sniffedKind(of bytes: [UInt8]) -> SniffedKind? {
    if bytes.has([0xFF, 0xD8, 0xFF], at: 0) { return .jpeg }
    if bytes.has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0) { return .png }
    if bytes.has("GIF87a", at: 0) || bytes.has("GIF89a", at: 0) { return .gif }
    if bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) { return .webp }
    return nil
}

/// Whether the first byte that is no white space begins a tag.
func isMarkup(_ bytes: [UInt8]) -> Bool {
    let text = bytes.has([0xEF, 0xBB, 0xBF], at: 0) ? bytes[3...] : bytes[...]
    return text.first { !$0.isASCIIWhitespace } == ASCII.lessThan
}
