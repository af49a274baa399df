import WattleText

/// Reads the statements of a chart.
struct XYChartReader {
    private let source: DiagramSource
    private var cursor: DiagramCursor
    private(set) var chart: XYChart
    private(set) var faults: DiagramFaults

    init(_ source: DiagramSource, _ chart: XYChart, _ faults: DiagramFaults) {
        self.source = source
        self.chart = chart
        self.faults = faults
        cursor = source.body
    }

    /// Reads everything.
    ///
    /// Complexity: linear.
    mutating func read() {
        cursor.skipInline()
        if cursor.takePhrase("horizontal") {
            chart.isHorizontal = true
        } else if cursor.takePhrase("vertical") {
            chart.isHorizontal = false
        }
        while true {
            cursor.skipGaps()
            if cursor.take(";") { continue }
            guard !cursor.isAtEnd else { break }
            readStatement()
        }
        reportSpareValues()
    }

    private mutating func readStatement() {
        let start = cursor.position
        if cursor.takePhrase("title") {
            cursor.skipInline()
            chart.title = takeText(allowsDigits: true)?.plainText
            if chart.title == nil { reject("the title says nothing", help: "write title \"Sales\"") }
        } else if cursor.takePhrase("x-axis") {
            readAxis(\.across)
        } else if cursor.takePhrase("y-axis") {
            readAxis(\.along)
        } else if cursor.takePhrase("line") {
            readSeries(isBar: false, start)
        } else if cursor.takePhrase("bar") {
            readSeries(isBar: true, start)
        } else {
            let rest = cursor.restOfLine
            reject(
                "'\(cursor.text(rest))' is no statement of a chart",
                help: "write title, x-axis, y-axis, bar or line, and put texts with other signs in quotes")
        }
    }

    /// Reports the rest of the line and passes over it.
    private mutating func reject(_ message: String, help: String) {
        faults.syntax(cursor.restOfLine, message, help: help)
        cursor.takeLine()
    }

    // MARK: Texts

    /// Takes a text in quotes, or words; nil where none stands.
    private mutating func takeText(allowsDigits: Bool) -> Label? {
        if cursor.byte == 0x22 {
            guard let close = closingQuote else { return nil }
            var inside = cursor.position + 1..<close
            let isMarkdown =
                inside.count > 1 && cursor.bytes[inside.lowerBound] == ASCII.backtick
                && cursor.bytes[close - 1] == ASCII.backtick
            if isMarkdown { inside = inside.lowerBound + 1..<close - 1 }
            cursor.position = close + 1
            let reading = LabelReader.read(cursor.bytes[inside], markup: isMarkdown ? .markdown : .html)
            return Label(lines: reading.lines, fontSize: 12)
        }
        let start = cursor.position
        while let byte = cursor.byte, Self.isPlain(byte) {
            if cursor.isAt("-->") || cursor.isAt("%%") { break }
            if !allowsDigits, isNumber { break }
            cursor.position += 1
        }
        let words = cursor.trimmed(start..<cursor.position)
        return words.isEmpty ? nil : source.label(words, size: 12)
    }

    private var closingQuote: Int? {
        var ahead = cursor
        ahead.position += 1
        return ahead.find(0x22)
    }

    /// Whether a byte may stand in a text without quotes.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte.isSpaceOrTab || byte == DiagramSource.entityEnd
            || "&+=*.#-_".utf8.contains(byte)
    }

    /// Whether a number begins here.
    private var isNumber: Bool {
        guard let byte = cursor.byte else { return false }
        let isSign = byte == 0x2B || byte == 0x2D
        guard let next = isSign ? cursor.peek(1) : byte else { return false }
        return next.isASCIIDigit
    }

    /// Takes a number such as `12`, `-3.5` or `.5`.
    private mutating func takeNumber() -> Double? {
        let start = cursor.position
        if cursor.byte == 0x2B || cursor.byte == 0x2D { cursor.position += 1 }
        let digits = cursor.position
        cursor.take(while: \.isASCIIDigit)
        if cursor.byte == 0x2E, cursor.peek(1)?.isASCIIDigit == true {
            cursor.position += 1
            cursor.take(while: \.isASCIIDigit)
        }
        let isWhole = cursor.position > digits && cursor.byte.map { !$0.isWordByte && $0 != 0x2E } ?? true
        let text = cursor.text(start..<cursor.position)
        guard isWhole, let number = Double(text.replacingLeadingPoint), number.isFinite else {
            cursor.position = start
            return nil
        }
        return number
    }

    // MARK: Axes

    private mutating func readAxis(_ key: WritableKeyPath<XYChart, XYChart.Axis>) {
        cursor.skipInline()
        var axis = XYChart.Axis()
        if !isNumber, let title = takeText(allowsDigits: false) { axis.title = title }
        cursor.skipInline()
        if key == \.across, cursor.byte == 0x5B {
            guard let categories = readCategories() else { return }
            axis.categories = categories
        } else if !cursor.isAtLineEnd, cursor.byte != 0x3B {
            guard let range = readRange() else { return }
            axis.range = range
        } else if axis.title.isEmpty {
            reject("the axis says nothing", help: "write its title, its categories or its range: 0 --> 10")
        }
        chart[keyPath: key] = axis
    }

    /// Reads `0 --> 10`.
    private mutating func readRange() -> (Double, Double)? {
        let first = takeNumber()
        cursor.skipInline()
        if let first, cursor.take("-->") {
            cursor.skipInline()
            if let last = takeNumber() { return (first, last) }
        }
        reject(
            "'\(cursor.text(cursor.restOfLine))' is no range",
            help: "write two numbers, such as 0 --> 10, and put titles with other signs in quotes")
        return nil
    }

    private mutating func readCategories() -> [Label]? {
        var categories: [Label] = []
        repeat {
            cursor.position += 1
            skipToElement()
            guard let name = takeText(allowsDigits: true) else { break }
            categories.append(name)
            cursor.skipInline()
        } while cursor.byte == 0x2C
        if !categories.isEmpty, cursor.take("]") { return categories }
        rejectList(
            of: "categories", help: "divide them by commas, and put other signs than letters in quotes")
        return nil
    }

    private mutating func rejectList(of what: String, help: String) {
        let isOpen = cursor.isAtLineEnd
        reject(
            isOpen
                ? "the list of \(what) is not closed"
                : "'\(cursor.text(cursor.restOfLine))' is not expected among the \(what)",
            help: isOpen ? "close it with ']'" : help)
    }

    /// Passes over white space before an element of a list, over a line end too.
    private mutating func skipToElement() {
        cursor.skipInline()
        if cursor.isAtLineEnd { cursor.skipGaps() }
    }

    // MARK: Series

    private mutating func readSeries(isBar: Bool, _ start: Int) {
        cursor.skipInline()
        let title = takeText(allowsDigits: true) ?? Label("")
        cursor.skipInline()
        var values: [Double] = []
        guard cursor.byte == 0x5B else {
            return reject(
                "there are no values after '\(cursor.text(start..<start + (isBar ? 3 : 4)))'",
                help: "write them in brackets: [1, 2.5, 4]")
        }
        repeat {
            cursor.position += 1
            skipToElement()
            guard let value = takeNumber() else { break }
            values.append(value)
            cursor.skipInline()
        } while cursor.byte == 0x2C
        guard !values.isEmpty, cursor.take("]") else {
            return rejectList(of: "values", help: "divide numbers by commas")
        }
        chart.series.append(XYChart.Series(isBar: isBar, title: title, values: values))
    }

    private mutating func reportSpareValues() {
        guard let count = chart.across.categories?.count else { return }
        for series in chart.series where series.values.count > count {
            faults.ignored(
                source.keyword,
                "there are \(series.values.count) values and \(count) categories: the rest is left out")
        }
    }
}

extension String {
    /// With a zero before a point that has no digit before it.
    fileprivate var replacingLeadingPoint: String {
        if hasPrefix(".") { return "0" + self }
        guard hasPrefix("-.") || hasPrefix("+.") else { return self }
        return String(prefix(1)) + "0" + dropFirst()
    }
}
