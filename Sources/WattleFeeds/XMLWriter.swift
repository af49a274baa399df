import WattleText

/// Builds XML as bytes; whatever is not written with `raw` is escaped.
///
/// Characters that XML 1.0 cannot hold, not even escaped, become U+FFFD.
struct XMLWriter {
    private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

    /// Writes markup of ours as it stands.
    mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

    /// Writes text, escaped.
    mutating func text(_ text: String) {
        for scalar in text.unicodeScalars { write(scalar, isQuoted: false) }
    }

    /// Writes `<name attributes>text</name>` on a line of its own; nothing where there is no text.
    mutating func element(_ name: String, _ text: String, _ attributes: KeyValuePairs<String, String> = [:]) {
        guard !text.isEmpty else { return }
        open(name, attributes, end: ">")
        self.text(text)
        raw("</\(name)>\n")
    }

    /// Writes `<name attributes/>` on a line of its own.
    mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        open(name, attributes, end: "/>\n")
    }

    private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>, end: String) {
        raw("<" + name)
        for (name, value) in attributes {
            raw(" \(name)=\"")
            for scalar in value.unicodeScalars { write(scalar, isQuoted: true) }
            raw("\"")
        }
        raw(end)
    }

    private mutating func write(_ scalar: Unicode.Scalar, isQuoted: Bool) {
        switch scalar {
        case "&": raw("&amp;")
        case "<": raw("&lt;")
        case ">": raw("&gt;")
        case "\"": raw("&quot;")
        case "\t", "\n":
            // In an attribute a reader would make spaces of them.
            if isQuoted { raw("&#\(scalar.value);") } else { raw(String(scalar)) }
        case "\r": raw("&#13;")
        default:
            bytes.append(
                contentsOf: UTF8.encode(isAllowedInXML(scalar) ? scalar : "\u{FFFD}")
                    ?? UTF8.encodedReplacementCharacter)
        }
    }
}

/// Whether XML 1.0 has the character: no controls but tab, line feed and carriage return, and no noncharacters U+FFFE
/// and U+FFFF.
///
/// - Source: XML 1.0, fifth edition, production 2.
private func isAllowedInXML(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
}
