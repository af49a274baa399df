/// What messages and pages call a dimension, and the units that fit it.
struct DimensionName: Sendable {
    let name: StaticText
    /// `a` or `an` included, in lower case, for a sentence.
    let phrase: StaticText
    /// Base unit with `¤` for the currency.
    let base: StaticText
    /// Units that fit, separated by spaces, the one to show first; `¤` stands for the currency.
    let units: StaticText

    private init(_ name: StaticText, _ phrase: StaticText, _ base: StaticText, _ units: StaticText) {
        self.name = name
        self.phrase = phrase
        self.base = base
        self.units = units
    }

    static let table: [DimensionName] = [
        DimensionName("Time", "a time", "s", "s h day yr"),
        DimensionName("Energy", "an energy", "J", "Wh kWh MWh J"),
        DimensionName("Power", "a power", "J/s", "W kW MW"),
        DimensionName("Data", "an amount of data", "B", "B GB TB"),
        DimensionName("Bandwidth", "a bandwidth", "B/s", "B/s GB/s TB/s"),
        DimensionName("Work", "an amount of work", "FLOP", "FLOP TFLOP PFLOP"),
        DimensionName("Compute rate", "a compute rate", "FLOP/s", "FLOP/s TFLOP/s PFLOP/s"),
        DimensionName("Tokens", "a number of tokens", "tok", "tok Mtok Gtok"),
        DimensionName("Token rate", "a token rate", "tok/s", "tok/s Mtok/h Gtok/day"),
        DimensionName("Speed per user", "a speed per user", "tok/s/user", "tok/s/user"),
        DimensionName("Token rate per GPU", "a token rate per GPU", "tok/s/gpu", "tok/s/gpu"),
        DimensionName("Tokens per request", "a length of a request", "tok/request", "tok/request"),
        DimensionName("Efficiency", "an efficiency", "tok/J", "tok/J tok/s/MW Mtok/kWh"),
        DimensionName("Energy per token", "an energy per token", "J/tok", "J/tok kWh/Mtok"),
        DimensionName("Power per GPU", "a power per GPU", "J/s/gpu", "W/gpu kW/gpu"),
        DimensionName("Requests", "a number of requests", "request", "request"),
        DimensionName("Request rate", "a request rate", "request/s", "request/s request/day"),
        DimensionName("Users", "a number of users", "user", "user"),
        DimensionName("GPUs", "a number of GPUs", "gpu", "gpu"),
        DimensionName("Parameters", "a number of parameters", "param", "param Gparam"),
        DimensionName("Racks", "a number of racks", "rack", "rack"),
        DimensionName("Mass", "a mass", "g", "g kg t"),
        DimensionName("Volume", "a volume", "L", "L kL ML"),
        DimensionName("Carbon intensity", "a carbon intensity", "g/J", "g/kWh"),
        DimensionName("Carbon per token", "carbon per token", "g/tok", "g/Mtok"),
        DimensionName("Carbon rate", "a rate of carbon", "g/s", "t/yr kg/h"),
        DimensionName("Water intensity", "a water intensity", "L/J", "L/kWh"),
        DimensionName("Water per token", "water per token", "L/tok", "L/Mtok"),
        DimensionName("Water rate", "a rate of water", "L/s", "kL/yr L/h"),
        DimensionName("Rate", "a rate", "1/s", "%/yr"),
        DimensionName("Energy price", "an energy price", "¤/J", "¤/kWh ¤/MWh"),
        DimensionName("Cost per token", "a cost per token", "¤/tok", "¤/Mtok ¤/Gtok"),
        DimensionName("Cost rate", "a cost rate", "¤/s", "¤/h ¤/month ¤/yr"),
        DimensionName("Price per GPU-hour", "a price per GPU-hour", "¤/s/gpu", "¤/h/gpu"),
        DimensionName("Price per GPU", "a price per GPU", "¤/gpu", "¤/gpu"),
        DimensionName("Price of power", "a price of power", "¤*s/J", "¤/kW ¤/MW"),
        DimensionName("Price per rack", "a price per rack", "¤/rack", "¤/rack"),
        DimensionName("Cost per request", "a cost per request", "¤/request", "¤/request"),
    ]
}

extension DimensionName {
    /// The unit that each entry of the table shows first, with dollars for the currency: read once, since every figure
    /// of a page looks for its unit.
    fileprivate static let usualUnits: [Unit] = table.map { name in
        let first = name.units.bytes.prefix { $0 != UInt8(ascii: " ") }
        return .known(first.starts(with: utf8("¤")) ? utf8("USD\(first.dropFirst(2))") : Array(first))
    }
}

extension Dimension {
    /// The place in the table of the entry with this dimension.
    private var namePlace: Int? {
        let money = currencies
        guard money.count <= 1 else { return nil }
        let own = money.isEmpty ? self : replacingCurrencies(with: .dollar)
        return DimensionName.usualUnits.firstIndex { $0.dimension == own }
    }

    private var named: DimensionName? { namePlace.map { DimensionName.table[$0] } }

    /// The unit in which a quantity of this dimension is usually shown; nil for a dimension without a name.
    var usualUnit: Unit? {
        let symbol = singleCurrency?.symbol ?? []
        if isMoney { return .known(symbol) }
        guard let namePlace else { return nil }
        let usual = DimensionName.usualUnits[namePlace]
        guard !symbol.isEmpty else { return usual }
        // Only the first three letters differ, those of the currency.
        return Unit(
            text: symbol + usual.text.dropFirst(3), dimension: self, numerator: usual.numerator,
            denominator: usual.denominator)
    }

    /// Which base comes first in a product.
    private static let numeratorOrder: [BaseDimension] =
        BaseDimension.currencies + [
            .energy, .mass, .volume, .token, .request, .data, .work, .parameter, .user, .gpu, .rack, .time,
        ]

    private static let denominatorOrder: [BaseDimension] =
        [.time, .energy, .mass, .volume, .token, .request, .data, .work, .parameter, .gpu, .user, .rack]
        + BaseDimension.currencies

    /// The dimension in base units, for example `EUR/J`; `1` for a plain number.
    var baseText: [UInt8] {
        var above: [UInt8] = []
        for base in Dimension.numeratorOrder where halfExponent(of: base) > 0 {
            if !above.isEmpty { above.append(UInt8(ascii: "*")) }
            above += base.symbol + exponentText(halfExponent(of: base))
        }
        var below: [UInt8] = []
        for base in Dimension.denominatorOrder where halfExponent(of: base) < 0 {
            below.append(UInt8(ascii: "/"))
            below += base.symbol + exponentText(-halfExponent(of: base))
        }
        return (above.isEmpty ? utf8("1") : above) + below
    }

    private func exponentText(_ halves: Int) -> [UInt8] {
        if halves == 2 { return [] }
        return halves % 2 == 0 ? utf8("^\(halves / 2)") : utf8("^(\(halves)/2)")
    }

    private var singleCurrency: BaseDimension? {
        let found = currencies
        return found.count == 1 ? found[0].currency : nil
    }

    private var isMoney: Bool {
        singleCurrency.map { Dimension($0) == self } ?? false
    }

    /// For a label under an operand, for example `Power (J/s)`, `EUR` or `a plain number`.
    var label: [UInt8] {
        if self == .none { return utf8("a plain number") }
        if isMoney { return baseText }
        guard let named else { return baseText }
        return utf8("\(named.name.bytes) (\(baseText))")
    }

    /// For a table or a page, for example `Cost per token`; the base units where there is no name.
    var name: [UInt8] {
        if self == .none { return utf8("Number") }
        if isMoney { return utf8("Money") }
        return named?.name.bytes ?? baseText
    }

    /// For a sentence, for example `an energy`.
    var phrase: [UInt8] {
        if self == .none { return utf8("a plain number") }
        if isMoney { return utf8("an amount in \(baseText)") }
        return named?.phrase.bytes ?? utf8("a quantity in \(baseText)")
    }

    /// Units in which a quantity of this dimension can be shown, the usual one first.
    var fittingUnits: [[UInt8]] {
        if self == .none { return [[], utf8("%")] }
        let currency = singleCurrency?.symbol ?? []
        if isMoney { return [currency, utf8("k\(currency)"), utf8("M\(currency)")] }
        guard let named else { return [baseText] }
        return named.units.bytes.split(separator: UInt8(ascii: " ")).map { unit in
            // The sign for a currency is two bytes long.
            guard unit.first == 0xC2 else { return Array(unit) }
            return currency + unit.dropFirst(2)
        }
    }
}
