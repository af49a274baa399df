/// What a slot holds, and therefore how a template may use it.
package indirect enum SlotKind: Sendable, Equatable {
    /// Plain text; `{{name}}` writes it escaped.
    case text
    /// Markup that one of our writers made; `{{{name}}}` writes it as it stands.
    case html
    /// A condition; `{{#name}}` and `{{^name}}` ask it.
    case flag
    /// Any number of records; `{{#name}}` repeats its content for each.
    case list(SlotSchema)
    /// One record or none; `{{#name}}` shows its content if there is one.
    case record(SlotSchema)

    /// The word for messages.
    var word: String {
        switch self {
        case .text: "text"
        case .html: "HTML"
        case .flag: "a flag"
        case .list: "a list"
        case .record: "a record"
        }
    }
}

/// A name that a template may use.
package struct Slot: Sendable, Equatable {
    /// The name between the braces.
    package let name: String
    /// What stands behind it.
    package let kind: SlotKind

    /// Names a slot.
    package init(_ name: String, _ kind: SlotKind) {
        self.name = name
        self.kind = kind
    }
}

/// The names that a template may use at one level, in the order in which a record stores their values.
package struct SlotSchema: Sendable, Equatable {
    /// The slots; a slot's number is its place here.
    package let slots: [Slot]

    /// Declares the slots.
    package init(_ slots: [Slot]) { self.slots = slots }

    /// The number of the slot called `name`, of two with one name the first.
    func number(of name: some Sequence<UInt8>) -> Int? {
        slots.firstIndex { $0.name.utf8.elementsEqual(name) }
    }
}
