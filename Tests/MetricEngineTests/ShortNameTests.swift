import Testing

@testable import MetricEngine

struct ShortNameTests {
    @Test func shortNamesAreShortAndNameMetrics() {
        for (metric, text) in MetricLibrary.shortNames {
            let length = text.bytes.count
            #expect((1...18).contains(length), "\(String(decoding: text.bytes, as: UTF8.self))")
            #expect(MetricLibrary.metrics.contains { $0.name == metric.bytes })
        }
    }

    @Test func everyLongNameHasAShortOne() {
        let long = MetricLibrary.metrics.filter { $0.label.count > 24 }
        let without = long.filter { MetricLibrary.shortLabel(of: $0.label) == nil }
        #expect(without.map { String(decoding: $0.name, as: UTF8.self) } == [])
    }
}
