package import WattleText

/// One slot of a model: its name beside the value that fills it, so that the two cannot disagree.
package struct SlotField<Model>: Sendable {
    let slot: Slot
    let value: @Sendable (Model) -> SlotValue

    /// A slot of plain text.
    package static func text(_ name: String, _ get: @escaping @Sendable (Model) -> String) -> SlotField {
        SlotField(slot: Slot(name, .text)) { .text(Array(get($0).utf8)) }
    }

    /// A slot of markup.
    package static func html(
        _ name: String, _ get: @escaping @Sendable (Model) -> HTMLFragment
    ) -> SlotField {
        SlotField(slot: Slot(name, .html)) { .html(get($0)) }
    }

    /// A slot that is only asked.
    package static func flag(_ name: String, _ get: @escaping @Sendable (Model) -> Bool) -> SlotField {
        SlotField(slot: Slot(name, .flag)) { .flag(get($0)) }
    }

    /// A slot that repeats.
    package static func list<Element: SlotModel>(
        _ name: String, _ get: @escaping @Sendable (Model) -> [Element]
    ) -> SlotField {
        SlotField(slot: Slot(name, .list(Element.schema))) { .list(get($0).map(\.record)) }
    }

    /// A slot that may be absent.
    package static func record<Element: SlotModel>(
        _ name: String, _ get: @escaping @Sendable (Model) -> Element?
    ) -> SlotField {
        SlotField(slot: Slot(name, .record(Element.schema))) { .record(get($0)?.record) }
    }
}

/// A Swift value that a template can show.
package protocol SlotModel: Sendable {
    /// The slots in their order.
    static var fields: [SlotField<Self>] { get }
}

extension SlotModel {
    /// The names that a template of this model may use.
    package static var schema: SlotSchema { SlotSchema(fields.map(\.slot)) }

    /// The value in the form that programs read.
    package var record: SlotRecord { SlotRecord(unchecked: Self.fields.map { $0.value(self) }) }
}
