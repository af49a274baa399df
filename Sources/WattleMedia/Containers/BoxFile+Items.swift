/// The pictures of an AVIF or HEIC file, and what belongs to them.
extension BoxFile {
    /// Erases every item that is no part of a picture, and notes where the data of the others lie.
    mutating func readItems(of meta: Box) throws(MediaRefusal) {
        items = meta
        let inner = meta.content.dropFirst(4)
        guard bytes.handler(in: inner) == "pict", let list = ItemList(bytes, inner) else {
            throw MediaRefusal.damaged("it does not say what pictures it holds")
        }
        size = size ?? list.primarySize
        for item in list.items { bytes.eraseName(of: item) }
        let dropped = Set(list.items.filter { !$0.isKept }.map(\.identifier))
        let embedded = bytes.box("idat", in: inner)?.content ?? 0..<0
        var keptEmbedded: [Range<Int>] = []
        for extent in try itemExtents(bytes, inner) where !dropped.contains(extent.item) {
            if extent.isEmbedded {
                let start = embedded.lowerBound + min(extent.range.lowerBound, embedded.count)
                keptEmbedded.append(start..<start + min(extent.range.count, embedded.upperBound - start))
            } else {
                kept.append(extent.range)
            }
        }
        bytes.blank([embedded], but: keptEmbedded)
        try cleanItems(inner)
    }

    private mutating func cleanItems(_ inner: Range<Int>) throws(MediaRefusal) {
        let boxes = bytes.boxes(in: inner)
        for box in boxes {
            switch box.type {
            case "pitm", "iloc", "iinf", "idat", "grpl": continue
            case "hdlr": bytes.blankName(ofHandler: box)
            case "iref": eraseReferences(box)
            case "iprp": cleanProperties(box)
            case "dinf":
                for reference in bytes.boxes(in: box.content) where reference.type == "dref" {
                    try bytes.cleanDataReferences(reference)
                }
            default: bytes.erase(box)
            }
        }
        bytes.blank((boxes.last?.end ?? inner.lowerBound)..<inner.upperBound)
    }

    /// Erases references between items that no picture needs; those of dropped items stay, for readers expect some.
    private mutating func eraseReferences(_ box: Box) {
        for reference in bytes.boxes(in: box.content.dropFirst(4))
        where !itemReferences.contains(reference.type) {
            bytes.erase(reference)
        }
    }

    private mutating func cleanProperties(_ box: Box) {
        guard let container = bytes.box("ipco", in: box.content) else { return }
        for property in bytes.boxes(in: container.content) {
            if property.type == "colr" {
                bytes.cleanColour(property)
            } else if !drawingProperties.contains(property.type) {
                bytes.erase(property)
            }
        }
    }
}

private let itemReferences: Set<FourCC> = [
    "thmb", "cdsc", "dimg", "auxl", "prem", "base", "exbl", "iloc", "fdel", "tbas", "evir", "mint",
]

/// Properties without which an item is not shown as it should be.
private let drawingProperties: Set<FourCC> = [
    "ispe", "pixi", "pasp", "clap", "irot", "imir", "av1C", "hvcC", "avcC", "vvcC", "evcC", "jpgC", "j2kH",
    "auxC",
    "rloc", "lsel", "a1op", "a1lx", "clli", "mdcv", "cclv", "amve", "oinf", "tols", "altt",
]
