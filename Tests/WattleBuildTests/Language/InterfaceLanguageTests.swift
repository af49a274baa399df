import Testing
import WattleDiagnostics
import WattleText

@testable import WattleBuild

struct InterfaceLanguageTests {
    @Test(arguments: [
        ("de", "<html lang=\"de\">", "<dt>Verfasst</dt>"),
        ("fr-CA", "<html lang=\"fr-CA\">", "<dt>Rédigée</dt>"),
        ("ar", "<html lang=\"ar\" dir=\"rtl\">", "<dt>كُتبت</dt>"),
        ("he", "<html lang=\"he\" dir=\"rtl\">", "<dt><span lang=\"en\" dir=\"ltr\">Written</span></dt>"),
    ])
    func pagesSpeakTheLanguageOfTheGarden(language: String, root: String, label: String) async throws {
        let garden = try GardenOnDisk([
            "wattle.yml": "language: \(language)\n",
            "a.md": publicNote("Text.", "created: 2026-05-12"),
        ])
        let page = try await garden.build()["a/index.html"].text
        #expect(page.contains(root))
        #expect(page.contains(label))
    }

    @Test func ownFileReplacesSingleTexts() async throws {
        let garden = try GardenOnDisk([
            "templates/texts/en.yml": "note.written: Planted\n", "wattle.yml": "language: en-GB\n",
            "a.md": publicNote("Text.", "created: 2026-05-12"),
        ])
        let page = try await garden.build()["a/index.html"].text
        #expect(page.contains("<dt>Planted</dt>"))
        #expect(page.contains(">Skip to the content<"))
    }

    @Test func mistakeInAnOwnFileIsReportedAtItsPlace() async throws {
        let garden = try GardenOnDisk([
            "templates/texts/pt.yml": "note.writen: Escrita\n", "a.md": publicNote("Text."),
        ])
        let found = try await garden.check().report.diagnostics.filter { $0.rule == "TPL009" }
        #expect(found.map(\.path) == ["templates/texts/pt.yml"])
        #expect(found.first?.message == "no text is named 'note.writen'; did you mean 'note.written'?")
    }

    @Test func firstLineOfAScriptBecomesItsTexts() throws {
        let texts = InterfaceTexts(
            language: "de",
            source: Array("a.b: \"Zu </script>\"\nn.one: eine\nn.other: \"{count}\"\n".utf8))
        let made = script(Array("// texts: a.b n\nrun();\n".utf8), path: "x.js", with: texts)
        #expect(made.diagnostics.isEmpty)
        let escaped =
            #"const texts={"language":"de","a.b":"Zu \u003c/script\u003e","#
            + #""n":{"one":"eine","other":"{count}"}};"#
        #expect(String(decoding: made.value, as: UTF8.self) == escaped + "\nrun();\n")
        let unknown = script(Array("// texts: a.c\n".utf8), path: "x.js", with: texts).diagnostics
        #expect(unknown.map(\.message) == ["no text is named 'a.c'; did you mean 'a.b'?"])
        #expect(unknown.first?.range == SourceRange(10, 13))
    }
}
