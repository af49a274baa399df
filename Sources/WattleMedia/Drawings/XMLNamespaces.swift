/// Which namespace each prefix means, element by element.
struct XMLNamespaces {
    /// What each prefix means, the innermost meaning last.
    private var meanings: [String: [[UInt8]]] = [:]
    /// The prefixes that each open element declares.
    private var declared: [[String]] = []

    /// Begins an element with the declarations in its tag.
    mutating func open(_ tag: XMLTag) {
        var prefixes: [String] = []
        for (name, value) in tag.attributes {
            guard let prefix = Self.declaredPrefix(name) else { continue }
            meanings[prefix, default: []].append(value)
            prefixes.append(prefix)
        }
        declared.append(prefixes)
    }

    /// Ends the element that was begun last.
    mutating func close() {
        for prefix in declared.popLast() ?? [] { meanings[prefix]?.removeLast() }
    }

    /// The namespace and the local part of a name; nil when nothing declares its prefix.
    ///
    /// Attributes without a prefix have no namespace, and those with `xml` are given whole.
    func name(_ name: String, isElement: Bool) -> (namespace: [UInt8], local: String)? {
        guard let colon = name.utf8.firstIndex(of: 0x3A) else {
            return (isElement ? meanings[""]?.last ?? [] : [], name)
        }
        if name.hasPrefix("xml:") { return ([], name) }
        guard let namespace = meanings[String(name[..<colon])]?.last else { return nil }
        return (namespace, String(name[name.utf8.index(after: colon)...]))
    }

    private static func declaredPrefix(_ name: String) -> String? {
        if name == "xmlns" { return "" }
        return name.hasPrefix("xmlns:") ? String(name.dropFirst(6)) : nil
    }
}

/// Appends text so that it may stand in an element or in a value within double quotes.
func appendEscapedXML(_ text: [UInt8], to output: inout [UInt8]) {
    for byte in text {
        switch byte {
        case 0x22: output += "&quot;".utf8
        case 0x26: output += "&amp;".utf8
        case 0x3C: output += "&lt;".utf8
        case 0x3E: output += "&gt;".utf8
        default: output.append(byte)
        }
    }
}
