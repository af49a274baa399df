import Foundation
import Testing
import WattleBuild

/// Every rule that the engine can report is explained.
struct MetricRuleTests {
    /// The numbers of the rules in the engine's sources.
    private var numbers: Set<Int> {
        get throws {
            let root =
                URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().path + "/Sources/MetricEngine"
            let files = (FileManager.default.subpaths(atPath: root) ?? []).filter { $0.hasSuffix(".swift") }
            var numbers: Set<Int> = []
            for file in files {
                let text = try String(contentsOfFile: root + "/" + file, encoding: .utf8)
                for part in text.split(separator: "MetricRule(").dropFirst() {
                    if let number = Int(part.prefix { $0.isNumber }) { numbers.insert(number) }
                }
            }
            return numbers
        }
    }

    @Test func everyRuleOfTheEngineHasAPage() throws {
        let numbers = try numbers
        #expect(numbers.count > 50)
        for number in numbers {
            let letter = number < 500 ? "M" : "W"
            let rule = letter + String(repeating: "0", count: max(0, 3 - "\(number)".count)) + "\(number)"
            #expect(throws: Never.self, "\(rule)") { try explanation(of: rule) }
        }
    }
}
