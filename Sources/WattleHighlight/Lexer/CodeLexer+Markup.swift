import WattleText

/// What HTML, XML and templates do differently.
enum MarkupDialect: Sendable {
    case html
    case xml
    /// HTML with `{{ … }}`, `{% … %}` and `{# … #}`.
    case template
}

/// HTML and XML, with the languages of scripts and style sheets.
extension CodeLexer {
    mutating func readMarkup(_ dialect: MarkupDialect) {
        while position < end {
            switch text[position] {
            case 0x3C: readMarkupOpening(dialect)
            case 0x26: readEntity()
            case 0x7B where dialect == .template && readTemplate(): break
            default: position += 1
            }
        }
    }

    private mutating func readMarkupOpening(_ dialect: MarkupDialect) {
        let next = peek(1)
        if sees("<!--") {
            takeThrough("-->", as: .comment)
        } else if sees("<![CDATA[") {
            takeThrough("]]>", as: .string)
        } else if next == 0x21 {
            takeThrough(">", as: .attribute)
        } else if next == 0x3F {
            takeThrough("?>", as: .attribute)
        } else if next == 0x2F || next.isASCIILetter || next == 0x5F || next == 0x3A || next >= 0x80 {
            readMarkupTag(dialect)
        } else {
            position += 1
        }
    }

    /// Reads up to and with these bytes, or to the end where they do not come.
    private mutating func takeThrough(_ closing: ByteLiteral, as kind: CodeTokenKind) {
        let stop = find(closing, from: position + 1, to: end).map { $0 + closing.count } ?? end
        take(stop - position, as: kind)
    }

    private mutating func readEntity() {
        var index = position + 1
        let limit = min(position + 34, end)
        if index < limit, text[index] == 0x23 { index += 1 }
        while index < limit, text[index].isASCIIAlphanumeric { index += 1 }
        guard index < limit, text[index] == 0x3B, index > position + 1 else { return position += 1 }
        take(index + 1 - position, as: .constant)
    }

    private static func isMarkupName(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte == 0x2D || byte == 0x5F || byte == 0x3A || byte == 0x2E
            || byte >= 0x80
    }

    private mutating func readMarkupTag(_ dialect: MarkupDialect) {
        let isClosing = peek(1) == 0x2F
        position += isClosing ? 2 : 1
        let start = position
        while position < end, Self.isMarkupName(text[position]) { position += 1 }
        mark(.tag, from: start)
        let name = text[start..<position]
        let raw = isClosing || dialect == .xml ? nil : RawElement(name)
        let kind = readMarkupAttributes(dialect)
        guard let raw, text[position - 1] == 0x3E, position < 2 || text[position - 2] != 0x2F else { return }
        readRawText(raw, kind)
    }

    /// Reads to the end of the tag, and says what its `type` or `lang` is.
    private mutating func readMarkupAttributes(_ dialect: MarkupDialect) -> ArraySlice<UInt8> {
        var kind: ArraySlice<UInt8> = []
        var name: ArraySlice<UInt8> = []
        while position < end {
            let byte = text[position]
            switch byte {
            case 0x3E:
                position += 1
                return kind
            case 0x3C: return kind
            case 0x22, 0x27:
                let start = position
                position += 1
                while position < end, text[position] != byte { position += 1 }
                position = min(position + 1, end)
                mark(.string, from: start)
                if isKindName(name) { kind = text[start + 1..<max(position - 1, start + 1)] }
            case 0x3D:
                position += 1
                readUnquotedValue()
            case 0x7B where dialect == .template && readTemplate(): break
            default:
                guard Self.isMarkupName(byte) || [0x40, 0x23, 0x2A].contains(byte) else {
                    position += 1
                    continue
                }
                let start = position
                position += 1
                while position < end, Self.isMarkupName(text[position]) { position += 1 }
                mark(.attribute, from: start)
                name = text[start..<position]
            }
        }
        return kind
    }

    private func isKindName(_ name: ArraySlice<UInt8>) -> Bool {
        name.count == 4 && Self.kindNames.contains(name)
    }

    private static let kindNames = WordSet("type lang", foldsCase: true)
    private static let scriptName = WordSet("script", foldsCase: true)
    private static let styleName = WordSet("style", foldsCase: true)

    private mutating func readUnquotedValue() {
        position = skipBlanks(from: position, to: end)
        let start = position
        guard peek() != 0x22, peek() != 0x27 else { return }
        while position < end, !text[position].isASCIIWhitespace, text[position] != 0x3E { position += 1 }
        mark(.string, from: start)
    }

    // MARK: Scripts and style sheets

    /// Elements whose text is no markup.
    private enum RawElement {
        case script, style

        init?(_ name: ArraySlice<UInt8>) {
            if name.count == 6, CodeLexer.scriptName.contains(name) {
                self = .script
            } else if name.count == 5, CodeLexer.styleName.contains(name) {
                self = .style
            } else {
                return nil
            }
        }

        var closing: ByteLiteral { self == .script ? "</script" : "</style" }

        /// The language of the text, by what `type` or `lang` says.
        func syntax(_ kind: ArraySlice<UInt8>) -> CodeSyntax {
            if self == .style { return .styleSheet(kind.elementsEqual("scss".utf8) ? .scss : .css) }
            if kind.isEmpty || kind.elementsEqual("module".utf8) { return .grammar { .javaScript } }
            let name = kind.lastIndex { $0 == 0x2F || $0 == 0x2B }.map { kind[($0 + 1)...] } ?? kind
            return CodeLanguage.named(String(decoding: name, as: UTF8.self))?.syntax ?? .plain
        }
    }

    private mutating func readRawText(_ element: RawElement, _ kind: ArraySlice<UInt8>) {
        var stop = position
        let closing = element.closing.bytes
        while stop < end {
            if text[stop] == 0x3C, stop + closing.count <= end,
                text[stop..<stop + closing.count].elementsEqual(closing, by: { $0.asciiLowercased == $1 })
            {
                break
            }
            stop += 1
        }
        read(upTo: stop, as: element.syntax(kind))
    }

    // MARK: Templates

    /// `{{ … }}`, `{% … %}` and `{# … #}`; false where it is a brace.
    private mutating func readTemplate() -> Bool {
        if sees("{#") {
            takeThrough("#}", as: .comment)
            return true
        }
        guard sees("{{") || sees("{%") else { return false }
        take(2, as: .keyword)
        let closing: ByteLiteral = peek(-1) == 0x7B ? "}}" : "%}"
        let stop = find(closing, from: position, to: end) ?? end
        read(upTo: stop, as: .grammar { .template })
        take(2, as: .keyword)
        return true
    }
}
