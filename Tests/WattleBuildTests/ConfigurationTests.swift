import Testing
import WattleBuild
import WattleDiagnostics
import WattleText

struct ConfigurationTests {
    private func read(_ text: String) -> Diagnosed<SiteConfiguration> { readConfiguration(Array(text.utf8)) }

    @Test func everyKeyIsRead() {
        let read = read(
            """
            title: Garden of watts
            description: "Figures: computed"
            language: en-GB
            base_url: https://example.org/garden
            author: A. Writer
            output: public
            publish_default: true
            frontmatter:
              extra: [description, uid]
            kinds:
              concept: ideas
            checks:
              LNK011: error
              FMT: off
            metric:
              seed: 7
              rates:
                EUR: 1.08 USD
            """)
        #expect(read.diagnostics.isEmpty)
        #expect(read.value.title == "Garden of watts")
        #expect(read.value.baseURL == "https://example.org/garden/")
        #expect(read.value.publishesByDefault)
        #expect(read.value.extraFields == ["description", "uid"])
        #expect(read.value.kindFolders["concept"] == "ideas")
        #expect(read.value.checks == ["LNK011": .error, "FMT": .off])
        #expect(read.value.rates == ["EUR": "1.08 USD"])
        #expect(read.value.seed == 7)
    }

    @Test func anEmptyFileIsTheDefault() {
        #expect(read("").value == SiteConfiguration())
        #expect(read("# nothing yet\n").diagnostics.isEmpty)
    }

    @Test func anUnknownKeyNamesTheNearestOne() {
        let found = read("title: x\noutptu: y\n").diagnostics
        #expect(found.map(\.rule) == ["CFG001"])
        #expect(found.first?.range.start == 9)
        #expect(found.first?.help == ["did you mean 'output'?"])
    }

    @Test(arguments: [
        "publish_default: yes please", "publish_default: \"true\"", "base_url: ftp://x", "checks: [a]",
    ])
    func wrongTypesAreReported(text: String) {
        #expect(read(text).diagnostics.map(\.rule) == ["CFG002"])
        #expect(read(text).value == SiteConfiguration())
    }

    @Test func boundaryRulesCannotBeSwitchedOff() {
        let read = read("checks:\n  SEC001: off\n  BND: warning\n  LNK010: warning\n")
        #expect(read.diagnostics.map(\.rule) == ["CFG005", "CFG005"])
        #expect(read.value.checks == ["LNK010": .warning])
    }

    @Test func brokenYAMLIsOneFinding() {
        #expect(read("title: [a\nb: }").diagnostics.map(\.rule) == ["CFG003"])
    }
}
