/// What is known of one of the streams in an Ogg file while its pages go by.
struct OggStream {
    /// What a stream is, from its first packet.
    enum Codec: Hashable, Sendable { case vorbis, opus, speex, flac, theora, skeleton }

    let codec: Codec
    /// Samples a second, for sound.
    let rate: Int?
    /// How large the pictures are.
    let size: PixelSize?
    /// How many packets have ended.
    private var packets = 0
    /// Whether packets still come in which tags may stand.
    private var isInHeaders = true
    /// How many bytes of the packet that has not ended lie on earlier pages.
    private var carried = 0
    /// The kind of the FLAC block that has not ended.
    private var blockKind: UInt8 = 0

    /// A stream that begins with a page.
    init(_ bytes: [UInt8], _ page: OggPage) throws(MediaRefusal) {
        let start = page.content
        guard let codec = Self.signatures.first(where: { bytes.has($0.signature, at: start) })?.codec else {
            throw MediaRefusal(
                "holds a stream of a kind that is not understood",
                remedy: "Convert it to MP4, WebM, Opus or MP3.")
        }
        self.codec = codec
        rate =
            switch codec {
            case .vorbis: bytes.littleEndian32(at: start + 12)
            case .opus: 48000
            case .speex: bytes.littleEndian32(at: start + 36)
            case .flac: bytes.bigEndian32(at: start + 27).map { $0 >> 12 }
            case .theora, .skeleton: nil
            }
        guard codec == .theora, let width = bytes.bigEndian32(at: start + 13),
            let height = bytes.bigEndian32(at: start + 16)
        else {
            size = nil
            return
        }
        size = PixelSize(width: width & 0xFF_FFFF, height: height & 0xFF_FFFF)
    }

    private static let signatures: [(signature: [UInt8], codec: Codec)] = [
        ([1] + Array("vorbis".utf8), .vorbis), (Array("OpusHead".utf8), .opus),
        (Array("Speex   ".utf8), .speex),
        ([0x7F] + Array("FLAC".utf8), .flac), ([0x80] + Array("theora".utf8), .theora),
        (Array("fishead\0".utf8), .skeleton),
    ]

    /// A page as it is published: nothing of a stream that only describes others, and tags empty.
    mutating func cleaned(_ page: OggPage, in bytes: [UInt8]) -> [UInt8] {
        if codec == .skeleton { return [] }
        var output = Array(bytes[page.whole])
        guard isInHeaders else { return output }
        var offset = page.content - page.whole.lowerBound
        for length in page.lengths {
            if isInHeaders { clean(&output, offset..<offset + Int(length)) }
            offset += Int(length)
            carried += Int(length)
            if length < 255 { endPacket() }
        }
        output.blank(22..<26)
        output.overwrite(at: 22, with: littleEndianBytes(oggChecksum(of: output)))
        return output
    }

    private mutating func endPacket() {
        packets += 1
        carried = 0
        // FLAC says itself which block is the last one of its headers.
        isInHeaders = codec == .flac ? packets < 2 || blockKind & 0x80 == 0 : packets < 2
    }

    /// Empties a piece of the packet that has not ended, if tags may stand in it.
    private mutating func clean(_ page: inout [UInt8], _ piece: Range<Int>) {
        guard packets > 0, let first = page.byte(at: piece.lowerBound), !piece.isEmpty else { return }
        if carried == 0 { blockKind = first }
        if codec == .flac {
            cleanBlock(&page, piece)
        } else {
            page.blank(piece)
            overwrite(&page, piece, with: replacement)
        }
    }

    /// A block of tags must follow the first one and stays, with no tags; others become empty space.
    private func cleanBlock(_ page: inout [UInt8], _ piece: Range<Int>) {
        let kind = blockKind & 0x7F
        guard kind != 0, kind != 3 else { return }
        page.blank(piece.dropFirst(max(0, 4 - carried)))
        overwrite(&page, piece, with: [kind == 4 ? blockKind : blockKind & 0x80 | 1])
    }

    /// Puts the first bytes of a packet where they lie on this page.
    private func overwrite(_ page: inout [UInt8], _ piece: Range<Int>, with beginning: [UInt8]) {
        for (place, byte) in beginning.dropFirst(carried).enumerated() where place < piece.count {
            page[piece.lowerBound + place] = byte
        }
    }

    /// How a packet of tags begins when it has none: a name, no vendor, no comments, and a bit that ends it.
    private var replacement: [UInt8] {
        switch codec {
        case .vorbis: [3] + Array("vorbis".utf8) + [0, 0, 0, 0, 0, 0, 0, 0, 1]
        case .opus: Array("OpusTags".utf8)
        case .theora: [0x81] + Array("theora".utf8)
        case .speex, .flac, .skeleton: []
        }
    }
}

/// The check of a page, computed with zeros in its place: not reflected, polynomial 0x04C11DB7 (RFC 3533, section 6).
private func oggChecksum(of page: [UInt8]) -> UInt32 {
    var check: UInt32 = 0
    for byte in page { check = check << 8 ^ oggTable[Int(check >> 24) ^ Int(byte)] }
    return check
}

private let oggTable: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index) << 24) { value, _ in value << 1 ^ (value >> 31 == 0 ? 0 : 0x04C1_1DB7) }
}
