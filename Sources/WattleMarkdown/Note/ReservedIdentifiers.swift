import WattleText

/// Ids that a page gives to other things than headings.
enum ReservedIdentifiers {
    /// Whether a heading must not have the id, nor one that begins so: `fn1`, `r1-2` and `notes-h` belong to footnotes,
    /// `m-…` and `d-…` to figures.
    static func contains(_ identifier: String, hasFigures: Bool) -> Bool {
        let bytes = Array(identifier.utf8)
        if identifier == "notes-h" { return true }
        if hasFigures, bytes.starts(with: [0x6D, 0x2D]) || bytes.starts(with: [0x64, 0x2D]) { return true }
        let number =
            bytes.starts(with: [0x66, 0x6E])
            ? bytes.dropFirst(2) : bytes.first == 0x72 ? bytes.dropFirst() : []
        return number.first?.isASCIIDigit == true && number.allSatisfy { $0.isASCIIDigit || $0 == 0x2D }
    }
}
