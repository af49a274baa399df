import WattleText

/// Writes addresses into attributes as libcmark does: what an address may not hold is percent-encoded.
enum AddressWriter {
    static func write(_ address: ArraySlice<UInt8>, to writer: inout HTMLWriter) {
        for byte in address {
            switch byte {
            case 0x26: writer.raw("&amp;")
            case 0x27: writer.raw("&#x27;")
            case _ where isSafe(byte): writer.raw(byte: byte)
            default:
                writer.raw(byte: 0x25)
                writer.raw(byte: digit(byte >> 4))
                writer.raw(byte: digit(byte & 15))
            }
        }
    }

    private static func digit(_ nibble: UInt8) -> UInt8 { nibble < 10 ? 0x30 + nibble : 0x37 + nibble }

    private static func isSafe(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x23, 0x24, 0x25, 0x28...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E: true
        default: byte.isASCIIAlphanumeric
        }
    }
}

/// Which addresses a page may hold.
package enum SafeAddress {
    /// Whether the address, entities decoded, is relative or has one of the schemes `http`, `https` and `mailto`.
    ///
    /// Control characters and white space are ignored, as browsers ignore them: `java\tscript:` is refused.
    package static func isAllowed(_ address: ArraySlice<UInt8>) -> Bool {
        var scheme: [UInt8] = []
        for byte in address where byte > 0x20 && byte != 0x7F {
            if byte == 0x3A { return isAllowed(scheme: scheme) }
            if byte == 0x2F || byte == 0x3F || byte == 0x23 { return true }
            scheme.append(byte.asciiLowercased)
        }
        return true
    }

    private static func isAllowed(scheme: [UInt8]) -> Bool {
        ["http", "https", "mailto"].contains { $0.utf8.elementsEqual(scheme) }
    }

    /// Whether the address begins, spelt without entities, as one of the web or of mail does.
    static func isWeb(_ address: ArraySlice<UInt8>) -> Bool {
        ["http://", "https://", "mailto:"].contains { prefix in
            address.prefix(prefix.utf8.count).equalsIgnoringASCIICase(prefix)
        }
    }

    /// Whether the address has a scheme or names a host, so that it leads out of the garden.
    package static func isExternal(_ address: ArraySlice<UInt8>) -> Bool {
        if address.starts(with: [0x2F, 0x2F]) { return true }
        guard let first = address.first, first.isASCIILetter else { return false }
        for byte in address {
            if byte == 0x3A { return true }
            guard byte.isASCIIAlphanumeric || byte == 0x2B || byte == 0x2D || byte == 0x2E else {
                return false
            }
        }
        return false
    }
}
