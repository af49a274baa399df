import WattleText

/// What one type of diagram says, as values: read from its text, drawn on a canvas.
protocol DiagramModel: Sendable {
    /// Reads what follows the keyword; what cannot be read is reported, and the rest is read all the same.
    init(_ source: DiagramSource, faults: inout DiagramFaults)
    /// Whether there is nothing to draw.
    var isEmpty: Bool { get }
    /// The title that the text itself gives, besides front matter and `accTitle`.
    var title: String? { get }
    /// Links in the order of the text.
    var links: [DiagramLink] { get }
    /// The picture in words.
    var outline: DiagramOutline { get }
    /// Draws it, the title excepted.
    func draw(on canvas: inout Canvas, with settings: DrawingSettings)
}

extension DiagramModel {
    var title: String? { nil }
    var links: [DiagramLink] { [] }
}

/// What a picture says, in words.
package struct DiagramOutline: Hashable, Sendable {
    /// A line such as `Flowchart: Start to End`, for diagrams without a title of their own.
    package var title: String
    /// One statement each, such as `Start → Check`.
    package var lines: [String]

    /// Says what a picture says.
    init(title: String, lines: [String]) {
        self.title = title
        self.lines = lines
    }
}

/// A link of a diagram as it is written.
package struct DiagramLink: Hashable, Sendable {
    /// What is linked to.
    package enum Target: Hashable, Sendable {
        /// A note, as within `[[…]]`.
        case note(String)
        /// An address: `https:`, `mailto:`, a path within the garden, or `#…`.
        case address(String)
    }

    /// What is linked to.
    package let target: Target
    /// The bytes of the target in the block.
    package let range: Range<Int>
    /// The words that readers see there.
    package let text: String
    /// What the author says of where it leads.
    package let tooltip: String?

    /// States a link.
    init(_ target: Target, text: String, range: Range<Int>, tooltip: String? = nil) {
        self.target = target
        self.text = text
        self.range = range
        self.tooltip = tooltip
    }
}

/// Where a node leads on the page where it is drawn.
package struct DiagramHref: Hashable, Sendable {
    /// A safe address, ready for an attribute but for escaping.
    package var address: String
    /// Whether it leads out of the site.
    package var isExternal: Bool

    /// Leads to `address`.
    package init(address: String, isExternal: Bool = false) {
        self.address = address
        self.isExternal = isExternal
    }
}

/// What a model needs to know while it is drawn.
struct DrawingSettings: Sendable {
    /// Settings that the author wrote.
    let config: DiagramConfig
    /// How nodes, boxes and edges look where their author says nothing else.
    let theme: DiagramTheme
}
