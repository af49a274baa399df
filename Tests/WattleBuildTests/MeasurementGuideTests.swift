import Foundation
import Testing
import WattleCatalogue

/// What the guide says about files of measured runs, held to the program.
struct MeasurementGuideTests {
    private let guide: String

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        guide = try String(
            contentsOf: root.appending(path: "content/guide/Measured runs.md"), encoding: .utf8)
    }

    @Test func itHasTheColumnsOfTheProgram() {
        let rows = MeasurementColumn.allCases.map { column in
            let words = column.description
            return
                "| `\(words.name)` | \(words.unit) | \(column.isRequired ? "yes" : "") | \(words.meaning) |"
        }
        let head = "| Column | Unit or words | Needed | Holds |\n|---|---|---|---|\n"
        #expect(guide.contains(head + rows.joined(separator: "\n") + "\n\n"))
    }
}
