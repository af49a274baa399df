import Testing
import WattleBuild
import WattleChecks
import WattleDiagnostics
import WattleGarden
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
              plain:
                sections: [Summary, [Next, Later], {any: Related, holds: links}]
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
        #expect(
            read.value.sections[.plain] == [
                RequiredSection(["Summary"]), RequiredSection(["Next", "Later"]),
                RequiredSection(["Related"], holding: .links),
            ])
        #expect(read.value.sections[.source]?.count == 3)
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
        "kinds: {source: clippings}", "kinds: {concept: {sections: Related}}",
        "kinds: {concept: {folder: [a]}}",
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

/// What a garden asks of its figures.
struct MetricConfigurationTests {
    @Test func limitsAndAgeAreRead() {
        let read = readConfiguration(
            Array("metric:\n  max_age: 18 month\n  limits:\n    samples: 8192\n    systems: 40\n".utf8))
        #expect(read.diagnostics.isEmpty)
        #expect(read.value.maximumAge == 18)
        #expect(read.value.metricLimits == [.samples: 8192, .systems: 40])
    }

    @Test(arguments: [
        ("max_age: soon", "CFG002"), ("max_age: 2 weeks", "CFG002"), ("limits:\n    samples: 100000", "M402"),
        ("limits:\n    samples: 0", "CFG002"), ("limits:\n    rows: 3", "CFG001"),
    ])
    func whatCannotBeUsedIsReported(line: String, rule: String) {
        let read = readConfiguration(Array("metric:\n  \(line)\n".utf8))
        #expect(read.diagnostics.map(\.rule.description) == [rule])
    }

    /// The sources of a B200's figures were read in 2026: nothing is old in that year, everything three years later.
    @Test(arguments: [("1798675200", []), ("1893456000", ["M310"])])
    func figuresGrowOld(epoch: String, rules: [String]) async throws {
        let garden = try GardenOnDisk([
            "A.md": publicNote("```metric\nshow: B200.memory in GB\n```"),
            "wattle.yml": "metric:\n  max_age: 2 yr\n",
        ])
        let found = try await garden.check { $0.sourceDateEpoch = epoch }.report.diagnostics
        #expect(found.map(\.rule.description) == rules)
    }

    @Test func aTableMayBeTooLarge() async throws {
        let garden = try GardenOnDisk([
            "A.md": publicNote(
                "```metric\ncompare: [H100, H200, B200]\nmetrics: memory in GB\n```"),
            "wattle.yml": "metric:\n  limits:\n    evaluations: 2\n",
        ])
        #expect(try await garden.check().report.diagnostics.map(\.rule.description) == ["M401"])
    }
}
