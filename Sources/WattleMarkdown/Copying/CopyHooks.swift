/// What an embed becomes in a copy.
package enum EmbedCopy: Sendable, Equatable {
    /// A link to what would be shown.
    case link(text: String, href: String)
    /// A picture.
    case image(text: String, href: String)
    /// Words alone, without any trace of the target.
    case text(String)
}

/// What a fenced block becomes in a copy.
package struct FenceCopy: Sendable, Equatable {
    /// The first word behind the fence; may be empty.
    package var language: String
    /// The lines of a code block; nil for none.
    package var code: [UInt8]?
    /// Lines of Markdown that follow it; may be empty.
    package var text: [UInt8]

    /// States what is written.
    package init(language: String = "", code: [UInt8]?, text: [UInt8] = []) {
        self.language = language
        self.code = code
        self.text = text
    }
}

/// What a copy in Markdown asks about things that a note alone does not know; links go the way of the page.
package protocol CopyHooks: MarkdownHooks {
    /// What `![[…]]` becomes.
    mutating func copy(ofEmbed link: NoteLink) -> EmbedCopy
    /// What a metric block or a diagram becomes.
    mutating func copy(ofProgram fence: NoteFence) -> FenceCopy
}
