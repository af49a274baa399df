import WattleTestSupport

/// Texts of tests, made when they run, so that no whole token stands in the repository.
///
/// `{+}` joins two halves, `{a36}` is 36 letters and digits, `{u16}` capitals and digits, `{h64}` hexadecimal digits, `{d9}` digits.
struct MadeText {
    private var random: SeededGenerator

    /// Makes the same texts for the same seed.
    init(seed: UInt64 = 11) { random = SeededGenerator(seed: seed) }

    /// The text that a pattern stands for.
    mutating func text(_ pattern: String) -> String {
        var result = ""
        for (index, part) in pattern.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
            guard index > 0, let end = part.firstIndex(of: "}"), let made = made(part[..<end]) else {
                result += (index > 0 ? "{" : "") + part
                continue
            }
            result += made + part[part.index(after: end)...]
        }
        return result
    }

    private mutating func made(_ mark: Substring) -> String? {
        if mark == "+" { return "" }
        guard let kind = mark.first, let letters = Self.alphabets[kind], let count = Int(mark.dropFirst())
        else { return nil }
        var value = ""
        for _ in 0..<count { value.append(letters.randomElement(using: &random) ?? "0") }
        // A value by chance has a digit and both cases, as values of services have.
        return kind == "a" && count >= 10 ? "q7R" + value.dropFirst(3) : value
    }

    private static let alphabets: [Character: [Character]] = [
        "a": Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"),
        "u": Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"), "h": Array("0123456789abcdef"),
        "d": Array("0123456789"),
    ]
}
