/// How often a word stands in the parts of one entry; four small numbers in 32 bits.
struct WordCounts: Sendable, Equatable {
    private(set) var bits: UInt32 = 0

    /// The largest count of a word in a text.
    static let textLimit: UInt32 = 0x3FFF
    /// The largest count of a word in a title, an alias or the headings.
    static let nameLimit: UInt32 = 0x3F

    /// How often the word stands in a field.
    subscript(_ field: SearchField) -> UInt32 {
        field == .text ? bits & Self.textLimit : bits &>> Self.shift(field) & Self.nameLimit
    }

    /// The counts in the order of the fields.
    var values: SIMD4<Double> {
        SIMD4(
            Double(bits & Self.textLimit), Double(bits &>> 14 & Self.nameLimit),
            Double(bits &>> 20 & Self.nameLimit), Double(bits &>> 26))
    }

    /// Whether the word stands in a title, an alias or a heading.
    var isInName: Bool { bits > Self.textLimit }

    /// Counts one more.
    mutating func add(_ field: SearchField) {
        let limit = field == .text ? Self.textLimit : Self.nameLimit
        guard self[field] < limit else { return }
        bits &+= field == .text ? 1 : 1 &<< Self.shift(field)
    }

    private static func shift(_ field: SearchField) -> UInt32 {
        switch field {
        case .text: 0
        case .heading: 14
        case .alias: 20
        case .title: 26
        }
    }
}
