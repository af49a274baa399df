/// An alphabet of mathematical letters; the raw values are those of the symbol tables.
enum MathAlphabet: UInt8, Sendable {
    case standard
    case upright
    case bold
    case italic
    case boldItalic
    case script
    case boldScript
    case fraktur
    case doubleStruck
    case boldFraktur
    case sansSerif
    case boldSansSerif
    case italicSansSerif
    case monospace

    /// The letter or digit of this alphabet that stands for `scalar`; `scalar` itself where Unicode has none.
    ///
    /// - Source: Unicode 15, block Mathematical Alphanumeric Symbols, and its holes in Letterlike Symbols.
    func letter(for scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A: latin(scalar, scalar - 0x41)
        case 0x61...0x7A: latin(scalar, scalar - 0x61 + 26)
        case 0x30...0x39: digit(scalar)
        case 0x391...0x3A9: greek(scalar, scalar - 0x391)
        case 0x3B1...0x3C9: greek(scalar, scalar - 0x3B1 + 26)
        case 0x2207: greek(scalar, 25)
        case 0x2202, 0x3F5, 0x3D1, 0x3F0, 0x3D5, 0x3F1, 0x3D6: greek(scalar, Self.variants[scalar] ?? 0)
        default: scalar
        }
    }

    private static let variants: [UInt32: UInt32] = [
        0x2202: 51, 0x3F5: 52, 0x3D1: 53, 0x3F0: 54, 0x3D5: 55, 0x3F1: 56, 0x3D6: 57,
    ]

    private func latin(_ scalar: UInt32, _ offset: UInt32) -> UInt32 {
        guard let start = latinStart else { return scalar }
        return Self.holes[start + offset] ?? start + offset
    }

    private func greek(_ scalar: UInt32, _ offset: UInt32) -> UInt32 {
        let start: UInt32
        switch self {
        case .bold: start = 0x1D6A8
        case .italic: start = 0x1D6E2
        case .boldItalic: start = 0x1D71C
        case .boldSansSerif: start = 0x1D756
        default: return scalar
        }
        return start + offset
    }

    private func digit(_ scalar: UInt32) -> UInt32 {
        let start: UInt32
        switch self {
        case .bold, .boldItalic: start = 0x1D7CE
        case .doubleStruck: start = 0x1D7D8
        case .sansSerif, .italicSansSerif: start = 0x1D7E2
        case .boldSansSerif: start = 0x1D7EC
        case .monospace: start = 0x1D7F6
        default: return scalar
        }
        return start + scalar - 0x30
    }

    private var latinStart: UInt32? {
        switch self {
        case .standard, .upright: nil
        case .bold: 0x1D400
        case .italic: 0x1D434
        case .boldItalic: 0x1D468
        case .script: 0x1D49C
        case .boldScript: 0x1D4D0
        case .fraktur: 0x1D504
        case .doubleStruck: 0x1D538
        case .boldFraktur: 0x1D56C
        case .sansSerif: 0x1D5A0
        case .boldSansSerif: 0x1D5D4
        case .italicSansSerif: 0x1D608
        case .monospace: 0x1D670
        }
    }

    /// Letters that Unicode had before it had the block.
    private static let holes: [UInt32: UInt32] = [
        0x1D455: 0x210E, 0x1D49D: 0x212C, 0x1D4A0: 0x2130, 0x1D4A1: 0x2131, 0x1D4A3: 0x210B, 0x1D4A4: 0x2110,
        0x1D4A7: 0x2112, 0x1D4A8: 0x2133, 0x1D4AD: 0x211B, 0x1D4BA: 0x212F, 0x1D4BC: 0x210A, 0x1D4C4: 0x2134,
        0x1D506: 0x212D, 0x1D50B: 0x210C, 0x1D50C: 0x2111, 0x1D515: 0x211C, 0x1D51D: 0x2128, 0x1D53A: 0x2102,
        0x1D53F: 0x210D, 0x1D545: 0x2115, 0x1D547: 0x2119, 0x1D548: 0x211A, 0x1D549: 0x211D, 0x1D551: 0x2124,
    ]

    /// Whether letters that stand together are one word: `\mathrm{kg}`.
    var joinsLetters: Bool {
        switch self {
        case .upright, .bold, .italic, .sansSerif, .boldSansSerif, .italicSansSerif, .monospace: true
        default: false
        }
    }
}

/// Whether a browser shows a lone letter in italics.
///
/// - Source: MathML Core, appendix C, italic mappings.
func isItalicByDefault(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0x131, 0x237, 0x391...0x3A9, 0x3B1...0x3C9, 0x3D1, 0x3D5, 0x3D6, 0x3F0,
        0x3F1,
        0x3F4, 0x3F5, 0x2202, 0x2207:
        true
    default: false
    }
}
