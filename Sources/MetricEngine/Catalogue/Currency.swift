/// An ISO 4217 currency: three capital letters.
package struct Currency: Equatable, Sendable {
    /// The letters, the first in the highest of three bytes; zero where no money is meant.
    package let code: UInt32

    /// No currency: the figure is not money.
    package static let none = Currency(code: 0)
    /// The United States dollar.
    package static let usd = Currency(code: 0x55_53_44)
    /// The euro.
    package static let eur = Currency(code: 0x45_55_52)

    /// Takes a packed code.
    package init(code: UInt32) { self.code = code }

    /// Reads three capital ASCII letters; nil for anything else.
    package init?(_ letters: some Collection<UInt8>) {
        guard letters.count == 3 else { return nil }
        var code: UInt32 = 0
        for letter in letters {
            guard letter >= 0x41, letter <= 0x5A else { return nil }
            code = code << 8 | UInt32(letter)
        }
        self.code = code
    }

    /// The three letters, or nothing.
    package var letters: [UInt8] {
        code == 0 ? [] : [UInt8(code >> 16 & 0xFF), UInt8(code >> 8 & 0xFF), UInt8(code & 0xFF)]
    }
}
