private import WattleText

/// A start tag, its attributes' values with every reference resolved.
struct XMLTag {
    let name: String
    let attributes: [(name: String, value: [UInt8])]
    /// Whether the element ends with the tag.
    let isEmpty: Bool
}

/// What a document consists of; comments, processing instructions and declarations are left out.
enum XMLEvent {
    case start(XMLTag)
    case end(String)
    case text([UInt8])
}

/// Reads XML in UTF-8 from front to back.
///
/// Entities are taken from the internal subset only, and only those whose text is plain; others are refused where they
/// are used, as is a document that makes more than a million bytes of them. Complexity: linear.
/// - Source: W3C XML 1.0 (fifth edition).
struct XMLScanner {
    let bytes: [UInt8]
    var offset = 0
    var entities: [String: [UInt8]] = [:]
    /// How many bytes entities may still make.
    var allowance = 1_000_000

    /// Starts at the beginning, behind a byte order mark.
    init(_ bytes: [UInt8]) throws(MediaRefusal) {
        let isText = bytes.allSatisfy { $0 >= 0x20 || [0x09, 0x0A, 0x0D].contains($0) }
        guard isText, !holdsNoncharacter(bytes), String(validating: bytes, as: UTF8.self) != nil else {
            throw MediaRefusal("is not XML in UTF-8", remedy: "Save it with the encoding UTF-8.")
        }
        self.bytes = bytes
        if bytes.has([0xEF, 0xBB, 0xBF], at: 0) { offset = 3 }
    }

    /// The next event; nil at the end of the document.
    mutating func next() throws(MediaRefusal) -> XMLEvent? {
        while let byte = bytes.byte(at: offset) {
            guard byte == ASCII.lessThan else { return try .text(characters()) }
            switch bytes.byte(at: offset + 1) {
            case ASCII.exclamation:
                if bytes.has("<![CDATA[", at: offset) { return try .text(section(9, until: "]]>")) }
                if bytes.has("<!--", at: offset) {
                    _ = try section(4, until: "-->")
                } else {
                    try readDeclaration()
                }
            case ASCII.question: _ = try section(2, until: "?>")
            case ASCII.slash: return try endTag()
            default: return try .start(startTag())
            }
        }
        return nil
    }

    private mutating func characters() throws(MediaRefusal) -> [UInt8] {
        let end = bytes.index(of: ASCII.lessThan, from: offset) ?? bytes.count
        defer { offset = end }
        return try resolved(offset..<end)
    }

    /// What lies between a mark of `length` bytes and `terminator`.
    private mutating func section(_ length: Int, until terminator: StaticString) throws(MediaRefusal)
        -> [UInt8]
    {
        let start = offset + length
        let mark = Array(terminator.description.utf8)
        var place = start
        while let found = bytes.index(of: mark[0], from: place) {
            if bytes.has(mark, at: found) {
                offset = found + mark.count
                return found < start ? [] : Array(bytes[start..<found])
            }
            place = found + 1
        }
        throw Self.malformed
    }

    private mutating func endTag() throws(MediaRefusal) -> XMLEvent {
        offset += 2
        let name = try name()
        skipSpace()
        try expect(ASCII.greaterThan)
        return .end(name)
    }

    private mutating func startTag() throws(MediaRefusal) -> XMLTag {
        offset += 1
        let tagName = try name()
        var attributes: [(name: String, value: [UInt8])] = []
        var seen: Set<String> = []
        while true {
            skipSpace()
            if bytes.byte(at: offset) == ASCII.greaterThan {
                offset += 1
                return XMLTag(name: tagName, attributes: attributes, isEmpty: false)
            }
            if bytes.has("/>", at: offset) {
                offset += 2
                return XMLTag(name: tagName, attributes: attributes, isEmpty: true)
            }
            let attribute = try attribute()
            guard seen.insert(attribute.name).inserted else { throw Self.malformed }
            attributes.append(attribute)
        }
    }

    private mutating func attribute() throws(MediaRefusal) -> (name: String, value: [UInt8]) {
        let name = try name()
        skipSpace()
        try expect(ASCII.equals)
        skipSpace()
        return try (name, resolved(quoted()))
    }

    /// The range within the quotes that begin here.
    mutating func quoted() throws(MediaRefusal) -> Range<Int> {
        guard let quote = bytes.byte(at: offset), quote == ASCII.quote || quote == ASCII.apostrophe,
            let end = bytes.index(of: quote, from: offset + 1)
        else { throw Self.malformed }
        defer { offset = end + 1 }
        return offset + 1..<end
    }

    /// The name that begins here.
    mutating func name() throws(MediaRefusal) -> String {
        let start = offset
        while let byte = bytes.byte(at: offset), byte.isXMLNameByte { offset += 1 }
        guard offset > start else { throw Self.malformed }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    mutating func skipSpace() {
        while let byte = bytes.byte(at: offset), byte.isASCIIWhitespace { offset += 1 }
    }

    mutating func expect(_ byte: UInt8) throws(MediaRefusal) {
        guard bytes.byte(at: offset) == byte else { throw Self.malformed }
        offset += 1
    }

    /// A document that is no XML.
    static let malformed = MediaRefusal.damaged("it is not well-formed XML")
}

/// Whether U+FFFE or U+FFFF, which XML forbids, is in a text.
private func holdsNoncharacter(_ text: [UInt8]) -> Bool {
    var place = 0
    while let found = text.index(of: 0xEF, from: place) {
        if text.has([0xEF, 0xBF, 0xBE], at: found) || text.has([0xEF, 0xBF, 0xBF], at: found) {
            return true
        }
        place = found + 1
    }
    return false
}

/// The marks of XML and of style sheets.
extension ASCII {
    static var exclamation: UInt8 { 0x21 }
    static var quote: UInt8 { 0x22 }
    static var hash: UInt8 { 0x23 }
    static var percent: UInt8 { 0x25 }
    static var ampersand: UInt8 { 0x26 }
    static var apostrophe: UInt8 { 0x27 }
    static var leftParenthesis: UInt8 { 0x28 }
    static var rightParenthesis: UInt8 { 0x29 }
    static var asterisk: UInt8 { 0x2A }
    static var slash: UInt8 { 0x2F }
    static var colon: UInt8 { 0x3A }
    static var semicolon: UInt8 { 0x3B }
    static var lessThan: UInt8 { 0x3C }
    static var equals: UInt8 { 0x3D }
    static var greaterThan: UInt8 { 0x3E }
    static var question: UInt8 { 0x3F }
    static var at: UInt8 { 0x40 }
    static var leftBracket: UInt8 { 0x5B }
    static var rightBracket: UInt8 { 0x5D }
}

extension UInt8 {
    /// Whether the byte may stand in a name; bytes above ASCII may, whatever they mean.
    fileprivate var isXMLNameByte: Bool {
        isASCIIAlphanumeric || self >= 0x80 || self == 0x3A || self == 0x5F || self == 0x2D || self == 0x2E
    }
}
