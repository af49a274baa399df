/// Something in a diagram that its author should know.
package struct DiagramFault: Hashable, Sendable {
    /// What it means for the picture.
    package enum Kind: Hashable, Sendable {
        /// The text cannot be read; the page shows the source.
        case syntax
        /// The type of diagram is known and not drawn; the page shows the source.
        case notDrawn
        /// There is nothing in the diagram.
        case empty
        /// The picture is drawn without it: an icon, a callback, an unknown setting.
        case ignored
        /// A style or an address that may not go into a page.
        case refused
        /// Larger than what is drawn; the page shows the source.
        case limit
    }

    /// What it means for the picture.
    package let kind: Kind
    /// The bytes of the block that are meant.
    package let range: Range<Int>
    /// One sentence in lower case that quotes the text.
    package let message: String
    /// What to do; nil where the message says it.
    package let help: String?
    /// What would be written there instead; nil where that cannot be said.
    package let replacement: String?

    /// States a fault.
    init(
        _ kind: Kind, _ range: Range<Int>, _ message: String, help: String? = nil, replacement: String? = nil
    ) {
        self.kind = kind
        self.range = range
        self.message = message
        self.help = help
        self.replacement = replacement
    }

    /// Whether the diagram cannot be drawn because of it.
    package var preventsDrawing: Bool { kind == .syntax || kind == .notDrawn || kind == .limit }
}

/// The faults of one diagram while it is read.
struct DiagramFaults: Sendable {
    /// In the order in which they were found.
    private(set) var list: [DiagramFault] = []
    /// Faults beyond these are not reported: they follow from the first ones.
    private static let limit = 20

    /// Adds a fault.
    mutating func add(_ fault: DiagramFault) {
        if list.count < Self.limit, list.last != fault { list.append(fault) }
    }

    /// Adds a fault of syntax.
    mutating func syntax(_ range: Range<Int>, _ message: String, help: String? = nil) {
        add(DiagramFault(.syntax, range, message, help: help))
    }

    /// Adds a fault that leaves something out of the picture.
    mutating func ignored(_ range: Range<Int>, _ message: String, help: String? = nil) {
        add(DiagramFault(.ignored, range, message, help: help))
    }

    /// Whether the diagram cannot be drawn.
    var preventDrawing: Bool { list.contains(where: \.preventsDrawing) }
}
