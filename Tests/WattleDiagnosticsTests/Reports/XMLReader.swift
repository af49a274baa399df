import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An element as an independent parser reads it.
struct XMLNode {
    let name: String
    let attributes: [String: String]
    var text = ""
    var children: [XMLNode] = []
}

/// Foundation's parser, which is libxml2.
final class XMLReader: NSObject, XMLParserDelegate {
    private var open: [XMLNode] = []
    private var root: XMLNode?

    static func document(_ text: String) throws -> XMLNode {
        let parser = XMLParser(data: Data(text.utf8))
        let reader = XMLReader()
        parser.delegate = reader
        guard parser.parse(), let root = reader.root else {
            throw parser.parserError ?? CocoaError(.propertyListReadCorrupt)
        }
        return root
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        open.append(XMLNode(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { open[open.count - 1].text += text }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        let node = open.removeLast()
        if open.isEmpty { root = node } else { open[open.count - 1].children.append(node) }
    }
}
