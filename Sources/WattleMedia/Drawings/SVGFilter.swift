private import WattleText

/// Takes a drawing's tags one by one and writes those that may be published.
struct SVGFilter {
    private(set) var size: PixelSize?
    private let isNested: Bool
    private var output: [UInt8] = []
    private var open: [OpenElement] = []
    private var namespaces = XMLNamespaces()
    /// How many of the open elements are left out with all that they hold.
    private var omitted = 0
    /// How many of the open elements hold HTML that a browser shows.
    private var foreign = 0
    private var style: [UInt8]?
    private var isFinished = false

    init(isNested: Bool) { self.isNested = isNested }

    mutating func start(_ tag: XMLTag) throws(MediaRefusal) {
        guard !isFinished else { throw XMLScanner.malformed }
        namespaces.open(tag)
        let element = try element(of: tag)
        open.append(element)
        if element.isForeign { foreign += 1 }
        if element.isOmitted || omitted > 0 {
            omitted += 1
        } else {
            try write(tag, as: element.local)
        }
        if tag.isEmpty { try end(tag.name) }
    }

    mutating func end(_ name: String) throws(MediaRefusal) {
        guard let element = open.popLast(), element.name == name else { throw XMLScanner.malformed }
        namespaces.close()
        if element.isForeign { foreign -= 1 }
        if omitted > 0 {
            omitted -= 1
        } else {
            writeEnd(of: element)
        }
        isFinished = open.isEmpty
    }

    mutating func text(_ text: [UInt8]) throws(MediaRefusal) {
        let isSpace = text.allSatisfy(\.isASCIIWhitespace)
        guard let element = open.last else {
            if isSpace { return }
            throw XMLScanner.malformed
        }
        if omitted > 0 {
            guard isSpace || foreign == 0 else { throw Self.foreignText }
        } else if style != nil {
            style? += text
        } else if isSpace || element.showsText {
            output += escapedXML(text)
        }
    }

    /// The whole drawing.
    mutating func finished() throws(MediaRefusal) -> [UInt8] {
        guard isFinished else { throw MediaRefusal.damaged("it ends before its last tag") }
        return output + [ASCII.newline]
    }

    // MARK: Elements

    private func element(of tag: XMLTag) throws(MediaRefusal) -> OpenElement {
        let local = drawingName(tag.name)
        guard let parent = open.last else {
            guard local == "svg" else {
                throw MediaRefusal(
                    "is not an SVG drawing inside",
                    remedy: "Export it once more, or rename it so that the extension says what it is.")
            }
            return OpenElement(name: tag.name, local: "svg", isOmitted: false)
        }
        guard let local, SVGVocabulary.elements.contains(local) else {
            // HTML cannot be cleaned here, and without it a label would be missing; in a `switch` a drawing stands
            // beside it for programs that show no HTML.
            let isForeign = local == "foreignObject" && parent.local != "switch"
            return OpenElement(name: tag.name, local: local ?? "", isOmitted: true, isForeign: isForeign)
        }
        return OpenElement(
            name: tag.name, local: local, isOmitted: isHiddenLayer(tag) || changesLink(tag, local: local),
            showsText: SVGVocabulary.texts.contains(local) || (local == "a" && parent.showsText))
    }

    /// The name of an element of SVG; nil for one of another language.
    ///
    /// Without any namespace it counts as SVG: programs write that for pages that hold the drawing.
    private func drawingName(_ name: String) -> String? {
        guard let name = namespaces.name(name, isElement: true),
            name.namespace.isEmpty || name.namespace == SVGVocabulary.namespace
        else { return nil }
        return name.local
    }

    private static let foreignText = MediaRefusal(
        "has labels in HTML, in which anything may be hidden",
        remedy: "Export it with text as text: without HTML labels or formatted text, or as PNG.")

    /// Whether a layer of the editor is switched off.
    private func isHiddenLayer(_ tag: XMLTag) -> Bool {
        var isLayer = false
        var isHidden = false
        for (name, value) in tag.attributes {
            let resolved = namespaces.name(name, isElement: false)
            let compact = value.filter { !$0.isASCIIWhitespace }
            if resolved?.namespace == SVGVocabulary.inkscapeNamespace, resolved?.local == "groupmode" {
                isLayer = compact == Array("layer".utf8)
            } else if name == "display" {
                isHidden = isHidden || compact == Array("none".utf8)
            } else if name == "style" {
                let declarations = compact.split(separator: ASCII.semicolon)
                isHidden = isHidden || declarations.contains { $0.elementsEqual("display:none".utf8) }
            }
        }
        return isLayer && isHidden
    }

    /// Whether an animation would put another address or a program in place of one that was checked.
    private func changesLink(_ tag: XMLTag, local: String) -> Bool {
        guard SVGVocabulary.animations.contains(local) else { return false }
        return tag.attributes.contains { name, value in
            guard name == "attributeName" else { return false }
            let changed = String(decoding: value.trimmedASCII().map(\.asciiLowercased), as: UTF8.self)
            return changed.hasSuffix("href") || changed.hasPrefix("on")
        }
    }

    // MARK: Writing

    private mutating func write(_ tag: XMLTag, as local: String) throws(MediaRefusal) {
        output += [ASCII.lessThan] + Array(local.utf8)
        if open.count == 1 {
            output += Array(" xmlns=\"".utf8) + SVGVocabulary.namespace + Array("\" xmlns:xlink=\"".utf8)
            output += SVGVocabulary.linkNamespace + [ASCII.quote]
            size = svgSize(of: tag)
        }
        var names: Set<String> = []
        for (name, value) in tag.attributes {
            guard let written = writtenName(name), names.insert(written).inserted,
                let value = try published(value, of: written, in: local)
            else { continue }
            output += [ASCII.space] + Array(written.utf8) + [ASCII.equals, ASCII.quote]
            output += escapedXML(value) + [ASCII.quote]
        }
        output.append(ASCII.greaterThan)
        if local == "style" { style = [] }
    }

    private mutating func writeEnd(of element: OpenElement) {
        if let sheet = style {
            output += escapedXML(publishedStyle(sheet))
            style = nil
        }
        output += Array("</".utf8) + Array(element.local.utf8) + [ASCII.greaterThan]
    }

    /// The name under which an attribute is published; nil for one that is not.
    private func writtenName(_ name: String) -> String? {
        guard let resolved = namespaces.name(name, isElement: false) else { return nil }
        if resolved.namespace == SVGVocabulary.linkNamespace {
            return resolved.local == "href" ? "xlink:href" : nil
        }
        guard resolved.namespace.isEmpty else { return nil }
        if name == "xml:space" || name == "xml:lang" || name == "href" { return name }
        let isAccessible = name.hasPrefix("aria-") && name.utf8.allSatisfy { $0.isASCIILetter || $0 == 0x2D }
        return isAccessible || SVGVocabulary.attributes.contains(name) ? name : nil
    }

    private func published(
        _ value: [UInt8], of name: String, in element: String
    ) throws(MediaRefusal) -> [UInt8]? {
        if name.hasPrefix("aria-") { return value }
        guard name.hasSuffix("href") else { return publishedStyle(value, isAttribute: true) }
        let isImage = element == "image" || element == "feImage"
        return try publishedReference(value, isImage: isImage, isNested: isNested)
    }
}

/// An element whose end has not come.
private struct OpenElement {
    let name: String
    let local: String
    let isOmitted: Bool
    /// Whether text within is seen, said aloud or applied.
    var showsText = false
    /// Whether it holds HTML that a browser shows.
    var isForeign = false
}
