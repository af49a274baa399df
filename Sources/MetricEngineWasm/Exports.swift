private import MetricEngine

/// One quantile of an expression without a catalogue: 0 the median, 1 the 10th, 2 the 90th percentile; NaN when
/// something is wrong with it.
func quantile(_ selector: Int32, of expression: [UInt8]) -> Double {
    guard let value = expressionQuantiles(expression, catalogue: Catalogue()) else { return .nan }
    switch selector {
    case 1: return value.p10
    case 2: return value.p90
    default: return value.median
    }
}

/// The bits of a quantile of an expression of at most 48 bytes, packed into words and padded with zeros.
///
/// A command-line runtime can pass numbers but no memory; this is how the tests compare the browser's module
/// with the native engine, bit for bit.
@_cdecl("wattle_evaluate_words")
public func evaluateWords(
    _ selector: Int32, _ first: Int64, _ second: Int64, _ third: Int64, _ fourth: Int64, _ fifth: Int64,
    _ sixth: Int64
) -> Int64 {
    var bytes: [UInt8] = []
    for word in [first, second, third, fourth, fifth, sixth] {
        for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: word >> Int64(8 * shift))) }
    }
    while bytes.last == 0 { bytes.removeLast() }
    return Int64(bitPattern: quantile(selector, of: bytes).bitPattern)
}
