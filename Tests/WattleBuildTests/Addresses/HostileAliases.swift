import WattleTestSupport

/// Names that authors, other programs and attackers give to notes.
struct HostileAliases {
    private static let pieces = [
        " ", "%", "#", "?", "'", "\"", "\\", "\u{1F525}", "\u{202E}", "e\u{301}", "\u{E9}", "..", "/", "//",
        "\t",
        "\n", "*", ":", "$", "{", "}", ";", ".", "con", "aux", "ABC", "~", "~*", "&", "<", ">", "|", "(", ")",
        "[",
        "]", "=", "@", "!", ",", "+", "`", "^", "%2e", "%2F", "$uri", "${x}", ":splat", "default", "include",
        "hostnames", "volatile", "\u{FEFF}", "\u{200D}", "\u{65E5}\u{672C}", "301", "http:", "index.html",
        "-", "_",
        "\u{1}", "\u{7F}", "\u{2028}", "#comment", "';", "\">", "<script>", "\u{DF}", "\u{130}",
    ]

    /// The names of a seed, each different from the others.
    static func names(_ count: Int, seed: UInt64) -> [String] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { index in
            var name = ""
            for _ in 0...Int(random.next() % 4) {
                name += pieces[Int(random.next() % UInt64(pieces.count))]
                if random.next() % 2 == 0 { name += String(random.next() % 100) }
            }
            switch random.next() % 40 {
            case 0: name += String(repeating: "x", count: 300)
            case 1: name = "." + name
            case 2: name += "."
            case 3: name = "../" + name
            default: break
            }
            return "\(name)\(random.next() % 2 == 0 ? "n" : "/")\(index)"
        }
    }

    /// A name as a double-quoted scalar of front matter.
    static func quoted(_ name: String) -> String {
        var result = "\""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _
            where scalar.value < 0x20 || (0x7F...0xA0).contains(scalar.value)
                || (0x2000...0x2FFF).contains(scalar.value)
                || scalar.value == 0xFEFF:
                result += "\\u" + String(scalar.value + 0x10000, radix: 16).dropFirst()
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
