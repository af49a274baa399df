import WattleText

extension TextKey {
    static let endNotes = TextKey("note.end-notes")
    static let footnote = TextKey("footnote.number")
    static let footnoteBack = TextKey("footnote.back")
    static let footnoteBackAgain = TextKey("footnote.back-again")
    static let table = TextKey("table.name")
    static let numberedTable = TextKey("table.numbered")
    static let formula = TextKey("formula.name")
}
