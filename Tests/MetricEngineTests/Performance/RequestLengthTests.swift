import MetricEngine
import Testing

/// Requests shorter than a token once gave negative waits, and memory that was missing though there was plenty.
struct RequestLengthTests {
    private func faults(input: String, output: String) -> [FaultText] {
        MetricGarden([
            .init(
                "A", "a",
                """
                compare: [H200]
                with:
                  model: llama_3_1_70b
                  precision: fp8
                  input: \(input)
                  output: \(output)
                metrics:
                  - peak_throughput in tok/s
                """)
        ]).faults()
    }

    @Test(arguments: ["0 tok/request", "-5000 tok/request", "0.5 tok/request", "-5 to 1 tok/request"])
    func aRequestHasATokenAtLeast(length: String) throws {
        let input = faults(input: length, output: "500 tok/request")
        #expect(input.map(\.rule) == ["M159"])
        let fault = try #require(input.first)
        #expect(fault.place == length && fault.message == "input is at least 1 tok/request")
        #expect(fault.help == ["write the tokens of a request, such as 2000 tok/request"])
        let output = faults(input: "2000 tok/request", output: length)
        #expect(output.map(\.message) == ["output is at least 1 tok/request"])
    }

    @Test func oneTokenIsEnough() {
        #expect(faults(input: "1 tok/request", output: "1 tok/request").isEmpty)
    }
}
