private import Foundation
import Testing

/// Contrast as WCAG 2.2 defines it, of the stylesheets as they are.
@Suite struct CodeColourTests {
    private static let voices = ["ink", "soft", "amber", "code-key", "code-type", "code-value", "code-name"]
    private static let grounds = ["leaf", "code-line", "code-gone", "code-word"]

    /// The tokens that each theme ends up with, from the blocks that begin with these words.
    private func tokens(_ theme: String) throws -> [String: String] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var tokens: [String: String] = [:]
        for file in ["wattle.css", "code.css"] {
            let css = try String(
                contentsOf: root.appending(path: "templates/assets/" + file), encoding: .utf8)
            for opening in theme == "light" ? [":root{"] : [":root{", theme] {
                guard let start = css.range(of: opening) else { continue }
                for part in css[start.upperBound...].prefix(while: { $0 != "}" }).split(separator: ";") {
                    let pair = part.split(separator: ":", maxSplits: 1)
                    if pair.count == 2 {
                        tokens[pair[0].trimmingCharacters(in: .whitespacesAndNewlines)] = String(pair[1])
                    }
                }
            }
        }
        return tokens
    }

    private func luminance(_ colour: String) throws -> Double {
        var digits = Array(colour.dropFirst())
        if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
        let number = try #require(Int(String(digits), radix: 16))
        let channels = [number >> 16, number >> 8 & 255, number & 255].map { value -> Double in
            let share = Double(value) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }

    @Test(arguments: [
        "light", ":root:not([data-theme=light]){", ":root[data-theme=dark]{",
        "@media print{\n:root,:root[data-theme]{",
    ])
    func everyVoiceHasContrast(_ theme: String) throws {
        let tokens = try tokens(theme)
        for voice in Self.voices {
            for ground in Self.grounds {
                let front = try luminance(#require(tokens["--" + voice]))
                let back = try luminance(#require(tokens["--" + ground]))
                let contrast = (max(front, back) + 0.05) / (min(front, back) + 0.05)
                #expect(contrast >= 4.5, "\(voice) on \(ground) in \(theme): \(contrast)")
            }
        }
    }
}
