/// One symbol of a unit with its prefix and exponent, for example `kWh` or `s^2`.
struct UnitFactor: Equatable {
    let dimension: Dimension
    let numerator: Double
    let denominator: Double
    let exponent: Int

    enum Reading: Equatable {
        case success(UnitFactor)
        case failure(UnitFault)
    }

    static func reading(_ source: [UInt8], in range: ByteRange) -> Reading {
        var symbol = range
        var exponent = 1
        if let caret = source[range].firstIndex(of: UInt8(ascii: "^")) {
            symbol = range.lowerBound..<caret
            guard let power = wholeNumber(source[(caret + 1)..<range.upperBound]), power.magnitude <= 12
            else { return .failure(UnitFault(source, range, .unusableExponent)) }
            exponent = power
        }
        guard let found = UnitSymbol.find(source[symbol]) else {
            return .failure(UnitSymbol.fault(source, symbol))
        }
        return .success(
            UnitFactor(
                dimension: found.symbol.dimension, numerator: found.symbol.numerator * found.prefix,
                denominator: found.symbol.denominator, exponent: exponent))
    }

    private static func wholeNumber(_ text: ArraySlice<UInt8>) -> Int? {
        let isNegative = text.first == UInt8(ascii: "-")
        let digits = isNegative ? text.dropFirst() : text
        guard !digits.isEmpty, digits.count <= 3, digits.allSatisfy(isDigit) else { return nil }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        return isNegative ? -value : value
    }
}

/// A unit symbol of the language and what it is worth in base units.
struct UnitSymbol: Sendable {
    let name: StaticText
    let dimension: Dimension
    let numerator: Double
    let denominator: Double
    let prefixes: Prefixes
    /// In words, for a suggestion.
    let word: StaticText

    enum Prefixes: Equatable { case none, decimal, decimalAndBinary }

    private init(
        _ name: StaticText, _ dimension: Dimension, _ numerator: Double = 1, per denominator: Double = 1,
        _ prefixes: Prefixes = .none, _ word: StaticText = ""
    ) {
        self.name = name
        self.dimension = dimension
        self.numerator = numerator
        self.denominator = denominator
        self.prefixes = prefixes
        self.word = word
    }

    private static let watt: Dimension = {
        let energy = Dimension(.energy)
        return energy.divided(by: Dimension(.time)) ?? energy
    }()

    /// A year is 8 760 h and a month 730 h, as the clouds bill.
    static let table: [UnitSymbol] = [
        UnitSymbol("s", Dimension(.time)), UnitSymbol("min", Dimension(.time), 60),
        UnitSymbol("h", Dimension(.time), 3600), UnitSymbol("day", Dimension(.time), 86_400),
        UnitSymbol("week", Dimension(.time), 604_800), UnitSymbol("month", Dimension(.time), 2_628_000),
        UnitSymbol("yr", Dimension(.time), 31_536_000),
        UnitSymbol("W", watt, 1, .decimal, "watt"), UnitSymbol("J", Dimension(.energy), 1, .decimal, "joule"),
        UnitSymbol("Wh", Dimension(.energy), 3600, .decimal, "watt-hour"),
        UnitSymbol("B", Dimension(.data), 1, .decimalAndBinary, "byte"),
        UnitSymbol("bit", Dimension(.data), 1, per: 8, .decimal, "bit"),
        UnitSymbol("FLOP", Dimension(.work), 1, .decimal, "flop"),
        UnitSymbol("tok", Dimension(.token), 1, .decimal, "token"),
        UnitSymbol("request", Dimension(.request)), UnitSymbol("user", Dimension(.user)),
        UnitSymbol("gpu", Dimension(.gpu)), UnitSymbol("rack", Dimension(.rack)),
        UnitSymbol("param", Dimension(.parameter), 1, .decimal, "parameter"),
        UnitSymbol("g", Dimension(.mass), 1, .decimal, "gram"),
        UnitSymbol("t", Dimension(.mass), 1e6, .decimal, "tonne"),
        UnitSymbol("L", Dimension(.volume), 1, .decimal, "litre"),
        UnitSymbol("%", .none, 1, per: 100),
    ]

    /// Finds a symbol, alone or behind a prefix.
    static func find(_ text: ArraySlice<UInt8>) -> (symbol: UnitSymbol, prefix: Double)? {
        if let symbol = plain(text) { return (symbol, 1) }
        guard text.count >= 2, let first = text.first else { return nil }
        if let scale = decimalPrefix(first), let symbol = plain(text.dropFirst()), symbol.prefixes != .none {
            return (symbol, scale)
        }
        guard text.count >= 3, text[text.startIndex + 1] == UInt8(ascii: "i"),
            let scale = binaryPrefix(first), let symbol = plain(text.dropFirst(2)),
            symbol.prefixes == .decimalAndBinary
        else { return nil }
        return (symbol, scale)
    }

    private static func plain(_ text: ArraySlice<UInt8>) -> UnitSymbol? {
        if let symbol = table.first(where: { $0.name.matches(text) }) { return symbol }
        guard let currency = BaseDimension.currency(text) else { return nil }
        return UnitSymbol("", Dimension(currency), 1, .decimal)
    }

    /// The prefixes of the language, smallest first.
    static let prefixes: [(letter: UInt8, scale: Double, word: StaticText)] = [
        (UInt8(ascii: "k"), 1e3, "kilo"), (UInt8(ascii: "M"), 1e6, "mega"), (UInt8(ascii: "G"), 1e9, "giga"),
        (UInt8(ascii: "T"), 1e12, "tera"), (UInt8(ascii: "P"), 1e15, "peta"),
        (UInt8(ascii: "E"), 1e18, "exa"),
    ]

    private static func decimalPrefix(_ letter: UInt8) -> Double? {
        prefixes.first { $0.letter == letter }?.scale
    }

    private static func binaryPrefix(_ letter: UInt8) -> Double? {
        switch letter {
        case UInt8(ascii: "K"): 1024
        case UInt8(ascii: "M"): 1_048_576
        case UInt8(ascii: "G"): 1_073_741_824
        default: nil
        }
    }

    /// What to say about a symbol that is none.
    static func fault(_ source: [UInt8], _ range: ByteRange) -> UnitFault {
        UnitFault(source, range, isMilliPrefixed(source[range]) ? .milliPrefix : .unknownSymbol)
    }

    /// Whether a symbol stands behind `m`, which is no prefix of the language.
    private static func isMilliPrefixed(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.first == UInt8(ascii: "m"), let symbol = plain(text.dropFirst()) else { return false }
        return symbol.prefixes != .none
    }

    /// What `mW` was probably to be, for example `did you mean MW (megawatt)?`.
    static func megaSuggestion(for symbol: [UInt8]) -> [UInt8] {
        let mega = [UInt8(ascii: "M")] + symbol.dropFirst()
        let word = plain(symbol.dropFirst())?.word.bytes ?? []
        return utf8("did you mean \(mega)\(word.isEmpty ? [] : utf8(" (mega\(word))"))?")
    }
}
