import WattleText

/// What a build wrote: path and hash of every file, kept in the output so that nothing else is ever touched.
struct Manifest: Equatable {
    static let name = ".wattle-manifest"
    private static let header = "wattle manifest 1"

    private(set) var hashes: [String: ContentHash] = [:]

    init() {}

    mutating func record(_ path: String, _ hash: ContentHash) { hashes[path] = hash }

    /// Reads a manifest; nil when the bytes are none, so that a damaged one protects the folder instead of opening it.
    init?(_ bytes: [UInt8]) {
        var lines = String(decoding: bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: true)[...]
        guard lines.popFirst().map(String.init) == Self.header else { return nil }
        for line in lines {
            guard let tab = line.utf8.firstIndex(of: 0x09), let hash = Self.hash(line[..<tab]) else {
                return nil
            }
            hashes[String(line[line.index(after: tab)...])] = hash
        }
    }

    /// One line a file, sorted by path bytes.
    var bytes: [UInt8] {
        var result = Array((Self.header + "\n").utf8)
        for path in hashes.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            guard let hash = hashes[path] else { continue }
            result.append(contentsOf: "\(hash.hexadecimal)\t\(path)\n".utf8)
        }
        return result
    }

    private static func hash(_ text: Substring) -> ContentHash? {
        guard text.utf8.count == 32, let high = UInt64(text.prefix(16), radix: 16),
            let low = UInt64(text.suffix(16), radix: 16)
        else { return nil }
        return ContentHash(high: high, low: low)
    }
}
