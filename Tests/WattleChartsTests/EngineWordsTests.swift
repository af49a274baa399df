import Testing
import WattleTestSupport
import WattleText

@testable import WattleCharts

/// What the engine says in results, in other languages.
struct EngineWordsTests {
    private func german() throws -> InterfaceTexts { try shippedTexts("de") }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test(arguments: [
        ("at least 118 tok/s/user", "mindestens 118 tok/s/user"), ("between 1 and 2", "zwischen 1 und 2"),
        ("fp8, bf16", "fp8, bf16"), ("", ""),
    ])
    func boundsAreTranslated(english: String, german: String) throws {
        #expect(try text(self.german().bound(utf8Bytes(english))) == german)
        #expect(text(englishTexts.bound(utf8Bytes(english))) == english)
    }

    @Test(arguments: [
        ("modelled, 8 GPUs a replica, batch 96, fp8", "modelliert, 8 GPUs je Replik, Batch 96, fp8"),
        ("lognormal, p10 to p90", "lognormal, p10 bis p90"),
    ])
    func partsAreTranslatedOneByOne(english: String, german: String) throws {
        #expect(try text(self.german().parts(utf8Bytes(english))) == german)
        #expect(text(englishTexts.parts(utf8Bytes(english))) == english)
    }

    @Test func reasonsInBracketsAreTranslatedWithTheirNote() throws {
        let note = "Throughput modelled: H100 (no measured run of this model), Own (rack)"
        let german = "Durchsatz modelliert: H100 (kein gemessener Lauf dieses Modells), Own (rack)"
        #expect(try text(self.german().remark(utf8Bytes(note))) == german)
        #expect(text(englishTexts.remark(utf8Bytes(note))) == note)
        #expect(try text(self.german().remark(utf8Bytes("1 month = 730 h"))) == "1 month = 730 h")
    }

    @Test(arguments: [
        ("1.5–2.4", "1.5 bis 2.4"), ("−5 to −2", "−5 bis −2"), ("7", "7"),
    ])
    func rangesAreSpoken(range: String, german: String) throws {
        #expect(try text(self.german().spokenRange(utf8Bytes(range))) == german)
    }

    @Test(arguments: [
        ("en", "1\u{A0}Oct\u{A0}2026"), ("ja", "2026年10月1日"),
        ("es", "1\u{A0}de\u{A0}octubre\u{A0}de\u{A0}2026"),
    ])
    func daysAreWrittenAsTheLanguageDoes(language: String, day: String) throws {
        #expect(try text(shippedTexts(language).pageDate(utf8Bytes("2026-10-01"))) == day)
    }

    @Test func germanNamesKeepTheirCapitals() throws {
        #expect(try text(german().inSentence(utf8Bytes("Strompreis"))) == "Strompreis")
        #expect(text(englishTexts.inSentence(utf8Bytes("Energy price"))) == "energy price")
    }

    /// Five px more for each character of Chinese than a Latin one of the same size has.
    @Test func wideCharactersTakeMoreRoom() {
        #expect(characterWidths(of: utf8Bytes("ab")) == 2)
        #expect(characterWidths(of: utf8Bytes("数值")) == 3.2)
    }
}
