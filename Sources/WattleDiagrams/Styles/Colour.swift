import WattleText

/// A colour that an author wrote, opaque or not.
struct Colour: Hashable, Sendable {
    /// 0 to 255.
    let red: UInt8
    let green: UInt8
    let blue: UInt8
    /// 0 to 1.
    let alpha: Double

    init(_ red: UInt8, _ green: UInt8, _ blue: UInt8, alpha: Double = 1) {
        self.red = red
        self.green = green
        self.blue = blue
        self.alpha = alpha
    }

    /// As `0xRRGGBB`.
    init(_ value: UInt32) {
        self.init(UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255))
    }

    /// Reads a CSS colour: a name, `#rgb`, `#rrggbb`, `rgb(…)`, `hsl(…)`, with or without transparency.
    init?(_ text: String) {
        let bytes = Array(text.utf8.map(\.asciiLowercased))[...].trimmedASCII()
        if bytes.first == 0x23 {
            self.init(hex: bytes.dropFirst())
        } else if let open = bytes.firstIndex(of: 0x28), bytes.last == 0x29 {
            self.init(
                function: String(decoding: bytes[..<open].trimmedASCII(), as: UTF8.self),
                arguments: bytes[(open + 1)...].dropLast())
        } else if let value = ColourNames.value(of: String(decoding: bytes, as: UTF8.self)) {
            self.init(value)
        } else if bytes.elementsEqual("transparent".utf8) {
            self.init(0, 0, 0, alpha: 0)
        } else {
            return nil
        }
    }

    private init?(hex digits: ArraySlice<UInt8>) {
        guard digits.allSatisfy(\.isASCIIHexDigit) else { return nil }
        let values = digits.map { UInt8($0.isASCIIDigit ? $0 - 0x30 : $0 - 0x57) }
        let pairs: [UInt8]
        switch values.count {
        case 3, 4: pairs = values.map { $0 * 17 }
        case 6, 8: pairs = stride(from: 0, to: values.count, by: 2).map { values[$0] * 16 + values[$0 + 1] }
        default: return nil
        }
        self.init(pairs[0], pairs[1], pairs[2], alpha: pairs.count == 4 ? Double(pairs[3]) / 255 : 1)
    }

    private init?(function: String, arguments: ArraySlice<UInt8>) {
        let parts = arguments.split { $0 == 0x2C || $0.isASCIIWhitespace || $0 == 0x2F }
        guard parts.count == 3 || parts.count == 4 else { return nil }
        let numbers = parts.map { Self.number($0) }
        guard let first = numbers[0], let second = numbers[1], let third = numbers[2] else { return nil }
        let alpha = parts.count == 4 ? numbers[3].map { $0.value * ($0.isPercent ? 0.01 : 1) } ?? 1 : 1
        let transparency = min(max(alpha, 0), 1)
        switch function {
        case "rgb", "rgba":
            func part(_ number: (value: Double, isPercent: Bool)) -> UInt8 {
                UInt8(min(max(number.isPercent ? number.value * 2.55 : number.value, 0), 255) + 0.5)
            }
            self.init(part(first), part(second), part(third), alpha: transparency)
        case "hsl", "hsla":
            self.init(hue: first.value, saturation: second.value / 100, lightness: third.value / 100)
        default: return nil
        }
    }

    private init(hue: Double, saturation: Double, lightness: Double) {
        let saturation = min(max(saturation, 0), 1)
        let lightness = min(max(lightness, 0), 1)
        let spread = saturation * min(lightness, 1 - lightness)
        let turns = hue / 30
        func part(_ offset: Double) -> UInt8 {
            var place = (offset + turns).truncatingRemainder(dividingBy: 12)
            if place < 0 { place += 12 }
            let value = lightness - spread * max(-1, min(place - 3, 9 - place, 1))
            return UInt8(min(max(value * 255, 0), 255) + 0.5)
        }
        self.init(part(0), part(8), part(4))
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> (value: Double, isPercent: Bool)? {
        var text = String(decoding: bytes, as: UTF8.self)
        let isPercent = text.hasSuffix("%")
        if isPercent { text.removeLast() }
        if text.hasSuffix("deg") { text.removeLast(3) }
        guard let value = Double(text), value.isFinite, abs(value) < 1e6 else { return nil }
        return (value, isPercent)
    }

    /// As it is written into a picture.
    var text: String {
        func pair(_ value: UInt8) -> String {
            let digits = String(value, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }
        if alpha <= 0 { return "none" }
        let last = alpha >= 1 ? "" : pair(UInt8(alpha * 255))
        return "#" + pair(red) + pair(green) + pair(blue) + last
    }

    // MARK: Contrast

    /// The relative luminance of WCAG 2.2, 0 to 1; transparency is not counted.
    var luminance: Double {
        0.2126 * Self.linear[Int(red)] + 0.7152 * Self.linear[Int(green)] + 0.0722 * Self.linear[Int(blue)]
    }

    /// The contrast ratio of WCAG 2.2, 1 to 21.
    func contrast(with other: Colour) -> Double {
        let pair = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (pair.0 + 0.05) / (pair.1 + 0.05)
    }

    /// The colour itself if text of it can be read on `ground`, else the ink or the paper that can.
    func readable(on ground: Colour) -> Colour {
        contrast(with: ground) >= 4.5 ? self : Self.ink(on: ground)
    }

    /// Black or white, whichever reads better on `ground`: one of them always has a ratio of 4.58 or more.
    static func ink(on ground: Colour) -> Colour {
        let dark = Colour(0x000000)
        let light = Colour(0xFFFFFF)
        return dark.contrast(with: ground) >= light.contrast(with: ground) ? dark : light
    }

    /// sRGB to linear light for the 256 values, by WCAG's formula; the power 2.4 is the fifth root of the twelfth power.
    private static let linear: [Double] = (0...255).map { step in
        let value = Double(step) / 255
        guard value > 0.04045 else { return value / 12.92 }
        let base = (value + 0.055) / 1.055
        var twelfth = base * base * base
        twelfth *= twelfth
        twelfth *= twelfth
        var root = base * base
        for _ in 0..<24 {
            let fourth = root * root * root * root
            root -= (fourth * root - twelfth) / (5 * fourth)
        }
        return root
    }
}
