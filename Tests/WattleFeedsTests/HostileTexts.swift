import WattleTestSupport

/// Texts that no author means well with, and the characters that a format cannot hold.
enum HostileTexts {
    private static let pieces = [
        "\"", "'", "<", ">", "&", "&amp;", "</script>", "<!--", "-->", "]]>", "<![CDATA[", "\n", "\r\n", "\t",
        "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{2028}", "\u{FFFE}", "\u{202E}", "שלום", "é", "日本",
        "👩‍🔬", "\\", "](", "[", "`", "*", "plain ", "#",
    ]

    /// So many texts from a seed, none of them empty.
    static func texts(_ count: Int, seed: UInt64) -> [String] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            (0..<Int.random(in: 1...9, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }.joined()
        }
    }

    /// The text as XML 1.0 can hold it: line ends as they are written, what it has no place for as U+FFFD.
    static func inXML(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    let isControl = scalar.value < 0x20 && !["\t", "\n", "\r"].contains(scalar)
                    return isControl || scalar == "\u{FFFE}" ? "\u{FFFD}" : scalar
                }))
    }
}
