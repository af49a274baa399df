/// What is wrong with a piece of HTML, found by a plain stack that knows nothing of how it was written.
///
/// Looked for: invalid UTF-8, U+0000, tags that do not nest, attributes that are not `name` or `name="value"`, two of a name
/// in one tag, an id that is empty, holds white space or stands twice, comments.
/// - Returns: the first fault in words; nil for none. Complexity: linear.
package func htmlFault(_ html: [UInt8]) -> String? {
    guard String(validating: html, as: UTF8.self) != nil else { return "invalid UTF-8" }
    var checker = HTMLChecker(html)
    return checker.fault()
}

/// Reads tags and keeps those that are open.
private struct HTMLChecker {
    private let html: [UInt8]
    private var position = 0
    private var open: [String] = []
    private var identifiers: Set<String> = []
    /// Whether the tag that was read last ends in `/>`.
    private var isSelfClosed = false
    private static let void: Set<String> = [
        "br", "hr", "input", "wbr", "col", "img", "source", "meta", "link",
    ]

    init(_ html: [UInt8]) { self.html = html }

    mutating func fault() -> String? {
        while position < html.count {
            switch html[position] {
            case 0: return "U+0000"
            case 0x3C: if let fault = tag() { return fault }
            case 0x3E: return "a bare >"
            default: position += 1
            }
        }
        return open.last.map { "<\($0)> is never closed" }
    }

    private mutating func tag() -> String? {
        position += 1
        let isClosing = position < html.count && html[position] == 0x2F
        if isClosing { position += 1 }
        let name = word()
        guard !name.isEmpty else { return "< that begins no tag" }
        if isClosing {
            guard take(0x3E) else { return "</\(name) is not ended" }
            return open.popLast() == name ? nil : "</\(name)> closes another element"
        }
        if let fault = attributes(of: name) { return fault }
        // Within a drawing `/>` ends an element; elsewhere it means nothing.
        if isSelfClosed, open.contains("svg") { return nil }
        if !Self.void.contains(name) { open.append(name) }
        return nil
    }

    private mutating func attributes(of element: String) -> String? {
        var names: Set<String> = []
        isSelfClosed = false
        while true {
            let hasSpace = skipSpace()
            if take(0x3E) { return nil }
            isSelfClosed = take(0x2F)
            if isSelfClosed { continue }
            let name = word()
            guard hasSpace, !name.isEmpty else { return "<\(element)> has something that is no attribute" }
            guard names.insert(name).inserted else { return "<\(element)> has two attributes '\(name)'" }
            guard take(0x3D) else { continue }
            guard let value = value() else { return "the value of '\(name)' in <\(element)> is not quoted" }
            if name == "id", let fault = identifier(value) { return fault }
        }
    }

    private mutating func identifier(_ value: ArraySlice<UInt8>) -> String? {
        let text = String(decoding: value, as: UTF8.self)
        guard !text.isEmpty, !text.unicodeScalars.contains(where: { $0 == " " || $0 == "\n" || $0 == "\t" })
        else {
            return "'\(text)' is no id"
        }
        return identifiers.insert(text).inserted ? nil : "the id '\(text)' stands twice"
    }

    private mutating func value() -> ArraySlice<UInt8>? {
        guard take(0x22) else { return nil }
        let start = position
        while position < html.count, html[position] != 0x22 {
            guard html[position] != 0x3C, html[position] != 0x3E else { return nil }
            position += 1
        }
        let value = html[start..<position]
        return take(0x22) ? value : nil
    }

    private mutating func word() -> String {
        let start = position
        while position < html.count, isNameByte(html[position]) { position += 1 }
        return String(decoding: html[start..<position], as: UTF8.self)
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || byte == 0x2D
    }

    private mutating func skipSpace() -> Bool {
        let start = position
        while position < html.count, html[position] <= 0x20 { position += 1 }
        return position > start
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < html.count, html[position] == byte else { return false }
        position += 1
        return true
    }
}
