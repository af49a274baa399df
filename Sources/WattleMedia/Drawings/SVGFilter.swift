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
    /// Whether text in what is left out would be seen, so that it must not be left out.
    private var losesText = false
    private var style: [UInt8]?
    private var isFinished = false

    /// The ids that are kept, because something refers to them.
    private let names: Set<[UInt8]>

    init(isNested: Bool, names: Set<[UInt8]>) {
        self.isNested = isNested
        self.names = names
    }

    mutating func start(_ tag: XMLTag) throws(MediaRefusal) {
        guard !isFinished else { throw XMLScanner.malformed }
        namespaces.open(tag)
        let element = try element(of: tag)
        open.append(element)
        if omitted == 0 { losesText = element.isOmitted && element.isVisible }
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
            guard isSpace || !losesText else { throw Self.foreignText }
        } else if style != nil {
            style? += text
        } else if isSpace || element.showsText {
            appendEscapedXML(text, to: &output)
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
        if let html = labelName(tag.name) {
            let isKept = HTMLVocabulary.elements.contains(html)
            return OpenElement(
                name: tag.name, local: html, isOmitted: !isKept, showsText: isKept, isHTML: true,
                isVisible: !HTMLVocabulary.silent.contains(html))
        }
        guard let local, SVGVocabulary.elements.contains(local) else {
            return OpenElement(name: tag.name, local: local ?? "", isOmitted: true)
        }
        return OpenElement(
            name: tag.name, local: local, isOmitted: isHiddenLayer(tag) || changesLink(tag, local: local),
            showsText: SVGVocabulary.texts.contains(local) || (local == "a" && parent.showsText))
    }

    /// The name of an element of HTML where labels are written in it; nil for every other.
    private func labelName(_ name: String) -> String? {
        guard let parent = open.last, parent.isHTML || parent.local == "foreignObject",
            let name = namespaces.name(name, isElement: true), name.namespace == HTMLVocabulary.namespace
        else { return nil }
        return name.local
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
        "has a part in HTML that cannot be cleaned",
        remedy: "Export it with text as text: without HTML labels or formatted text, or as PNG.")

    /// Whether a layer of the editor is switched off.
    private func isHiddenLayer(_ tag: XMLTag) -> Bool {
        let isLayer = tag.attributes.contains { name, value in
            guard name.hasSuffix("groupmode"), value.elementsEqual("layer".utf8) else { return false }
            return namespaces.name(name, isElement: false)?.namespace == SVGVocabulary.inkscapeNamespace
        }
        return isLayer
            && tag.attributes.contains { name, value in
                let declarations = value.filter { !$0.isASCIIWhitespace }.split(separator: ASCII.semicolon)
                switch name {
                case "display": return declarations.first?.elementsEqual("none".utf8) ?? false
                case "style": return declarations.contains { $0.elementsEqual("display:none".utf8) }
                default: return false
                }
            }
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
        output.append(ASCII.lessThan)
        output += local.utf8
        if open.count == 1 {
            output +=
                " xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"".utf8
            size = svgSize(of: tag)
        }
        let isHTML = open.last?.isHTML ?? false
        if isHTML, open.dropLast().last?.isHTML != true {
            output += " xmlns=\"http://www.w3.org/1999/xhtml\"".utf8
        }
        var hasLink = false
        for (name, value) in tag.attributes {
            guard let written = isHTML ? htmlName(name) : writtenName(name),
                let value = try published(value, of: written, in: local),
                written != "id" || isKept(value, of: local)
            else { continue }
            // Two prefixes may mean the namespace of links.
            if written == "xlink:href" {
                if hasLink { continue }
                hasLink = true
            }
            output.append(ASCII.space)
            output += written.utf8
            output.append(ASCII.equals)
            output.append(ASCII.quote)
            appendEscapedXML(value, to: &output)
            output.append(ASCII.quote)
        }
        output.append(ASCII.greaterThan)
        if local == "style" { style = [] }
    }

    /// Whether something may lead to an element of that id, be it from without, as to a view.
    private func isKept(_ id: [UInt8], of element: String) -> Bool {
        names.contains(id) || element == "view" || element == "symbol"
    }

    private mutating func writeEnd(of element: OpenElement) {
        if let sheet = style {
            appendEscapedXML(publishedStyle(sheet), to: &output)
            style = nil
        }
        output += "</".utf8
        output += element.local.utf8
        output.append(ASCII.greaterThan)
    }

    private func htmlName(_ name: String) -> String? { HTMLVocabulary.attributes.contains(name) ? name : nil }

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
    /// Whether it is one of HTML, in a label.
    var isHTML = false
    /// Whether text in it is seen even where it is left out here.
    var isVisible = false
}
