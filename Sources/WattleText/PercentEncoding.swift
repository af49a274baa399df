/// A path segment as it stands in a URL: everything but unreserved characters and a few harmless ones in `%XX`.
package func percentEncoded(_ segment: String) -> String {
    var result: [UInt8] = []
    for byte in segment.utf8 {
        switch byte {
        case _ where byte.isASCIIAlphanumeric, 0x2D, 0x2E, 0x5F, 0x7E, 0x21, 0x24, 0x28, 0x29, 0x2A, 0x2B,
            0x2C, 0x3A,
            0x3B, 0x3D, 0x40:
            result.append(byte)
        default: result.append(contentsOf: percentEncoded(byte))
        }
    }
    return String(decoding: result, as: UTF8.self)
}

/// A byte as `%XX`.
package func percentEncoded(_ byte: UInt8) -> [UInt8] { [0x25, hexDigit(byte >> 4), hexDigit(byte & 15)] }

/// The bytes with each `%XX` replaced by the byte that it stands for; what is no such sequence stays as it is.
package func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var position = bytes.startIndex
    while position < bytes.endIndex {
        if bytes[position] == 0x25, position + 2 < bytes.endIndex, bytes[position + 1].isASCIIHexDigit,
            bytes[position + 2].isASCIIHexDigit
        {
            result.append(hexValue(bytes[position + 1]) << 4 | hexValue(bytes[position + 2]))
            position += 3
        } else {
            result.append(bytes[position])
            position += 1
        }
    }
    return result
}

private func hexDigit(_ nibble: UInt8) -> UInt8 { nibble < 10 ? 0x30 + nibble : 0x37 + nibble }

/// The number that a hexadecimal digit stands for; meaningless for any other byte.
package func hexValue(_ digit: UInt8) -> UInt8 { digit.isASCIIDigit ? digit - 0x30 : (digit | 0x20) - 0x57 }
