/// The published copy of a PNG file, animated or not.
///
/// Kept: what draws it. Text, EXIF but for the orientation, times, chunks that only editors know, and everything behind
/// the end go. A chunk whose check is wrong makes the file damaged if the picture needs it, and goes otherwise. A file
/// that ends between its image data and its end is published as far as it goes.
/// - Source: W3C PNG (third edition), sections 5 and 11.
func publishedPNG(_ bytes: [UInt8]) throws(MediaRefusal) -> PublishedMedia {
    guard let header = PNGChunk(bytes, at: 8), header.name == "IHDR", header.content.count == 13,
        let width = bytes.bigEndian32(at: 16), let height = bytes.bigEndian32(at: 20)
    else { throw MediaRefusal.damaged("it has no header") }
    var kept: [Range<Int>] = []
    var orientation = Orientation.upright
    var profile: [UInt8]?
    var hasProfile = false
    var hasImage = false
    var offset = header.whole.upperBound
    while let chunk = PNGChunk(bytes, at: offset), chunk.name != "IEND" {
        offset = chunk.whole.upperBound
        hasImage = hasImage || chunk.name == "IDAT"
        if chunk.name == "eXIf" {
            // Browsers turn a picture only when they know before its data.
            if hasImage { continue }
            orientation = Orientation(tiff: Array(bytes[chunk.content])) ?? orientation
        } else if chunk.name == "iCCP" {
            if !hasProfile { profile = colourProfile(Array(bytes[chunk.content])) }
            hasProfile = true
        } else if try chunk.isKept(in: bytes) {
            kept.append(chunk.whole)
        }
    }
    guard hasImage else { throw MediaRefusal.damaged("it ends before its image data") }
    var output = Array(bytes[..<header.whole.upperBound])
    output.reserveCapacity(bytes.count + 64)
    if let tiff = orientation.tiff { output += PNGChunk.file(of: "eXIf", content: tiff) }
    if let profile { output += profile }
    for range in kept { output += bytes[range] }
    output += PNGChunk.file(of: "IEND", content: [])
    return PublishedMedia(
        output, kind: .png, size: orientation.shown(PixelSize(width: width, height: height)))
}

/// The chunk of a colour profile, from the content of one: a name, a zero, the method, and the profile compressed.
private func colourProfile(_ content: [UInt8]) -> [UInt8]? {
    // A profile that maps every colour of a printer takes some megabytes.
    guard let end = content.index(of: 0, from: 0), content.byte(at: end + 1) == 0,
        let profile = inflated(Array(content[(end + 2)...]), limit: 16 << 20),
        let cleaned = cleanedColourProfile(profile)
    else { return nil }
    return PNGChunk.file(of: "iCCP", content: Array("ICC\0\0".utf8) + storedZlib(cleaned))
}

/// A piece of a PNG file: length, name, content, check.
private struct PNGChunk {
    let name: FourCC
    let content: Range<Int>
    let whole: Range<Int>

    /// The chunk at an offset; nil where no whole one lies there.
    init?(_ bytes: [UInt8], at offset: Int) {
        guard let length = bytes.bigEndian32(at: offset), let name = bytes.fourCC(at: offset + 4),
            let whole = bytes.range(offset, length + 12)
        else { return nil }
        self.name = name
        self.whole = whole
        content = offset + 8..<offset + 8 + length
    }

    /// The bytes of a chunk.
    static func file(of name: FourCC, content: [UInt8]) -> [UInt8] {
        let checked = name.bytes + content
        let check = CRC32.png.checksum(of: checked, in: checked.indices)
        return bigEndianBytes(UInt32(content.count)) + checked + bigEndianBytes(check)
    }

    /// Whether the picture is drawn with this chunk.
    ///
    /// - Throws: a refusal where it is needed but cannot be understood.
    func isKept(in bytes: [UInt8]) throws(MediaRefusal) -> Bool {
        let isCritical = name.code & 0x2000_0000 == 0
        guard Self.drawing.contains(name) else {
            guard isCritical else { return false }
            throw MediaRefusal.damaged("it has an unknown chunk that it needs")
        }
        let checked = whole.lowerBound + 4..<content.upperBound
        let isWhole =
            bytes.bigEndian32(at: content.upperBound) == Int(CRC32.png.checksum(of: bytes, in: checked))
        if isCritical, !isWhole { throw MediaRefusal.damaged("a chunk's check is wrong") }
        return isWhole
    }

    private static let drawing: Set<FourCC> = [
        "PLTE", "IDAT", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs", "hIST", "acTL",
        "fcTL",
        "fdAT", "cICP", "mDCV", "cLLI", "mDCv", "cLLi",
    ]
}
