import WattleText

/// The size at which an author wants a picture to be shown, in pixels: `100` or `100x145`.
package struct MediaSize: Sendable, Hashable {
    package let width: Int
    /// Nil where it follows from the width.
    package let height: Int?

    /// Takes the size off the end of a display text, with the pipe before it.
    /// - Parameters:
    ///   - text: `alt|100x145` becomes `alt`, `100` becomes nothing.
    ///   - isWhole: whether the text may be nothing but a size.
    /// - Returns: the size; nil where the text ends in none, and is left alone.
    static func split(off text: inout [UInt8], isWhole: Bool = true) -> MediaSize? {
        let bar = text.lastIndex(of: 0x7C)
        guard bar != nil || isWhole, let size = MediaSize(text[(bar.map { $0 + 1 } ?? 0)...].trimmedASCII())
        else { return nil }
        text.removeSubrange((bar ?? 0)...)
        return size
    }

    private init?(_ text: ArraySlice<UInt8>) {
        let parts = text.split(separator: 0x78, maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let width = MediaSize.length(first) else { return nil }
        self.width = width
        if parts.count == 1 {
            height = nil
        } else if let height = MediaSize.length(parts[1]) {
            self.height = height
        } else {
            return nil
        }
    }

    /// A number from 1 to 99,999.
    private static func length(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...5).contains(digits.count), digits.allSatisfy(\.isASCIIDigit) else { return nil }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return value > 0 ? value : nil
    }
}
