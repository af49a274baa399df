/// A page or document that figures were read from.
package struct SourceEntry: Sendable {
    /// The key that data files use.
    package let key: [UInt8]
    /// What it is, in a few words.
    package let title: [UInt8]
    /// Its address.
    package let url: [UInt8]
    /// The day it was read, `2026-08-22`; or the month.
    package let readDate: [UInt8]
    /// The transcription in which it was read where the page itself was not opened; may be empty.
    package let readVia: [UInt8]
    /// Whether a garden's own files list it, and not the built-in ones.
    package let isAuthors: Bool

    /// Describes a source.
    package init(
        key: [UInt8], title: [UInt8], url: [UInt8], readDate: [UInt8], readVia: [UInt8] = [],
        isAuthors: Bool = false
    ) {
        self.key = key
        self.title = title
        self.url = url
        self.readDate = readDate
        self.readVia = readVia
        self.isAuthors = isAuthors
    }
}
