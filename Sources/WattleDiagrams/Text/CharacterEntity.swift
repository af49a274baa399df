import WattleText

/// Characters that labels name.
enum CharacterEntity {
    /// The character that `#quot;`, `&lt;` or `&#x2665;` names at a place, and the place after it; nil elsewhere.
    static func read(_ bytes: ArraySlice<UInt8>, at start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
        guard bytes[start] == 0x23 || bytes[start] == 0x26 else { return nil }
        var end = start + 1
        while end < bytes.endIndex, end - start < 12, bytes[end].isASCIIAlphanumeric || bytes[end] == 0x23 {
            end += 1
        }
        guard end < bytes.endIndex,
            bytes[end] == DiagramSource.entityEnd || (bytes[start] == 0x26 && bytes[end] == 0x3B),
            let scalar = scalar(bytes[(start + 1)..<end])
        else { return nil }
        return (scalar, end + 1)
    }

    /// The character of `quot`, `9829`, `#9829` or `#x2665`; nil for other names.
    static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        var digits = name
        if digits.first == 0x23 { digits = digits.dropFirst() }
        let text = String(decoding: digits, as: UTF8.self)
        if let first = digits.first, first | 0x20 == 0x78, let value = UInt32(text.dropFirst(), radix: 16) {
            return visible(value)
        }
        if let value = UInt32(text) { return visible(value) }
        return named[text].flatMap(visible)
    }

    /// Characters that change what is around them are not made from entities.
    private static func visible(_ value: UInt32) -> Unicode.Scalar? {
        guard let scalar = Unicode.Scalar(value), value >= 0x20 else { return nil }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned: return nil
        default: return scalar
        }
    }

    /// The named entities that labels use.
    private static let named: [String: UInt32] = [
        "quot": 0x22, "amp": 0x26, "apos": 0x27, "lt": 0x3C, "gt": 0x3E, "nbsp": 0xA0, "semi": 0x3B,
        "colon": 0x3A,
        "lpar": 0x28, "rpar": 0x29, "lbrace": 0x7B, "rbrace": 0x7D, "lbrack": 0x5B, "rbrack": 0x5D,
        "lsqb": 0x5B,
        "rsqb": 0x5D, "lcub": 0x7B, "rcub": 0x7D, "num": 0x23, "percnt": 0x25, "ast": 0x2A, "plus": 0x2B,
        "comma": 0x2C, "period": 0x2E, "sol": 0x2F, "equals": 0x3D, "quest": 0x3F, "excl": 0x21,
        "commat": 0x40,
        "bsol": 0x5C, "lowbar": 0x5F, "grave": 0x60, "vert": 0x7C, "verbar": 0x7C, "Tilde": 0x223C,
        "dollar": 0x24,
        "euro": 0x20AC, "pound": 0xA3, "yen": 0xA5, "cent": 0xA2, "copy": 0xA9, "reg": 0xAE, "trade": 0x2122,
        "deg": 0xB0, "plusmn": 0xB1, "micro": 0xB5, "middot": 0xB7, "times": 0xD7, "divide": 0xF7,
        "hellip": 0x2026, "ndash": 0x2013, "mdash": 0x2014, "lsquo": 0x2018, "rsquo": 0x2019, "ldquo": 0x201C,
        "rdquo": 0x201D, "laquo": 0xAB, "raquo": 0xBB, "bull": 0x2022, "larr": 0x2190, "uarr": 0x2191,
        "rarr": 0x2192, "darr": 0x2193, "harr": 0x2194, "lArr": 0x21D0, "rArr": 0x21D2, "hArr": 0x21D4,
        "le": 0x2264, "ge": 0x2265, "ne": 0x2260, "infin": 0x221E, "sum": 0x2211, "radic": 0x221A,
        "asymp": 0x2248, "alpha": 0x3B1, "beta": 0x3B2, "gamma": 0x3B3, "delta": 0x3B4, "Delta": 0x394,
        "epsilon": 0x3B5, "lambda": 0x3BB, "mu": 0x3BC, "pi": 0x3C0, "sigma": 0x3C3, "Sigma": 0x3A3,
        "omega": 0x3C9, "Omega": 0x3A9, "theta": 0x3B8, "hearts": 0x2665, "check": 0x2713, "cross": 0x2717,
        "eacute": 0xE9, "egrave": 0xE8, "agrave": 0xE0, "ccedil": 0xE7, "ouml": 0xF6, "uuml": 0xFC,
        "auml": 0xE4,
        "szlig": 0xDF, "ntilde": 0xF1,
    ]
}
