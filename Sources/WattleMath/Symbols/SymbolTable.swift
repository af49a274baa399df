import WattleText

/// A named symbol: what it is and the number that goes with it.
struct MathSymbol: Sendable {
    /// What it is.
    let kind: SymbolKind
    /// A code point, a width or a place in another table, as the kind says.
    let value: Int32

    /// The value as a character, where it is one.
    var scalar: UInt32 { UInt32(bitPattern: value) }
}

/// The names that formulas may use, sorted, each with its meaning.
///
/// Made once, from the texts of the tables, by the first formula that needs it.
struct SymbolTable: Sendable {
    /// The one table.
    static let standard = SymbolTable()

    private var bytes: [UInt8] = []
    private var names: [Range<Int>] = []
    private(set) var symbols: [MathSymbol] = []
    private var kindsByScalar: [UInt32: SymbolKind] = [:]
    /// The predefined macros, in the order of their text.
    let macros: [PredefinedMacro]

    private init() {
        macros = PredefinedMacro.all()
        var entries: [Entry] = []
        entries.reserveCapacity(1_100)
        for text in [letterSymbols, operatorSymbols, relationSymbols, markSymbols] {
            read(text, to: &entries)
        }
        for (place, macro) in macros.enumerated() {
            entries.append(Entry(name: macro.name, symbol: MathSymbol(kind: .macro, value: Int32(place))))
        }
        for (place, command) in FormulaCommand.allCases.enumerated() {
            entries.append(
                Entry(
                    name: Array(command.rawValue.utf8)[...],
                    symbol: MathSymbol(kind: .command, value: Int32(place))))
        }
        entries.sort { $0.name.lexicographicallyPrecedes($1.name) }
        for entry in entries {
            names.append(bytes.count..<bytes.count + entry.name.count)
            bytes.append(contentsOf: entry.name)
            symbols.append(entry.symbol)
        }
    }

    private struct Entry {
        let name: ArraySlice<UInt8>
        let symbol: MathSymbol
    }

    /// The place of a name; nil if no table has it.
    ///
    /// Complexity: logarithmic.
    func place(of name: ArraySlice<UInt8>) -> Int? {
        var low = 0
        var high = names.count
        while low < high {
            let middle = (low + high) / 2
            switch compare(name, with: names[middle]) {
            case 0: return middle
            case ..<0: high = middle
            default: low = middle + 1
            }
        }
        return nil
    }

    /// What a character is that was written as itself; nil for one that no table names.
    func kind(of scalar: UInt32) -> SymbolKind? { kindsByScalar[scalar] }

    /// The name at a place.
    func name(at place: Int) -> String { String(decoding: bytes[names[place]], as: UTF8.self) }

    /// Every name that is a word, for proposals.
    var words: [String] {
        names.indices.lazy.map(name(at:)).filter { $0.utf8.first?.isASCIILetter ?? false }
    }

    private func compare(_ name: ArraySlice<UInt8>, with range: Range<Int>) -> Int {
        var left = name.startIndex
        var right = range.lowerBound
        while left < name.endIndex, right < range.upperBound {
            let difference = Int(name[left]) - Int(bytes[right])
            if difference != 0 { return difference }
            left += 1
            right += 1
        }
        return (name.endIndex - left) - (range.upperBound - right)
    }

    private mutating func read(_ text: String, to entries: inout [Entry]) {
        var kind = SymbolKind.unknown
        var name: ArraySlice<UInt8>?
        for word in Array(text.utf8).split(whereSeparator: \.isASCIIWhitespace) {
            if word.first == 0x40 {
                kind = SymbolKind(name: word.dropFirst())
            } else if let waiting = name {
                let symbol = MathSymbol(kind: kind, value: hexadecimal(word))
                entries.append(Entry(name: waiting, symbol: symbol))
                if kind.isCharacter, kindsByScalar[symbol.scalar] == nil {
                    kindsByScalar[symbol.scalar] = kind
                }
                name = nil
            } else {
                name = word
            }
        }
    }
}

extension SymbolKind {
    /// The kind that a table's heading names.
    init(name: ArraySlice<UInt8>) {
        var raw: UInt8 = 0
        while let kind = SymbolKind(rawValue: raw) {
            if "\(kind)".utf8.elementsEqual(name) {
                self = kind
                return
            }
            raw += 1
        }
        self = .unknown
    }

    /// Whether the value is the character that is shown.
    var isCharacter: Bool { rawValue <= SymbolKind.integral.rawValue || self == .dots }
}

/// The number that hexadecimal digits say, with a sign before them or not.
private func hexadecimal(_ word: ArraySlice<UInt8>) -> Int32 {
    var value: Int32 = 0
    for byte in word where byte.isASCIIHexDigit {
        value = value &* 16 &+ Int32(byte.isASCIIDigit ? byte - 0x30 : (byte | 0x20) - 0x57)
    }
    return word.first == 0x2D ? -value : value
}

/// A command that is written in TeX itself.
struct PredefinedMacro: Sendable {
    let name: ArraySlice<UInt8>
    let parameterCount: Int
    let replacement: ArraySlice<UInt8>

    /// Reads ``predefinedMacros``.
    static func all() -> [PredefinedMacro] {
        Array(predefinedMacros.utf8).split(separator: ASCII.newline).compactMap { line in
            let parts = line.split(separator: ASCII.space, maxSplits: 2)
            guard parts.count == 3, let count = parts[1].first else { return nil }
            return PredefinedMacro(
                name: parts[0], parameterCount: Int(count) - 0x30, replacement: parts[2])
        }
    }
}
