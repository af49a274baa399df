extension Packet {
    /// A field, or the part of it that is in one row.
    private struct Cell {
        let field: Int
        let bits: ClosedRange<Int>
        let label: Label
    }

    func draw(on canvas: inout Canvas, with settings: DrawingSettings) {
        let perRow = settings.config.number("packet.bitsPerRow").map { Int(min(max($0, 8), 256)) } ?? 32
        let showsBits = settings.config.flag("packet.showBits") ?? true
        let width = bitWidth(perRow)
        var top = 0.0
        for row in rows(of: perRow, width) {
            let height = row.reduce(28) { max($0, $1.label.size.height + 12) }
            if showsBits { top += 18 }
            var numbered = -Double.infinity
            for cell in row {
                let start = Double(cell.bits.lowerBound % perRow) * width
                let box = Rectangle(
                    Point(start, top), Size(Double(cell.bits.count) * width, height)
                ).grown(by: -1)
                draw(cell, in: box, on: &canvas, settings.theme.node)
                if showsBits { drawNumbers(of: cell, above: box, after: &numbered, on: &canvas) }
            }
            top += height + 4
        }
    }

    /// Pixels for one bit: as few as most labels need.
    private func bitWidth(_ perRow: Int) -> Double {
        let needed = fields.filter { !Self.isUpright($0.label) }.map { field in
            (field.label.size.width + 14) / Double(min(field.bits.count, perRow))
        }
        let most = 960 / Double(perRow)
        return max(min(needed.max() ?? 0, min(34, most)), min(20, most))
    }

    /// Whether the letters of a label may stand below one another, as those of flags do.
    private static func isUpright(_ label: Label) -> Bool {
        let text = label.plainText
        return text.count < 6 && !text.contains(" ")
    }

    private static func label(_ label: Label, within width: Double) -> Label {
        guard isUpright(label), label.size.width > width else { return label.squeezed(into: width) }
        let letters = label.plainText.map { [LabelRun(String($0))] }
        return Label(lines: letters, fontSize: label.fontSize)
    }

    private func rows(of perRow: Int, _ width: Double) -> [[Cell]] {
        var rows: [[Cell]] = []
        for (index, field) in fields.enumerated() {
            var low = field.bits.lowerBound
            // Rows that a field fills are alike.
            var whole: Label?
            while low <= field.bits.upperBound {
                let high = min(field.bits.upperBound, low / perRow * perRow + perRow - 1)
                if low % perRow == 0 || rows.isEmpty { rows.append([]) }
                let isWhole = high - low + 1 == perRow
                let label =
                    (isWhole ? whole : nil)
                    ?? Self.label(field.label, within: Double(high - low + 1) * width - 8)
                if isWhole { whole = label }
                rows[rows.count - 1].append(Cell(field: index, bits: low...high, label: label))
                low = high + 1
            }
        }
        return rows
    }

    private func draw(_ cell: Cell, in box: Rectangle, on canvas: inout Canvas, _ style: AuthoredStyle) {
        canvas.openNode("field \(cell.field + 1) bit \(cell.bits.lowerBound)", box: box)
        canvas.rectangle(box, radius: 2, style: style)
        canvas.text(cell.label, at: box.centre, colour: style.fill == nil ? nil : style.textColour)
        canvas.closeNode()
    }

    /// Draws the numbers of the first and the last bit, unless those before it reach into them.
    private func drawNumbers(
        of cell: Cell, above box: Rectangle, after end: inout Double, on canvas: inout Canvas
    ) {
        let (low, high) = (numberLabel(cell.bits.lowerBound), numberLabel(cell.bits.upperBound))
        let place = box.minY - 8
        guard cell.bits.count > 1, box.size.width > low.size.width + high.size.width + 12 else {
            guard box.centre.x - low.size.width / 2 > end + 2 else { return }
            end = box.centre.x + low.size.width / 2
            return canvas.text(low, at: Point(box.centre.x, place), classes: "soft")
        }
        if box.minX > end + 2 {
            canvas.text(low, at: Point(box.minX, place), anchor: .start, classes: "soft")
        }
        canvas.text(high, at: Point(box.maxX, place), anchor: .end, classes: "soft")
        end = box.maxX
    }

    private func numberLabel(_ bit: Int) -> Label { Label("\(bit)", fontSize: 11) }
}
