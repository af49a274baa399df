/// One number of the catalogue with all that makes it citable.
package struct CatalogueFigure: Sendable {
    /// The number, in ``unit``.
    package var value: Double
    /// The least value the source gives; equal to ``value`` where it gives one number.
    package var low: Double
    /// The greatest value the source gives.
    package var high: Double
    /// The unit of the three numbers.
    package var unit: FigureUnit
    /// The currency, where the unit is money.
    package var currency: Currency
    /// Index into ``Catalogue/sources``.
    package var source: Int
    /// How well the figure is known.
    package var grade: FigureGrade
    /// A condition or conflict worth telling, as UTF-8; often empty.
    package var note: [UInt8]
    /// The date for which it holds, as the source says it: `2026-10-01`, `2025-H2`; may be empty.
    package var asOf: [UInt8]
    /// Whether a garden's own files give it, and not the built-in ones.
    package var isAuthors = false

    /// Makes a figure of one number.
    package init(
        _ value: Double, _ unit: FigureUnit, source: Int, grade: FigureGrade,
        currency: Currency = .none, note: [UInt8] = [], asOf: [UInt8] = []
    ) {
        self.value = value
        low = value
        high = value
        self.unit = unit
        self.currency = currency
        self.source = source
        self.grade = grade
        self.note = note
        self.asOf = asOf
    }

    /// The value in base units: seconds, watts, bytes per second, FLOP per second; money keeps its denominator.
    package var baseValue: Double { value * unit.scale }
    /// ``low`` in base units.
    package var baseLow: Double { low * unit.scale }
    /// ``high`` in base units.
    package var baseHigh: Double { high * unit.scale }
    /// Whether the source gives a range.
    package var isRange: Bool { low < high }

    /// The same figure with another value, its range moved along in proportion.
    package func replacing(value newValue: Double) -> CatalogueFigure {
        var copy = self
        let ratio = value == 0 ? 1 : newValue / value
        copy.value = newValue
        copy.low = isRange ? low * ratio : newValue
        copy.high = isRange ? high * ratio : newValue
        return copy
    }
}
