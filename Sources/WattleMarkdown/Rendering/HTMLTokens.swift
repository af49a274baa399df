import WattleText

/// One attribute as it is written, quotes left out.
struct HTMLAttribute {
    /// In lower case.
    let name: String
    let value: ArraySlice<UInt8>
}

/// An opening tag.
struct HTMLTag {
    /// In lower case.
    let name: String
    /// Those that mean something to us, each once.
    var attributes: [HTMLAttribute] = []

    /// The value of an attribute, if it is there.
    func value(of name: String) -> ArraySlice<UInt8>? { attributes.first { $0.name == name }?.value }

    /// The class that `align` asks for.
    var alignment: String? {
        guard let value = value(of: "align") else { return nil }
        if value.equalsIgnoringASCIICase("center") { return "al-centre" }
        return value.equalsIgnoringASCIICase("right") ? "al-right" : nil
    }

    /// Whether the author says that nobody shall see the element.
    var isHidden: Bool {
        if value(of: "hidden") != nil { return true }
        guard let style = value(of: "style") else { return false }
        let words = String(
            decoding: style.filter { !$0.isASCIIWhitespace }.map(\.asciiLowercased), as: UTF8.self)
        return words.contains("display:none") || words.contains("visibility:hidden")
    }

    /// The size that `width` and `height` ask for.
    var size: MediaSize? {
        guard let width = value(of: "width") else { return nil }
        var text = Array(width)
        if let height = value(of: "height") { text += [0x78] + height }
        return MediaSize.split(off: &text)
    }
}

/// A piece of raw HTML.
enum HTMLToken {
    case text(ArraySlice<UInt8>)
    case opening(HTMLTag)
    case closing(String)
}

/// Divides raw HTML into tags and text.
///
/// Comments, declarations and instructions are gone over. Linear.
struct HTMLTokens {
    private let html: ArraySlice<UInt8>
    private var position: Int
    /// The element that hides what follows, where the HTML ended before it did.
    private(set) var hidden: HiddenElement?
    /// Where the element ended within which the HTML began.
    let endOfHidden: Int

    /// Begins at the start, or within an element that was opened earlier and that nobody sees.
    init(_ html: ArraySlice<UInt8>, within open: HiddenElement? = nil) {
        self.html = html
        position = html.startIndex
        (endOfHidden, hidden) = open.map { end(of: $0, in: html) } ?? (html.startIndex, nil)
        position = endOfHidden
    }

    mutating func next() -> HTMLToken? {
        while position < html.endIndex {
            guard html[position] == 0x3C else { return text() }
            let second = position + 1 < html.endIndex ? html[position + 1] : 0
            switch second {
            case 0x21, 0x3F: skipMarkup(second)
            case 0x2F:
                if let name = closingName() { return .closing(name) }
                return text()
            case _ where second.isASCIILetter:
                let tag = element()
                if !tag.isHidden { return .opening(tag) }
            default: return text()
            }
        }
        return nil
    }

    private mutating func text() -> HTMLToken {
        let start = position
        position += 1
        while position < html.endIndex, html[position] != 0x3C { position += 1 }
        return .text(html[start..<position])
    }

    private mutating func skipMarkup(_ second: UInt8) {
        if html[position...].starts(with: "<!--".utf8) {
            skip(past: Array("-->".utf8), from: position + 2)
        } else if html[position...].starts(with: "<![CDATA[".utf8) {
            skip(past: Array("]]>".utf8), from: position)
        } else {
            skip(past: second == 0x3F ? [0x3F, 0x3E] : [0x3E], from: position)
        }
    }

    private mutating func skip(past end: [UInt8], from start: Int) {
        position = start
        while position < html.endIndex {
            if html[position...].starts(with: end) {
                position += end.count
                return
            }
            position += 1
        }
    }

    /// The name of an element; a heading of the first level is one of the second, because a page has its own.
    private mutating func name() -> String {
        let start = position
        while position < html.endIndex, html[position].isASCIIAlphanumeric || html[position] == 0x2D {
            position += 1
        }
        let name = String(decoding: html[start..<position].map(\.asciiLowercased), as: UTF8.self)
        return name == "h1" ? "h2" : name
    }

    private mutating func closingName() -> String? {
        let start = position
        guard position + 2 < html.endIndex, html[position + 2].isASCIILetter else { return nil }
        position += 2
        let name = name()
        skipSpace()
        guard position < html.endIndex, html[position] == 0x3E else {
            position = start
            return nil
        }
        position += 1
        return name
    }

    private mutating func skipSpace() {
        while position < html.endIndex, html[position].isASCIIWhitespace { position += 1 }
    }

    /// An opening tag; where the content of its element is no text, or hidden, that is gone over.
    private mutating func element() -> HTMLTag {
        let written = html[(position + 1)...].prefix { $0.isASCIIAlphanumeric }.map(\.asciiLowercased)
        var tag = openingTag()
        guard tag.isHidden || HTMLElement.withoutContent.contains(tag.name) else { return tag }
        let content = position
        let element = HiddenElement(name: String(decoding: written, as: UTF8.self))
        if !HTMLElement.void.contains(element.name) {
            (position, hidden) = end(of: element, in: html[position...])
            // What another program would show instead of a film is text like any other where the film never ends.
            if !tag.isHidden, !HTMLElement.unseen.contains(tag.name) { hidden = nil }
        }
        if tag.name == "audio" || tag.name == "video", tag.value(of: "src") == nil,
            let source = source(in: html[content..<position])
        {
            tag.attributes.append(HTMLAttribute(name: "src", value: source))
        }
        return tag
    }

    /// The first `<source src>`.
    private func source(in content: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var tokens = HTMLTokens(content)
        while tokens.position + 1 < content.endIndex {
            guard content[tokens.position] == 0x3C, content[tokens.position + 1].isASCIILetter else {
                tokens.position += 1
                continue
            }
            let tag = tokens.openingTag()
            if tag.name == "source", let source = tag.value(of: "src") { return source }
        }
        return nil
    }

    private mutating func openingTag() -> HTMLTag {
        position += 1
        var tag = HTMLTag(name: name())
        while position < html.endIndex, html[position] != 0x3E {
            skipSpace()
            guard position < html.endIndex, html[position] != 0x3E else { break }
            guard let attribute = attribute() else {
                position += 1
                continue
            }
            if HTMLElement.knownAttributes.contains(attribute.name), tag.value(of: attribute.name) == nil {
                tag.attributes.append(attribute)
            }
        }
        if position < html.endIndex { position += 1 }
        return tag
    }

    private mutating func attribute() -> HTMLAttribute? {
        let start = position
        while position < html.endIndex, !html[position].isASCIIWhitespace, html[position] != 0x3E,
            html[position] != 0x3D,
            html[position] != 0x2F
        { position += 1 }
        guard position > start else { return nil }
        let name = String(decoding: html[start..<position].map(\.asciiLowercased), as: UTF8.self)
        skipSpace()
        guard position < html.endIndex, html[position] == 0x3D else {
            return HTMLAttribute(name: name, value: html[position..<position])
        }
        position += 1
        skipSpace()
        return HTMLAttribute(name: name, value: value())
    }

    private mutating func value() -> ArraySlice<UInt8> {
        guard position < html.endIndex else { return html[position..<position] }
        let quote = html[position]
        let isQuoted = quote == 0x22 || quote == 0x27
        if isQuoted { position += 1 }
        let start = position
        while position < html.endIndex {
            let byte = html[position]
            if isQuoted ? byte == quote : byte.isASCIIWhitespace || byte == 0x3E { break }
            position += 1
        }
        let value = html[start..<position]
        if isQuoted, position < html.endIndex { position += 1 }
        return value
    }
}

/// Where an element ends that is open at the beginning of some HTML; where it does not, the element as it is at the end.
///
/// Elements of its name within it are counted; their own content is not looked at for anything else.
private func end(of element: HiddenElement, in html: ArraySlice<UInt8>) -> (Int, HiddenElement?) {
    var element = element
    let name = Array(element.name.utf8)
    let nests = !HTMLElement.withoutContent.contains(element.name) || element.name == "template"
    var position = html.startIndex
    while position < html.endIndex {
        guard html[position] == 0x3C else {
            position += 1
            continue
        }
        let isEnd = position + 1 < html.endIndex && html[position + 1] == 0x2F
        let rest = html[(position + (isEnd ? 2 : 1))...]
        position += 1
        guard rest.prefix(name.count).elementsEqual(name, by: { $0.asciiLowercased == $1 }),
            !(rest.dropFirst(name.count).first?.isASCIIAlphanumeric ?? false)
        else { continue }
        element.depth += isEnd ? -1 : nests ? 1 : 0
        guard element.depth == 0 else { continue }
        let close = html[position...].firstIndex(of: 0x3E)
        return (close.map { $0 + 1 } ?? html.endIndex, nil)
    }
    return (html.endIndex, element)
}
