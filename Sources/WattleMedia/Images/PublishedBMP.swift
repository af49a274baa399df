/// The published copy of a BMP file: header, colours and pixels, and nothing between or behind them.
///
/// A colour profile, which may be the path of a file, goes.
/// - Source: Microsoft, Bitmap Storage; BITMAPV5HEADER.
func publishedBMP(_ bytes: [UInt8]) throws(MediaRefusal) -> PublishedMedia {
    guard let start = bytes.littleEndian32(at: 10), let bitmap = Bitmap(bytes, at: 14),
        let pixels = bytes.range(start, bitmap.pixelLength(limit: bytes.count - start))
    else { throw MediaRefusal.damaged("it ends before its pixels") }
    let header = bitmap.header
    let file =
        Array("BM".utf8) + littleEndianBytes(UInt32(truncatingIfNeeded: 14 + header.count + pixels.count))
    let output = file + [0, 0, 0, 0] + littleEndianBytes(UInt32(14 + header.count)) + header + bytes[pixels]
    return PublishedMedia(output, kind: .bmp, size: bitmap.size)
}

/// The published copy of an icon or a cursor: its pictures, each cleaned, one after the other.
///
/// - Source: Microsoft, Icons (resources).
func publishedICO(_ bytes: [UInt8]) throws(MediaRefusal) -> PublishedMedia {
    guard let count = bytes.littleEndian16(at: 4), let table = bytes.range(6, 16 * count), count > 0 else {
        throw MediaRefusal.damaged("it ends within its header")
    }
    var entries: [UInt8] = Array(bytes[..<6])
    var pictures: [UInt8] = []
    var size: PixelSize?
    // Entries may share bytes, but not so often that the work grows far beyond the file.
    var allowance = 2 * bytes.count
    for entry in stride(from: table.lowerBound, to: table.upperBound, by: 16) {
        guard let length = bytes.littleEndian32(at: entry + 8),
            let start = bytes.littleEndian32(at: entry + 12),
            let range = bytes.range(start, length), length <= allowance,
            let icon = try iconPicture(Array(bytes[range]))
        else { throw MediaRefusal.damaged("a picture in it cannot be read") }
        allowance -= length
        entries += bytes[entry..<entry + 8] + littleEndianBytes(UInt32(icon.bytes.count))
        entries += littleEndianBytes(UInt32(table.upperBound + pictures.count))
        pictures += icon.bytes
        if let shown = icon.size, shown.width > size?.width ?? 0 { size = shown }
    }
    return PublishedMedia(entries + pictures, kind: .ico, size: size)
}

private func iconPicture(_ bytes: [UInt8]) throws(MediaRefusal) -> (bytes: [UInt8], size: PixelSize?)? {
    if sniffedKind(of: bytes) == .png {
        let picture = try publishedPNG(bytes)
        return (picture.bytes, picture.size)
    }
    guard let bitmap = Bitmap(bytes, at: 0), let size = bitmap.size, size.height > 1 else { return nil }
    // Below the colours lies a mask of one bit for each pixel, and the height counts both.
    let height = size.height / 2
    let mask = (size.width + 31) / 32 * 4 * height
    let pixels = bitmap.rowLength * height
    guard
        let content = bytes.range(bitmap.header.count, min(pixels + mask, bytes.count - bitmap.header.count))
    else { return nil }
    return (bitmap.header + bytes[content], PixelSize(width: size.width, height: height))
}

/// The description of a bitmap and its colours.
private struct Bitmap {
    let size: PixelSize?
    /// The description and the colours, without a profile.
    let header: [UInt8]
    private let bits: Int
    private let compression: Int
    private let announced: Int

    init?(_ bytes: [UInt8], at start: Int) {
        guard let length = bytes.littleEndian32(at: start), let description = bytes.range(start, length)
        else {
            return nil
        }
        if length == 12 {
            guard let width = bytes.littleEndian16(at: start + 4),
                let height = bytes.littleEndian16(at: start + 6),
                let bits = bytes.littleEndian16(at: start + 10),
                let colours = bytes.range(description.upperBound, bits <= 8 ? 3 << bits : 0)
            else { return nil }
            (self.bits, compression, announced) = (bits, 0, 0)
            size = PixelSize(width: width, height: height)
            header = Array(bytes[description.lowerBound..<colours.upperBound])
            guard isReadable else { return nil }
            return
        }
        guard [40, 52, 56, 64, 108, 124].contains(length), let width = bytes.littleEndian32(at: start + 4),
            let height = bytes.littleEndian32(at: start + 8), let bits = bytes.littleEndian16(at: start + 14),
            let compression = bytes.littleEndian32(at: start + 16),
            let announced = bytes.littleEndian32(at: start + 20),
            let used = bytes.littleEndian32(at: start + 32)
        else { return nil }
        (self.bits, self.compression, self.announced) = (bits, compression, announced)
        // A negative height means rows from top to bottom.
        size = PixelSize(width: width, height: height > 0x7FFF_FFFF ? 1 << 32 - height : height)
        let masks = length == 40 ? [3: 12, 6: 16][compression] ?? 0 : 0
        let colours = 4 * (used > 0 ? used : bits <= 8 ? 1 << bits : 0)
        guard used <= 256, let rest = bytes.range(description.upperBound, masks + colours) else { return nil }
        var header = Array(bytes[description.lowerBound..<rest.upperBound])
        if length == 124 { header.blank(112..<124) }
        if length >= 108, bytes.has("KNIL", at: start + 56) || bytes.has("DEBM", at: start + 56) {
            header.overwrite(at: 56, with: Array("BGRs".utf8))
        }
        self.header = header
        guard isReadable else { return nil }
    }

    /// Whether the pixels are stored in a way that is known, and few enough to compute with.
    private var isReadable: Bool {
        guard let size, size.width < 1 << 16, size.height < 1 << 16 else { return false }
        return bits <= 32 && [0, 1, 2, 3, 6].contains(compression)
    }

    /// How many bytes a row takes.
    var rowLength: Int { ((size?.width ?? 0) * bits + 31) / 32 * 4 }

    /// How many bytes the pixels take, and no more than there are.
    func pixelLength(limit: Int) -> Int {
        let isCoded = ![0, 3, 6].contains(compression)
        return min(max(0, limit), isCoded ? announced : rowLength * (size?.height ?? 0))
    }
}
