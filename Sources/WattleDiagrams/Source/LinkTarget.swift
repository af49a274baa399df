import WattleText

// Flowcharts, classes and states read their `click` and `link` through this.
extension DiagramLink.Target {
    /// Reads an address as its author wrote it; nil where it may not go into a page.
    ///
    /// Allowed are `http:`, `https:`, `mailto:`, places of the same site and `[[notes]]`. Entities are read and control
    /// characters left out before the scheme is looked at, as browsers do. Complexity: linear.
    package init?(_ written: ArraySlice<UInt8>) {
        let bytes = Self.decoded(written)[...].trimmedASCII()
        guard !bytes.isEmpty else { return nil }
        if bytes.starts(with: "[[".utf8), bytes.suffix(2).elementsEqual("]]".utf8), bytes.count > 4 {
            self = .note(String(decoding: bytes.dropFirst(2).dropLast(2).trimmedASCII(), as: UTF8.self))
            return
        }
        let end = bytes.firstIndex { $0 == 0x3A || $0 == 0x2F || $0 == 0x3F || $0 == 0x23 }
        if let end, bytes[end] == 0x3A {
            let scheme = bytes[..<end]
            guard ["http", "https", "mailto"].contains(where: scheme.equalsIgnoringASCIICase) else {
                return nil
            }
        }
        self = .address(String(decoding: bytes, as: UTF8.self))
    }

    /// The bytes with the characters that entities name, without control characters.
    private static func decoded(_ written: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var index = written.startIndex
        while index < written.endIndex {
            if let entity = CharacterEntity.read(written, at: index) {
                bytes.append(contentsOf: String(Character(entity.scalar)).utf8)
                index = entity.end
                continue
            }
            let byte = written[index]
            if byte == DiagramSource.entityEnd {
                bytes.append(0x3B)
            } else if byte >= 0x20, byte != 0x7F {
                bytes.append(byte)
            }
            index += 1
        }
        return bytes
    }
}
