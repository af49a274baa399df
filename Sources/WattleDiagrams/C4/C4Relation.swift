/// A relation as it is written, before everything that it may join was read.
struct C4Relation: Hashable, Sendable {
    /// Which way it is drawn.
    enum Direction: Hashable, Sendable {
        case any, up, down, left, right
        /// The head is at its beginning.
        case back
        /// Heads are at both ends.
        case both
    }

    let from: Range<Int>
    let to: Range<Int>
    let label: Label
    let direction: Direction
    let tags: [String]
    /// Its whole statement.
    let range: Range<Int>

    /// The statements that relate, and how.
    static let keywords: [String: Direction] = [
        "Rel": .any, "BiRel": .both, "Rel_U": .up, "Rel_Up": .up, "Rel_D": .down, "Rel_Down": .down,
        "Rel_L": .left, "Rel_Left": .left, "Rel_R": .right, "Rel_Right": .right, "Rel_Back": .back,
        "RelIndex": .any,
    ]
}

/// What a statement of a C4 diagram adds.
enum C4Statement: Hashable, Sendable {
    case element(C4Diagram.Form)
    /// A boundary of a type that the statement says; nil where its arguments do.
    case boundary(type: String?)

    /// Reads a name such as `ContainerDb_Ext` or `System_Boundary`; nil for other names.
    init?(_ name: String) {
        switch name {
        case "Boundary", "Node", "Node_L", "Node_R", "Deployment_Node": self = .boundary(type: nil)
        case "Enterprise_Boundary": self = .boundary(type: "Enterprise")
        case "System_Boundary": self = .boundary(type: "System")
        case "Container_Boundary": self = .boundary(type: "Container")
        default: self.init(element: name)
        }
    }

    private init?(element name: String) {
        let isExternal = name.hasSuffix("_Ext")
        var word = isExternal ? String(name.dropLast(4)) : name
        var shape = C4Diagram.Shape.box
        if word.hasSuffix("Db") {
            shape = .database
            word.removeLast(2)
        } else if word.hasSuffix("Queue") {
            shape = .queue
            word.removeLast(5)
        }
        guard word.first?.isUppercase == true, let kind = C4Diagram.Kind(rawValue: word.lowercased()),
            word.dropFirst().allSatisfy(\.isLowercase), kind != .person || shape == .box
        else { return nil }
        self = .element(C4Diagram.Form(kind: kind, shape: shape, isExternal: isExternal))
    }
}
