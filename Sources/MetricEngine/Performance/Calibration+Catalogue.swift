/// A calibration with the figures that it was read from.
package struct CalibrationReading: Sendable {
    /// The numbers, vendor and family factors applied.
    package let calibration: Calibration
    /// Where they came from.
    package let references: [FigureReference]
    /// Whether the accelerator is AMD's, whose error is a class of its own.
    package let isAMD: Bool
}

extension Catalogue {
    /// The calibration for an accelerator: the one named `default`, times the factors recorded for its vendor and
    /// for its family.
    package func calibration(forAccelerator index: Int) throws(MissingFigures) -> CalibrationReading {
        var (calibration, references) = try completeCalibration()
        for family in calibrationFamilies(ofAccelerator: index) {
            calibration.apply(CalibrationFactors(entries[family]))
            references += entries[family].fields.map { FigureReference(entry: family, key: $0.key) }
        }
        return CalibrationReading(
            calibration: calibration, references: references, isAMD: isAMD(accelerator: index))
    }

    /// The calibration before any factor of a vendor or family: the one named `default`, or the one named `prior`,
    /// where a fit begins.
    package func completeCalibration(
        _ id: [UInt8] = Array("default".utf8)
    ) throws(MissingFigures) -> (Calibration, [FigureReference]) {
        guard let base = entry(id, in: EntryKind.calibration.group) else {
            throw MissingFigures(keys: Calibration.keys)
        }
        let missing = Calibration.keys.filter { entries[base].value($0) == nil }
        guard missing.isEmpty else { throw MissingFigures(keys: missing) }
        return (
            Calibration(complete: entries[base]),
            Calibration.keys.map { FigureReference(entry: base, key: $0) }
        )
    }

    /// The entries whose factors apply to an accelerator: of its vendor, and of families that name it.
    package func calibrationFamilies(ofAccelerator index: Int) -> [Int] {
        let accelerator = entries[index]
        return entries.indices.filter { family in
            let entry = entries[family]
            guard entry.kind == .calibration, !Calibration.isComplete(entry.id) else { return false }
            let members = entry.text(.accelerator).split(separator: UInt8(ascii: " "))
            guard members.isEmpty else { return members.contains { $0.elementsEqual(accelerator.id) } }
            return entry.text(.vendor) == accelerator.text(.vendor)
        }
    }

    /// The share of the model's error that two systems have in common; none where no calibration says.
    package var pairCorrelation: Double {
        entry(Array("default".utf8), in: EntryKind.calibration.group)
            .flatMap { entries[$0].value(.pairCorrelation) } ?? 0
    }

    /// Whether AMD makes the accelerator.
    package func isAMD(accelerator index: Int) -> Bool {
        entries[index].text(.vendor).elementsEqual("AMD".utf8)
    }
}

extension Calibration {
    /// Whether an entry of that id is a whole calibration, not the factors of a family.
    package static func isComplete(_ id: [UInt8]) -> Bool {
        id.elementsEqual("default".utf8) || id.elementsEqual("prior".utf8)
    }

    /// Reads an entry that has every one of ``keys``.
    init(complete entry: CatalogueEntry) {
        self.init()
        for key in Calibration.keys { self[key] = entry.value(key) ?? 0 }
    }
}
