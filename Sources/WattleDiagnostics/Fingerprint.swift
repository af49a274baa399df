import WattleText

extension Diagnostic {
    /// 16 hexadecimal digits that stand for what was found, wherever in its file it stands.
    ///
    /// They follow from the rule and the text that the finding is about. Messages and line numbers are left out: a message
    /// says less on a server than at home, and lines move. Of rules about sensitive text the text itself is left out and
    /// the plain words of the rest of its line taken, so that nobody can find it, or a second one beside it, out by trying.
    /// - Parameter text: the finding's file; nil when it has none.
    /// - Returns: the digits. Complexity: linear in the text of the finding, or of its line.
    package func fingerprint(in text: SourceText?) -> String {
        var hasher = ContentHasher()
        hasher.combine(rule.description)
        if let text {
            let line = text.lineBounds(text.line(at: range.start))
            if isSensitive {
                hasher.combine(plainWords(of: text.text(line.start..<max(line.start, range.start))))
                hasher.combine(plainWords(of: text.text(min(range.end, line.end)..<line.end)))
            } else {
                hasher.combine(text.text(range.bounds))
            }
        }
        return hasher.finish().prefix(16)
    }

    /// The words that hold letters and marks of sentences only, and are no longer than words are.
    private func plainWords(of text: String) -> String {
        let words = text.utf8.split(whereSeparator: \.isASCIIWhitespace).filter { word in
            word.count <= 20
                && word.allSatisfy { $0.isASCIILetter || $0 >= 0x80 || sentenceMarks.contains($0) }
        }
        return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    /// Whether the text could be a secret or somebody's data.
    package var isSensitive: Bool { ["SEC", "PII", "ENV", "PRV"].contains(rule.area) }
}

private let sentenceMarks = Array(",.;:!?()'\"*|>#-".utf8)
