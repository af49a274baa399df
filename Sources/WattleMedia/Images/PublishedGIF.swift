/// The published copy of a GIF file.
///
/// Kept: pictures, their timing, and how often an animation repeats. Comments, plain text, everything that other
/// programs put into application extensions (XMP among it), and what lies behind the end go.
/// - Source: GIF89a specification; the Netscape looping extension.
func publishedGIF(_ bytes: [UInt8]) throws(MediaRefusal) -> PublishedMedia {
    guard let flags = bytes.byte(at: 10), let width = bytes.littleEndian16(at: 6),
        let height = bytes.littleEndian16(at: 8),
        let header = bytes.range(0, 13 + gifTableLength(flags))
    else { throw MediaRefusal.damaged("it ends within its header") }
    var reader = GIFReader(bytes, output: Array(bytes[header]))
    try reader.read()
    return PublishedMedia(
        reader.output + [0x3B], kind: .gif, size: PixelSize(width: width, height: height))
}

/// How many bytes the colour table takes that a packed field announces.
private func gifTableLength(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }

private struct GIFReader {
    private(set) var output: [UInt8]
    private let bytes: [UInt8]
    private var offset: Int
    /// The graphic control extension that waits for the picture it belongs to.
    private var control: Range<Int>?
    private var hasImage = false

    init(_ bytes: [UInt8], output: [UInt8]) {
        self.bytes = bytes
        offset = output.count
        self.output = output
        self.output.reserveCapacity(bytes.count)
    }

    mutating func read() throws(MediaRefusal) {
        // Browsers take anything else than an extension or a picture for the end.
        while let introducer = bytes.byte(at: offset), introducer == 0x21 || introducer == 0x2C {
            if introducer == 0x21 { readExtension() } else { readImage() }
        }
        guard hasImage else { throw MediaRefusal.damaged("it has no picture") }
    }

    private mutating func readImage() {
        let start = offset
        guard let flags = bytes.byte(at: start + 9),
            let data = bytes.range(start, 11 + gifTableLength(flags))
        else { return offset = bytes.count }
        offset = endOfBlocks(from: data.upperBound)
        if let control { output += bytes[control] }
        output += bytes[start..<offset]
        // A file that was cut short ends within a block; the terminator ends the picture there.
        if offset == bytes.count, bytes[offset - 1] != 0 { output.append(0) }
        control = nil
        hasImage = true
    }

    private mutating func readExtension() {
        let start = offset
        let label = bytes.byte(at: start + 1)
        offset = endOfBlocks(from: start + 2)
        switch label {
        case 0xF9: control = bytes.range(start, 8)
        case 0x01: control = nil
        case 0xFF where bytes.has("NETSCAPE2.0", at: start + 3) || bytes.has("ANIMEXTS1.0", at: start + 3):
            guard bytes.has([3, 1], at: start + 14), let repeats = bytes.range(start, 18) else { return }
            output += bytes[repeats] + [0]
        default: return
        }
    }

    /// Where a chain of data blocks ends: behind the empty one, or at the file's end.
    private func endOfBlocks(from start: Int) -> Int {
        var place = start
        while let length = bytes.byte(at: place) {
            place += 1 + Int(length)
            if length == 0 { return place }
        }
        return bytes.count
    }
}
