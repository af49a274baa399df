import WattleText

/// The habits of a language that decide what a name is.
struct GrammarTraits: OptionSet, Sendable {
    let rawValue: UInt16

    /// `SELECT` and `select` are one word.
    static let foldsCase = GrammarTraits(rawValue: 1)
    /// Names that begin with a capital are types.
    static let capitalsAreTypes = GrammarTraits(rawValue: 2)
    /// A call of a name that begins with a capital makes a value of that type.
    static let capitalCallsAreTypes = GrammarTraits(rawValue: 4)
    /// Names in capitals only are constants.
    static let allCapitalsAreConstants = GrammarTraits(rawValue: 8)
    /// A name and a `(` are a call.
    static let marksCalls = GrammarTraits(rawValue: 16)
    /// A string or a name before a `:` is a key.
    static let keysBeforeColon = GrammarTraits(rawValue: 32)
    /// A name before `=` is a key.
    static let keysBeforeEquals = GrammarTraits(rawValue: 64)
    /// `name!(`, `name![` and `name!{` are calls.
    static let callsMacros = GrammarTraits(rawValue: 128)
    /// `1'000` is one number.
    static let apostropheDividesDigits = GrammarTraits(rawValue: 256)
    /// The first word of a statement is a keyword, whatever it is.
    static let statementsBeginWithKeyword = GrammarTraits(rawValue: 512)
    /// Names that end in `_t` are types.
    static let suffixedTypes = GrammarTraits(rawValue: 1024)
    /// A number may end with a point.
    static let trailingPoint = GrammarTraits(rawValue: 2048)
    /// Behind a point there are names only.
    static let membersAreNoKeywords = GrammarTraits(rawValue: 4096)
    /// A name with a hyphen is a command.
    static let verbsAreCommands = GrammarTraits(rawValue: 8192)
}

/// What a byte may begin.
enum ByteClass: UInt8, Sendable {
    case space, newline, word, digit, form, opening, closing, other
}

/// A language as data: its words, its forms and its habits.
struct Grammar: Sendable {
    let words: WordTable
    let traits: GrammarTraits
    private let prefixed: [UInt8: [Form]]
    private let classes: [ByteClass]
    private let wordStarts: [Bool]
    private let wordParts: [Bool]
    private let forms: [[Form]]

    /// A language of some words, by what they are, and some forms, in the order in which they are tried.
    ///
    /// Names hold letters, digits, `_`, bytes that are not ASCII, and `wordBytes`.
    init(
        _ words: [WordList], forms: [Form], traits: GrammarTraits = [], wordBytes: ByteLiteral? = nil
    ) {
        self.words = WordTable(words, foldsCase: traits.contains(.foldsCase))
        self.traits = traits
        let extra = wordBytes?.bytes ?? []
        let begins = (UInt8.min...UInt8.max).map { byte in
            byte.isASCIILetter || byte == 0x5F || byte >= 0x80 || byte == 0x24 && extra.contains(byte)
        }
        wordStarts = begins
        wordParts = (UInt8.min...UInt8.max).map {
            begins[Int($0)] || $0.isASCIIDigit || extra.contains($0)
        }
        var table: [[Form]] = Array(repeating: [], count: 256)
        for form in forms { for byte in form.firstBytes { table[Int(byte)].append(form) } }
        self.forms = table
        prefixed = Dictionary(grouping: forms.filter { $0.prefix != nil }) { ($0.prefix ?? 0) | 0x20 }
        classes = (UInt8.min...UInt8.max).map { byte in
            if !table[Int(byte)].isEmpty { return .form }
            return begins[Int(byte)] ? .word : Self.plainClass(of: byte)
        }
    }

    private static func plainClass(of byte: UInt8) -> ByteClass {
        switch byte {
        case ASCII.newline, ASCII.carriageReturn: .newline
        case 0x30...0x39: .digit
        case 0x28, 0x5B, 0x7B: .opening
        case 0x29, 0x5D, 0x7D: .closing
        default: byte.isASCIIWhitespace ? .space : .other
        }
    }

    func byteClass(_ byte: UInt8) -> ByteClass { classes[Int(byte)] }
    func isWordPart(_ byte: UInt8) -> Bool { wordParts[Int(byte)] }
    func isWordStart(_ byte: UInt8) -> Bool { wordStarts[Int(byte)] }
    /// Whether a word may open a string.
    var hasPrefixes: Bool { !prefixed.isEmpty }
    /// What a word may open that begins with this letter, in lower case.
    func prefixed(by letter: UInt8) -> [Form] { prefixed[letter] ?? [] }
    func forms(at byte: UInt8) -> [Form] { forms[Int(byte)] }
}
