import MetricEngine
import Testing
import WattleDiagnostics

@testable import WattleCatalogue

/// Writing a calibration into the catalogue's data file.
struct CalibrationTextTests {
    private let sources =
        "sources:\n  fit:\n    title: Fit\n    url: https://example.org/\n    read: 2026-11-20\n"

    private let text = """
        # How far software stays behind the peaks.
        calibrations:
          - id: default
            name: all hardware
            source: fit
            grade: estimate
            as_of: '2026-11-01'
            # Of the peak bandwidth.
            memory_utilisation: 50 %
            dense_layer_overhead: 10 us

            queueing_share: 5 %
          # Software of its own.
          - id: amd
            name: AMD
            vendor: AMD
            source: fit
            grade: estimate
            as_of: '2026-11-01'
            overhead_factor: 2
          - id: prior
            name: before any measurement
            source: fit
            grade: estimate
            as_of: '2026-11-01'
            memory_utilisation: 66 %

        """

    private func outcome() throws -> CalibrationOutcome {
        var set = try CalibrationSet(shippedIn: AccuracyFixtures.catalogue)
        set.base.memoryUtilisation = 0.694_94
        set.base.denseLayerOverhead = 45.7e-6
        set.base.queueingShare = 0.25
        var factors = CalibrationFactors()
        factors.overhead = 2.596_4
        set.families = [.init(id: Array("amd".utf8), factors: factors, keys: [.overheadFactor])]
        return CalibrationOutcome(
            set: set, errors: [(.errorOverall, 0.1222)], pairCorrelation: 0.6593, rows: 100)
    }

    private func load(_ text: String) -> Diagnosed<Catalogue> {
        loadCatalogue([("sources.yml", sources), ("calibration.yml", text)])
    }

    private func figure(_ key: FigureKey, of id: String, in catalogue: Catalogue) -> Double? {
        catalogue.entry(Array(id.utf8), in: EntryKind.calibration.group)
            .flatMap { catalogue.entries[$0].value(key) }
    }

    @Test func numbersAreReplacedAndAllElseStays() throws {
        let lines = try outcome().updated(text, date: "2026-11-21").split(separator: "\n").map(String.init)
        #expect(lines.contains("    memory_utilisation: 69.49 %"))
        #expect(lines.contains("    dense_layer_overhead: 45.7 us"))
        #expect(lines.contains("    overhead_factor: 2.596"))
        #expect(lines.filter { $0 == "    as_of: '2026-11-21'" }.count == 2)
        let kept = text.split(separator: "\n").map(String.init).filter { line in
            !["memory_utilisation: 50", "dense_layer", "queueing_share", "overhead_factor", "as_of"]
                .contains { line.contains($0) }
        }
        #expect(lines.filter { kept.contains($0) } == kept)
    }

    @Test func whatIsReadBackIsWhatWasFitted() throws {
        let loaded = load(try outcome().updated(text, date: "2026-11-21"))
        #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics.map(\.message))")
        let expected: [(FigureKey, String, Double)] = [
            (.memoryUtilisation, "default", 0.6949), (.denseLayerOverhead, "default", 45.7e-6),
            (.queueingShare, "default", 0.25), (.errorOverall, "default", 0.1222),
            (.pairCorrelation, "default", 0.6593), (.overheadFactor, "amd", 2.596),
            (.memoryUtilisation, "prior", 0.66),
        ]
        for (key, id, value) in expected {
            let read = try #require(figure(key, of: id, in: loaded.value), "\(key.name) of \(id)")
            #expect((read / value - 1).magnitude < 1e-12, "\(key.name) of \(id): \(read)")
        }
    }

    @Test func writingTwiceChangesNothing() throws {
        let outcome = try outcome()
        let once = outcome.updated(text, date: "2026-11-21")
        #expect(outcome.updated(once, date: "2026-11-21") == once)
        #expect(once != text && once.hasSuffix("\n") && !once.hasSuffix("\n\n"))
    }

    /// The shipped file, given the shipped numbers, is the shipped file.
    @Test func theShippedFileIsInTheFormThatIsWritten() throws {
        let file = try #require(EmbeddedFiles.all.first { $0.path.description == "calibration.yml" })
        let shipped = file.text.description
        let catalogue = AccuracyFixtures.catalogue
        let place = try #require(catalogue.entry(Array("default".utf8), in: EntryKind.calibration.group))
        let entry = catalogue.entries[place]
        let outcome = CalibrationOutcome(
            set: try CalibrationSet(shippedIn: catalogue),
            errors: FigureKey.allCases.filter { $0.name.hasPrefix("error_") }
                .compactMap { key in entry.value(key).map { (key, $0) } },
            pairCorrelation: catalogue.pairCorrelation, rows: 0)
        let written = outcome.updated(shipped, date: "2026-11-21").split(separator: "\n")
        for (line, old) in zip(written, shipped.split(separator: "\n")) where !line.contains("as_of") {
            #expect(line == old)
        }
    }
}
