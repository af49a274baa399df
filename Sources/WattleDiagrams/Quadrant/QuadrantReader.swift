import WattleText

/// Reads the statements of a quadrant chart.
struct QuadrantReader {
    private let source: DiagramSource
    private var cursor: DiagramCursor
    private(set) var chart: QuadrantChart
    private(set) var faults: DiagramFaults

    init(_ source: DiagramSource, _ chart: QuadrantChart, _ faults: DiagramFaults) {
        self.source = source
        self.chart = chart
        self.faults = faults
        cursor = source.body
    }

    /// Reads everything.
    ///
    /// Complexity: linear.
    mutating func read() {
        while true {
            cursor.skipGaps()
            if cursor.take(";") { continue }
            guard !cursor.isAtEnd else { return }
            readStatement()
        }
    }

    private mutating func readStatement() {
        if cursor.takePhrase("title") {
            chart.title = cursor.text(cursor.trimmed(cursor.takeLine()))
        } else if cursor.takePhrase("x-axis") {
            readAxis(\.x)
        } else if cursor.takePhrase("y-axis") {
            readAxis(\.y)
        } else if cursor.takePhrase("classDef") {
            readClass()
        } else if let quarter = (0..<4).first(where: { cursor.takePhrase("quadrant-\($0 + 1)") }) {
            if let text = readText(of: "the quadrant") {
                chart.quarters[quarter] = text
                endStatement()
            }
        } else {
            readPoint()
        }
    }

    private mutating func endStatement() {
        cursor.skipInline()
        guard !cursor.isAtLineEnd, cursor.byte != 0x3B else { return }
        reject(help: "put texts with other signs than letters and digits in quotes")
    }

    /// Reports the rest of the line and passes over it.
    private mutating func reject(_ message: String? = nil, help: String) {
        let rest = cursor.restOfLine
        faults.syntax(rest, message ?? "'\(cursor.text(rest))' is not expected here", help: help)
        cursor.takeLine()
    }

    // MARK: Texts

    /// Reads a text, in quotes or not; nil, with a report, where none stands.
    private mutating func readText(of what: String) -> Label? {
        cursor.skipInline()
        if cursor.byte == 0x22 {
            let start = cursor.position
            cursor.position += 1
            let inside = cursor.take { $0 != 0x22 && $0 != ASCII.newline }
            if cursor.take("\"") { return label(inside) }
            cursor.position = start
            reject("the text of \(what) has no closing quotes", help: "close it with '\"'")
            return nil
        }
        let start = cursor.position
        while let byte = cursor.byte, Self.isPlain(byte), !cursor.isAt("-->"), !cursor.isAt("%%") {
            cursor.position += 1
        }
        let words = cursor.trimmed(start..<cursor.position)
        if !words.isEmpty { return label(words) }
        reject(
            cursor.isAtLineEnd ? "\(what) has no text" : nil,
            help: "write a text, in quotes where it has other signs than letters and digits")
        return nil
    }

    /// A label; between backticks it is Markdown.
    private func label(_ range: Range<Int>) -> Label {
        let ticks = cursor.bytes[range].first == ASCII.backtick && cursor.bytes[range].last == ASCII.backtick
        guard ticks, range.count > 1 else {
            return Label(lines: LabelReader.read(cursor.bytes[range]).lines, fontSize: 12)
        }
        let inside = range.lowerBound + 1..<range.upperBound - 1
        return Label(lines: LabelReader.read(cursor.bytes[inside], markup: .markdown).lines, fontSize: 12)
    }

    /// Whether a byte may stand in a text without quotes.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte.isWordByte || byte.isSpaceOrTab || byte == DiagramSource.entityEnd
            || "!#$%&'*+,-.`?\\/=".utf8.contains(byte)
    }

    private mutating func readAxis(_ key: WritableKeyPath<QuadrantChart, QuadrantChart.Axis>) {
        guard let low = readText(of: "the axis") else { return }
        var axis = QuadrantChart.Axis(low: low)
        cursor.skipInline()
        if cursor.isAt("--") {
            cursor.take { $0 == 0x2D }
            guard cursor.take(">") else { return reject(help: "write '-->' between the two ends") }
            cursor.skipInline()
            if cursor.isAtLineEnd || cursor.byte == 0x3B {
                axis.low = Label(
                    lines: low.lines.dropLast() + [(low.lines.last ?? []) + [LabelRun(" →")]], fontSize: 12)
            } else if let high = readText(of: "the axis") {
                axis.high = high
            } else {
                return
            }
        }
        chart[keyPath: key] = axis
        endStatement()
    }

    // MARK: Points

    private static let pointHelp = "write a name, a colon and two numbers from 0 to 1: Oak: [0.3, 0.8]"

    private mutating func readPoint() {
        let start = cursor.position
        guard let label = readText(of: "the point") else { return }
        var classes: [String] = []
        if cursor.take(":::") {
            classes = [cursor.text(cursor.take(while: \.isWordByte))]
        }
        cursor.skipInline()
        guard cursor.take(":") else {
            let name = cursor.trimmed(start..<cursor.position)
            return reject("there is no ':' and place after '\(cursor.text(name))'", help: Self.pointHelp)
        }
        cursor.skipInline()
        guard cursor.take("[") else { return reject(help: Self.pointHelp) }
        guard let x = readPart(closedBy: 0x2C), let y = readPart(closedBy: 0x5D) else { return }
        chart.points.append(
            QuadrantChart.Point(label: label, x: x, y: y, classes: classes, style: readStyle()))
    }

    /// Reads a number from 0 to 1 and the sign behind it.
    private mutating func readPart(closedBy closing: UInt8) -> Double? {
        cursor.skipInline()
        let start = cursor.position
        let isOne = cursor.take("1")
        if !isOne, cursor.take("0"), cursor.byte == 0x2E, cursor.peek(1)?.isASCIIDigit == true {
            cursor.position += 1
            cursor.take(while: \.isASCIIDigit)
        }
        let number = Double(cursor.text(start..<cursor.position))
        cursor.skipInline()
        guard let number, cursor.byte == closing else {
            cursor.position = start
            reject(
                "'\(cursor.text(cursor.restOfLine))' is no place from 0 to 1",
                help: "write two numbers from 0 to 1, as 0, 0.5 or 1: [0.3, 0.8]")
            return nil
        }
        cursor.position += 1
        return number
    }

    // MARK: Styles

    private mutating func readClass() {
        cursor.skipInline()
        let name = cursor.take { $0.isWordByte || $0 == 0x2D }
        guard !name.isEmpty else { return reject(help: "write 'classDef name color: #2a6240'") }
        chart.styles.define([cursor.text(name)], readStyle())
    }

    /// Reads `radius: 10, color: #2a6240` up to the end of the statement.
    private mutating func readStyle() -> AuthoredStyle {
        var style = AuthoredStyle.none
        let range = cursor.trimmed(cursor.take { $0 != ASCII.newline && $0 != 0x3B })
        for part in cursor.bytes[range].split(separator: 0x2C) {
            let part = part.trimmedASCII()
            guard !part.isEmpty, !set(part, in: &style) else { continue }
            faults.syntax(
                part.startIndex..<part.endIndex, "'\(String(decoding: part, as: UTF8.self))' is no style",
                help: "write radius: 10, color: #2a6240, stroke-color: #333333 or stroke-width: 2px")
        }
        return style
    }

    private func set(_ part: ArraySlice<UInt8>, in style: inout AuthoredStyle) -> Bool {
        guard let colon = part.firstIndex(of: 0x3A) else { return false }
        let value = String(decoding: part[(colon + 1)...].trimmedASCII(), as: UTF8.self)
        switch String(decoding: part[..<colon].trimmedASCII(), as: UTF8.self) {
        case "radius":
            style.radius = UInt(value).map { min(Double($0), 60) }
            return style.radius != nil
        case "color":
            style.fill = Self.colour(value)
            return style.fill != nil
        case "stroke-color":
            style.stroke = Self.colour(value)
            return style.stroke != nil
        case "stroke-width" where value.hasSuffix("px"):
            style.strokeWidth = UInt(value.dropLast(2)).map { min(Double($0), 12) }
            return style.strokeWidth != nil
        default: return false
        }
    }

    /// A colour of three or six digits, with or without `#`.
    private static func colour(_ text: String) -> Colour? {
        let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
        return digits.utf8.count == 3 || digits.utf8.count == 6 ? Colour("#" + digits) : nil
    }
}
