/// What is kept of a value at one point of a sweep: its draws would fill the memory.
struct SweptValue {
    let quantiles: Quantiles?
    let dimension: Dimension?
    /// Why there is no number.
    let miss: [UInt8]

    init(_ value: Value?) {
        quantiles = value?.amount.quantiles
        dimension = value?.dimension
        if case .unreachable(let reason)? = value?.amount { miss = reason } else { miss = [] }
    }

    /// The value as a cell of a table.
    func cell(_ format: FigureFormat) -> ResultCell {
        guard let quantiles else { return .noOperatingPoint(nearestMiss: miss) }
        return .figure(format.figure(quantiles))
    }
}

extension [SweptValue] {
    /// Whether the medians span so much, all of one sign, that equal ratios tell more than equal distances.
    var spanRatios: Bool {
        let medians = compactMap { $0.quantiles?.median }
        guard let least = medians.min(), let greatest = medians.max(), least > 0 else { return false }
        return greatest > 20 * least
    }
}
