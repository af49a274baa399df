import WattleText

/// The place behind the text whose opening quote stands at `start`; nil if its line ends before it does.
func endOfText(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start + 1
    while index < bytes.count, bytes[index] != ASCII.newline {
        if bytes[index] == bytes[start] { return index + 1 }
        index += bytes[index] == ASCII.backslash ? 2 : 1
    }
    return nil
}

/// The place behind a comment that begins with `/*`; nil if it has no end.
func endOfComment(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start + 2
    while index + 1 < bytes.count {
        if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") { return index + 2 }
        index += 1
    }
    return nil
}
