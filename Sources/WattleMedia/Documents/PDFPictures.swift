private import WattleText

/// The data of a stream as they are published: a picture that is a file of its own is cleaned.
///
/// A picture that is coded once more, as letters for instance, loses that coding.
/// - Source: ISO 32000-2, sections 7.3.8.2 and 7.4.
func publishedData(_ data: [UInt8], _ dictionary: inout PDFDictionary) throws(MediaRefusal) -> [UInt8] {
    guard dictionary["F"] == nil else {
        throw MediaRefusal("keeps a part of itself in another file", remedy: "Print it into a new PDF.")
    }
    let filters = names(dictionary["Filter"])
    guard let last = filters.last, last == "DCTDecode" || last == "JPXDecode" else { return data }
    var picture = data
    for filter in filters.dropLast() {
        guard let decoded = decoded(picture, filter) else { throw MediaRefusal.unreadablePDF }
        picture = decoded
    }
    if filters.count > 1 {
        let parameters = dictionary["DecodeParms"]
        dictionary.entries.removeAll { ["Filter", "DecodeParms"].contains($0.key) }
        dictionary.entries.append(PDFDictionary.Entry(key: "Filter", value: .name(last)))
        if case .array(let all) = parameters, let own = all.last, own.dictionary != nil {
            dictionary.entries.append(PDFDictionary.Entry(key: "DecodeParms", value: own))
        }
    }
    guard last == "JPXDecode" else {
        guard picture.has([0xFF, 0xD8], at: 0) else { throw MediaRefusal.unreadablePDF }
        return try publishedJPEG(picture, isTurned: false).bytes
    }
    for box in picture.boxes(in: picture.indices) where !pictureBoxes.contains(box.type) {
        picture.erase(box)
    }
    return picture
}

/// The boxes of JPEG 2000 that draw a picture (ISO/IEC 15444-1, annex I).
private let pictureBoxes: Set<FourCC> = ["jP  ", "ftyp", "jp2h", "jp2c", "jpch", "jplh", "rreq"]

private func names(_ value: PDFValue?) -> [PDFName] {
    switch value {
    case .name(let name): [name]
    case .array(let values): values.map { value in if case .name(let name) = value { name } else { "" } }
    default: []
    }
}

private func decoded(_ data: [UInt8], _ filter: PDFName) -> [UInt8]? {
    switch filter {
    case "FlateDecode": inflated(data, limit: 1 << 26)
    case "ASCIIHexDecode": hexadecimalDecoded(data)
    case "ASCII85Decode": base85Decoded(data)
    default: nil
    }
}

private func hexadecimalDecoded(_ text: [UInt8]) -> [UInt8]? {
    let digits = text.prefix { $0 != ASCII.greaterThan }.filter { !$0.isPDFSpace }
    guard digits.allSatisfy(\.isASCIIHexDigit) else { return nil }
    let values = digits.map { $0.isASCIIDigit ? $0 - 0x30 : ($0 | 0x20) - 0x57 }
    return stride(from: 0, to: values.count, by: 2).map { place in
        values[place] << 4 | (place + 1 < values.count ? values[place + 1] : 0)
    }
}

/// Five letters from `!` to `u` stand for four bytes, and a `z` for four zeros.
private func base85Decoded(_ text: [UInt8]) -> [UInt8]? {
    var output: [UInt8] = []
    var group: [UInt8] = []
    for letter in text.prefix(while: { $0 != UInt8(ascii: "~") }) where !letter.isPDFSpace {
        if letter == UInt8(ascii: "z"), group.isEmpty {
            output += [0, 0, 0, 0]
            continue
        }
        guard 0x21...0x75 ~= letter else { return nil }
        group.append(letter - 0x21)
        if group.count == 5 {
            output += bytes(of: group)
            group = []
        }
    }
    guard !group.isEmpty else { return output }
    let count = group.count - 1
    return output + bytes(of: group + repeatElement(84, count: 4 - count)).prefix(count)
}

private func bytes(of group: [UInt8]) -> [UInt8] {
    bigEndianBytes(UInt32(truncatingIfNeeded: group.reduce(0) { $0 * 85 + Int($1) }))
}
