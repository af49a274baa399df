/// A calibration with the figures that it was read from.
package struct CalibrationReading: Sendable {
    /// The numbers, vendor factors applied.
    package let calibration: Calibration
    /// Where they came from.
    package let references: [FigureReference]
    /// Whether the accelerator is AMD's, whose error is a class of its own.
    package let isAMD: Bool
}

extension Catalogue {
    /// The calibration for an accelerator: the one named `default`, times the factors recorded for its family, or
    /// else for its vendor.
    package func calibration(forAccelerator index: Int) throws(MissingFigures) -> CalibrationReading {
        guard let base = entry(Array("default".utf8), in: EntryKind.calibration.group) else {
            throw MissingFigures(keys: Calibration.keys)
        }
        let missing = Calibration.keys.filter { entries[base].value($0) == nil }
        guard missing.isEmpty else { throw MissingFigures(keys: missing) }
        var references = Calibration.keys.map { FigureReference(entry: base, key: $0) }
        var calibration = Calibration(complete: entries[base])
        if let family = calibrationFamily(of: entries[index]) {
            calibration.apply(entries[family])
            references += entries[family].fields.map { FigureReference(entry: family, key: $0.key) }
        }
        let isAMD = entries[index].text(.vendor).elementsEqual("AMD".utf8)
        return CalibrationReading(calibration: calibration, references: references, isAMD: isAMD)
    }

    private func calibrationFamily(of accelerator: CatalogueEntry) -> Int? {
        let families = entries.indices.filter {
            entries[$0].kind == .calibration && !entries[$0].id.elementsEqual("default".utf8)
        }
        let byName = families.last { family in
            entries[family].text(.accelerator).split(separator: UInt8(ascii: " ")).contains {
                $0.elementsEqual(accelerator.id)
            }
        }
        if let byName { return byName }
        return families.last {
            entries[$0].text(.accelerator).isEmpty && entries[$0].text(.vendor) == accelerator.text(.vendor)
        }
    }
}

extension Calibration {
    /// The fields that a complete calibration has.
    package static let keys: [FigureKey] = [
        .memoryUtilisation, .prefillUtilisation, .decodeUtilisation, .denseLayerOverhead,
        .expertLayerOverhead,
        .collectiveLatency, .linkEfficiency, .sequenceOverhead, .speculationGain, .verifiedTokens,
        .memoryReserve, .cacheHorizon, .decodeMatching, .prefillMatching, .powerFloor, .powerMemory,
        .powerCompute, .spreadDense, .spreadExperts, .spreadSpeculative, .spreadAMD,
    ]

    /// Reads an entry that has every one of ``keys``.
    init(complete entry: CatalogueEntry) {
        func read(_ key: FigureKey) -> Double { entry.value(key) ?? 0 }
        memoryUtilisation = read(.memoryUtilisation)
        prefillUtilisation = read(.prefillUtilisation)
        decodeUtilisation = read(.decodeUtilisation)
        denseLayerOverhead = read(.denseLayerOverhead)
        expertLayerOverhead = read(.expertLayerOverhead)
        collectiveLatency = read(.collectiveLatency)
        linkEfficiency = read(.linkEfficiency)
        sequenceOverhead = read(.sequenceOverhead)
        speculationGain = read(.speculationGain)
        verifiedTokens = read(.verifiedTokens)
        memoryReserve = read(.memoryReserve)
        cacheHorizon = read(.cacheHorizon)
        decodeMatching = read(.decodeMatching)
        prefillMatching = read(.prefillMatching)
        power = PowerCurve(
            floor: read(.powerFloor), memory: read(.powerMemory), compute: read(.powerCompute))
        spread = Spread(
            dense: read(.spreadDense), experts: read(.spreadExperts), speculative: read(.spreadSpeculative),
            amd: read(.spreadAMD))
    }

    /// Applies a family's or vendor's factors.
    mutating func apply(_ family: CatalogueEntry) {
        memoryUtilisation *= family.value(.bandwidthFactor) ?? 1
        prefillUtilisation *= family.value(.computeFactor) ?? 1
        decodeUtilisation *= family.value(.computeFactor) ?? 1
        let overhead = family.value(.overheadFactor) ?? 1
        denseLayerOverhead *= overhead
        expertLayerOverhead *= overhead
        collectiveLatency *= overhead
        sequenceOverhead *= overhead
    }
}
