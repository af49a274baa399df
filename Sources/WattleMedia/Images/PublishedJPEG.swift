/// The published copy of a JPEG file.
///
/// Kept: tables, frames, scans, JFIF without its thumbnail, Adobe's colour transform, the colour profile, and the
/// orientation in an EXIF segment that holds nothing else. Everything else between the markers goes, and everything
/// behind the end of the picture. A file that ends within a scan is published as far as it goes. Within a document, where
/// nobody follows the orientation, `isTurned` is false.
/// - Source: ITU-T T.81 annex B; JFIF 1.02; ITU-T T.872 for APP14.
func publishedJPEG(_ bytes: [UInt8], isTurned: Bool = true) throws(MediaRefusal) -> PublishedMedia {
    var reader = JPEGReader(bytes, isTurned: isTurned)
    try reader.read()
    return PublishedMedia(
        reader.cleanedFile, kind: .jpeg, size: reader.orientation.shown(reader.size))
}

/// Walks the markers of a JPEG file and remembers what of it is kept.
private struct JPEGReader {
    private(set) var size: PixelSize?
    private(set) var orientation = Orientation.upright
    private let bytes: [UInt8]
    private var offset = 2
    private var kept: [Range<Int>] = []
    private var jfif: Range<Int>?
    private var adobe: Range<Int>?
    /// The contents of the segments that hold parts of the colour profile: a name, number, count, and the part.
    private var profile: [Range<Int>] = []
    private var hasScan = false

    private let isTurned: Bool

    init(_ bytes: [UInt8], isTurned: Bool) {
        self.bytes = bytes
        self.isTurned = isTurned
    }

    /// The file without what is hidden in it.
    var cleanedFile: [UInt8] {
        var output: [UInt8] = [0xFF, 0xD8]
        output.reserveCapacity(bytes.count + 64)
        if let jfif {
            output += [0xFF, 0xE0, 0, 16] + Array("JFIF\0".utf8) + bytes[jfif] + [0, 0]
        }
        if let tiff = orientation.tiff {
            output += [0xFF, 0xE1, 0, UInt8(8 + tiff.count)] + Array("Exif\0\0".utf8) + tiff
        }
        if let adobe { output += [0xFF, 0xEE, 0, 14] + bytes[adobe] }
        output += profileSegments
        for range in kept { output += bytes[range] }
        return output + [0xFF, 0xD9]
    }

    mutating func read() throws(MediaRefusal) {
        while let marker = nextMarker() {
            switch marker {
            case 0xD9:
                guard hasScan else { throw MediaRefusal.damaged("it has no image data") }
                return
            // A stray zero begins no segment; programs skip it.
            case 0x00, 0x01, 0xD0...0xD7: continue
            case 0xC0...0xCF, 0xDA...0xDF, 0xE0...0xFE: try readSegment(marker)
            default: throw MediaRefusal.damaged("it has an unknown marker \(marker)")
            }
        }
        guard hasScan else { throw MediaRefusal.damaged("it ends before its image data") }
    }

    /// The next marker's code; whatever lies before it belongs to nothing.
    private mutating func nextMarker() -> UInt8? {
        guard var place = bytes.index(of: 0xFF, from: offset) else { return nil }
        while bytes.byte(at: place) == 0xFF { place += 1 }
        offset = place + 1
        return bytes.byte(at: place)
    }

    private mutating func readSegment(_ marker: UInt8) throws(MediaRefusal) {
        guard let length = bytes.bigEndian16(at: offset), length >= 2, let body = bytes.range(offset, length)
        else {
            if hasScan { return offset = bytes.count }
            throw MediaRefusal.damaged("a segment reaches past its end")
        }
        offset = body.upperBound
        let content = body.lowerBound + 2..<body.upperBound
        switch marker {
        case 0xE0...0xEF: readApplicationSegment(marker, content)
        case 0xF0...0xFE, 0xC8: return
        case 0xDA:
            offset = endOfScan(from: offset)
            hasScan = true
            kept.append(body.lowerBound - 2..<offset)
        default:
            if 0xC0...0xCF ~= marker, marker != 0xC4, marker != 0xCC { try readFrame(content) }
            kept.append(body.lowerBound - 2..<body.upperBound)
        }
    }

    private mutating func readFrame(_ content: Range<Int>) throws(MediaRefusal) {
        let start = content.lowerBound
        guard let height = bytes.bigEndian16(at: start + 1), let width = bytes.bigEndian16(at: start + 3),
            let components = bytes.byte(at: start + 5), content.count == 6 + 3 * Int(components)
        else { throw MediaRefusal.damaged("its frame header is not one") }
        if size == nil { size = PixelSize(width: width, height: height) }
    }

    private mutating func readApplicationSegment(_ marker: UInt8, _ content: Range<Int>) {
        let start = content.lowerBound
        switch marker {
        case 0xE0 where jfif == nil && bytes.has("JFIF\0", at: start) && content.count >= 12:
            jfif = start + 5..<start + 12
        case 0xE1 where isTurned && bytes.has("Exif\0", at: start) && content.count > 6:
            orientation = Orientation(tiff: Array(bytes[start + 6..<content.upperBound])) ?? orientation
        case 0xE2 where bytes.has("ICC_PROFILE\0", at: start) && content.count > 14:
            profile.append(content)
        case 0xEE where adobe == nil && bytes.has("Adobe", at: start) && content.count >= 12:
            adobe = start..<start + 12
        default: return
        }
    }

    /// The colour profile, cut into segments as it was; nothing where a part is missing.
    private var profileSegments: [UInt8] {
        let parts = profile.sorted { bytes[$0.lowerBound + 12] < bytes[$1.lowerBound + 12] }
        let isWhole = parts.enumerated().allSatisfy { index, part in
            Int(bytes[part.lowerBound + 12]) == index + 1 && Int(bytes[part.lowerBound + 13]) == parts.count
        }
        guard isWhole, let cleaned = cleanedColourProfile(parts.flatMap { bytes[$0].dropFirst(14) }) else {
            return []
        }
        var output: [UInt8] = []
        var rest = cleaned[...]
        for part in parts {
            output += [0xFF, 0xE2] + bigEndianBytes(UInt16(part.count + 2))
            output += bytes[part].prefix(14) + rest.prefix(part.count - 14)
            rest = rest.dropFirst(part.count - 14)
        }
        return output
    }

    /// Where the coded data of a scan end: at the next marker that is neither a restart nor a stuffed byte.
    private func endOfScan(from start: Int) -> Int {
        var place = start
        while let mark = bytes.index(of: 0xFF, from: place) {
            guard let next = bytes.byte(at: mark + 1) else { return mark }
            switch next {
            case 0x00, 0xD0...0xD7: place = mark + 2
            case 0xFF: place = mark + 1
            default: return mark
            }
        }
        return bytes.count
    }
}
