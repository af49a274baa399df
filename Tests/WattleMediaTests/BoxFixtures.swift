@testable import WattleMedia

/// A file of boxes with a word in every place where one can be hidden, or the file that is published of it.
struct BoxBuilder {
    let isPublished: Bool

    /// A word where it can be hidden, and zeros in the published file.
    var word: [UInt8] { isPublished ? canaryBytes.map { _ in 0 } : canaryBytes }

    /// A box that holds a word, and free space in the published file.
    func secret(_ type: String, _ before: [UInt8] = []) -> [UInt8] {
        isPublished ? box("free", (before + canaryBytes).map { _ in 0 }) : box(type, before + canaryBytes)
    }

    /// A box that an unpublished file has and of which only free space is left.
    func dropped(_ file: [UInt8]) -> [UInt8] {
        isPublished ? box("free", [UInt8](repeating: 0, count: file.count - 8)) : file
    }

    func times(_ count: Int) -> [UInt8] { (0..<count).map { isPublished ? 0 : UInt8($0 + 1) } }

    private func handler(_ type: String) -> [UInt8] {
        box("hdlr", zeros(8) + Array(type.utf8) + zeros(12) + word + [0])
    }

    /// A track of one chunk with two samples of 4 bytes.
    func track(_ type: String, _ description: [UInt8], at offset: Int, matrix: [UInt8] = upright) -> [UInt8] {
        let table = box(
            "stbl",
            box("stsd", zeros(4) + [0, 0, 0, 1] + description)
                + box("stsz", zeros(4) + [0, 0, 0, 4] + [0, 0, 0, 2])
                + box("stsc", zeros(4) + [0, 0, 0, 1] + [0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 1])
                + box("stco", zeros(4) + [0, 0, 0, 1] + bigEndianBytes(UInt32(offset))))
        let references = box(
            "dinf", box("dref", zeros(4) + [0, 0, 0, 1] + box("url ", [0, 0, 0, 1] + word)))
        let media = box(
            "mdia",
            box("mdhd", zeros(4) + times(8) + zeros(12)) + handler(type)
                + box("minf", references + table))
        let header = zeros(4) + times(8) + zeros(28) + matrix + [0, 40, 0, 0, 0, 30, 0, 0]
        return box("trak", box("tkhd", header) + media + secret("udta") + secret("meta"))
    }

    /// What decodes pictures, with the name of the program that made them.
    var pictures: [UInt8] {
        let profile = box("uuid", canaryBytes)
        return box("avc1", zeros(42) + word + zeros(22 + 4) + box("avcC", [1, 2, 3]) + dropped(profile))
    }

    /// A film: two samples of pictures, two of measurements, bytes that nothing refers to.
    func film(matrix: [UInt8] = upright) -> [UInt8] {
        let type = box("ftyp", Array("isom".utf8) + zeros(4))
        let data = box("mdat", [1, 2, 3, 4, 5, 6, 7, 8] + word + word + word)
        let first = type.count + 8
        let measured = dropped(track("meta", box("gpmd", canaryBytes), at: first + 18))
        let header = box("mvhd", zeros(4) + times(8) + [0, 0, 0, 10, 0, 0, 0, 25] + zeros(80))
        let movie = box(
            "moov",
            header + track("vide", pictures, at: first, matrix: matrix) + measured
                + secret("udta") + secret("meta") + secret("uuid"))
        return type + data + movie + secret("uuid") + secret("free") + secret("skip") + secret("XMP_")
    }

    /// A picture of 40 by 30, its EXIF, its XMP, and a thumbnail, turned by a quarter.
    func still() -> [UInt8] {
        func item(_ identifier: UInt8, _ type: String, kept: Bool) -> [UInt8] {
            let shown = isPublished && !kept ? "free" : type
            return box("infe", [2, 0, 0, 0, 0, identifier, 0, 0] + Array(shown.utf8) + word + [0])
        }
        let type = box("ftyp", Array("avif".utf8) + zeros(4))
        let data = box("mdat", [1, 2, 3, 4] + word + word + word)
        let start = type.count + 8
        func place(_ identifier: UInt8, _ offset: Int, _ length: UInt8) -> [UInt8] {
            [0, identifier, 0, 0, 0, 1] + bigEndianBytes(UInt32(offset)) + [0, 0, 0, length]
        }
        let locations = place(1, start, 4) + place(2, start + 4, 10) + place(3, start + 14, 10)
        let list =
            zeros(4) + [0, 3] + item(1, "av01", kept: true) + item(2, "Exif", kept: false)
            + item(3, "av01", kept: false)
        let references = box("thmb", [0, 3, 0, 1, 0, 1]) + box("cdsc", [0, 2, 0, 1, 0, 1])
        let properties =
            box("ispe", zeros(4) + [0, 0, 0, 40, 0, 0, 0, 30]) + box("irot", [1]) + secret("udes")
        let map = zeros(4) + [0, 0, 0, 1, 0, 1, 2, 0x81, 0x82]
        let meta =
            handler("pict") + box("pitm", zeros(4) + [0, 1])
            + box("iloc", zeros(4) + [0x44, 0, 0, 3] + locations) + box("iinf", list)
            + box("iref", zeros(4) + references)
            + box("iprp", box("ipco", properties) + box("ipma", map)) + secret("xml ")
        return type + data + box("meta", zeros(4) + meta)
    }
}

/// A matrix that leaves pictures as they are, and one that turns them by a quarter (ISO/IEC 14496-12, section 8.3.2).
let upright: [UInt8] = [0, 1, 0, 0] + zeros(12) + [0, 1, 0, 0] + zeros(12) + [0x40, 0, 0, 0]
let turned: [UInt8] = zeros(4) + [0, 1, 0, 0] + zeros(4) + [0xFF, 0xFF, 0, 0] + zeros(16) + [0x40, 0, 0, 0]

func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
    bigEndianBytes(UInt32(content.count + 8)) + Array(type.utf8) + content
}
