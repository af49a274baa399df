import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// One element, read by Foundation's parser, which is libxml2.
struct ReadElement: Equatable {
    let name: String
    let attributes: [String: String]
    var text = ""
}

/// The elements of a document in the order of their start tags; throws where it is not well-formed.
func readXML(_ bytes: [UInt8]) throws -> [ReadElement] {
    let parser = XMLParser(data: Data(bytes))
    let collector = ElementCollector()
    parser.delegate = collector
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.propertyListReadCorrupt) }
    return collector.elements
}

extension [ReadElement] {
    /// The texts of all elements of a name.
    func texts(_ name: String) -> [String] { filter { $0.name == name }.map(\.text) }
}

private final class ElementCollector: NSObject, XMLParserDelegate {
    var elements: [ReadElement] = []
    private var open: [Int] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        open.append(elements.count)
        elements.append(ReadElement(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if let last = open.last { elements[last].text += text }
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        open.removeLast()
    }
}
