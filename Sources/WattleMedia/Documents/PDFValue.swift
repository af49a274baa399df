/// A name of a PDF, without its slash and with its escapes resolved.
struct PDFName: Hashable, Sendable, ExpressibleByStringLiteral {
    let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The name that a literal spells.
    init(stringLiteral text: StaticString) { bytes = Array(text.description.utf8) }
}

/// A value of a PDF.
///
/// - Source: ISO 32000-2, section 7.3.
indirect enum PDFValue: Hashable, Sendable {
    /// A number, a string with its marks, or a word, as it is written.
    case atom([UInt8])
    case name(PDFName)
    case array([PDFValue])
    case dictionary(PDFDictionary)
    /// What another object holds.
    case reference(Int)

    static let null = PDFValue.atom(Array("null".utf8))

    /// A whole number that is not negative.
    var integer: Int? {
        guard case .atom(let bytes) = self else { return nil }
        return Int(String(decoding: bytes, as: UTF8.self)).flatMap { $0 >= 0 ? $0 : nil }
    }

    /// The whole numbers of an array of them.
    var integers: [Int]? {
        guard case .array(let values) = self else { return nil }
        let numbers = values.compactMap(\.integer)
        return numbers.count == values.count ? numbers : nil
    }

    /// The dictionary that this is.
    var dictionary: PDFDictionary? {
        guard case .dictionary(let dictionary) = self else { return nil }
        return dictionary
    }
}

/// Values by name, in the order in which they are written.
struct PDFDictionary: Hashable, Sendable {
    /// A name and what it stands for.
    struct Entry: Hashable, Sendable {
        let key: PDFName
        let value: PDFValue
    }

    var entries: [Entry]

    /// What a name stands for; nil where it is absent or null.
    subscript(key: PDFName) -> PDFValue? {
        entries.first { $0.key == key && $0.value != .null }?.value
    }
}
