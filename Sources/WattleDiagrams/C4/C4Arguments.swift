import WattleText

/// What stands between the parentheses of a statement: `alias, "label", $tags="a"`.
struct C4Arguments: Hashable, Sendable {
    /// In their order; empty ranges for those that are left out.
    private(set) var positional: [Range<Int>] = []
    /// Those with names, without the `$`.
    private(set) var named: [String: Range<Int>] = [:]

    /// One that stands at a place or has a name; nil where it is not there or says nothing.
    func value(_ place: Int?, _ name: String) -> Range<Int>? {
        if let range = named[name] { return range.isEmpty ? nil : range }
        guard let place, place < positional.count, !positional[place].isEmpty else { return nil }
        return positional[place]
    }

    /// Leaves the first one away.
    mutating func dropFirst() {
        if !positional.isEmpty { positional.removeFirst() }
    }

    /// Reads from after the `(` to after the `)`; nil where it is not closed.
    init?(_ scanner: inout StatementScanner) {
        var isExpected = true
        while true {
            scanner.cursor.skipBlank()
            guard let byte = scanner.cursor.byte else { return nil }
            switch byte {
            case 0x29:
                scanner.cursor.position += 1
                return
            case 0x2C:
                if isExpected { positional.append(scanner.cursor.position..<scanner.cursor.position) }
                isExpected = true
                scanner.cursor.position += 1
            case 0x24:
                guard isExpected, takeNamed(&scanner) else { return nil }
                isExpected = false
            default:
                guard isExpected, let value = Self.takeValue(&scanner) else { return nil }
                positional.append(value)
                isExpected = false
            }
        }
    }

    private mutating func takeNamed(_ scanner: inout StatementScanner) -> Bool {
        scanner.cursor.position += 1
        let name = scanner.cursor.take { $0.isWordByte }
        scanner.cursor.skipSpaces()
        guard scanner.cursor.take("=") else { return false }
        scanner.cursor.skipSpaces()
        guard let value = Self.takeValue(&scanner) else { return false }
        named[scanner.text(name)] = value
        return true
    }

    /// Text between quotes, or up to the next comma.
    private static func takeValue(_ scanner: inout StatementScanner) -> Range<Int>? {
        if scanner.cursor.byte == 0x22 { return scanner.takeQuoted() }
        let text = scanner.cursor.take { $0 != 0x2C && $0 != 0x29 && $0 != ASCII.newline && $0 != 0x22 }
        guard let byte = scanner.cursor.byte, byte == 0x2C || byte == 0x29 else { return nil }
        return scanner.cursor.trimmed(text)
    }
}
