package import WattleText

/// How wide a text is drawn: its text, the size of its letters, whether it is bold, whether it is code.
package typealias TextWidth = (String, Double, Bool, Bool) -> Double

extension DrawnPicture {
    /// Reads the SVG of a diagram that Wattle drew.
    package init(_ svg: HTMLFragment, width: @escaping TextWidth) {
        var reader = DrawnPictureReader(svg.bytes, width: width)
        reader.read()
        self = reader.picture
    }
}

/// Reads tags in their order; knows the elements that drawings have.
private struct DrawnPictureReader {
    private(set) var picture = DrawnPicture()
    private let bytes: [UInt8]
    private let width: TextWidth
    private var position = 0
    private var groups: [DrawnPicture.Owner] = []
    private var text: TextElement?
    private var elements = 0

    /// A text element while it is read.
    private struct TextElement {
        var anchor = "middle"
        var fontSize = 13.0
        var isRotated = false
        var runs: [(text: String, size: Double, isBold: Bool, isCode: Bool)] = []
        var place = Place.zero
        var depth = 0
        var styles: [(size: Double, isBold: Bool, isCode: Bool)] = []
    }

    init(_ bytes: [UInt8], width: @escaping TextWidth) {
        self.bytes = bytes
        self.width = width
    }

    mutating func read() {
        while position < bytes.count {
            if bytes[position] == 0x3C {
                let end = bytes[position...].firstIndex(of: 0x3E) ?? bytes.count - 1
                read(tag: bytes[(position + 1)..<end])
                position = end + 1
            } else {
                let end = bytes[position...].firstIndex(of: 0x3C) ?? bytes.count
                if text != nil { add(words: bytes[position..<end]) }
                position = end
            }
        }
    }

    private mutating func read(tag: ArraySlice<UInt8>) {
        let isClosing = tag.first == 0x2F
        let isEmpty = tag.last == 0x2F
        let name = String(
            decoding: (isClosing ? tag.dropFirst() : tag).prefix { $0 > 0x20 && $0 != 0x2F }, as: UTF8.self)
        if isClosing { return close(name) }
        let attributes = Self.attributes(of: tag)
        switch name {
        case "svg": readViewBox(attributes["viewBox"] ?? "")
        case "g": open(attributes)
        case "text": begin(attributes)
        case "tspan": beginSpan(attributes)
        default: readShape(name, attributes)
        }
        if isEmpty, name == "g" { close(name) }
    }

    private mutating func readViewBox(_ value: String) {
        let numbers = value.split(separator: " ").compactMap { Double($0) }
        guard numbers.count == 4 else { return }
        let low = Place(numbers[0], numbers[1])
        picture.viewBox = Box(low, low + Place(numbers[2], numbers[3]))
    }

    // MARK: Groups

    private mutating func open(_ attributes: [String: String]) {
        let classes = (attributes["class"] ?? "").split(separator: " ")
        let box = (attributes["data-bbox"] ?? "").split(separator: " ").compactMap { Double($0) }
        if classes.contains("edge-label") {
            picture.labels.append(DrawnPicture.EdgeLabel(edge: attributes["data-edge"] ?? ""))
            groups.append(.label(picture.labels.count - 1))
        } else if let id = attributes["data-id"], box.count == 4 {
            let low = Place(box[0], box[1])
            let node = DrawnPicture.Node(id: id, box: Box(low, low + Place(box[2], box[3])))
            if classes.contains("cluster") {
                picture.clusters.append(node)
                groups.append(.cluster(picture.clusters.count - 1))
            } else {
                picture.nodes.append(node)
                groups.append(.node(picture.nodes.count - 1))
            }
        } else {
            groups.append(groups.last ?? .none)
        }
    }

    private mutating func close(_ name: String) {
        switch name {
        case "g": _ = groups.popLast()
        case "tspan":
            if text?.depth == 1 { endLine() }
            text?.depth -= 1
            _ = text?.styles.popLast()
        case "text":
            endLine()
            text = nil
        default: break
        }
    }

    // MARK: Shapes

    private mutating func readShape(_ name: String, _ attributes: [String: String]) {
        let numbers = attributes.compactMapValues { Double($0) }
        switch name {
        case "rect":
            let low = Place(numbers["x"] ?? 0, numbers["y"] ?? 0)
            add(Ring(Box(low, low + Place(numbers["width"] ?? 0, numbers["height"] ?? 0)).corners))
        case "ellipse", "circle":
            let centre = Place(numbers["cx"] ?? 0, numbers["cy"] ?? 0)
            let radius = Place(numbers["rx"] ?? numbers["r"] ?? 0, numbers["ry"] ?? numbers["r"] ?? 0)
            add(Ring(Self.circle.map { centre + radius * $0 }))
        case "polygon":
            let values = (attributes["points"] ?? "").split { $0 == " " || $0 == "," }.compactMap {
                Double($0)
            }
            add(Ring(stride(from: 0, to: values.count - 1, by: 2).map { Place(values[$0], values[$0 + 1]) }))
        case "path":
            let lines = flattenedPath(attributes["d"] ?? "")
            if let from = attributes["data-from"], let to = attributes["data-to"] {
                let edge = DrawnPicture.Edge(
                    id: attributes["data-id"] ?? "", from: from, to: to, places: lines.flatMap(\.self))
                picture.edges.append(edge)
                mark(edge.places)
            } else if let id = attributes["data-lifeline"] {
                if let box = Box(around: lines.flatMap(\.self)) {
                    picture.lifelines.append(DrawnPicture.Lifeline(id: id, box: box))
                    mark(box.corners)
                }
            } else {
                for line in lines { add(Ring(line)) }
            }
        default: break
        }
    }

    private mutating func add(_ ring: Ring) {
        mark(ring.corners)
        if case .node(let index) = groups.last { picture.nodes[index].rings.append(ring) }
    }

    private mutating func mark(_ places: [Place]) {
        guard let box = Box(around: places) else { return }
        picture.marks =
            picture.marks.map {
                Box(pointwiseMin($0.low, box.low), pointwiseMax($0.high, box.high))
            } ?? box
    }

    /// Sixty-four places around the unit circle, from halved angles.
    private static let circle: [Place] = {
        var places = [Place(1, 0), Place(0, 1), Place(-1, 0), Place(0, -1)]
        for _ in 0..<4 {
            places = zip(places, places.dropFirst() + places.prefix(1)).flatMap { first, second in
                let middle = first + second
                return [first, middle / (middle * middle).sum().squareRoot()]
            }
        }
        return places
    }()

    // MARK: Text

    private mutating func begin(_ attributes: [String: String]) {
        elements += 1
        var element = TextElement()
        element.anchor = attributes["text-anchor"] ?? "middle"
        element.fontSize = attributes["font-size"].flatMap(Double.init) ?? 13
        element.isRotated = attributes["transform"] != nil
        element.place = Place(
            attributes["x"].flatMap(Double.init) ?? 0, attributes["y"].flatMap(Double.init) ?? 0)
        element.styles = [(element.fontSize, attributes["font-weight"] != nil, false)]
        text = element
    }

    private mutating func beginSpan(_ attributes: [String: String]) {
        guard let style = text?.styles.last else { return }
        text?.depth += 1
        if let x = attributes["x"].flatMap(Double.init), let y = attributes["y"].flatMap(Double.init) {
            text?.place = Place(x, y)
        }
        text?.styles.append(
            (
                attributes["font-size"].flatMap(Double.init) ?? style.size,
                attributes["font-weight"] != nil || style.isBold,
                attributes["class"] == "code" || style.isCode
            ))
    }

    private mutating func add(words: ArraySlice<UInt8>) {
        guard let style = text?.styles.last else { return }
        text?.runs.append((Self.decoded(words), style.size, style.isBold, style.isCode))
    }

    private mutating func endLine() {
        guard let element = text, !element.runs.isEmpty else { return }
        text?.runs = []
        let length = element.runs.reduce(0) { $0 + width($1.text, $1.size, $1.isBold, $1.isCode) }
        let left =
            switch element.anchor {
            case "start": element.place.x
            case "end": element.place.x - length
            default: element.place.x - length / 2
            }
        let size = element.fontSize
        let box = Box(
            Place(left, element.place.y - size * 0.74), Place(left + length, element.place.y + size * 0.2))
        guard !element.isRotated else { return }
        mark(box.corners)
        picture.lines.append(
            DrawnPicture.Line(
                text: element.runs.map(\.text).joined(), box: box, fontSize: size, element: elements,
                owner: groups.last ?? .none))
    }

    // MARK: Attributes

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        var text = String(decoding: bytes, as: UTF8.self)
        guard bytes.contains(0x26) else { return text }
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
            text = text.split(separator: entity, omittingEmptySubsequences: false).joined(
                separator: character)
        }
        return text
    }

    private static func attributes(of tag: ArraySlice<UInt8>) -> [String: String] {
        var attributes: [String: String] = [:]
        let parts = tag.split(separator: 0x22, omittingEmptySubsequences: false)
        for index in stride(from: 0, to: parts.count - 1, by: 2) {
            let name = parts[index].split(separator: 0x20).last?.filter { $0 != 0x3D } ?? []
            attributes[String(decoding: name, as: UTF8.self)] = decoded(parts[index + 1])
        }
        return attributes
    }
}
