/// The format of weights.
package enum WeightFormat: UInt8, Sendable, CaseIterable {
    case bf16
    case fp8
    case nvfp4
    case mxfp4
    case int4

    /// How authors write it.
    package var name: String {
        switch self {
        case .bf16: "bf16"
        case .fp8: "fp8"
        case .nvfp4: "nvfp4"
        case .mxfp4: "mxfp4"
        case .int4: "int4"
        }
    }

    /// Bytes of one weight with its share of the scales: one 8-bit scale per 16 weights in NVFP4, per 32 in MXFP4
    /// and in four-bit integers.
    package var bytesPerWeight: Double {
        switch self {
        case .bf16: 2
        case .fp8: 1
        case .nvfp4: 0.5 + 1.0 / 16
        case .mxfp4, .int4: 0.5 + 1.0 / 32
        }
    }

    /// Whether weights are floating-point numbers of four bits.
    var isFourBitFloat: Bool { self == .nvfp4 || self == .mxfp4 }

    /// The format of the weights outside the experts: a mixture of experts in four bits keeps attention in eight.
    func outsideExperts(isMixture: Bool) -> WeightFormat {
        isMixture && bytesPerWeight < 1 ? .fp8 : self
    }

    /// The format of that name; `fp16` is as wide as `bf16`, `fp4` means NVFP4.
    package init?(named name: some Sequence<UInt8>) {
        let folded = foldedCatalogueName(name)
        if let exact = WeightFormat.allCases.first(where: { $0.name.utf8.elementsEqual(folded) }) {
            self = exact
        } else if "fp16".utf8.elementsEqual(folded) {
            self = .bf16
        } else if "fp4".utf8.elementsEqual(folded) {
            self = .nvfp4
        } else {
            return nil
        }
    }
}

/// The format of the key-value cache.
package enum CacheFormat: UInt8, Sendable, CaseIterable {
    case fp8
    case bf16

    /// How authors write it.
    package var name: String { self == .fp8 ? "fp8" : "bf16" }

    /// Bytes of one element.
    package var bytesPerElement: Double { self == .fp8 ? 1 : 2 }

    /// The format of that name; `fp16` is as wide as `bf16`.
    package init?(named name: some Sequence<UInt8>) {
        let folded = foldedCatalogueName(name)
        if "fp8".utf8.elementsEqual(folded) {
            self = .fp8
        } else if "bf16".utf8.elementsEqual(folded) || "fp16".utf8.elementsEqual(folded) {
            self = .bf16
        } else {
            return nil
        }
    }
}

/// The formats in which a model is served.
package struct Precision: Equatable, Sendable {
    /// Format of the weights.
    package var weights: WeightFormat
    /// Format of the cache.
    package var cache: CacheFormat

    /// Pairs formats; the cache is in eight bits unless the weights are in sixteen.
    package init(_ weights: WeightFormat, cache: CacheFormat? = nil) {
        self.weights = weights
        self.cache = cache ?? (weights == .bf16 ? .bf16 : .fp8)
    }
}
