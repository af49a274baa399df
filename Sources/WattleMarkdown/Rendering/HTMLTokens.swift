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
    var attributes: [HTMLAttribute] = []
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

    init(_ html: ArraySlice<UInt8>) {
        self.html = html
        position = html.startIndex
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
            case _ where second.isASCIILetter: return openingTag()
            default: return text()
            }
        }
        return nil
    }

    /// Goes past `</name`, or to the end where it is never closed.
    mutating func skip(past name: String) {
        let end = Array(("</" + name).utf8)
        while position < html.endIndex {
            if html[position] == 0x3C,
                html[position...].prefix(end.count).elementsEqual(end, by: { $0.asciiLowercased == $1 })
            {
                skip(past: [0x3E], from: position)
                return
            }
            position += 1
        }
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

    private mutating func name() -> String {
        let start = position
        while position < html.endIndex, html[position].isASCIIAlphanumeric || html[position] == 0x2D {
            position += 1
        }
        return String(decoding: html[start..<position].map(\.asciiLowercased), as: UTF8.self)
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

    private mutating func openingTag() -> HTMLToken {
        position += 1
        var tag = HTMLTag(name: name())
        while position < html.endIndex, html[position] != 0x3E {
            skipSpace()
            guard position < html.endIndex, html[position] != 0x3E else { break }
            guard let attribute = attribute() else {
                position += 1
                continue
            }
            if !tag.attributes.contains(where: { $0.name == attribute.name }) {
                tag.attributes.append(attribute)
            }
        }
        if position < html.endIndex { position += 1 }
        return .opening(tag)
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
