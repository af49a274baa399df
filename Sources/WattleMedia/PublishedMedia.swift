private import WattleText

/// Width and height in CSS pixels, as a browser shows the picture: after its orientation.
package struct PixelSize: Hashable, Sendable {
    package let width: Int
    package let height: Int

    /// A size that can be laid out; nil unless both are from 1 to 2³¹ - 1.
    package init?(width: Int, height: Int) {
        guard 1...0x7FFF_FFFF ~= width, 1...0x7FFF_FFFF ~= height else { return nil }
        self.width = width
        self.height = height
    }

    /// Width and height exchanged.
    var turned: PixelSize? { PixelSize(width: height, height: width) }
}

/// The copy of an attachment that may be published: everything in it is there to be seen or heard.
package struct PublishedMedia: Hashable, Sendable {
    /// The file.
    package let bytes: [UInt8]
    /// What it is, whatever its extension said.
    package let kind: MediaKind
    /// How large the picture is; nil for sounds, documents, and pictures that do not say.
    package let size: PixelSize?
    /// How long it plays; nil for what does not play or does not say.
    package let duration: Duration?

    init(_ bytes: [UInt8], kind: MediaKind, size: PixelSize? = nil, duration: Duration? = nil) {
        self.bytes = bytes
        self.kind = kind
        self.size = size
        self.duration = duration
    }
}

/// Why a file is not published, and what its owner can do.
package struct MediaRefusal: Error, Hashable, Sendable {
    /// What is the matter, as a part of a sentence that follows the file's name.
    package let reason: String
    /// What mends it, as a sentence.
    package let remedy: String

    init(_ reason: String, remedy: String) {
        self.reason = reason
        self.remedy = remedy
    }

    /// A file that breaks the rules of its own format.
    static func damaged(_ what: String) -> MediaRefusal {
        MediaRefusal(
            "is damaged: \(what)", remedy: "Open it in the program that made it and export it once more.")
    }
}

/// The published copy of a file, or the reason why there is none.
///
/// `extension` is what follows the last dot of the file's name. The kind is read from the bytes and only compared with
/// it. The same bytes give the same copy. Complexity: linear in time and memory.
/// - Throws: a refusal where the file may hold something hidden that cannot be removed.
package func publishedMedia(_ bytes: [UInt8], extension: String) throws(MediaRefusal) -> PublishedMedia {
    let name = String(decoding: `extension`.utf8.map(\.asciiLowercased), as: UTF8.self)
    guard !bytes.isEmpty else {
        throw MediaRefusal("is empty", remedy: "Remove the link, or put the file's content back.")
    }
    guard let claimed = MediaFamily(extension: name) else { throw refusal(ofExtension: name) }
    if let kind = TextExtension.kind(of: name) { return try PublishedMedia(publishedText(bytes), kind: kind) }
    guard let kind = sniffedKind(of: bytes) else {
        if claimed == .image, isMarkup(bytes) { return try publishedSVG(bytes) }
        throw refusal(claiming: claimed)
    }
    guard kind.family.mayStand(for: claimed) else {
        throw MediaRefusal(
            "is \(kind.family.words) inside and \(claimed.words) by its name",
            remedy: "Rename it so that the extension says what it is.")
    }
    return try cleaned(bytes, of: kind)
}

/// The copy of a file of a kind that is known.
func cleaned(_ bytes: [UInt8], of kind: SniffedKind) throws(MediaRefusal) -> PublishedMedia {
    switch kind {
    case .jpeg: try publishedJPEG(bytes)
    case .png: try publishedPNG(bytes)
    case .gif: try publishedGIF(bytes)
    case .webp: try publishedWebP(bytes)
    case .avif: try publishedStill(bytes, kind: .avif)
    case .heic: try publishedStill(bytes, kind: .heic)
    case .bmp: try publishedBMP(bytes)
    case .ico: try publishedICO(bytes)
    case .movie: try publishedMovie(bytes)
    case .matroska: try publishedMatroska(bytes)
    case .mp3: try publishedMP3(bytes)
    case .aac: try publishedAAC(bytes)
    case .wav: try publishedWAV(bytes)
    case .flac: try publishedFLAC(bytes)
    case .ogg: try publishedOgg(bytes)
    case .pdf: try publishedPDF(bytes)
    }
}
