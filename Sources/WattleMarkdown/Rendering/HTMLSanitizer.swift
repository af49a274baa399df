import WattleText

/// Writes raw HTML of a note, as far as the allow list goes.
struct HTMLSanitizer {
    mutating func write(_ html: ArraySlice<UInt8>, to writer: inout HTMLWriter) { writer.text(html) }
}
