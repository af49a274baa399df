import WattleText

/// A mermaid block as its reader sees it: front matter, directives and comments are taken out.
///
/// What is taken out is replaced by spaces, so that every place is a place of the block.
package struct DiagramSource: Sendable {
    /// As long as the block; line ends are line feeds.
    let bytes: [UInt8]
    /// What the diagram is; nil where no line says it.
    package let kind: DiagramKind?
    /// The word that says it.
    let keyword: Range<Int>
    /// Settings of front matter and directives.
    let config: DiagramConfig
    /// The title that front matter gives.
    let title: String?
    /// What `accTitle:` says.
    let accessibleTitle: String?
    /// What `accDescr:` says.
    let accessibleDescription: String?
    /// What was wrong with front matter and directives.
    let faults: DiagramFaults

    /// Stands for the `;` of `#quot;`, so that it ends no statement.
    static let entityEnd: UInt8 = 0x1F

    /// Reads a block.
    ///
    /// Complexity: linear.
    package init(_ block: [UInt8]) {
        var preprocessor = DiagramPreprocessor(block)
        preprocessor.run()
        bytes = preprocessor.bytes
        config = preprocessor.config
        title = preprocessor.title
        accessibleTitle = preprocessor.accessibleTitle
        accessibleDescription = preprocessor.accessibleDescription
        faults = preprocessor.faults
        var cursor = DiagramCursor(preprocessor.bytes)
        cursor.skipBlank()
        keyword = cursor.take { !$0.isASCIIWhitespace && $0 != 0x3B && $0 != 0x3A }
        kind = DiagramKind(keyword: cursor.text(keyword))
    }

    /// What follows the keyword.
    var body: DiagramCursor { DiagramCursor(bytes, in: keyword.upperBound..<bytes.count) }

    /// The text of a stretch, with the semicolons of its entities.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].map { $0 == Self.entityEnd ? 0x3B : $0 }, as: UTF8.self)
    }
}
