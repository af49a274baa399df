private import WattleText

/// The size in which a browser shows a drawing: its width and height, else that of its view, in the same ratio.
///
/// - Source: SVG 2, section 8.2; CSS Images 3, section 5.1; CSS Values 4, section 6.2.
func svgSize(of tag: XMLTag) -> PixelSize? {
    func value(_ name: String) -> [UInt8]? { tag.attributes.first { $0.name == name }?.value }
    let view = value("viewBox").flatMap { viewSize($0) }
    switch (value("width").flatMap { pixels($0) }, value("height").flatMap { pixels($0) }, view) {
    case (let width?, let height?, _): return size(width, height)
    case (let width?, nil, let view?): return size(width, width * view.height / view.width)
    case (nil, let height?, let view?): return size(height * view.width / view.height, height)
    case (nil, nil, let view?): return size(view.width, view.height)
    default: return nil
    }
}

private func size(_ width: Double, _ height: Double) -> PixelSize? {
    guard let width = Int(exactly: max(1, width.rounded())),
        let height = Int(exactly: max(1, height.rounded()))
    else { return nil }
    return PixelSize(width: width, height: height)
}

private func viewSize(_ text: [UInt8]) -> (width: Double, height: Double)? {
    let numbers = text.split { $0.isASCIIWhitespace || $0 == UInt8(ascii: ",") }
        .map { Double(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 4, let width = numbers[2], let height = numbers[3], width > 0, height > 0 else {
        return nil
    }
    return (width, height)
}

/// A length in pixels of CSS; nil for a share of what is around it and for what is no length.
private func pixels(_ text: [UInt8]) -> Double? {
    let text = text.trimmedASCII()
    let unit = text.suffix { $0.isASCIILetter || $0 == ASCII.percent }
    guard let number = Double(String(decoding: text.dropLast(unit.count), as: UTF8.self)), number > 0 else {
        return nil
    }
    switch String(decoding: unit.map(\.asciiLowercased), as: UTF8.self) {
    case "", "px": return number
    case "in": return number * 96
    case "cm": return number * 96 / 2.54
    case "mm": return number * 96 / 25.4
    case "q": return number * 96 / 101.6
    case "pt": return number * 96 / 72
    case "pc": return number * 16
    case "em", "rem": return number * 16
    case "ex", "ch": return number * 8
    default: return nil
    }
}

extension ArraySlice<UInt8> {
    /// The longest end of which every byte satisfies `condition`.
    fileprivate func suffix(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        var start = endIndex
        while start > startIndex, condition(self[start - 1]) { start -= 1 }
        return self[start...]
    }
}
