import Testing

/// Compares with a golden case: `|got - expected| <= 1e-9 max(1, |expected|)`.
///
/// The golden cases G01 to G42 were calculated independently of this code with 30 decimal digits; the annuities,
/// break-evens, rates of return and the Monte Carlo mean were checked by a second route there.
func expectGolden(
    _ got: Double, _ expected: Double, _ id: String, sourceLocation: SourceLocation = #_sourceLocation
) {
    let tolerance = 1e-9 * max(1, expected.magnitude)
    #expect(
        (got - expected).magnitude <= tolerance, "\(id): \(got) against \(expected)",
        sourceLocation: sourceLocation)
}
