import WattleText

extension AuthoredStyle {
    /// Reads `fill:#f9f,stroke:#333,stroke-width:4px`; commas and semicolons divide, unless within parentheses.
    ///
    /// What is not allowed is left out and reported. Complexity: linear.
    init(_ bytes: [UInt8], in range: Range<Int>, faults: inout DiagramFaults) {
        var start = range.lowerBound
        var depth = 0
        for index in range {
            switch bytes[index] {
            case 0x28: depth += 1
            case 0x29: depth = max(0, depth - 1)
            case 0x2C where depth == 0, 0x3B where depth == 0, DiagramSource.entityEnd where depth == 0:
                // mermaid's own way to write a comma within a value
                if bytes[index] == 0x2C, index > start, bytes[index - 1] == ASCII.backslash { continue }
                declare(bytes, start..<index, &faults)
                start = index + 1
            default: break
            }
        }
        declare(bytes, start..<range.upperBound, &faults)
    }

    private mutating func declare(_ bytes: [UInt8], _ range: Range<Int>, _ faults: inout DiagramFaults) {
        let declaration = bytes[range].trimmedASCII()
        guard !declaration.isEmpty else { return }
        let place = declaration.startIndex..<declaration.endIndex
        guard let colon = declaration.firstIndex(of: 0x3A) else {
            return faults.ignored(
                place, "'\(String(decoding: declaration, as: UTF8.self))' is no style",
                help: "write a property and its value, such as 'fill:#eef'")
        }
        let property = String(
            decoding: declaration[..<colon].trimmedASCII().map(\.asciiLowercased), as: UTF8.self)
        var value = String(
            decoding: declaration[(colon + 1)...].filter { $0 != ASCII.backslash }.trimmedASCII(),
            as: UTF8.self)
        if value.hasSuffix("!important") { value.removeLast(10) }
        guard set(property, to: value.trimmed) else {
            let isKnown = Self.harmless.contains(property)
            return faults.add(
                DiagramFault(
                    isKnown ? .ignored : .refused, place,
                    "the style '\(String(decoding: declaration, as: UTF8.self))' is left out",
                    help:
                        "these may be set: fill, stroke, stroke-width, stroke-dasharray, color, font-weight, "
                        + "font-style, font-size, opacity, rx; with plain colours and lengths"))
        }
    }

    /// Properties that are left out without being dangerous.
    private static let harmless: Set<String> = [
        "fill", "stroke", "stroke-width", "stroke-dasharray", "color", "font-weight", "font-style",
        "font-size",
        "opacity", "rx", "ry", "font-family", "width", "height", "text-align", "padding", "margin", "border",
        "background", "background-color", "text-decoration", "stroke-linecap", "shadow", "filter", "cursor",
        "stroke-dashoffset", "animation", "fill-opacity", "stroke-opacity", "white-space", "line-height",
    ]

    /// Sets one property; false where it or its value is not allowed.
    private mutating func set(_ property: String, to value: String) -> Bool {
        switch property {
        case "fill", "background", "background-color": return set(\.fill, Self.colour(value))
        case "stroke", "border-color": return set(\.stroke, Self.colour(value))
        case "color": return set(\.colour, Self.colour(value))
        case "stroke-width": return set(\.strokeWidth, Self.length(value, 0...12))
        case "opacity", "fill-opacity": return set(\.opacity, Self.length(value, 0...1))
        case "rx", "ry": return set(\.radius, Self.length(value, 0...60))
        case "font-size": return set(\.fontSize, Self.length(value, 11...32))
        case "stroke-dasharray":
            let lengths = value.split { $0 == " " || $0 == "," }.map { Self.length(String($0), 0...40) }
            guard !lengths.contains(nil), lengths.count <= 8 else { return value == "none" || value == "0" }
            dash = lengths.compactMap(\.self)
            if dash.allSatisfy({ $0 == 0 }) { dash = [] }
            return true
        case "font-weight":
            isBold = value == "bold" || value == "bolder" || (Int(value).map { $0 >= 600 } ?? false)
            return isBold == true || value == "normal" || value == "lighter" || Int(value) != nil
        case "font-style":
            isItalic = value == "italic" || value == "oblique"
            return isItalic == true || value == "normal"
        case "stroke-linecap", "stroke-dashoffset", "animation", "text-align": return true
        default: return false
        }
    }

    private mutating func set<Value>(_ key: WritableKeyPath<AuthoredStyle, Value?>, _ value: Value?) -> Bool {
        guard let value else { return false }
        self[keyPath: key] = value
        return true
    }

    private static func colour(_ value: String) -> Colour? {
        value == "none" ? Colour(0, 0, 0, alpha: 0) : Colour(value)
    }

    /// A number of pixels, brought into the range.
    private static func length(_ value: String, _ range: ClosedRange<Double>) -> Double? {
        var text = value
        var factor = 1.0
        for (unit, pixels) in [("px", 1.0), ("pt", 4.0 / 3), ("rem", 16), ("em", 13)]
        where text.hasSuffix(unit) {
            text.removeLast(unit.utf8.count)
            factor = pixels
            break
        }
        guard let number = Double(text), number.isFinite else { return nil }
        return min(max(number * factor, range.lowerBound), range.upperBound)
    }
}

extension String {
    /// Without white space at the ends.
    fileprivate var trimmed: String { String(decoding: Array(utf8).trimmedASCII(), as: UTF8.self) }
}
