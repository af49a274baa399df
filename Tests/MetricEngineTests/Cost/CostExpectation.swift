import MetricEngine
import Testing

/// Compares with a value that was calculated elsewhere: `|got - expected| <= 1e-9 |expected|`.
func expectClose(
    _ got: Double, _ expected: Double, _ comment: Comment = "",
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(
        (got - expected).magnitude <= 1e-9 * max(expected.magnitude, 1e-300), comment,
        sourceLocation: sourceLocation)
}

/// The figure of an expression with definitions, in the unit that the expression names.
func figure(
    _ expression: String, with definitions: [String] = [], rates: [String] = [], catalogue: Catalogue = .test
) throws -> Double {
    let garden = MetricGarden([.init("A", nil, block(expression, definitions, rates))], catalogue: catalogue)
    #expect(garden.faults() == [])
    return try #require(garden.result()?.groups[0].rows[0].cells[0].figure).value.median
}

/// What is wrong with an expression with definitions.
func faults(of expression: String, with definitions: [String] = [], rates: [String] = []) -> [FaultText] {
    MetricGarden([.init("A", nil, block(expression, definitions, rates))]).faults()
}

private func block(_ expression: String, _ definitions: [String], _ rates: [String]) -> String {
    var source = "show: \(expression)\n"
    if !definitions.isEmpty { source += "with:\n" + definitions.map { "  \($0)\n" }.joined() }
    if !rates.isEmpty { source += "rates:\n" + rates.map { "  \($0)\n" }.joined() }
    return source
}
