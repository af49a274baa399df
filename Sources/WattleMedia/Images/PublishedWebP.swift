/// The published copy of a WebP file, animated or not.
///
/// Kept: the picture, its transparency, its frames and its colour profile. EXIF, XMP, unknown chunks and everything
/// behind the end go; the header says what is left. EXIF's orientation goes too: browsers ignore what comes behind the
/// image data, as it must in WebP.
/// - Source: RFC 9649, sections 2.3 to 2.7.
func publishedWebP(_ bytes: [UInt8]) throws(MediaRefusal) -> PublishedMedia {
    guard let length = bytes.littleEndian32(at: 4) else {
        throw MediaRefusal.damaged("it ends within its header")
    }
    var reader = WebPReader(bytes)
    reader.read(12..<max(12, min(bytes.count, length + 8)))
    guard reader.hasImage else { throw MediaRefusal.damaged("it ends before its image data") }
    return PublishedMedia(
        riffFile(form: "WEBP", chunks: reader.cleanedChunks), kind: .webp, size: reader.size)
}

/// A RIFF file around chunks.
func riffFile(form: FourCC, chunks: [UInt8]) -> [UInt8] {
    FourCC("RIFF").bytes + littleEndianBytes(UInt32(truncatingIfNeeded: chunks.count + 4)) + form.bytes
        + chunks
}

/// A piece of a RIFF file: name, length, content, and a byte that makes the length even.
struct RIFFChunk {
    let name: FourCC
    let content: Range<Int>
    /// Where the next chunk begins.
    let end: Int

    /// The chunk at an offset that ends within `limit`; nil where no whole one lies there.
    init?(_ bytes: [UInt8], at offset: Int, limit: Int) {
        guard let name = bytes.fourCC(at: offset), let length = bytes.littleEndian32(at: offset + 4),
            let content = bytes.range(offset + 8, length), content.upperBound <= limit
        else { return nil }
        self.name = name
        self.content = content
        end = content.upperBound + (length & 1)
    }

    /// The bytes of a chunk.
    static func file(of name: FourCC, content: [UInt8]) -> [UInt8] {
        name.bytes + littleEndianBytes(UInt32(truncatingIfNeeded: content.count)) + content
            + (content.count.isMultiple(of: 2) ? [] : [0])
    }
}

private struct WebPReader {
    private(set) var hasImage = false
    private let bytes: [UInt8]
    private var canvas: PixelSize?
    private var stored: PixelSize?
    /// The extended header, when there is one.
    private var header: [UInt8]?
    private var profile: [UInt8]?
    private var chunks: [UInt8] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        chunks.reserveCapacity(bytes.count)
    }

    /// The size as stored: that of the canvas, else that of the only picture.
    var size: PixelSize? { canvas ?? stored }

    /// The chunks of the file without what is hidden in it.
    var cleanedChunks: [UInt8] {
        guard var header else { return chunks }
        // Of the flags, those of transparency and animation stay.
        header[0] &= 0x12
        if profile != nil { header[0] |= 0x20 }
        return RIFFChunk.file(of: "VP8X", content: header) + (profile ?? []) + chunks
    }

    mutating func read(_ range: Range<Int>) {
        var offset = range.lowerBound
        while let chunk = RIFFChunk(bytes, at: offset, limit: range.upperBound) {
            offset = chunk.end
            read(chunk)
        }
    }

    private mutating func read(_ chunk: RIFFChunk) {
        let start = chunk.content.lowerBound
        switch chunk.name {
        case "VP8X" where header == nil && chunk.content.count >= 10:
            header = Array(bytes[start..<start + 10])
            for place in 1...3 { header?[place] = 0 }
            canvas = PixelSize(width: number24(start + 4) + 1, height: number24(start + 7) + 1)
        case "VP8 ", "VP8L", "ALPH", "ANIM": keep(chunk)
        case "ANMF" where chunk.content.count >= 16: keepFrame(chunk)
        case "ICCP" where profile == nil:
            let cleaned = cleanedColourProfile(Array(bytes[chunk.content]))
            profile = cleaned.map { RIFFChunk.file(of: "ICCP", content: $0) }
        default: return
        }
    }

    private mutating func keep(_ chunk: RIFFChunk) {
        chunks += file(of: chunk)
        guard chunk.name == "VP8 " || chunk.name == "VP8L" else { return }
        hasImage = true
        if stored == nil { stored = size(of: chunk) }
    }

    /// A frame holds chunks itself; those that draw it are kept.
    private mutating func keepFrame(_ chunk: RIFFChunk) {
        var content = Array(bytes[chunk.content.prefix(16)])
        var offset = chunk.content.lowerBound + 16
        while let part = RIFFChunk(bytes, at: offset, limit: chunk.content.upperBound) {
            offset = part.end
            if ["ALPH", "VP8 ", "VP8L"].contains(part.name) { content += file(of: part) }
        }
        chunks += RIFFChunk.file(of: "ANMF", content: content)
        hasImage = true
    }

    private func file(of chunk: RIFFChunk) -> [UInt8] {
        RIFFChunk.file(of: chunk.name, content: Array(bytes[chunk.content]))
    }

    private func number24(_ offset: Int) -> Int { (bytes.littleEndian32(at: offset) ?? 0) & 0xFF_FFFF }

    /// The size in the header of a lossy (RFC 6386, section 9.1) or a lossless picture (RFC 9649, section 3.4).
    private func size(of chunk: RIFFChunk) -> PixelSize? {
        let start = chunk.content.lowerBound
        if chunk.name == "VP8L" {
            guard let packed = bytes.littleEndian32(at: start + 1) else { return nil }
            return PixelSize(width: packed & 0x3FFF + 1, height: packed >> 14 & 0x3FFF + 1)
        }
        guard let width = bytes.littleEndian16(at: start + 6),
            let height = bytes.littleEndian16(at: start + 8)
        else { return nil }
        return PixelSize(width: width & 0x3FFF, height: height & 0x3FFF)
    }
}
