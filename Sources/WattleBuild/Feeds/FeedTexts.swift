import WattleText

/// The words of feeds, of copies in Markdown and of `llms.txt`.
extension TextKey {
    static let atomFeed = TextKey("feeds.atom")
    static let jsonFeed = TextKey("feeds.json")
    static let tagFeed = TextKey("feeds.of-tag")
    static let feedDiagram = TextKey("feeds.diagram")
    static let copyOf = TextKey("markdown.of")
    static let copyQuantity = TextKey("markdown.quantity")
    static let copyMedian = TextKey("markdown.median")
    static let copyUnit = TextKey("markdown.unit")
    static let copyNone = TextKey("markdown.none")
    static let copyData = TextKey("markdown.data")
    static let llmsNotes = TextKey("llms.notes")
    static let llmsFigures = TextKey("llms.figures")
    static let llmsMetrics = TextKey("llms.metrics")
}
