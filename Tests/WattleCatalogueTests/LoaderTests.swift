import MetricEngine
import Testing
import WattleCatalogue
import WattleDiagnostics
import WattleText

struct LoaderTests {
    private let sources =
        "sources:\n  sheet:\n    title: Data sheet\n    url: https://example.org/\n    read: 2026-11-20\n"

    private func load(_ text: String) -> Diagnosed<Catalogue> {
        loadCatalogue([("sources.yml", sources), ("a.yml", text)])
    }

    private func rules(_ text: String) -> [String] { load(text).diagnostics.map(\.rule.description) }

    private func accelerator(_ field: String) -> String {
        "accelerators:\n  - id: x\n    name: X\n    \(field)\n"
    }

    @Test func theBuiltInCatalogueIsWithoutFindings() {
        let loaded = loadBuiltInCatalogue()
        #expect(loaded.diagnostics.isEmpty)
        #expect(loaded.value.entries.count > 200)
        for entry in loaded.value.entries {
            for field in entry.fields {
                #expect(field.figure.value.isFinite && field.figure.value >= 0)
                #expect(!loaded.value.sources[field.figure.source].url.isEmpty)
            }
        }
    }

    // Data sheet of the H200, table of specifications: 141 GB, 4.8 TB/s; DGX H100/H200: 10.2 kW.
    @Test func figuresArriveInBaseUnits() throws {
        let catalogue = loadBuiltInCatalogue().value
        let reference = try #require(try? catalogue.hardware(named: "H200".utf8))
        let accelerator = catalogue.entries[reference.accelerator]
        #expect(accelerator.value(.memory) == 141e9)
        #expect(accelerator.value(.memoryBandwidth) == 4.8e12)
        let system = try #require(reference.system)
        #expect(catalogue.entries[system].value(.maxInputPower) == 10_200)
        #expect(reference.acceleratorsPerSystem == 8)
    }

    @Test(arguments: ["gb300_nvl72", "GB300-NVL72", "gb300 nvl72", "GB300.NVL72"])
    func namesFoldCaseAndSeparators(name: String) throws {
        let catalogue = loadBuiltInCatalogue().value
        let reference = try #require(try? catalogue.hardware(named: name.utf8))
        #expect(reference.acceleratorsPerSystem == 72)
        #expect(reference.namesSystem)
    }

    @Test func aFigureWithoutSourceIsRefusedWhereItStands() {
        let text = accelerator("memory: {value: 80 GB, grade: measured}")
        let found = load(text).diagnostics
        #expect(found.map(\.rule) == ["CAT003"])
        #expect(found.first?.path == "a.yml")
        #expect(found.first.map { LineIndex(Array(text.utf8)).line(at: $0.range.start) } == 3)
    }

    @Test(arguments: [
        ("memory: {value: 80 GB, source: nowhere, grade: measured}", "CAT003"),
        ("memory: {value: -80 GB, source: sheet, grade: measured}", "CAT004"),
        ("memory: {value: nan GB, source: sheet, grade: measured}", "CAT004"),
        ("memory: {value: inf, source: sheet, grade: measured}", "CAT004"),
        ("memory: {value: 80 GiBs, source: sheet, grade: measured}", "CAT004"),
        ("memory: {value: 90 to 80 GB, source: sheet, grade: measured}", "CAT004"),
        ("memory: {value: 80 GB, source: sheet, grade: official}", "CAT007"),
        ("memroy: {value: 80 GB, source: sheet, grade: measured}", "CAT002"),
        ("memory: {value: 80 GB, source: sheet, grade: measured, when: now}", "CAT002"),
    ])
    func unacceptableFiguresAreRefused(field: String, rule: String) {
        #expect(rules(accelerator(field)) == [rule])
    }

    @Test func idsAreUnique() {
        let entry = "  - {id: x, name: X, source: sheet, grade: measured, memory: 80 GB}\n"
        #expect(rules("accelerators:\n" + entry + entry) == ["CAT005"])
        #expect(rules("accelerators:\n  - {name: X}\n") == ["CAT006"])
    }

    @Test func brokenFilesAreReportedAndTheOthersRead() {
        let loaded = loadCatalogue([
            ("sources.yml", sources), ("broken.yml", "a: ["),
            ("a.yml", "models:\n  - {id: m, name: M, source: sheet, grade: measured, layers: 32}\n"),
        ])
        #expect(loaded.diagnostics.map(\.rule) == ["CAT001"])
        #expect(loaded.value.entries.count == 1)
    }

    @Test(arguments: [
        ("190 to 230 kW", 210.0, 190.0, 230.0), ("13.5 (10 to 17) %/yr", 13.5, 10, 17),
        ("7.5 EUR/gpu-h", 7.5, 7.5, 7.5),
        ("8", 8, 8, 8),
    ])
    func writtenFiguresAreRead(text: String, value: Double, low: Double, high: Double) throws {
        let figure = try #require(
            load("facility:\n  - {id: x, name: X, source: sheet, grade: measured, value: '\(text)'}\n")
                .value.entries.first?.figure(.value))
        #expect([figure.value, figure.low, figure.high] == [value, low, high])
    }

    @Test(arguments: [("2026", 20_260_000.0), ("2026-01", 20_260_100), ("2022-03-22", 20_220_322)])
    func datesAreAsPreciseAsWritten(text: String, value: Double) throws {
        let loaded = load(accelerator("ships: {value: '\(text)', source: sheet, grade: measured}"))
        #expect(loaded.value.entries.first?.figure(.ships)?.value == value)
    }

    @Test(arguments: [
        "memory: {value: 80 kW, source: sheet, grade: measured}",
        "ships: {value: soon, source: sheet, grade: measured}",
    ])
    func figuresInTheUnitOfAnotherFieldAreRefused(field: String) {
        #expect(rules(accelerator(field)) == ["CAT004"])
    }

    @Test(arguments: [
        ("module_power", "0.7 kW", 700.0), ("memory", "1.5 TB", 1.5e12), ("fp4", "15 PFLOP/s", 1.5e16),
        ("scaleout_bandwidth", "50 GB/s", 5e10), ("memory_bandwidth", "4800 GB/s", 4.8e12),
    ])
    func unitsOfTheSameQuantityAreAccepted(field: String, written: String, value: Double) throws {
        let loaded = load(accelerator("\(field): {value: \(written), source: sheet, grade: measured}"))
        #expect(loaded.diagnostics.isEmpty)
        let read = try #require(loaded.value.entries.first?.fields.first).figure.baseValue
        #expect((read - value).magnitude <= 1e-9 * value)
    }

    @Test func duplicateKeysAndScalarsForFilesAreReported() {
        #expect(rules("models: []\nmodels: []\n") == ["CAT001"])
        #expect(rules("just words\n") == ["CAT001"])
        #expect(rules("").isEmpty)
    }

    @Test func systemsOfUnknownAcceleratorsAreReported() {
        #expect(rules("systems:\n  - {id: s, name: S, accelerator: nothing}\n") == ["CAT008"])
    }

    /// Columns are counted in characters, ranges in bytes: `é` is one of the first and two of the second.
    @Test func rangesAreBytes() {
        let text = "accelerators:\n  - {id: x, name: é, memroy: 1}\n"
        let found = load(text).diagnostics.first?.range
        #expect(found.map { String(decoding: Array(text.utf8)[$0.bounds], as: UTF8.self) } == "memroy")
    }

    private func overlaid(_ text: String) -> Diagnosed<Catalogue> {
        loadCatalogue([("catalogue/mine.yml", text)], over: loadBuiltInCatalogue().value)
    }

    /// A garden's own files may name the built-in sources, and change single figures of built-in entries.
    @Test func aGardensFigureStandsInForTheBuiltInOne() throws {
        let base = loadBuiltInCatalogue().value
        let loaded = overlaid(
            "accelerators:\n  - {id: h100-sxm, source: nv-h100, grade: measured, memory: 81 GB}\n")
        #expect(loaded.diagnostics.isEmpty)
        #expect(loaded.value.entries.count == base.entries.count)
        let place = try #require(loaded.value.entry(Array("h100-sxm".utf8), in: "hardware"))
        let entry = loaded.value.entries[place]
        #expect(entry.value(.memory) == 81e9)
        #expect(entry.value(.memoryBandwidth) == 3.35e12)
        #expect(entry.name == Array("H100 SXM".utf8))
        #expect(
            entry.figure(.memory)?.isAuthors == true && entry.figure(.memoryBandwidth)?.isAuthors == false)
        #expect(!entry.isAuthors && entry.hasAuthorsFigures)
        #expect(try loaded.value.hardware(named: "H100".utf8).accelerator == place)
    }

    @Test func aGardensEntryIsAddedAndMarked() throws {
        let loaded = overlaid(
            """
            sources: {mine: {title: Meter, url: https://example.org/, read: 2026-11}}
            systems:
              - {id: my-rack, name: My rack, accelerator: h100-sxm, source: mine, grade: measured, accelerators: 4}
            names:
              - {name: OurRack, kind: system, id: my-rack, accelerators: 4}
            """)
        #expect(loaded.diagnostics.isEmpty)
        let rack = try loaded.value.hardware(named: "ourrack".utf8)
        #expect(rack.acceleratorsPerSystem == 4)
        let entry = try loaded.value.entries[#require(rack.system)]
        #expect(entry.isAuthors && entry.hasAuthorsFigures)
        #expect(
            loaded.value.sources.last?.isAuthors == true && loaded.value.sources.first?.isAuthors == false)
    }

    /// Accelerators and systems share one group, so that an id must not change from one to the other.
    @Test func aGardensIdMustNotBeThatOfAnotherKind() {
        let loaded = overlaid("systems:\n  - {id: h100-sxm, name: Mine, accelerator: h100-sxm}\n")
        #expect(loaded.diagnostics.map(\.message) == ["the id 'h100-sxm' stands for a built-in accelerator"])
    }
}
