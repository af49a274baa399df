package import MetricEngine

/// The numbers of a whole calibration: for all hardware, and the factors of vendors and families.
package struct CalibrationSet: Equatable, Sendable {
    /// The numbers before any factor.
    package var base: Calibration
    /// The factors of each vendor or family.
    package var families: [Family]

    /// Hardware whose software differs from the rest by factors.
    package struct Family: Equatable, Sendable {
        /// The catalogue's id.
        package let id: [UInt8]
        /// The factors.
        package var factors: CalibrationFactors
        /// Those of them that the catalogue records, and a fit may change.
        package let keys: [FigureKey]
    }

    /// The shipped numbers.
    package init(shippedIn catalogue: Catalogue) throws(MissingFigures) {
        base = try catalogue.completeCalibration().0
        families = catalogue.calibrationFamilies.map {
            Family($0, factors: CalibrationFactors($0))
        }
    }

    /// Where a fit begins, and what it stays near to where measurements say nothing: no factor differs from one.
    package init(priorIn catalogue: Catalogue) throws(MissingFigures) {
        base = try catalogue.completeCalibration(Array("prior".utf8)).0
        families = catalogue.calibrationFamilies.map { Family($0, factors: CalibrationFactors()) }
    }

    /// The calibration of hardware to which some of ``families`` apply.
    package func calibration(families members: [Int]) -> Calibration {
        var calibration = base
        for member in members { calibration.apply(families[member].factors) }
        return calibration
    }
}

extension CalibrationSet.Family {
    fileprivate init(_ entry: CatalogueEntry, factors: CalibrationFactors) {
        self.init(
            id: entry.id, factors: factors, keys: CalibrationFactors.keys.filter { entry.value($0) != nil })
    }
}

extension Catalogue {
    /// The entries that hold factors of vendors and families.
    fileprivate var calibrationFamilies: [CatalogueEntry] {
        entries.filter { $0.kind == .calibration && !Calibration.isComplete($0.id) }
    }

    /// Which of the set's families apply to an accelerator.
    func familyMembers(ofAccelerator index: Int, in set: CalibrationSet) -> [Int] {
        let ids = calibrationFamilies(ofAccelerator: index).map { entries[$0].id }
        return set.families.indices.filter { ids.contains(set.families[$0].id) }
    }
}
