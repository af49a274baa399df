private import WattleText

/// The ids of a drawing that something in it refers to: the others are names that its author gave to layers.
/// - Parameter bytes: the drawing.
/// - Returns: what stands behind a `#`, and the words of attributes that name elements without one.
/// - Complexity: linear.
func referredNames(in bytes: [UInt8]) -> Set<[UInt8]> {
    var names: Set<[UInt8]> = []
    for (place, byte) in bytes.enumerated() {
        if byte == UInt8(ascii: "#") {
            names.insert(Array(bytes[(place + 1)...].prefix(while: isNameByte)))
        } else if byte == ASCII.equals, namesElements(bytes[..<place]) {
            let value = bytes[(place + 1)...].dropFirst().prefix {
                $0 != ASCII.quote && $0 != UInt8(ascii: "'")
            }
            for word in value.split(whereSeparator: { $0.isASCIIWhitespace || $0 == UInt8(ascii: ";") }) {
                names.insert(Array(word))
                // `begin="step.end"` waits for the element `step`.
                if let dot = word.firstIndex(of: UInt8(ascii: ".")) { names.insert(Array(word[..<dot])) }
            }
        }
    }
    return names
}

private func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte >= 0x80 || [0x2D, 0x2E, 0x3A, 0x5F].contains(byte)
}

/// Whether an attribute that ends there holds ids.
private func namesElements(_ bytes: ArraySlice<UInt8>) -> Bool {
    ["by", "ls", "wns", "to", "begin", "end", "details", "message", "descendant"].contains { end in
        bytes.suffix(end.utf8.count).elementsEqual(end.utf8)
    }
}
