import WattleText

/// What stands in the place of the source lines where they may not be shown.
struct HiddenText {
    private let diagnostic: Diagnostic
    private let text: SourceText

    init(_ diagnostic: Diagnostic, in text: SourceText) {
        self.diagnostic = diagnostic
        self.text = text
    }

    /// The lines of the frame with the number of characters that were found, and the fingerprint that allows them.
    func rendered() -> [String] {
        let number = String(text.position(at: diagnostic.range.start).line)
        let blank = String(repeating: " ", count: number.count) + " |"
        let count = text.text(diagnostic.range.bounds).count
        return [
            blank, number + " | [\(count) \(count == 1 ? "character" : "characters") hidden]", blank,
            "  = fingerprint: " + diagnostic.fingerprint(in: text),
        ]
    }
}
