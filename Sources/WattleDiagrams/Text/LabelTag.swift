import WattleText

/// An HTML tag in a label.
struct LabelTag {
    /// The place after its `>`.
    let end: Int
    let isClosing: Bool
    let isLineBreak: Bool
    /// What it does to the letters; nil for tags that are left out.
    let style: LabelStyle?

    /// Reads a tag; nil where `<` begins something else, such as a comparison or a generic type.
    init?(_ bytes: ArraySlice<UInt8>, at start: Int) {
        var index = start + 1
        let isClosing = index < bytes.endIndex && bytes[index] == 0x2F
        if isClosing { index += 1 }
        let nameStart = index
        while index < bytes.endIndex, index - nameStart < 12, bytes[index].isASCIIAlphanumeric { index += 1 }
        let name = String(decoding: bytes[nameStart..<index].map(\.asciiLowercased), as: UTF8.self)
        guard let style = Self.known[name] else { return nil }
        let limit = min(bytes.endIndex, index + 400)
        while index < limit, bytes[index] != 0x3E {
            if bytes[index] == 0x3C { return nil }
            index += 1
        }
        guard index < limit else { return nil }
        end = index + 1
        self.isClosing = isClosing
        isLineBreak = name == "br"
        self.style = style.isEmpty ? nil : style
    }

    /// The tags that labels may have; those without a style leave only their text.
    private static let known: [String: LabelStyle] = [
        "b": .bold, "strong": .bold, "i": .italic, "em": .italic, "u": .underline, "s": .strike,
        "del": .strike,
        "strike": .strike, "code": .code, "sub": .subscripted, "sup": .superscripted, "small": .small,
        "br": [], "span": [], "div": [], "p": [], "font": [], "a": [], "img": [], "center": [], "pre": .code,
        "tt": .code, "kbd": .code, "big": [], "hr": [], "ul": [], "ol": [], "li": [], "mark": [],
        "h1": .bold, "h2": .bold, "h3": .bold, "h4": .bold, "table": [], "tr": [], "td": [], "th": .bold,
        "script": [], "style": [], "iframe": [], "svg": [], "video": [], "audio": [], "button": [],
        "input": [],
    ]
}
