/// How a piece of a label is set.
struct LabelStyle: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    static let bold = LabelStyle(rawValue: 1)
    static let italic = LabelStyle(rawValue: 2)
    static let code = LabelStyle(rawValue: 4)
    static let underline = LabelStyle(rawValue: 8)
    static let strike = LabelStyle(rawValue: 16)
    static let subscripted = LabelStyle(rawValue: 32)
    static let superscripted = LabelStyle(rawValue: 64)
    static let small = LabelStyle(rawValue: 128)
}

/// A piece of a label in one style, without line ends.
struct LabelRun: Hashable, Sendable {
    var text: String
    var style: LabelStyle

    init(_ text: String, _ style: LabelStyle = []) {
        self.text = text
        self.style = style
    }

    /// How wide it is, in ems of the label's size.
    var width: Double { FontAdvances.width(of: text, style: style) * scale }
    /// What part of the label's size its letters have.
    var scale: Double {
        style.isDisjoint(with: [.subscripted, .superscripted, .small]) ? 1 : 0.85
    }
}

/// Text within a picture, broken into lines and measured.
struct Label: Hashable, Sendable {
    /// What is on each line.
    let lines: [[LabelRun]]
    /// Height of the letters, in pixels.
    let fontSize: Double
    /// The text's box, in pixels.
    let size: Size

    /// The size of letters in nodes.
    static let nodeSize = 13.0
    /// The size of letters beside edges.
    static let edgeSize = 12.0
    /// From line to line, in parts of the size of the letters.
    static let leading = 1.32

    /// Sets lines as they are.
    init(lines: [[LabelRun]], fontSize: Double = Label.nodeSize) {
        self.lines = lines
        self.fontSize = fontSize
        let width = lines.reduce(0) { max($0, $1.reduce(0) { $0 + $1.width }) }
        size = Size(width * fontSize, lines.isEmpty ? 0 : Double(lines.count) * fontSize * Self.leading)
    }

    /// Sets plain text on one line, or on several where it has line feeds.
    init(_ text: String, style: LabelStyle = [], fontSize: Double = Label.nodeSize) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        self.init(lines: text.isEmpty ? [] : lines.map { [LabelRun(String($0), style)] }, fontSize: fontSize)
    }

    /// Whether there is nothing to read.
    var isEmpty: Bool { lines.allSatisfy { $0.allSatisfy { $0.text.isEmpty } } }

    /// All of it on one line, without styles.
    var plainText: String {
        lines.map { $0.map(\.text).joined() }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// How far apart lines are, in pixels.
    var lineHeight: Double { fontSize * Self.leading }
}
