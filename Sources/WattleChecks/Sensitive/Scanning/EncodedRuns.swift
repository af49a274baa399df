import WattleText

/// Stretches of a text that are base64 and hold text themselves.
/// - Parameter text: the text.
/// - Returns: where each stands, and the text in it. Complexity: linear; of words most bytes are not looked at.
func encodedRuns(in text: TextSpan) -> [(range: Range<Int>, content: [UInt8])] {
    let shortest = EncodedRun.shortest
    var runs: [(range: Range<Int>, content: [UInt8])] = []
    // Where the run that is looked for may begin: what is before it has been looked at.
    var start = 0
    while start + shortest <= text.count {
        let last = start + shortest - 1
        var gap = last
        while gap >= start, EncodedRun.letters.contains(text[gap]) { gap -= 1 }
        guard gap < start else {
            start = gap + 1
            continue
        }
        let end = text.end(of: EncodedRun.letters, from: last, limit: text.count)
        if let content = EncodedRun.content(text, start..<end) { runs.append((start..<end, content)) }
        start = end + 1
    }
    return runs
}

private enum EncodedRun {
    /// Shorter ones hold less than 18 bytes, in which hardly a secret fits.
    static let shortest = 24
    static let letters = ByteSet.base64

    /// What the run stands for, if it is text: printable from its first bytes on.
    static func content(_ text: TextSpan, _ range: Range<Int>) -> [UInt8]? {
        let beginning = base64Decoded(text, range.prefix(16))
        guard beginning.allSatisfy(isText) else { return nil }
        let content = base64Decoded(text, range)
        return content.count(where: isText) * 20 >= content.count * 19 ? content : nil
    }

    private static func isText(_ byte: UInt8) -> Bool {
        0x20...0x7E ~= byte || byte == ASCII.newline || byte == ASCII.tab || byte == ASCII.carriageReturn
    }
}
