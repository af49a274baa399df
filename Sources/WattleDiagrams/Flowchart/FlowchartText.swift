import WattleText

/// A text of a flowchart as it is written: a label, a title, the words at an edge.
struct FlowchartText: Hashable, Sendable {
    /// The bytes of the block, without quotes and without white space at the ends.
    let range: Range<Int>
    /// Whether it is one of mermaid's Markdown strings.
    let markup: LabelReader.Markup

    /// The text in lines and styles; names of icons that are not drawn are left out.
    func read(_ bytes: [UInt8], style: LabelStyle = []) -> LabelReader.Reading {
        LabelReader.read(bytes[range], markup: markup, style: style)
    }
}

/// A pair of brackets around a node's label, and the shape that it stands for.
struct LabelBracket: Sendable {
    let opening: String
    /// The ways to close it: lean shapes and trapezoids differ in this alone.
    let closings: [(text: String, shape: NodeShape)]

    /// In the order in which mermaid's grammar tries them.
    static let all: [LabelBracket] = [
        LabelBracket("(-", "-)", .ellipse), LabelBracket("([", "])", .stadium),
        LabelBracket("[[", "]]", .framed), LabelBracket("[(", ")]", .cylinder),
        LabelBracket("(((", ")))", .doubleCircle), LabelBracket("((", "))", .circle),
        LabelBracket(opening: "[/", closings: [("/]", .leanRight), ("\\]", .trapezoid)]),
        LabelBracket(opening: "[\\", closings: [("\\]", .leanLeft), ("/]", .invertedTrapezoid)]),
        LabelBracket("(", ")", .rounded), LabelBracket("[", "]", .rectangle),
        LabelBracket("{{", "}}", .hexagon), LabelBracket("{", "}", .diamond), LabelBracket(">", "]", .odd),
    ]

    private init(_ opening: String, _ closing: String, _ shape: NodeShape) {
        self.init(opening: opening, closings: [(closing, shape)])
    }

    private init(opening: String, closings: [(text: String, shape: NodeShape)]) {
        self.opening = opening
        self.closings = closings
    }

    /// Whether the label may hold slashes and quotes, as between slanted sides.
    var isSlanted: Bool { closings.count == 2 }
    /// Whether a dash belongs to the brackets.
    var isEllipse: Bool { closings[0].shape == .ellipse }
}
