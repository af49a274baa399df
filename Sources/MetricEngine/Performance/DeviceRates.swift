/// What one accelerator can do at most, in base units.
package struct DeviceRates: Equatable, Sendable {
    /// Memory, bytes.
    package var memory: Double
    /// Memory bandwidth, bytes per second.
    package var bandwidth: Double
    /// Dense arithmetic on 16-bit numbers, FLOP per second.
    package var bf16: Double
    /// The same on 8-bit numbers; the 16-bit rate where the hardware has none.
    package var fp8: Double
    /// The same on 4-bit numbers; zero where the hardware has none.
    package var fp4: Double
    /// Scale-up bandwidth in one direction, bytes per second; zero without a link.
    package var link: Double
    /// Accelerators that the scale-up network joins.
    package var domain: Double
    /// Power limit of the module, watts; nil where none is known.
    package var modulePower: Double?

    /// Peak arithmetic for weights of a format, FLOP per second: the widest format that the hardware computes in.
    ///
    /// Four-bit integers are widened to 16 bits before the product; so is MXFP4 without 4-bit hardware.
    package func peak(_ format: WeightFormat) -> Double {
        switch format {
        case .bf16, .int4: bf16
        case .fp8: fp8
        case .nvfp4: fp4 > 0 ? fp4 : fp8
        case .mxfp4: fp4 > 0 ? fp4 : bf16
        }
    }
}

/// Which figures the performance model needs and a catalogue entry lacks.
package struct MissingFigures: Error, Equatable, Sendable {
    /// The fields, in the order of ``FigureKey``.
    package let keys: [FigureKey]

    /// Names what is missing.
    package init(keys: [FigureKey]) { self.keys = keys }
}

extension DeviceRates {
    /// The fields that are read from an accelerator's entry, each of them only if it is there.
    package static let fields: [FigureKey] = [
        .memory, .memoryBandwidth, .bf16, .fp8, .fp4, .scaleUpBandwidth, .scaleUpBandwidthBoth,
        .scaleUpDomain,
        .modulePower,
    ]

    /// Reads an accelerator's entry.
    package init(_ entry: CatalogueEntry) throws(MissingFigures) {
        guard let memory = entry.positive(.memory), let bandwidth = entry.positive(.memoryBandwidth),
            let bf16 = entry.positive(.bf16)
        else {
            let needed: [FigureKey] = [.memory, .memoryBandwidth, .bf16]
            throw MissingFigures(keys: needed.filter { entry.positive($0) == nil })
        }
        self.memory = memory
        self.bandwidth = bandwidth
        self.bf16 = bf16
        fp8 = entry.positive(.fp8) ?? bf16
        fp4 = entry.positive(.fp4) ?? 0
        let bothWays = entry.positive(.scaleUpBandwidthBoth)
        link = entry.positive(.scaleUpBandwidth) ?? bothWays.map { $0 / 2 } ?? 0
        domain = link > 0 ? entry.positive(.scaleUpDomain) ?? 8 : 1
        modulePower = entry.positive(.modulePower)
    }
}
