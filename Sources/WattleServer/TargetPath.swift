/// A request target that is safe to look up: decoded once, every segment an ordinary name.
struct TargetPath: Hashable, Sendable {
    /// The decoded names from the root down; none for the root itself.
    let segments: [String]
    /// Whether the target names a folder's page by ending in a slash.
    let isFolder: Bool
    /// The last segment as it was sent, for a relative redirection.
    let lastSegmentAsSent: String
    /// The query with its question mark, or nothing.
    let query: String
}

/// Why a target is not looked up at all.
enum TargetFailure: Error, Hashable, Sendable {
    /// Longer than a request line may be.
    case tooLong
    /// No path of this site: another form of target, a broken escape, or bytes that only an attack sends.
    case malformed
}

/// The longest request line that is read, in bytes.
let longestRequestLine = 8_192

extension TargetPath {
    /// Reads a target; what could mean two things to two readers is refused rather than cleaned up.
    init(parsing target: String) throws(TargetFailure) {
        let bytes = Array(target.utf8)
        guard bytes.count <= longestRequestLine else { throw .tooLong }
        guard bytes.first == UInt8(ascii: "/"), bytes.allSatisfy(isPlainTargetByte) else { throw .malformed }
        let pathEnd = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
        var names = bytes[1..<max(1, pathEnd)].split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        isFolder = names.last?.isEmpty ?? true
        if isFolder, !names.isEmpty { names.removeLast() }
        var segments: [String] = []
        for name in names { segments.append(try decodedSegment(name)) }
        self.segments = segments
        lastSegmentAsSent = names.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
        query = String(decoding: bytes[pathEnd...], as: UTF8.self)
    }
}

/// Visible ASCII, without the backslash and the fragment mark.
private func isPlainTargetByte(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "\\") && byte != UInt8(ascii: "#")
}

private func decodedSegment(_ segment: ArraySlice<UInt8>) throws(TargetFailure) -> String {
    var decoded: [UInt8] = []
    var index = segment.startIndex
    while index < segment.endIndex {
        guard segment[index] == UInt8(ascii: "%") else {
            decoded.append(segment[index])
            index += 1
            continue
        }
        decoded.append(try escapedByte(in: segment, at: index))
        index += 3
    }
    let isRelative = decoded.elementsEqual(".".utf8) || decoded.elementsEqual("..".utf8)
    guard !decoded.isEmpty, !isRelative, let name = String(validating: decoded, as: UTF8.self) else {
        throw .malformed
    }
    return name
}

/// The byte of the escape at `index`; never a dot, a slash, a backslash or a control character, which need no escape.
private func escapedByte(in segment: ArraySlice<UInt8>, at index: Int) throws(TargetFailure) -> UInt8 {
    guard index + 2 < segment.endIndex, let high = hexDigit(segment[index + 1]),
        let low = hexDigit(segment[index + 2])
    else { throw .malformed }
    let byte = high << 4 | low
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "\\"): throw .malformed
    default: return byte
    }
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}
