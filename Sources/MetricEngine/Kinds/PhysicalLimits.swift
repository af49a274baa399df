/// Between which bounds an input lies in every system that there can be.
struct PhysicalLimits: Sendable {
    private let low: Double
    private let high: Double
    /// Why, in words.
    private let reason: StaticText
    /// What to write instead.
    private let help: StaticText

    private static let table: [(name: StaticText, limits: PhysicalLimits)] = [
        (
            "PUE",
            PhysicalLimits(
                low: 1, high: .infinity, reason: "a facility draws at least what its IT equipment draws",
                help: "divide the power of the facility by that of its IT equipment")
        ),
        ("utilisation", share(because: "no system makes more than it can at full load")),
        ("uptime", share(because: "no system is up for longer than it is there")),
        ("availability", share(because: "no system is up for longer than it is there")),
        ("power_load", share(because: "no system draws more than it is rated for")),
    ]

    private static func share(because reason: StaticText) -> PhysicalLimits {
        PhysicalLimits(low: 0, high: 1, reason: reason, help: "write a share between 0 % and 100 %")
    }

    /// The limits of an input; nil for one that has none.
    static func limits(of name: [UInt8]) -> PhysicalLimits? {
        table.first { $0.name.matches(name) }?.limits
    }

    /// Whether it is a share of a whole.
    var isShare: Bool { high == 1 }

    /// The least value that there can be.
    var least: Double { low }

    /// M159 for a value outside of the limits.
    func fault(_ value: Double, _ name: [UInt8], _ range: ByteRange) -> MetricFault? {
        guard value < low || value > high else { return nil }
        let bound = value < low ? utf8("at least \(decimalDigits(of: Int(low)))") : utf8("at most 100 %")
        return .impossible(utf8("\(name) is \(bound)"), range, label: reason.bytes, help: [help.bytes])
    }
}
