import Foundation
import MetricEngine
import Testing
import WattleCatalogue
import WattleDiagnostics

/// What the guide says of the model's error is what the calibration says.
struct PerformanceGuideTests {
    private let guide = try? String(
        contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "content/guide/Performance model.md"),
        encoding: .utf8)

    private func percent(_ key: FigureKey) throws -> String {
        let catalogue = loadBuiltInCatalogue().value
        let entry = try #require(catalogue.entry(Array("default".utf8), in: EntryKind.calibration.group))
        let figure = try #require(catalogue.entries[entry].figure(key))
        let tenths = Int((figure.value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
    }

    @Test(
        arguments: zip(
            ErrorClass.allCases,
            [
                "Dense models", "Mixtures of experts", "Speculative decoding", "Pools apart",
                "AMD accelerators",
            ]))
    func itsTableIsThatOfTheCalibration(errorClass: ErrorClass, name: String) throws {
        let row = "| \(name) | \(try percent(errorClass.errorKey)) | \(try percent(errorClass.spreadKey)) |"
        #expect(try #require(guide).contains(row + "\n"), "\(row)")
    }

    @Test func itsSentenceIsThatOfTheCalibration() throws {
        let sentence = """
            Over all runs the error is \(try percent(.errorOverall)), that of a module's power \
            \(try percent(.errorPower)), and that of a ratio of two systems under one configuration \
            \(try percent(.errorRatio)).
            """
        #expect(try #require(guide).contains(sentence), "\(sentence)")
    }
}
