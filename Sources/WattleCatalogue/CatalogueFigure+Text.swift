package import MetricEngine

extension CatalogueFigure {
    /// The same figure with the numbers of a text as data files write it; nil where it is none or has another unit.
    package func holding(_ text: String) -> CatalogueFigure? {
        guard let read = unit == .date ? FigureText(date: text) : try? FigureText(text),
            read.unit == unit, read.currency == currency
        else { return nil }
        var copy = self
        copy.value = read.value
        copy.low = read.low
        copy.high = read.high
        return copy
    }
}
