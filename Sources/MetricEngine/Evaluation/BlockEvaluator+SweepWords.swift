extension BlockEvaluator {
    /// How every curve goes, and which is lowest throughout if one is.
    func sweepSummary(_ input: SweptInput, _ panels: [SweepPanel]) -> [UInt8] {
        var sentences: [[UInt8]] = []
        for panel in panels.prefix(2) {
            var courses = panel.curves.prefix(3).compactMap { course($0, input) }
            if panel.curves.count > 3 {
                courses.append(utf8("\(decimalDigits(of: panel.curves.count - 3)) more in the table"))
            }
            guard !courses.isEmpty else { continue }
            let place = placeLabel(panel)
            let span = utf8("\(input.spoken(0)) to \(input.spokenWithUnit(input.values.count - 1))")
            let range = utf8("with \(input.label.sentence) from \(span)")
            sentences.append(
                place + utf8("\(panel.quantity.opening), \(range): ") + semicolons(courses) + utf8("."))
            if let lowest = leader(panel) { sentences.append(lowest) }
        }
        return spaced(sentences)
    }

    /// The scenario of a panel, for the beginning of its sentence; empty for the only one.
    private func placeLabel(_ panel: SweepPanel) -> [UInt8] {
        var label = panel.label[...]
        if label.count >= panel.quantity.count,
            label.suffix(panel.quantity.count).elementsEqual(panel.quantity)
        {
            label = label.dropLast(panel.quantity.count)
            if label.suffix(2).elementsEqual(utf8(", ")) { label = label.dropLast(2) }
        }
        return label.isEmpty ? [] : utf8("\(Array(label)): ")
    }

    /// How one curve goes: `H200 falls from 5.2 to 1.3 USD/Mtok`.
    private func course(_ curve: Curve, _ input: SweptInput) -> [UInt8]? {
        let figures = curve.cells.map { $0.figure }
        let drawn = figures.enumerated().compactMap { point, figure in figure.map { (point, $0) } }
        guard let first = drawn.first, let last = drawn.last, drawn.count > 1 else {
            return utf8("\(curve.displayName) has no operating point")
        }
        let course = Course(drawn.map { $0.1.value.median })
        let ends =
            course.isLevel
            ? last.1.textWithUnit : utf8("from \(first.1.text) to \(last.1.textWithUnit)")
        let gap =
            last.0 < curve.cells.count - 1
            ? utf8(", with no operating point beyond \(input.spokenWithUnit(last.0))") : []
        return utf8("\(curve.displayName) \(course.words) \(ends)") + gap
    }

    /// The curve that lies below all others wherever they have figures.
    private func leader(_ panel: SweepPanel) -> [UInt8]? {
        guard panel.curves.count > 1 else { return nil }
        for candidate in panel.curves {
            let isLowest = panel.curves.allSatisfy { other in
                other.name == candidate.name
                    || zip(candidate.cells, other.cells).allSatisfy { own, its in
                        guard let low = own.figure, let high = its.figure else { return own.figure != nil }
                        return low.value.median < high.value.median
                    }
            }
            if isLowest { return utf8("\(candidate.displayName) is lowest throughout.") }
        }
        return nil
    }

    /// The ends of a table of two inputs.
    func gridSummary(_ panels: [SweepPanel]) -> [UInt8] {
        var sentences: [[UInt8]] = []
        for panel in panels.prefix(2) {
            for curve in panel.curves.prefix(3) {
                let figures = curve.cells.compactMap { $0.figure }
                guard let low = figures.min(by: { $0.value.median < $1.value.median }),
                    let high = figures.max(by: { $0.value.median < $1.value.median })
                else { continue }
                sentences.append(
                    utf8(
                        "\(curve.displayName): \(panel.quantity.sentence) between \(low.text) and \(high.textWithUnit)."
                    ))
            }
        }
        return spaced(sentences)
    }

    private func semicolons(_ parts: [[UInt8]]) -> [UInt8] {
        var text: [UInt8] = []
        for (position, part) in parts.enumerated() { text += (position > 0 ? utf8("; ") : []) + part }
        return text
    }

    /// Sentences behind one another.
    func spaced(_ sentences: [[UInt8]]) -> [UInt8] {
        var text: [UInt8] = []
        for (position, sentence) in sentences.enumerated() {
            text += (position > 0 ? utf8(" ") : []) + sentence
        }
        return text
    }
}

/// How a line of values goes.
private struct Course {
    let words: [UInt8]
    let isLevel: Bool

    init(_ values: [Double]) {
        let rises = zip(values, values.dropFirst()).contains { $0 < $1 }
        let falls = zip(values, values.dropFirst()).contains { $0 > $1 }
        isLevel = !rises && !falls
        switch (rises, falls) {
        case (true, false): words = utf8("rises")
        case (false, true): words = utf8("falls")
        case (false, false): words = utf8("stays at")
        case (true, true): words = utf8("goes up and down,")
        }
    }
}

extension [UInt8] {
    /// With a capital first letter, for the beginning of a sentence.
    var opening: [UInt8] {
        guard let first, first &- UInt8(ascii: "a") < 26 else { return self }
        return [first & 0xDF] + dropFirst()
    }
}
