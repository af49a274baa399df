/// A mark that was found where none may be.
struct Leak: Hashable, CustomStringConvertible {
    let path: String
    /// Stem and four digits.
    let mark: String

    var description: String { "\(mark) in \(path)" }
}

/// Looks for marks in the files of a site, in whatever form a program could have written them.
///
/// A mark is a stem and four digits. Everything but letters and digits is passed over, so that spaces, hyphens, soft
/// hyphens, zero-width characters and the zeros of UTF-16 cannot hide one.
struct LeakScanner {
    let stem: [UInt8]

    init(_ stem: String) { self.stem = Array(stem.utf8) }

    func leaks(in site: [String: [UInt8]]) -> Set<Leak> {
        Set(
            site.flatMap { path, bytes in
                marks(in: bytes).union(marks(in: Array(path.utf8))).map { Leak(path: path, mark: $0) }
            })
    }

    /// The marks in bytes, however they are encoded.
    func marks(in bytes: [UInt8]) -> Set<String> {
        let plain = bytes.map(\.folded)
        let entities = decodingEntities(plain)
        let once = decodingPercent(plain)
        var views = [plain, withoutTags(entities), once, decodingEscapes(plain), Array(plain.reversed())]
        // Decoded again only where something was decoded.
        if once.count < plain.count { views += [decodingPercent(once), decodingEntities(once)] }
        var found = views.reduce(into: Set<String>()) { $0.formUnion(plainMarks(in: $1)) }
        found.formUnion(plainMarks(in: views[4], stem: stem, isReversed: false))
        for run in runs(in: bytes, of: \.isBase64, longerThan: 11) {
            for start in 0..<4 {
                found.formUnion(plainMarks(in: decodingBase64(run.dropFirst(start)).map(\.folded)))
            }
        }
        for run in runs(in: bytes, of: \.isHexadecimal, longerThan: 21) {
            for start in 0..<2 {
                found.formUnion(plainMarks(in: decodingHexadecimal(run.dropFirst(start)).map(\.folded)))
            }
        }
        return found
    }

    /// The marks in bytes of which only letters and digits count.
    private func plainMarks(in bytes: [UInt8]) -> Set<String> {
        plainMarks(in: bytes, stem: stem, isReversed: false)
    }

    private func plainMarks(in bytes: [UInt8], stem: [UInt8], isReversed: Bool) -> Set<String> {
        var found: Set<String> = []
        var matched = 0
        var digits: [UInt8] = []
        for byte in bytes where byte.isLetterOrDigit {
            if matched == stem.count {
                if byte.isDigit {
                    digits.append(byte)
                    if digits.count < 4 { continue }
                    found.insert(String(decoding: stem + digits, as: UTF8.self))
                }
                matched = 0
                digits = []
            }
            matched = byte == stem[matched] ? matched + 1 : byte == stem[0] ? 1 : 0
        }
        return found
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    fileprivate var isLetterOrDigit: Bool { isDigit || (self >= 0x61 && self <= 0x7A) }
    fileprivate var folded: UInt8 { self >= 0x41 && self <= 0x5A ? self + 0x20 : self }
    fileprivate var isHexadecimal: Bool { hexadecimalValue != nil }
    fileprivate var isBase64: Bool { base64Value != nil }

    fileprivate var hexadecimalValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }

    /// Of both alphabets of RFC 4648.
    fileprivate var base64Value: UInt8? {
        switch self {
        case 0x41...0x5A: self - 0x41
        case 0x61...0x7A: self - 0x47
        case 0x30...0x39: self + 4
        case 0x2B, 0x2D: 62
        case 0x2F, 0x5F: 63
        default: nil
        }
    }
}

// MARK: - Encodings

private func runs(
    in bytes: [UInt8], of belongs: (UInt8) -> Bool, longerThan length: Int
) -> [ArraySlice<UInt8>] {
    bytes.split { !belongs($0) }.filter { $0.count > length }
}

private func decodingBase64(_ run: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var (bits, count) = (0, 0)
    for value in run.compactMap(\.base64Value) {
        bits = (bits << 6 | Int(value)) & 0xFFFF
        count += 6
        guard count >= 8 else { continue }
        count -= 8
        output.append(UInt8(truncatingIfNeeded: bits >> count))
    }
    return output
}

private func decodingHexadecimal(_ run: ArraySlice<UInt8>) -> [UInt8] {
    let values = run.compactMap(\.hexadecimalValue)
    return stride(from: 0, to: values.count - 1, by: 2).map { values[$0] << 4 | values[$0 + 1] }
}

private func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    var isInside = false
    return bytes.filter { byte in
        if byte == UInt8(ascii: "<") { isInside = true }
        defer { if byte == UInt8(ascii: ">") { isInside = false } }
        return !isInside
    }
}

private func decodingPercent(_ bytes: [UInt8]) -> [UInt8] {
    decoding(bytes, behind: UInt8(ascii: "%")) { rest in
        let values = rest.prefix(2).compactMap(\.hexadecimalValue)
        return values.count == 2 ? (values[0] << 4 | values[1], 2) : nil
    }
}

/// `&#113;` and `&#x71;`; named entities stand for no letters.
private func decodingEntities(_ bytes: [UInt8]) -> [UInt8] {
    decoding(bytes, behind: UInt8(ascii: "&")) { rest in
        guard rest.first == UInt8(ascii: "#") else { return nil }
        let isHexadecimal = rest.dropFirst().first == UInt8(ascii: "x")
        let digits = rest.dropFirst(isHexadecimal ? 2 : 1).prefix {
            isHexadecimal ? $0.isHexadecimal : $0.isDigit
        }
        guard
            let value = UInt8(
                String(decoding: digits.prefix(8), as: UTF8.self), radix: isHexadecimal ? 16 : 10)
        else { return nil }
        let isClosed = rest[digits.endIndex...].first == UInt8(ascii: ";")
        return (value, digits.endIndex - rest.startIndex + (isClosed ? 1 : 0))
    }
}

/// `\u0071`, `\x71` and `\71 ` as JSON, scripts and stylesheets have them.
private func decodingEscapes(_ bytes: [UInt8]) -> [UInt8] {
    decoding(bytes, behind: UInt8(ascii: "\\")) { rest in
        let isNamed = rest.first == UInt8(ascii: "u") || rest.first == UInt8(ascii: "x")
        let limit = rest.first == UInt8(ascii: "u") ? 4 : rest.first == UInt8(ascii: "x") ? 2 : 6
        let digits = rest.dropFirst(isNamed ? 1 : 0).prefix(limit).prefix(while: \.isHexadecimal)
        guard !digits.isEmpty, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) else {
            return nil
        }
        return (value, digits.endIndex - rest.startIndex)
    }
}

private func decoding(
    _ bytes: [UInt8], behind mark: UInt8, _ decode: (ArraySlice<UInt8>) -> (UInt8, Int)?
) -> [UInt8] {
    guard bytes.contains(mark) else { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
        let byte = bytes[position]
        position += 1
        if byte == mark, let (value, length) = decode(bytes[position...]) {
            output.append(value.folded)
            position += length
        } else {
            output.append(byte)
        }
    }
    return output
}
