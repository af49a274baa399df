import WattleText

/// An address that stands in the text without any brackets, by the rules of GitHub's "Autolinks (extension)".
struct BareAddress {
    let range: Range<Int>
    /// What the address lacks: `http://` before `www.`, `mailto:` before a mail address.
    let prefix: String

    /// The first offset where an address could begin; nil as a rule.
    ///
    /// A quick look.
    static func candidate(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        let text = bytes.span
        var position = range.lowerBound
        while position &+ 2 < range.upperBound {
            let byte = text[position]
            if byte == 0x40 { return range.lowerBound }
            if byte == 0x3A, text[position &+ 1] == 0x2F { return range.lowerBound }
            if byte | 0x20 == 0x77, text[position &+ 1] | 0x20 == 0x77 { return range.lowerBound }
            position = position &+ 1
        }
        return nil
    }

    /// The address that begins at `position`, within the text that is left.
    static func match(_ bytes: [UInt8], at position: Int, _ text: Range<Int>) -> BareAddress? {
        switch bytes[position] {
        case 0x77, 0x57: web(bytes, position, text, scheme: "www.", prefix: "http://")
        case 0x68, 0x48:
            web(bytes, position, text, scheme: "http://", prefix: "")
                ?? web(bytes, position, text, scheme: "https://", prefix: "")
        case 0x66, 0x46: web(bytes, position, text, scheme: "ftp://", prefix: "")
        case 0x40: mail(bytes, position, text)
        default: nil
        }
    }

    private static func web(
        _ bytes: [UInt8], _ start: Int, _ text: Range<Int>, scheme: String, prefix: String
    ) -> BareAddress? {
        guard starts(bytes, start, text.upperBound, scheme) else { return nil }
        if start > text.lowerBound {
            let before = bytes[start - 1]
            guard before.isASCIIWhitespace || [0x2A, 0x5F, 0x7E, 0x28].contains(before) else { return nil }
        }
        let domain = prefix.isEmpty ? start + scheme.utf8.count : start
        guard let domainEnd = domainEnd(bytes, domain, text.upperBound) else { return nil }
        var end = domainEnd
        while end < text.upperBound, !bytes[end].isASCIIWhitespace, bytes[end] != 0x3C { end += 1 }
        end = trimmedEnd(bytes, domain, end)
        return end > domain ? BareAddress(range: start..<end, prefix: prefix) : nil
    }

    /// Segments of letters, digits, `-` and `_`, divided by `.`; no `_` in the last two; at least one `.`.
    private static func domainEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        var position = start
        var dots = 0
        var lastUnderscores = (before: 0, last: 0)
        while position < end {
            let byte = bytes[position]
            if byte == 0x2E {
                guard position > start else { return nil }
                dots += 1
                lastUnderscores = (lastUnderscores.last, 0)
            } else if byte == 0x5F {
                lastUnderscores.last += 1
            } else if !(byte.isASCIIAlphanumeric || byte == 0x2D || byte >= 0x80) {
                break
            }
            position += 1
        }
        guard dots > 0, lastUnderscores.before == 0, lastUnderscores.last == 0 else { return nil }
        return position
    }

    /// Trailing punctuation, unbalanced `)` and what looks like an entity belong to the text around.
    private static func trimmedEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var end = end
        var opening = 0
        var closing = 0
        for position in start..<end {
            if bytes[position] == 0x28 { opening += 1 }
            if bytes[position] == 0x29 { closing += 1 }
        }
        while end > start {
            switch bytes[end - 1] {
            case 0x3F, 0x21, 0x2E, 0x2C, 0x3A, 0x2A, 0x5F, 0x7E, 0x27, 0x22: end -= 1
            case 0x29 where closing > opening:
                closing -= 1
                end -= 1
            case 0x3B:
                guard let entity = entityStart(bytes, start, end - 1) else { return end }
                end = entity
            default: return end
            }
        }
        return end
    }

    private static func entityStart(_ bytes: [UInt8], _ start: Int, _ semicolon: Int) -> Int? {
        var position = semicolon
        while position > start, bytes[position - 1].isASCIIAlphanumeric { position -= 1 }
        guard position < semicolon, position > start, bytes[position - 1] == 0x26 else { return nil }
        return position - 1
    }

    private static func mail(_ bytes: [UInt8], _ at: Int, _ text: Range<Int>) -> BareAddress? {
        var start = at
        while start > text.lowerBound, isLocalByte(bytes[start - 1]) { start -= 1 }
        guard start < at else { return nil }
        var end = at + 1
        var hasDot = false
        while end < text.upperBound {
            let byte = bytes[end]
            if byte == 0x2E {
                guard end + 1 < text.upperBound, bytes[end + 1].isASCIIAlphanumeric else { break }
                hasDot = true
            } else if !(byte.isASCIIAlphanumeric || byte == 0x2D || byte == 0x5F) {
                break
            }
            end += 1
        }
        guard hasDot, end > at + 1, bytes[end - 1] != 0x2D, bytes[end - 1] != 0x5F else { return nil }
        if end < text.upperBound, bytes[end] == 0x40 { return nil }
        return BareAddress(range: start..<end, prefix: "mailto:")
    }

    private static func isLocalByte(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte == 0x2E || byte == 0x2D || byte == 0x5F || byte == 0x2B
    }

    static func starts(_ bytes: [UInt8], _ start: Int, _ end: Int, _ text: String) -> Bool {
        guard start + text.utf8.count <= end else { return false }
        var position = start
        for byte in text.utf8 {
            guard bytes[position].asciiLowercased == byte else { return false }
            position += 1
        }
        return true
    }
}
