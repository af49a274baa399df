/// An input of a golden case, as its JSON has it.
enum GoldenValue: Equatable, Decodable {
    /// Whole and not negative: seeds need all 64 bits.
    case whole(UInt64)
    case number(Double)
    case text(String)
    case list([GoldenValue])
    case object([String: GoldenValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let value = try? container.decode(UInt64.self) {
            self = .whole(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = GoldenValue(text: value)
        } else if let value = try? container.decode([GoldenValue].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: GoldenValue].self))
        }
    }

    /// A number that was written as a text counts as a number.
    init(text: String) {
        if let value = Double(text), value.isFinite {
            self = .number(value)
        } else {
            self = .text(text)
        }
    }

    /// As a number of the metric language; nil for anything that is none.
    var literal: String? {
        switch self {
        case .whole(let value): String(value)
        case .number(let value): String(value.description.filter { $0 != "+" })
        case .text, .list, .object: nil
        }
    }

    /// The value as a number; nil for anything that is none.
    var double: Double? {
        switch self {
        case .whole(let value): Double(value)
        case .number(let value): value
        case .text, .list, .object: nil
        }
    }

    /// The numbers of a list, of lists within it too; nil if something in it is none.
    var numbers: [GoldenValue]? {
        guard case .list(let values) = self else { return literal == nil ? nil : [self] }
        let parts = values.map(\.numbers)
        guard parts.allSatisfy({ $0 != nil }) else { return nil }
        return parts.flatMap { $0 ?? [] }
    }
}

/// Why a golden row has no answer, in one sentence.
struct GoldenProblem: Error, Equatable, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
