package import WattleText

/// What one slot of one record holds.
package enum SlotValue: Sendable, Equatable {
    case text([UInt8])
    case html(HTMLFragment)
    case flag(Bool)
    case list([SlotRecord])
    case record(SlotRecord?)

    /// Whether a section over the value shows its content.
    var isShown: Bool {
        switch self {
        case .text(let bytes): !bytes.isEmpty
        case .html(let fragment): !fragment.isEmpty
        case .flag(let isSet): isSet
        case .list(let records): !records.isEmpty
        case .record(let record): record != nil
        }
    }

    func fits(_ kind: SlotKind) -> Bool {
        switch (self, kind) {
        case (.text, .text), (.html, .html), (.flag, .flag): true
        case (.list(let records), .list(let schema)): records.allSatisfy { $0.fits(schema) }
        case (.record(let record), .record(let schema)): record?.fits(schema) ?? true
        default: false
        }
    }
}

/// The values that fill the slots of one schema, found by their number.
package struct SlotRecord: Sendable, Equatable {
    let values: [SlotValue]

    init(unchecked values: [SlotValue]) { self.values = values }

    /// Fills `schema` with one value a slot, in the schema's order.
    package init(_ schema: SlotSchema, _ values: [SlotValue]) {
        self.init(unchecked: values)
        precondition(fits(schema), "a record has one value of the declared kind for each slot of its schema")
    }

    func fits(_ schema: SlotSchema) -> Bool {
        values.count == schema.slots.count && zip(values, schema.slots).allSatisfy { $0.fits($1.kind) }
    }
}
