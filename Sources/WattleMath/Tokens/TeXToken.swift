import WattleText

/// The smallest part of a formula that has a meaning: a character or a command.
struct TeXToken: Sendable {
    enum Kind: UInt8 {
        case character
        case command
        case beginGroup
        case endGroup
        case superscript
        case `subscript`
        case alignment
        case parameter
        case space
        case dollar
        case end
    }

    let kind: Kind
    /// A code point, the number of a command's name, or the number of a parameter.
    let value: UInt32
    var start: Int32
    var stop: Int32

    init(_ kind: Kind, _ value: UInt32 = 0, _ range: Range<Int>) {
        self.kind = kind
        self.value = value
        start = Int32(range.lowerBound)
        stop = Int32(range.upperBound)
    }

    /// The bytes of the formula that the token was made from.
    var range: SourceRange { SourceRange(Int(start), Int(stop)) }

    /// The same token, said to come from somewhere else.
    func moved(to place: TeXToken) -> TeXToken {
        var token = self
        token.start = place.start
        token.stop = place.stop
        return token
    }

    /// Whether the token is the character.
    func isCharacter(_ scalar: UInt32) -> Bool { kind == .character && value == scalar }
}

/// The numbers of the names that formulas use: those of the tables first, then those that notes bring.
struct CommandNames: Sendable {
    private var numbers: [String: UInt32] = [:]
    private var names: [String] = []

    /// The number of a name.
    mutating func number(of name: ArraySlice<UInt8>) -> UInt32 {
        if let place = SymbolTable.standard.place(of: name) { return UInt32(place) }
        let text = String(decoding: name, as: UTF8.self)
        if let number = numbers[text] { return number }
        let number = UInt32(SymbolTable.standard.symbols.count + names.count)
        numbers[text] = number
        names.append(text)
        return number
    }

    /// The name with a number, without its backslash.
    func name(of number: UInt32) -> String {
        let known = SymbolTable.standard.symbols.count
        return Int(number) < known ? SymbolTable.standard.name(at: Int(number)) : names[Int(number) - known]
    }

    /// What the tables say about a name; unknown for one of the notes' own.
    func symbol(_ number: UInt32) -> MathSymbol {
        let symbols = SymbolTable.standard.symbols
        return Int(number) < symbols.count ? symbols[Int(number)] : MathSymbol(kind: .unknown, value: 0)
    }
}
