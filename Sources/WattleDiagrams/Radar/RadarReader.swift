import WattleText

/// Reads the statements of a radar chart.
struct RadarReader {
    private let source: DiagramSource
    private var cursor: DiagramCursor
    private(set) var radar: Radar
    private(set) var faults: DiagramFaults
    /// Curves as they are written: axes may come after them.
    private var written: [Written] = []

    /// A curve as it is written.
    private struct Written {
        let name: Range<Int>
        let label: Label
        /// The values, each with the axis that it names.
        var entries: [(axis: Range<Int>?, value: Double)] = []
    }

    init(_ source: DiagramSource, _ radar: Radar, _ faults: DiagramFaults) {
        self.source = source
        self.radar = radar
        self.faults = faults
        cursor = source.body
    }

    /// Reads everything.
    ///
    /// Complexity: linear, but for the names of axes, which are sorted.
    mutating func read() {
        cursor.skipInline()
        _ = cursor.take(":")
        while true {
            cursor.skipGaps()
            guard !cursor.isAtEnd else { break }
            readStatement()
        }
        resolveCurves()
    }

    private mutating func readStatement() {
        let word = cursor.take(while: \.isWordByte)
        switch cursor.text(word) {
        case "title": radar.title = cursor.text(cursor.trimmed(cursor.takeLine()))
        case "axis": readList { $0.readAxis() }
        case "curve": readList { $0.readCurve() }
        case "showLegend", "ticks", "min", "max", "graticule":
            cursor.position = word.lowerBound
            readList { $0.readOption() }
        default:
            cursor.position = word.lowerBound
            let place = word.isEmpty ? cursor.restOfLine : word
            reject("'\(cursor.text(place))' is no statement of a radar chart", help: Self.help)
        }
    }

    private static let help = "write axis, curve, min, max, ticks, graticule, showLegend or title"

    /// Reports the rest of the line and passes over it.
    private mutating func reject(_ message: String? = nil, help: String) {
        let rest = cursor.restOfLine
        let text =
            cursor.isAtLineEnd ? "something is missing here" : "'\(cursor.text(rest))' is not expected here"
        faults.syntax(rest, message ?? text, help: help)
        cursor.takeLine()
    }

    /// Reads what is divided by commas on a line, until something is wrong.
    private mutating func readList(_ read: (inout RadarReader) -> Bool) {
        repeat {
            cursor.skipInline()
            guard read(&self) else { return }
            cursor.skipInline()
        } while cursor.take(",")
        cursor.endStatement(&faults, help: "divide them by commas, one statement on a line")
    }

    // MARK: Names

    private mutating func takeName() -> Range<Int>? {
        let start = cursor.position
        cursor.take { ($0 < 0x80 && $0.isWordByte) || $0 == 0x2D }
        while cursor.position > start, cursor.bytes[cursor.position - 1] == 0x2D { cursor.position -= 1 }
        return cursor.position > start && cursor.bytes[start] != 0x2D ? start..<cursor.position : nil
    }

    /// Reads `name["Label"]`; the label is the name where none is given.
    private mutating func readNamed(_ what: String) -> (name: Range<Int>, label: Label)? {
        guard let name = takeName() else {
            reject(help: "write a name of letters, digits, '-' and '_': \(what)")
            return nil
        }
        cursor.skipInline()
        guard cursor.byte == 0x5B else { return (name, source.label(name, size: 12)) }
        cursor.position += 1
        cursor.skipInline()
        guard let label = cursor.takeQuoted() else {
            reject(help: "put the label in quotes: \(what)")
            return nil
        }
        cursor.skipInline()
        guard cursor.take("]") else {
            reject(help: "close the label with ']'")
            return nil
        }
        return (name, source.label(label, size: 12))
    }

    private mutating func readAxis() -> Bool {
        guard let axis = readNamed("axis speed[\"Speed\"]") else { return false }
        radar.axes.append(Radar.Axis(id: cursor.text(axis.name), label: axis.label))
        return true
    }

    // MARK: Curves

    private mutating func readCurve() -> Bool {
        guard let named = readNamed("curve a[\"A\"]{1, 2, 3}") else { return false }
        cursor.skipInline()
        let open = cursor.position
        guard cursor.take("{") else {
            reject(
                "the curve '\(cursor.text(named.name))' has no values",
                help: "write them in braces: {1, 2, 3}")
            return false
        }
        var curve = Written(name: named.name, label: named.label)
        var end = cursor.position
        repeat {
            cursor.skipGaps()
            guard let entry = readEntry() else { return false }
            curve.entries.append(entry)
            end = cursor.position
            cursor.skipGaps()
        } while cursor.take(",")
        guard cursor.take("}") else {
            // What stands on a later line is no value: the brace was forgotten.
            if cursor.isAtEnd || cursor.bytes[end..<cursor.position].contains(ASCII.newline) {
                faults.syntax(
                    open..<open + 1, "the values after '{' are not closed", help: "close them with '}'")
            } else {
                reject(help: "divide values by commas and end with '}'")
            }
            return false
        }
        if Set(curve.entries.map { $0.axis == nil }).count > 1 {
            faults.syntax(
                named.name, "some values of '\(cursor.text(named.name))' name an axis and some do not",
                help: "name it for all of them or for none")
        }
        written.append(curve)
        return true
    }

    private mutating func readEntry() -> (Range<Int>?, Double)? {
        let start = cursor.position
        if let digits = cursor.takeDecimal(), !(cursor.byte.map { $0.isWordByte } ?? false) {
            return Double(shown: cursor.text(digits)).map { (nil, $0) }
        }
        cursor.position = start
        if let axis = takeName() {
            cursor.skipInline()
            _ = cursor.take(":")
            cursor.skipInline()
            if let digits = cursor.takeDecimal(), let value = Double(shown: cursor.text(digits)) {
                return (axis, value)
            }
        }
        reject(help: "write numbers, or axes with numbers: {1, 2, 3} or {speed 1, size 2}")
        return nil
    }

    /// Gives each curve a value for each axis.
    private mutating func resolveCurves() {
        for curve in written {
            let name = cursor.text(curve.name)
            var values: [Double] = []
            if curve.entries.contains(where: { $0.axis != nil }) {
                let entries = Dictionary(
                    curve.entries.compactMap { entry in entry.axis.map { (cursor.text($0), entry.value) } },
                    uniquingKeysWith: { first, _ in first })
                values = radar.axes.compactMap { entries[$0.id] }
                if let axis = radar.axes.first(where: { entries[$0.id] == nil }) {
                    faults.syntax(
                        curve.name, "the curve '\(name)' has no value for the axis '\(axis.id)'",
                        help: "add '\(axis.id) 1'")
                    continue
                }
            } else {
                values = curve.entries.map(\.value)
            }
            guard values.count == radar.axes.count else {
                faults.ignored(
                    curve.name,
                    "the curve '\(name)' has \(values.count) values for \(radar.axes.count) axes and is left out"
                )
                continue
            }
            radar.curves.append(Radar.Curve(label: curve.label, values: values))
        }
    }

    // MARK: Options

    private mutating func readOption() -> Bool {
        let name = cursor.text(cursor.take(while: \.isWordByte))
        cursor.skipInline()
        let start = cursor.position
        let value = cursor.take { $0.isWordByte || $0 == 0x2E }
        let text = cursor.text(value)
        let number =
            value.isEmpty || text.utf8.contains { !$0.isASCIIDigit && $0 != 0x2E } ? nil : Double(shown: text)
        switch (name, text, number) {
        case ("showLegend", "true", _), ("showLegend", "false", _): radar.showsLegend = text == "true"
        case ("graticule", "circle", _), ("graticule", "polygon", _): radar.isPolygon = text == "polygon"
        case ("ticks", _, let number?): radar.ticks = Int(min(max(number, 1), 30))
        case ("min", _, let number?): radar.least = number
        case ("max", _, let number?): radar.most = number
        default:
            cursor.position = start
            reject(help: "write showLegend true, graticule polygon, ticks 5, min 0 or max 10")
            return false
        }
        return true
    }
}
