@testable import WattleMedia

/// A word that is planted where nobody looks, and that no published copy may hold.
let canary = "qz7xcanary"
let canaryBytes = Array(canary.utf8)

/// Whether the word is in `bytes`, as ASCII or as UTF-16 in either order.
func holdsCanary(_ bytes: [UInt8]) -> Bool {
    let wide: [UInt8] = canaryBytes.flatMap { [$0, 0] }
    return [canaryBytes, wide].contains { pattern in
        bytes.indices.contains { bytes[$0] == pattern[0] && bytes[$0...].starts(with: pattern) }
    }
}

/// The copy of a file that the test expects to be published.
func published(_ bytes: [UInt8], _ name: String) throws -> PublishedMedia {
    try publishedMedia(bytes, extension: name)
}

/// A TIFF structure as cameras write it: the orientation, a text, and a thumbnail's directory behind it.
func exif(orientation: UInt8 = 1, little: Bool = true, text: [UInt8] = canaryBytes) -> [UInt8] {
    func number(_ value: Int, _ size: Int) -> [UInt8] {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        return little ? bytes : bytes.reversed()
    }
    func entry(_ tag: Int, _ type: Int, _ count: Int, _ value: [UInt8]) -> [UInt8] {
        number(tag, 2) + number(type, 2) + number(count, 4) + value
    }
    let entries = [
        entry(0x010E, 2, text.count, number(38, 4)),
        entry(0x0112, 3, 1, number(Int(orientation), 2) + [0, 0]),
    ]
    return (little ? Array("II*\0".utf8) : Array("MM\0*".utf8)) + number(8, 4) + number(entries.count, 2)
        + entries.joined() + number(0, 4) + text
}

/// The TIFF structure that says only how a picture is turned, laid out by hand.
func plainOrientation(_ orientation: UInt8) -> [UInt8] {
    [
        0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
    ]
}

/// A segment of a JPEG file.
func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker] + bigEndianBytes(UInt16(content.count + 2)) + content
}

func segment(_ marker: UInt8, _ text: String) -> [UInt8] { segment(marker, Array(text.utf8)) }

/// What draws a picture of 48 by 32: tables, a frame of one component, two restart intervals with a stuffed byte.
let drawnJPEG: [UInt8] = {
    let tables = segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
    let frame = segment(0xC0, [8, 0, 32, 0, 48, 1, 1, 0x11, 0])
    let codes = segment(0xC4, [0] + [UInt8](repeating: 0, count: 16))
    return tables + frame + codes + segment(0xDD, [0, 1]) + segment(0xDA, [1, 1, 0, 0, 63, 0])
        + [1, 2, 0xFF, 0x00, 3, 0xFF, 0xD0, 4, 5]
}()

/// The 16 bytes of a JFIF segment without a thumbnail, behind its marker.
let jfif = segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 1, 0, 72, 0, 72, 0, 0])

func jpeg(_ segments: [UInt8] = [], trailer: [UInt8] = []) -> [UInt8] {
    [0xFF, 0xD8] + segments + drawnJPEG + [0xFF, 0xD9] + trailer
}

/// A chunk of a PNG file, with the check computed bit by bit.
func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let checked = Array(name.utf8) + content
    var check = UInt32.max
    for byte in checked {
        check ^= UInt32(byte)
        for _ in 0..<8 { check = check >> 1 ^ (check & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return bigEndianBytes(UInt32(content.count)) + checked + bigEndianBytes(~check)
}

/// A PNG file of 3 by 2 with chunks before and behind its image data.
func png(before: [UInt8] = [], behind: [UInt8] = [], trailer: [UInt8] = []) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + chunk("IHDR", [0, 0, 0, 3, 0, 0, 0, 2, 8, 0, 0, 0, 0]) + before
        + chunk("IDAT", [0x78, 1, 3, 0, 0, 0, 0, 1]) + behind + chunk("IEND", []) + trailer
}

/// A GIF file of 5 by 4 with a table of two colours and blocks before and behind its picture.
func gif(before: [UInt8] = [], behind: [UInt8] = [], trailer: [UInt8] = []) -> [UInt8] {
    let screen: [UInt8] = [5, 0, 4, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
    let picture: [UInt8] = [0x2C, 0, 0, 0, 0, 5, 0, 4, 0, 0, 2, 3, 0x44, 0x02, 0x05, 0]
    return Array("GIF89a".utf8) + screen + before + picture + behind + [0x3B] + trailer
}

/// An extension of a GIF file with one data block.
func gifExtension(_ label: UInt8, _ blocks: [[UInt8]]) -> [UInt8] {
    [0x21, label] + blocks.flatMap { [UInt8($0.count)] + $0 } + [0]
}

/// A chunk of a RIFF file.
func riff(_ name: String, _ content: [UInt8]) -> [UInt8] {
    Array(name.utf8) + littleEndianBytes(UInt32(content.count)) + content
        + (content.count % 2 == 0 ? [] : [0])
}

func riffFile(_ form: String, _ chunks: [UInt8], trailer: [UInt8] = []) -> [UInt8] {
    Array("RIFF".utf8) + littleEndianBytes(UInt32(chunks.count + 4)) + Array(form.utf8) + chunks + trailer
}

/// The extended header of a WebP file of 40 by 30.
func webpHeader(_ flags: UInt8) -> [UInt8] { riff("VP8X", [flags, 0, 0, 0, 39, 0, 0, 29, 0, 0]) }

/// A lossy picture of 40 by 30: frame tag, start code, size.
let webpPicture = riff("VP8 ", [0x10, 0, 0, 0x9D, 0x01, 0x2A, 40, 0, 30, 0, 7])

/// Bytes as base64, written bit by bit.
func base64Text(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
    let sextets = stride(from: 0, to: bits.count, by: 6).map { start in
        (0..<6).reduce(0) { $0 << 1 | (start + $1 < bits.count ? Int(bits[start + $1]) : 0) }
    }
    let padding = String(repeating: "=", count: (3 - bytes.count % 3) % 3)
    return String(sextets.map { letters[$0] }) + padding
}

/// The bytes that base64 stands for, read bit by bit.
func base64Bytes(_ text: String) -> [UInt8] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bits = text.compactMap { letters.firstIndex(of: $0) }.flatMap { value in
        (0..<6).map { value >> (5 - $0) & 1 }
    }
    return stride(from: 0, to: bits.count - 7, by: 8).map { start in
        UInt8(bits[start..<start + 8].reduce(0) { $0 << 1 | $1 })
    }
}
