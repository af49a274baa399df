/// A dimension that is not made of others.
package struct BaseDimension: Equatable, Sendable {
    let index: Int

    static let time = BaseDimension(index: 0)
    static let energy = BaseDimension(index: 1)
    static let data = BaseDimension(index: 2)
    static let work = BaseDimension(index: 3)
    static let token = BaseDimension(index: 4)
    static let request = BaseDimension(index: 5)
    static let user = BaseDimension(index: 6)
    static let gpu = BaseDimension(index: 7)
    static let parameter = BaseDimension(index: 8)
    static let rack = BaseDimension(index: 9)
    static let mass = BaseDimension(index: 10)
    static let volume = BaseDimension(index: 11)
    static let dollar = BaseDimension(index: 12)

    private static let symbols: [StaticText] = [
        "s", "J", "B", "FLOP", "tok", "request", "user", "gpu", "param", "rack",
        "g", "L",
        "USD", "EUR", "GBP", "CHF", "JPY", "CNY", "INR", "SEK", "NOK", "DKK", "PLN", "CAD", "AUD", "SGD",
        "KRW",
        "AED", "SAR", "TWD", "BRL", "HKD", "CZK", "ILS",
    ]

    /// How many there are, currencies included.
    static var count: Int { symbols.count }

    /// Every currency.
    static var currencies: [BaseDimension] {
        (dollar.index..<count).map(BaseDimension.init(index:))
    }

    /// Every base, the physical ones first.
    static var all: [BaseDimension] {
        (0..<count).map(BaseDimension.init(index:))
    }

    /// The currency with an ISO code.
    static func currency(_ code: ArraySlice<UInt8>) -> BaseDimension? {
        let index = symbols.firstIndex { $0.matches(code) }
        guard let index, index >= dollar.index else { return nil }
        return BaseDimension(index: index)
    }

    var isCurrency: Bool { index >= BaseDimension.dollar.index }

    /// The symbol of its base unit.
    var symbol: [UInt8] { BaseDimension.symbols[index].bytes }
}
