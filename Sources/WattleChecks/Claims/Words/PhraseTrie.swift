import WattleText

/// Phrases compiled to a table of states, so that a text is compared with all of them at once.
///
/// Letters compare without case; white space of any length is one space.
struct PhraseTrie: Sendable {
    private static let width = 64
    private static let alphabet: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 256)
        for (index, byte) in Array("abcdefghijklmnopqrstuvwxyz0123456789 -'./%[]()?@,$&:".utf8).enumerated() {
            table[Int(byte)] = UInt8(index + 1)
        }
        for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { table[Int(byte)] = table[Int(byte | 0x20)] }
        for byte in [ASCII.tab, ASCII.newline, ASCII.carriageReturn] {
            table[Int(byte)] = table[Int(ASCII.space)]
        }
        return table
    }()

    /// The alphabet; with it here, no access has to ask whether it has been made.
    private let symbols = PhraseTrie.alphabet
    private var next = [UInt16](repeating: 0, count: PhraseTrie.width)
    private var values: [UInt32] = [0]
    /// Whether a phrase begins with two symbols, by both; most words are turned away here.
    private var heads = [Bool](repeating: false, count: PhraseTrie.width * PhraseTrie.width)

    /// A phrase that a text holds.
    struct Match {
        let value: UInt32
        let end: Int
    }

    /// Whether there are no phrases.
    var isEmpty: Bool { values.count == 1 }

    /// Whether a phrase has nothing but characters that are compared.
    static func canHold(_ phrase: String) -> Bool {
        !phrase.isEmpty && phrase.utf8.allSatisfy { alphabet[Int($0)] != 0 }
    }

    /// Adds phrases; a phrase that is there already has the bits of both values.
    mutating func add(_ phrases: [String], _ value: UInt32) {
        for phrase in phrases { add(phrase, value) }
    }

    private mutating func add(_ phrase: String, _ value: UInt32) {
        let symbols = phrase.utf8.map { Int(Self.alphabet[Int($0)]) }
        precondition(!symbols.isEmpty && !symbols.contains(0), "a phrase has known characters only")
        heads[symbols[0] * Self.width + (symbols.count > 1 ? symbols[1] : 0)] = true
        var state = 0
        for symbol in symbols {
            let slot = state * Self.width + symbol
            if next[slot] == 0 {
                next[slot] = UInt16(values.count)
                values.append(0)
                next += [UInt16](repeating: 0, count: Self.width)
            }
            state = Int(next[slot])
        }
        values[state] |= value
    }

    /// The longest phrase that begins at `start` and is not followed by more of a word.
    /// - Complexity: linear in the phrase.
    func longest(in text: [UInt8], at start: Int, end: Int) -> Match? {
        guard start < end else { return nil }
        let first = Int(symbols[Int(text[start])])
        let second = start + 1 < end ? Int(symbols[Int(text[start + 1])]) : 0
        guard heads[first &* Self.width &+ second] || heads[first &* Self.width] else { return nil }
        return walk(text, start, end)
    }

    private func walk(_ text: [UInt8], _ start: Int, _ end: Int) -> Match? {
        var state = 0
        var position = start
        var found: Match?
        while position < end {
            let symbol = symbols[Int(text[position])]
            state = Int(next[state &* Self.width &+ Int(symbol)])
            guard symbol != 0, state != 0 else { break }
            position &+= 1
            if text[position - 1].isASCIIWhitespace {
                while position < end, text[position].isASCIIWhitespace { position += 1 }
            }
            if values[state] != 0, isBoundary(text, position, end) {
                found = Match(value: values[state], end: position)
            }
        }
        return found
    }

    private func isBoundary(_ text: [UInt8], _ position: Int, _ end: Int) -> Bool {
        position >= end || !text[position].isWordByte || !text[position - 1].isWordByte
    }
}

extension UInt8 {
    /// Whether the byte is part of a word: a letter of any script, a digit, `_`.
    var isWordByte: Bool { isASCIIAlphanumeric || self == 0x5F || self >= 0x80 }
}
