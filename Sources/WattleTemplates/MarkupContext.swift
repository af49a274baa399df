import WattleText

/// Where in HTML the text of a template has arrived, as far as it matters for what may be filled in there.
///
/// Sections are read as if each were shown once, in the order of the file.
struct MarkupContext {
    /// A place in markup.
    enum Place: Equatable {
        /// Between tags.
        case content
        /// After `<`, in the element's name.
        case tagName
        /// In a tag, outside of any value.
        case tag
        /// After `=` in a tag.
        case valueStart
        /// In a value without quotation marks.
        case unquoted
        /// In a value within these quotation marks.
        case quoted(UInt8)
        /// Between `<!--` and `-->`.
        case comment
        /// In `script` or `style`.
        case code
    }

    private(set) var place = Place.content
    private var name: [UInt8] = []
    /// The name of the script or style element whose end has not come yet.
    private var codeElement: [UInt8] = []
    private var recent: (UInt8, UInt8) = (0, 0)

    /// Whether the tag just read is not the end of the code that it stands in.
    private var isStillCode: Bool { !codeElement.isEmpty && !name.dropFirst().elementsEqual(codeElement) }

    /// Whether text may be filled in here.
    var takesText: Bool {
        switch place {
        case .content, .quoted(UInt8(ascii: "\"")): true
        default: false
        }
    }

    /// Whether markup may be filled in here.
    var takesMarkup: Bool { place == .content }

    /// Whether an element may stand here: between tags, but not in an element that holds nothing but text.
    var takesElements: Bool {
        takesMarkup && !name.elementsEqual("title".utf8) && !name.elementsEqual("option".utf8)
    }

    /// Goes on over the template's own text.
    mutating func read(_ text: ArraySlice<UInt8>) { for byte in text { read(byte) } }

    private mutating func read(_ byte: UInt8) {
        switch place {
        case .content:
            if byte == UInt8(ascii: "<") {
                place = .tagName
                name = []
            }
        case .tagName: readName(byte)
        case .tag, .unquoted: readTag(byte)
        case .valueStart: readValueStart(byte)
        case .quoted(let mark): if byte == mark { place = .tag }
        case .comment:
            if byte == UInt8(ascii: ">"), recent == (UInt8(ascii: "-"), UInt8(ascii: "-")) {
                place = .content
            }
        case .code:
            if byte == UInt8(ascii: "/"), recent.1 == UInt8(ascii: "<") {
                place = .tagName
                name = [byte]
            }
        }
        recent = (recent.1, byte)
    }

    private mutating func readName(_ byte: UInt8) {
        if name.isEmpty, !byte.isASCIILetter, byte != UInt8(ascii: "/"), byte != UInt8(ascii: "!") {
            place = .content
            return
        }
        if byte == UInt8(ascii: ">") || byte.isASCIIWhitespace || (byte == UInt8(ascii: "/") && !name.isEmpty)
        {
            place = isStillCode ? .code : .tag
            if isStillCode { return }
            codeElement = []
            return readTag(byte)
        }
        name.append(byte.asciiLowercased)
        if name.elementsEqual("!--".utf8) { place = .comment }
    }

    private mutating func readTag(_ byte: UInt8) {
        if byte == UInt8(ascii: ">") {
            let holdsCode = name.elementsEqual("script".utf8) || name.elementsEqual("style".utf8)
            place = holdsCode ? .code : .content
            if holdsCode { codeElement = name }
        } else if place == .tag, byte == UInt8(ascii: "=") {
            place = .valueStart
        } else if place == .unquoted, byte.isASCIIWhitespace {
            place = .tag
        }
    }

    private mutating func readValueStart(_ byte: UInt8) {
        if byte.isASCIIWhitespace { return }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            place = .quoted(byte)
        } else {
            place = .unquoted
            readTag(byte)
        }
    }
}
