import WattleText

/// A part of a source that a garden keeps, so that quotations can be compared with it.
package struct SourceExcerpt: Sendable, Equatable {
    /// The folder of a garden that holds them.
    package static let folder = ".wattle/excerpts"

    /// Where the source is.
    package let address: String
    /// Its words, one space between them.
    let words: [UInt8]

    /// Reads an excerpt: an address on the first line, and the source's words below it.
    /// - Returns: nil where the first line is no address.
    package init?(_ file: [UInt8]) {
        let lines = file.split(separator: ASCII.newline, maxSplits: 1, omittingEmptySubsequences: false)
        let address = String(decoding: (lines.first ?? []).trimmedASCII(), as: UTF8.self)
        guard case .address = WrittenSource(address), lines.count > 1 else { return nil }
        self.address = address
        words = plainWords(lines[1])
    }

    /// Whether the excerpt is of that address: scheme, case of the host and a slash at the end do not matter.
    func isOf(_ other: String) -> Bool { sourceKey(address) == sourceKey(other) }

    /// Whether the excerpt has the words in a row, quotation marks and white space aside.
    func holds(_ quotation: ArraySlice<UInt8>) -> Bool {
        let wanted = plainWords(quotation)
        guard let first = wanted.first else { return true }
        var lower = 0
        while lower + wanted.count <= words.count {
            if words[lower] == first, words[lower..<lower + wanted.count].elementsEqual(wanted) {
                return true
            }
            lower += 1
        }
        return false
    }
}

/// Small letters, with one space between words and ASCII quotation marks.
private func plainWords(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var prose = NoteProse()
    prose.append(Array(text), 0..<text.count)
    let words = prose.text.split(whereSeparator: \.isASCIIWhitespace)
    return Array(words.joined(separator: CollectionOfOne(ASCII.space))).map(\.asciiLowercased)
}

/// What two ways of writing the address of one source have in common.
func sourceKey(_ source: String) -> String {
    var bytes = Array(source.utf8).trimmedASCII()
    for scheme in ["https://", "http://"]
    where bytes.prefix(scheme.utf8.count).equalsIgnoringASCIICase(scheme) {
        bytes = bytes.dropFirst(scheme.utf8.count)
    }
    bytes = bytes.prefix { $0 != 0x23 }
    while bytes.last == 0x2F { bytes = bytes.dropLast() }
    let host = bytes.prefix { $0 != 0x2F }
    return String(decoding: host.map(\.asciiLowercased) + bytes.dropFirst(host.count), as: UTF8.self)
}
