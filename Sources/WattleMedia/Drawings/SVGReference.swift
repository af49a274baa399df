private import WattleText

/// The value of a link that may be published: a part of the drawing itself, or an image within it; nil for any other.
///
/// - Throws: a refusal where the image within cannot be published.
func publishedReference(_ value: [UInt8], isImage: Bool, isNested: Bool) throws(MediaRefusal) -> [UInt8]? {
    let address = Array(value.trimmedASCII())
    if address.first == ASCII.hash { return address }
    guard isImage, let data = DataAddress(address) else { return nil }
    let media: PublishedMedia
    if let kind = sniffedKind(of: data.content), kind.family == .image {
        media = try cleaned(data.content, of: kind)
    } else if data.isDrawing {
        // One drawing within another is common; more is a way to make work.
        guard !isNested else {
            throw MediaRefusal(
                "holds drawings within drawings",
                remedy: "Export it once more with its images as PNG or JPEG.")
        }
        media = try publishedSVG(data.content, isNested: true)
    } else {
        return nil
    }
    return Array("data:\(media.kind.mimeType);base64,".utf8) + base64(media.bytes)
}

/// An address that holds its content itself.
///
/// - Source: RFC 2397, RFC 4648.
struct DataAddress {
    let content: [UInt8]
    /// Whether its type is that of SVG.
    let isDrawing: Bool

    /// Decodes an address; nil unless it is one with data that can be decoded.
    init?(_ address: [UInt8]) {
        guard address.prefix(5).equalsIgnoringASCIICase("data:"),
            let comma = address.firstIndex(of: UInt8(ascii: ","))
        else { return nil }
        let type = address[5..<comma]
        isDrawing = type.prefix(13).equalsIgnoringASCIICase("image/svg+xml")
        let decoded = percentDecoded(address[(comma + 1)...])
        guard type.suffix(7).equalsIgnoringASCIICase(";base64") else {
            content = decoded
            return
        }
        guard let bytes = base64Decoded(decoded) else { return nil }
        content = bytes
    }
}

private func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(ASCII.percent) else { return Array(text) }
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var rest = text
    while let byte = rest.popFirst() {
        let digits = rest.prefix(2)
        if byte == ASCII.percent, digits.count == 2,
            let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
        {
            output.append(code)
            rest = rest.dropFirst(2)
        } else {
            output.append(byte)
        }
    }
    return output
}

private let base64Alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

/// Six bits for each letter, 64 for white space, 255 for everything else.
private let base64Values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, letter) in base64Alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
    values[0x2D] = 62
    values[0x5F] = 63
    for space in [0x20, 0x09, 0x0A, 0x0C, 0x0D] { values[space] = 64 }
    return values
}()

/// The bytes that base64 stands for, white space ignored; nil for anything else.
private func base64Decoded(_ text: [UInt8]) -> [UInt8]? {
    let values = base64Values
    var output: [UInt8] = []
    output.reserveCapacity(text.count / 4 * 3 + 3)
    var bits: UInt32 = 0
    var count = 0
    for letter in text {
        if letter == ASCII.equals { break }
        let value = values[Int(letter)]
        guard value < 64 else {
            if value == 64 { continue }
            return nil
        }
        bits = bits << 6 | UInt32(value)
        count += 6
        guard count >= 8 else { continue }
        count -= 8
        output.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    return output
}

/// Bytes as base64.
private func base64(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity((bytes.count + 2) / 3 * 4)
    var offset = 0
    while offset < bytes.count {
        let group = bytes[offset..<min(bytes.count, offset + 3)]
        let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
        for place in 0..<4 {
            let letter = base64Alphabet[bits >> (18 - 6 * place) & 63]
            output.append(place <= group.count ? letter : ASCII.equals)
        }
        offset += 3
    }
    return output
}
