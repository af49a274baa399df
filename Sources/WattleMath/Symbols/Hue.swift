import WattleText

/// The colours that formulas may have: few, so that each is readable on light and dark paper.
///
/// An author's colour becomes the nearest hue; the stylesheet has its two shades.
enum Hue: UInt8, CaseIterable, Sendable {
    case ink, red, orange, green, teal, blue, purple, pink, grey

    /// The class that the stylesheet knows.
    var className: StaticString {
        switch self {
        case .ink: "ink"
        case .red: "red"
        case .orange: "orange"
        case .green: "green"
        case .teal: "teal"
        case .blue: "blue"
        case .purple: "purple"
        case .pink: "pink"
        case .grey: "grey"
        }
    }

    /// The hue nearest to a colour by name, `#rgb`, `#rrggbb`, or numbers in a model of xcolor.
    init?(colour: [UInt8], model: [UInt8]) {
        let text = String(decoding: colour.trimmedASCII(), as: UTF8.self).lowercased()
        switch String(decoding: model, as: UTF8.self) {
        case "RGB": self.init(parts: text, scale: 1 / 255.0)
        case "rgb": self.init(parts: text, scale: 1)
        case "gray": self = .grey
        default:
            let hexadecimal = text.hasPrefix("#") ? text.dropFirst() : model.isEmpty ? "" : text[...]
            if let hue = Self.names[text.prefix { $0 != "!" }.lowercased()] {
                self = hue
            } else {
                self.init(hexadecimal: hexadecimal)
            }
        }
    }

    private init?(parts text: String, scale: Double) {
        let parts = text.utf8.split(separator: 0x2C).compactMap {
            Double(String(decoding: Array($0).trimmedASCII(), as: UTF8.self))
        }
        guard parts.count == 3 else { return nil }
        self.init(red: parts[0] * scale, green: parts[1] * scale, blue: parts[2] * scale)
    }

    private init?(hexadecimal digits: Substring) {
        let isShort = digits.utf8.count == 3
        guard isShort || digits.utf8.count == 6, let value = UInt32(digits, radix: 16) else { return nil }
        let width: UInt32 = isShort ? 4 : 8
        let mask: UInt32 = isShort ? 15 : 255
        func part(_ index: UInt32) -> Double { Double(value >> (width * index) & mask) / Double(mask) }
        self.init(red: part(2), green: part(1), blue: part(0))
    }

    /// Saturation and hue of the HSL model decide.
    private init(red: Double, green: Double, blue: Double) {
        let high = max(red, green, blue)
        let low = min(red, green, blue)
        guard high - low > 0.12 else {
            self = high < 0.2 ? .ink : .grey
            return
        }
        let sector: Double
        switch high {
        case red: sector = (green - blue) / (high - low)
        case green: sector = 2 + (blue - red) / (high - low)
        default: sector = 4 + (red - green) / (high - low)
        }
        let degrees = sector < 0 ? sector * 60 + 360 : sector * 60
        switch degrees {
        case 15..<70: self = .orange
        case 70..<160: self = .green
        case 160..<200: self = .teal
        case 200..<260: self = .blue
        case 260..<295: self = .purple
        case 295..<340: self = .pink
        default: self = .red
        }
    }

    /// Colours by name: HTML's basic ones, and those of xcolor and dvips that people write.
    private static let names: [String: Hue] = [
        "black": .ink, "white": .grey, "gray": .grey, "grey": .grey, "lightgray": .grey, "darkgray": .grey,
        "silver": .grey, "slategray": .grey, "red": .red, "darkred": .red, "crimson": .red, "maroon": .red,
        "firebrick": .red, "tomato": .red, "brickred": .red, "indianred": .red, "coral": .orange,
        "orange": .orange, "darkorange": .orange, "orangered": .orange, "burntorange": .orange,
        "gold": .orange,
        "goldenrod": .orange, "yellow": .orange, "brown": .orange, "chocolate": .orange, "tan": .orange,
        "peach": .orange, "green": .green, "darkgreen": .green, "lightgreen": .green, "lime": .green,
        "limegreen": .green, "forestgreen": .green, "seagreen": .green, "olive": .green, "olivegreen": .green,
        "springgreen": .green, "teal": .teal, "cyan": .teal, "darkcyan": .teal, "aqua": .teal,
        "turquoise": .teal, "aquamarine": .teal, "tealblue": .teal, "blue": .blue, "darkblue": .blue,
        "lightblue": .blue, "navy": .blue, "navyblue": .blue, "royalblue": .blue, "steelblue": .blue,
        "skyblue": .blue, "dodgerblue": .blue, "cornflowerblue": .blue, "cerulean": .blue, "purple": .purple,
        "violet": .purple, "indigo": .purple, "plum": .purple, "orchid": .purple, "royalpurple": .purple,
        "magenta": .pink, "fuchsia": .pink, "pink": .pink, "hotpink": .pink, "deeppink": .pink,
        "rubinered": .pink, "salmon": .red,
    ]
}
