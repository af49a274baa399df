@testable import WattleMedia

/// Frames of MPEG 1, layer III, 128 kbit/s, 44.1 kHz: 144 · 128000 / 44100 = 417 bytes each.
let mp3Frames: [UInt8] = [1, 2, 3].flatMap { (filling: UInt8) -> [UInt8] in
    [0xFF, 0xFB, 0x90, 0x00] + [UInt8](repeating: filling, count: 413)
}

/// Frames of AAC, low complexity, 44.1 kHz, one channel, of 20 bytes: 20 in the 13 bits from bit 30.
let aacFrames: [UInt8] = [1, 2, 3].flatMap { (filling: UInt8) -> [UInt8] in
    [0xFF, 0xF1, 0x50, 0x40, 0x02, 0x9F, 0xFC] + [UInt8](repeating: filling, count: 13)
}

/// A tag as ID3v2 writes it, its size in bytes of seven bits.
func id3(_ content: [UInt8]) -> [UInt8] {
    Array("ID3".utf8) + [3, 0, 0, 0, 0, UInt8(content.count >> 7), UInt8(content.count & 0x7F)] + content
}

/// The 128 bytes of ID3v1.
let id3v1 = Array("TAG".utf8) + canaryBytes + zeros(115)

/// A tag as APE version 2 writes it, with header and footer.
let ape: [UInt8] = {
    let content: [UInt8] = [10, 0, 0, 0, 0, 0, 0, 0] + Array("Title\0".utf8) + canaryBytes
    func end(_ flags: UInt32) -> [UInt8] {
        Array("APETAGEX".utf8) + littleEndianBytes(UInt32(2000))
            + littleEndianBytes(UInt32(content.count + 32))
            + [1, 0, 0, 0] + littleEndianBytes(flags) + zeros(8)
    }
    return end(0xA000_0000) + content + end(0x8000_0000)
}()

/// How samples are read: one channel of 8 bits, 1000 a second.
let wavFormat = riff("fmt ", [1, 0, 1, 0, 0xE8, 3, 0, 0, 0xE8, 3, 0, 0, 1, 0, 8, 0])

/// The check over bytes with a polynomial, the highest bit first, from zero.
func remainder(_ bytes: [UInt8], width: Int, polynomial: UInt32) -> [UInt8] {
    let top = UInt32(1) << UInt32(width - 1)
    let mask = top | (top - 1)
    let check = bytes.reduce(UInt32(0)) { check, byte in
        (0..<8).reduce(check ^ UInt32(byte) << UInt32(width - 8)) { value, _ in
            (value & top == 0 ? value << 1 : value << 1 ^ polynomial) & mask
        }
    }
    return bigEndianBytes(check).suffix(width / 8)
}

/// A FLAC file: rate 44100, 16 bits, 192 samples in one frame, and other blocks between the first and the sound.
func flac(_ blocks: [(UInt8, [UInt8])] = [], before: [UInt8] = [], behind: [UInt8] = []) -> [UInt8] {
    let counts: [UInt8] = [0x0A, 0xC4, 0x40, 0xF0, 0, 0, 0, 192]
    let all: [(UInt8, [UInt8])] = [(0, [0, 192, 0, 192] + zeros(6) + counts + zeros(16))] + blocks
    let headers = all.enumerated().flatMap { index, block -> [UInt8] in
        let mark: UInt8 = index == all.count - 1 ? 0x80 : 0
        return [block.0 | mark] + bigEndianBytes(UInt32(block.1.count)).dropFirst() + block.1
    }
    let start: [UInt8] = [0xFF, 0xF8, 0x19, 0x08, 0x00]
    let frame: [UInt8] = start + remainder(start, width: 8, polynomial: 7) + [0, 1, 2]
    let sound: [UInt8] = frame + remainder(frame, width: 16, polynomial: 0x8005)
    return before + Array("fLaC".utf8) + headers + sound + behind
}

/// A page of an Ogg file around pieces of packets, each with its length.
func oggPage(_ flags: UInt8, _ number: UInt8, position: UInt8 = 0, serial: UInt8 = 7, _ pieces: [[UInt8]])
    -> [UInt8]
{
    let lengths = pieces.flatMap { piece -> [UInt8] in
        let rest: [UInt8] = piece.count % 255 == 0 ? [] : [UInt8(piece.count % 255)]
        return [UInt8](repeating: 255, count: piece.count / 255) + rest
    }
    let begin: [UInt8] = Array("OggS".utf8) + [0, flags, position] + zeros(7)
    let head: [UInt8] = begin + [serial, 0, 0, 0, number, 0, 0, 0]
    let rest = [UInt8(lengths.count)] + lengths + pieces.joined()
    let check = remainder(head + zeros(4) + rest, width: 32, polynomial: 0x04C1_1DB7)
    return head + check.reversed() + rest
}

/// A Vorbis file, 100 samples at 50 a second, whose tags go over two pages.
func vorbis(_ tags: [UInt8]) -> [UInt8] {
    let name = Array("vorbis".utf8)
    let first: [UInt8] = [1] + name + zeros(4) + [1, 50, 0, 0, 0] + zeros(14)
    let packet: [UInt8] = [3] + name + tags
    let pages = [
        oggPage(2, 0, [first]), oggPage(0, 1, [Array(packet.prefix(510))]),
        oggPage(1, 2, [Array(packet.dropFirst(510)), [5] + name]), oggPage(4, 3, position: 100, [[9, 9, 9]]),
    ]
    return Array(pages.joined())
}

/// Tags of 600 bytes, and the same number of bytes that say that there are none.
let vorbisTags: [UInt8] = canaryBytes + zeros(580) + canaryBytes
let noVorbisTags: [UInt8] = zeros(8) + [1] + zeros(591)

/// An Opus file.
func opus(_ tags: [UInt8], describing: [UInt8] = []) -> [UInt8] {
    oggPage(2, 0, [Array("OpusHead".utf8) + [1, 1] + zeros(9)]) + describing
        + oggPage(0, 1, [Array("OpusTags".utf8) + tags]) + oggPage(4, 2, position: 96, [[1, 2]])
}

/// FLAC in Ogg: a block of tags, then one of a picture.
func oggFLAC(tags: [UInt8], picture: [UInt8]) -> [UInt8] {
    let begin: [UInt8] = [0x7F] + Array("FLAC".utf8) + [1, 0, 0, 2]
    let first: [UInt8] = begin + Array("fLaC".utf8) + [0, 0, 0, 34] + zeros(34)
    return oggPage(2, 0, [first]) + oggPage(0, 1, [tags]) + oggPage(0, 2, [picture])
        + oggPage(4, 3, [[7, 7]])
}

/// A BMP file of 2 by 2 with 24 bits, and something between its header and its pixels.
func bmp(gap: [UInt8] = [], trailer: [UInt8] = []) -> [UInt8] {
    let header: [UInt8] = littleEndianBytes(UInt32(40)) + [2, 0, 0, 0, 2, 0, 0, 0, 1, 0, 24, 0] + zeros(24)
    let pixels: [UInt8] = [1, 2, 3, 4, 5, 6, 0, 0, 7, 8, 9, 10, 11, 12, 0, 0]
    let length = gap.isEmpty ? 70 : 70 + gap.count + trailer.count
    let start: [UInt8] = Array("BM".utf8) + littleEndianBytes(UInt32(length)) + zeros(4)
    return start + littleEndianBytes(UInt32(54 + gap.count)) + header + gap + pixels + trailer
}

/// An icon of one picture in PNG, and something behind it.
func icon(_ picture: [UInt8], trailer: [UInt8] = []) -> [UInt8] {
    let start: [UInt8] =
        [0, 0, 1, 0, 1, 0, 3, 2, 0, 0, 1, 0, 32, 0] + littleEndianBytes(UInt32(picture.count))
    return start + [22, 0, 0, 0] + picture + trailer
}
