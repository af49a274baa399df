private import WattleText

/// References in text and values, and the declarations that give some of them a meaning.
extension XMLScanner {
    /// The bytes of a range with every reference resolved.
    mutating func resolved(_ range: Range<Int>) throws(MediaRefusal) -> [UInt8] {
        guard bytes[range].contains(ASCII.ampersand) else { return Array(bytes[range]) }
        var output: [UInt8] = []
        var place = range.lowerBound
        while place < range.upperBound {
            guard bytes[place] == ASCII.ampersand else {
                output.append(bytes[place])
                place += 1
                continue
            }
            // No reference that is known is longer.
            guard let end = bytes[place..<min(range.upperBound, place + 64)].firstIndex(of: ASCII.semicolon)
            else { throw Self.malformed }
            output += try replacement(for: place + 1..<end)
            place = end + 1
        }
        return output
    }

    private mutating func replacement(for name: Range<Int>) throws(MediaRefusal) -> [UInt8] {
        if bytes.byte(at: name.lowerBound) == ASCII.hash { return try character(name.dropFirst()) }
        let text = String(decoding: bytes[name], as: UTF8.self)
        switch text {
        case "amp": return [ASCII.ampersand]
        case "lt": return [ASCII.lessThan]
        case "gt": return [ASCII.greaterThan]
        case "quot": return [ASCII.quote]
        case "apos": return [ASCII.apostrophe]
        default: break
        }
        guard let replacement = entities[text], replacement.count <= allowance else {
            throw MediaRefusal(
                "uses an entity of its own",
                remedy: "Open it in a drawing program and export it as plain SVG.")
        }
        allowance -= replacement.count
        return replacement
    }

    private func character(_ digits: Range<Int>) throws(MediaRefusal) -> [UInt8] {
        let isHexadecimal = bytes.byte(at: digits.lowerBound) == UInt8(ascii: "x")
        let text = String(decoding: bytes[isHexadecimal ? digits.dropFirst() : digits], as: UTF8.self)
        guard let code = UInt32(text, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(code),
            code >= 0x20 || [9, 10, 13].contains(code), code != 0xFFFE, code != 0xFFFF,
            let character = UTF8.encode(scalar)
        else { throw Self.malformed }
        return Array(character)
    }

    /// Reads a document type and keeps the plain entities of its internal subset.
    mutating func readDeclaration() throws(MediaRefusal) {
        guard bytes.has("<!DOCTYPE", at: offset) else { throw Self.malformed }
        offset += 9
        while let byte = bytes.byte(at: offset) {
            switch byte {
            case ASCII.quote, ASCII.apostrophe: _ = try quoted()
            case ASCII.leftBracket: try readSubset()
            default: offset += 1
            }
            if byte == ASCII.greaterThan { return }
        }
        throw Self.malformed
    }

    private mutating func readSubset() throws(MediaRefusal) {
        while let byte = bytes.byte(at: offset), byte != ASCII.rightBracket {
            if bytes.has("<!ENTITY", at: offset) {
                offset += 8
                try readEntity()
            } else if bytes.has("<!--", at: offset) {
                try skip(past: "-->")
            } else if byte == ASCII.quote || byte == ASCII.apostrophe {
                _ = try quoted()
            } else {
                offset += 1
            }
        }
    }

    private mutating func readEntity() throws(MediaRefusal) {
        skipSpace()
        // A parameter entity means something within declarations only.
        guard bytes.byte(at: offset) != ASCII.percent else { return }
        let name = try name()
        skipSpace()
        guard let byte = bytes.byte(at: offset), byte == ASCII.quote || byte == ASCII.apostrophe else {
            return
        }
        let value = try bytes[quoted()]
        let isPlain = value.allSatisfy { ![ASCII.ampersand, ASCII.percent, ASCII.lessThan].contains($0) }
        if isPlain, entities[name] == nil { entities[name] = Array(value) }
    }

    private mutating func skip(past terminator: StaticString) throws(MediaRefusal) {
        while offset < bytes.count {
            if bytes.has(terminator, at: offset) { return offset += 3 }
            offset += 1
        }
        throw Self.malformed
    }
}
