/// One of the items of a picture file.
struct PictureItem {
    let identifier: Int
    /// Whether it is a picture or a part of one, and no thumbnail.
    let isKept: Bool
    /// Where its type stands, with the names behind it.
    let description: Range<Int>
}

/// The items of a picture file, and the size of the one that is shown.
///
/// - Source: ISO/IEC 14496-12, section 8.11; ISO/IEC 23008-12, sections 6.4 and 9.3.
struct ItemList {
    let items: [PictureItem]
    let primarySize: PixelSize?

    /// Reads the boxes that describe items; nil where there are none.
    init?(_ bytes: [UInt8], _ range: Range<Int>) {
        guard let list = bytes.box("iinf", in: range) else { return nil }
        let thumbnails = Self.thumbnails(bytes, range)
        let start = list.content.lowerBound
        let entries = list.content.dropFirst(bytes.byte(at: start) == 0 ? 6 : 8)
        items = bytes.boxes(in: entries).compactMap { entry in
            guard entry.type == "infe" else { return nil }
            let isLong = bytes.byte(at: entry.content.lowerBound) == 3
            let place = entry.content.lowerBound + 4
            let identifier = isLong ? bytes.bigEndian32(at: place) : bytes.bigEndian16(at: place)
            let description = entry.content.dropFirst(isLong ? 10 : 8)
            guard let identifier, let type = bytes.fourCC(at: description.lowerBound) else { return nil }
            return PictureItem(
                identifier: identifier,
                isKept: Self.pictures.contains(type) && !thumbnails.contains(identifier),
                description: description)
        }
        primarySize = Self.primarySize(bytes, range)
    }

    private static let pictures: Set<FourCC> = [
        "av01", "hvc1", "hvc2", "avc1", "vvc1", "evc1", "jpeg", "j2k1", "grid", "iovl", "iden", "tmap",
    ]

    private static func thumbnails(_ bytes: [UInt8], _ range: Range<Int>) -> Set<Int> {
        guard let references = bytes.box("iref", in: range) else { return [] }
        let isLong = bytes.byte(at: references.content.lowerBound) == 1
        let boxes = bytes.boxes(in: references.content.dropFirst(4)).filter { $0.type == "thmb" }
        return Set(
            boxes.compactMap { box in
                isLong
                    ? bytes.bigEndian32(at: box.content.lowerBound)
                    : bytes.bigEndian16(at: box.content.lowerBound)
            })
    }

    // MARK: Size

    private static func primarySize(_ bytes: [UInt8], _ range: Range<Int>) -> PixelSize? {
        guard let primary = bytes.box("pitm", in: range), let properties = bytes.box("iprp", in: range),
            let container = bytes.box("ipco", in: properties.content),
            let map = bytes.box("ipma", in: properties.content)
        else { return nil }
        let place = primary.content.lowerBound
        let identifier =
            bytes.byte(at: place) == 0 ? bytes.bigEndian16(at: place + 4) : bytes.bigEndian32(at: place + 4)
        let boxes = bytes.boxes(in: container.content)
        var size: PixelSize?
        for index in associations(bytes, map, of: identifier) where boxes.indices.contains(index - 1) {
            let start = boxes[index - 1].content.lowerBound
            switch boxes[index - 1].type {
            case "ispe":
                size = bytes.bigEndian32(at: start + 4).flatMap { width in
                    bytes.bigEndian32(at: start + 8).flatMap { PixelSize(width: width, height: $0) }
                }
            case "clap": size = clipped(bytes, start) ?? size
            case "irot" where (bytes.byte(at: start) ?? 0) & 1 == 1: size = size?.turned
            default: continue
            }
        }
        return size
    }

    /// The size of a part of a picture: two fractions.
    private static func clipped(_ bytes: [UInt8], _ start: Int) -> PixelSize? {
        let numbers = (0..<4).compactMap { bytes.bigEndian32(at: start + 4 * $0) }
        guard numbers.count == 4, numbers[1] > 0, numbers[3] > 0 else { return nil }
        return PixelSize(width: numbers[0] / numbers[1], height: numbers[2] / numbers[3])
    }

    /// The numbers of the properties of an item, from one, in the order in which they apply.
    private static func associations(_ bytes: [UInt8], _ map: Box, of identifier: Int?) -> [Int] {
        let start = map.content.lowerBound
        let isLong = bytes.byte(at: start) != 0
        let width = (bytes.byte(at: start + 3) ?? 0) & 1 == 1 ? 2 : 1
        var place = start + 8
        for _ in 0..<(bytes.bigEndian32(at: start + 4) ?? 0) {
            let item = isLong ? bytes.bigEndian32(at: place) : bytes.bigEndian16(at: place)
            place += isLong ? 4 : 2
            guard place < map.end, let count = bytes.byte(at: place) else { return [] }
            if item == identifier {
                return (0..<Int(count)).compactMap { index in
                    width == 2
                        ? bytes.bigEndian16(at: place + 1 + 2 * index).map { $0 & 0x7FFF }
                        : bytes.byte(at: place + 1 + index).map { Int($0 & 0x7F) }
                }
            }
            place += 1 + width * Int(count)
        }
        return []
    }
}

/// Where a part of an item lies.
struct ItemExtent {
    let item: Int
    /// Its place in the file, or within the data that stand beside the description.
    let range: Range<Int>
    let isEmbedded: Bool
}

/// Where all items lie.
///
/// - Throws: a refusal where one lies in another file or is put together from others by their bytes.
/// - Source: ISO/IEC 14496-12, section 8.11.3.
func itemExtents(_ bytes: [UInt8], _ range: Range<Int>) throws(MediaRefusal) -> [ItemExtent] {
    guard let box = bytes.box("iloc", in: range) else { return [] }
    var reader = ItemLocationReader(bytes, box)
    guard let extents = reader.extents() else {
        throw MediaRefusal(
            "keeps its pictures in a way that is not understood",
            remedy: "Export it once more, or as PNG or JPEG.")
    }
    return extents
}

private struct ItemLocationReader {
    private let bytes: [UInt8]
    private let version: UInt8
    private let end: Int
    private var place: Int

    init(_ bytes: [UInt8], _ box: Box) {
        self.bytes = bytes
        version = bytes.byte(at: box.content.lowerBound) ?? 0
        place = box.content.lowerBound + 4
        end = box.end
    }

    mutating func extents() -> [ItemExtent]? {
        guard let sizes = number(2), let count = number(version < 2 ? 2 : 4) else { return nil }
        var extents: [ItemExtent] = []
        for _ in 0..<count {
            guard let item = item(sizes) else { return nil }
            extents += item
        }
        return extents
    }

    private mutating func item(_ sizes: Int) -> [ItemExtent]? {
        let indexSize = version == 0 ? 0 : sizes & 15
        guard let identifier = number(version < 2 ? 2 : 4), let method = version == 0 ? 0 : number(2),
            method & 15 < 2, number(2) == 0, let base = number(sizes >> 4 & 15), let count = number(2)
        else { return nil }
        var extents: [ItemExtent] = []
        for _ in 0..<count {
            guard number(indexSize) != nil, let offset = number(sizes >> 12),
                let length = number(sizes >> 8 & 15),
                let range = bytes.range(base &+ offset, length)
            else { return nil }
            // No length means all that there is.
            let whole = length == 0 ? range.lowerBound..<bytes.count : range
            extents.append(ItemExtent(item: identifier, range: whole, isEmbedded: method & 15 == 1))
        }
        return extents
    }

    /// The next number of a size in bytes; zero where the size is none.
    private mutating func number(_ size: Int) -> Int? {
        defer { place += size }
        guard place + size <= end else { return nil }
        switch size {
        case 0: return 0
        case 2: return bytes.bigEndian16(at: place)
        case 4: return bytes.bigEndian32(at: place)
        case 8: return bytes.bigEndian64(at: place)
        default: return nil
        }
    }
}

extension [UInt8] {
    /// Erases the names of an item, and makes one that is not kept an item that nobody knows.
    mutating func eraseName(of item: PictureItem) {
        blank(item.description.dropFirst(4))
        if !item.isKept { overwrite(at: item.description.lowerBound, with: FourCC("free").bytes) }
    }
}
