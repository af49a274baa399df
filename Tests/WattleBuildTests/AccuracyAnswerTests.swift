import Foundation
import Testing

@testable import WattleBuild

/// `wattle accuracy`.
struct AccuracyAnswerTests {
    private let header =
        "system,gpus,model,weights,input_tokens,output_tokens,running_sequences,tensor_parallel,source,"
        + "output_tok_s_gpu,tok_s_user"

    /// Three runs of two publishers; the figures are invented, what is tested is the form of the answer.
    private var file: String {
        """
        \(header)
        h200,8,llama-3.1-70b,fp8,2000,500,64,8,Our lab,300,45
        h100,8,llama-3.1-70b,fp8,2000,500,64,8,Our lab,200,30
        b200,8,deepseek-v3,fp8,2000,500,64,8,Other lab,250,

        """
    }

    private func answer(_ text: String, isTwoFold: Bool = false, asJSON: Bool = true) throws -> AccuracyAnswer
    {
        try accuracy(file: (Array(text.utf8), "runs.csv"), isTwoFold: isTwoFold, asJSON: asJSON, builtIn: [])
    }

    private func json(_ answer: AccuracyAnswer) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any])
    }

    private func rows(_ group: String, in object: [String: Any]) throws -> [String: Int] {
        let scores = try #require(object[group] as? [String: [String: Any]])
        return scores.compactMapValues { $0["rows"] as? Int }
    }

    @Test(arguments: [false, true])
    func programsFindEveryScore(isTwoFold: Bool) throws {
        let answer = try answer(file, isTwoFold: isTwoFold)
        #expect(answer.isAccepted && answer.findings.isEmpty)
        let object = try json(answer)
        let overall = try #require(object["overall"] as? [String: Any])
        #expect(Set(overall.keys) == ["rows", "median_absolute_error", "inside_p10_p90"])
        #expect(overall["rows"] as? Int == 3)
        #expect(try #require(overall["median_absolute_error"] as? Double) > 0)
        let inside = try #require(overall["inside_p10_p90"] as? Double)
        #expect([0, 1, 2, 3].contains { (inside - $0 / 3).magnitude < 1e-9 })
        #expect(try rows("by_system", in: object) == ["h200": 1, "h100": 1, "b200": 1])
        #expect(try rows("by_model", in: object) == ["llama-3.1-70b": 2, "deepseek-v3": 1])
        #expect(try rows("by_source", in: object) == ["Our lab": 2, "Other lab": 1])
        let kinds = try rows("by_kind", in: object)
        #expect(kinds["dense"] == 2 && kinds["mixture_of_experts"] == 1 && kinds["nvidia"] == 3)
        #expect(kinds["speed_per_user"] == 2 && kinds["ratio"] == 1)
        #expect(object["left_out"] as? Int == 0)
    }

    /// The model answers for itself: no built-in run is looked up, whether there are any or none.
    @Test(arguments: [false, true])
    func theAnswerDoesNotDependOnBuiltInRuns(isTwoFold: Bool) throws {
        let withTable = try accuracy(
            file: (Array(file.utf8), "runs.csv"), isTwoFold: isTwoFold, asJSON: true)
        #expect(try answer(file, isTwoFold: isTwoFold).text == withTable.text)
    }

    /// The error of a run is the same whatever stands beside it in the file.
    @Test func everyRunIsPredictedByItself() throws {
        let lines = file.split(separator: "\n")
        let object = try json(answer(file))
        let systems = try #require(object["by_system"] as? [String: [String: Any]])
        for line in lines.dropFirst() {
            let alone = try json(answer("\(lines[0])\n\(line)\n"))
            let score = try #require(alone["overall"] as? [String: Any])
            let system = try #require(systems[String(line.prefix(4))])
            #expect(score["median_absolute_error"] as? Double == system["median_absolute_error"] as? Double)
        }
    }

    @Test(arguments: [
        "", "no,such,columns\n1,2,3\n", "\u{FF}\u{0}\n", "system,gpus\n\"h200,8\n",
    ])
    func aFileThatIsNoTableIsRefusedWithAFinding(text: String) throws {
        let answer = try answer(text)
        #expect(!answer.isAccepted && !answer.findings.isEmpty)
        #expect(answer.text == "no run to compare\n")
    }

    /// The finding names the file and the line, the other rows are compared.
    @Test func badRowsAreReportedAndCounted() throws {
        let answer = try answer(file + "h20O,8,llama-3.1-70b,fp8,2000,500,64,8,Our lab,300,45\n")
        #expect(answer.isAccepted)
        let findings = String(decoding: answer.findings, as: UTF8.self)
        #expect(findings.contains("runs.csv:5:1") && findings.contains("h20O"))
        let object = try json(answer)
        #expect(object["left_out"] as? Int == 1)
        #expect((object["overall"] as? [String: Any])?["rows"] as? Int == 3)
    }

    @Test func thousandsOfFaultsAreNotAllPrinted() throws {
        let bad = String(repeating: "abacus,8,llama-3.1-70b,fp8,2000,500,64,8,Our lab,300,45\n", count: 1000)
        let findings = String(decoding: try answer(file + bad).findings, as: UTF8.self)
        #expect(findings.contains("... and 980 more"))
        #expect(findings.split(separator: "\n").count < 500)
    }

    @Test func peopleReadATable() throws {
        let text = try answer(file, asJSON: false).text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first?.contains("median error") == true)
        #expect(lines.contains { $0.hasPrefix("overall") && $0.contains("3") && $0.contains("%") })
        for title in ["by kind", "by system", "by model", "by source"] {
            #expect(lines.contains { $0 == title })
        }
    }
}
