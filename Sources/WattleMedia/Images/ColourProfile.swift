/// A colour profile of the same length that holds only what computes colours; nil for what is no profile.
///
/// A screen's profile names the screen with its serial number, and any may hold texts. Names, copyright, dates, makers
/// and everything that is not known to compute colours become zeros.
/// - Source: ICC.1:2022, sections 7.2, 7.3 and 9.
func cleanedColourProfile(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.has("acsp", at: 36), let length = bytes.bigEndian32(at: 0), length <= bytes.count,
        let count = bytes.bigEndian32(at: 128), let table = bytes.range(132, 12 * min(count, 1000))
    else { return nil }
    var output = [UInt8](repeating: 0, count: bytes.count)
    output.overwrite(at: 0, with: Array(bytes[..<table.upperBound]))
    // The programs that like it, its date, maker, model, creator and digest.
    for range in [4..<8, 24..<36, 48..<56, 80..<100] { output.blank(range) }
    for place in stride(from: table.lowerBound, to: table.upperBound, by: 12) {
        guard let name = bytes.fourCC(at: place), let offset = bytes.bigEndian32(at: place + 4),
            let length = bytes.bigEndian32(at: place + 8), offset >= table.upperBound,
            let content = bytes.range(offset, length)
        else {
            output.blank(place..<place + 12)
            continue
        }
        let isColour = colourTags.contains(name)
        output.overwrite(at: offset, with: isColour ? Array(bytes[content]) : emptyText(bytes, content))
    }
    return output
}

/// A text of the same type as another one, without its words.
private func emptyText(_ bytes: [UInt8], _ content: Range<Int>) -> [UInt8] {
    switch bytes.fourCC(at: content.lowerBound) {
    case "mluc" where content.count >= 16: Array("mluc".utf8) + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12]
    case "desc" where content.count >= 12: Array("desc".utf8) + [0, 0, 0, 0, 0, 0, 0, 1]
    case "text" where content.count >= 9: Array("text".utf8)
    default: []
    }
}

private let colourTags: Set<FourCC> = [
    "rXYZ", "gXYZ", "bXYZ", "wtpt", "bkpt", "lumi", "chad", "chrm", "cicp", "rTRC", "gTRC", "bTRC", "kTRC",
    "A2B0", "A2B1", "A2B2", "A2B3", "B2A0", "B2A1", "B2A2", "B2A3", "D2B0", "D2B1", "D2B2", "D2B3", "B2D0",
    "B2D1", "B2D2", "B2D3", "gamt", "pre0", "pre1", "pre2", "hdgm",
]
