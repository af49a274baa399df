private import WattleText

/// What the first bytes of a file say it is.
enum SniffedKind: Hashable, Sendable {
    case jpeg, png, gif, webp, avif, heic, bmp, ico
    case movie, matroska, mp3, aac, wav, flac, ogg
    case pdf

    /// The family that the kind belongs to.
    var family: MediaFamily {
        switch self {
        case .jpeg, .png, .gif, .webp, .avif, .heic, .bmp, .ico: .image
        case .movie, .matroska: .video
        case .mp3, .aac, .wav, .flac, .ogg: .audio
        case .pdf: .document
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
    if bytes.has("BM", at: 0), bytes.has([0, 0, 0, 0], at: 6) { return .bmp }
    if bytes.has([0, 0, 1, 0], at: 0) || bytes.has([0, 0, 2, 0], at: 0) { return .ico }
    if startOfPDF(bytes) != nil { return .pdf }
    if bytes.has([0x1A, 0x45, 0xDF, 0xA3], at: 0) { return .matroska }
    return sniffedSound(bytes) ?? sniffedBoxes(bytes)
}

/// The kind of a sound; one without a signature is known by the marks of a frame.
private func sniffedSound(_ bytes: [UInt8]) -> SniffedKind? {
    if bytes.has("OggS", at: 0) { return .ogg }
    if bytes.has("RIFF", at: 0), bytes.has("WAVE", at: 8) { return .wav }
    let start = endOfTags(bytes)
    if bytes.has("fLaC", at: start) { return .flac }
    guard start > 0 || bytes.byte(at: 0) == 0xFF, let mark = bytes.bigEndian16(at: start) else { return nil }
    if mark & 0xFFF6 == 0xFFF0 { return .aac }
    return start > 0 || mark & 0xFFE0 == 0xFFE0 ? .mp3 : nil
}

/// The kind of a file of boxes, from its brands; films of QuickTime may have none.
private func sniffedBoxes(_ bytes: [UInt8]) -> SniffedKind? {
    guard let box = Box(bytes, at: 0, limit: bytes.count) else { return nil }
    guard box.type == "ftyp" else {
        return ["moov", "mdat", "wide", "pnot"].contains(box.type) ? .movie : nil
    }
    let brands = stride(from: box.content.lowerBound, to: box.end, by: 4).prefix(64).compactMap {
        bytes.fourCC(at: $0)
    }
    if brands.contains(where: { ["avif", "avis"].contains($0) }) { return .avif }
    return brands.contains { ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"].contains($0) }
        ? .heic : .movie
}

/// Whether the first byte that is no white space begins a tag.
func isMarkup(_ bytes: [UInt8]) -> Bool {
    let text = bytes.has([0xEF, 0xBB, 0xBF], at: 0) ? bytes[3...] : bytes[...]
    return text.first { !$0.isASCIIWhitespace } == ASCII.lessThan
}
