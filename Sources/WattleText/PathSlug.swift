@_spi(_Unicode) import Swift

/// The address of one path segment: lower case, NFC, a hyphen for each space, `-and-` for `&`, `-percent` for `%`,
/// and no `?` or `#`.
package func pathSlug(segment: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in composed(segment.lowercased()).unicodeScalars {
        switch scalar {
        case " ", "\t", "\n", "\r", "\u{A0}": result.append("-")
        case "&": result.append(contentsOf: "-and-".unicodeScalars)
        case "%": result.append(contentsOf: "-percent".unicodeScalars)
        case "?", "#": continue
        default: result.append(scalar)
        }
    }
    return String(result)
}

/// `text` in Unicode normalisation form C.
package func composed(_ text: String) -> String {
    var text = text
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var scalars = String.UnicodeScalarView()
    text.makeContiguousUTF8()
    scalars.append(contentsOf: text._nfc)
    return String(scalars)
}

/// The form in which names are compared: NFC and without differences of case, by Unicode's full case folding.
///
/// `Note`, `NOTE` and `note` are one name, and so are `Straße` and `STRASSE`. The dotless `ı` of Turkish stays itself.
package func foldedName(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var folded = ""
    for scalar in text.unicodeScalars {
        // Upper and lower case in turn fold what lower case alone leaves apart: ß and ss, ς and σ.
        folded +=
            scalar == "\u{131}"
            ? "\u{131}" : scalar.properties.lowercaseMapping.uppercased().lowercased()
    }
    return composed(folded)
}

/// The scalars of `text` in Unicode normalisation form D: letters and their marks apart.
package func decomposed(_ text: String) -> [Unicode.Scalar] { Array(text._nfd) }
