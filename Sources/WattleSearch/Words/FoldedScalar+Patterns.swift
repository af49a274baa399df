import WattleText

extension FoldedScalar {
    /// Tells the site's script how words are compared: the same tables as regular expressions.
    static func writePatterns(to writer: inout JSONWriter) {
        let characters = pattern(of: characters)
        let letters = "(?:(?![" + characters + "])[\\p{L}\\p{N}\\p{M}])+"
        writer.member("marks", "[" + pattern(of: marks) + "]")
        writer.member("character", "[" + characters + "]")
        writer.member("runs", "[" + characters + "]+|" + letters)
        writer.member("pieces", "([" + characters + "]|" + letters + ")")
        writer.key("letters")
        writer.object { writer in
            for (letter, plain) in plainLetters.sorted(by: { $0.key < $1.key }) {
                writer.member(String(letter), String(String.UnicodeScalarView(plain)))
            }
        }
    }

    private static func pattern(of ranges: [ClosedRange<UInt32>]) -> String {
        ranges.map { "\\u{" + hexadecimal($0.lowerBound) + "}-\\u{" + hexadecimal($0.upperBound) + "}" }
            .joined()
    }

    private static func hexadecimal(_ value: UInt32) -> String { String(value, radix: 16) }
}
