import Testing
import WattleMap

struct MapNoteTests {
    @Test func notesWithTheSameValuesAreEqual() {
        #expect(MapNote(title: "Tokens", href: "tokens/") == MapNote(title: "Tokens", href: "tokens/"))
    }
}
