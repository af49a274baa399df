package import WattleText

/// A slot as an instruction finds it: how many records further out, and its number there.
struct SlotPlace: Sendable, Equatable {
    let outward: Int
    let number: Int
}

/// One step of a program; targets are indices of steps.
enum TemplateStep: Sendable, Equatable {
    /// Write bytes `start ..< end` of the literals.
    case literal(start: Int, end: Int)
    /// Write a text slot, escaped if the program escapes.
    case text(SlotPlace)
    /// Write an HTML slot.
    case html(SlotPlace)
    /// Go on at the target if a section over the slot is not shown.
    case unless(SlotPlace, target: Int)
    /// Go on at the target if a section over the slot is shown.
    case when(SlotPlace, target: Int)
    /// Enter the first record of a list, or the record; go on at the target if there is none.
    case enter(SlotPlace, target: Int)
    /// Go on at the target with the next record, or leave.
    case next(target: Int)
}

/// How text slots are written.
package enum TextEscaping: Sendable {
    /// For HTML: `&`, `<`, `>` and `"` become entities.
    case html
    /// As they are, for templates of plain text.
    case none
}

/// A compiled template: literals and numbered slots, nothing to look up.
package struct TemplateProgram: Sendable {
    /// The names that the template could use.
    package let schema: SlotSchema
    /// The slots that it does use, as paths such as `crumbs.title`, in byte order.
    package let slotsUsed: [String]
    let escaping: TextEscaping
    let literals: [UInt8]
    let steps: [TemplateStep]

    /// Appends the template, filled with `record`, to `output`.
    ///
    /// Complexity: linear in the bytes written.
    package func render(_ record: SlotRecord, into output: inout HTMLWriter) {
        precondition(
            record.values.count == schema.slots.count, "a program renders records of its own schema only")
        var frames = [Frame(records: [record])]
        var index = 0
        while index < steps.count {
            index = perform(steps[index], at: index, &frames, &output)
        }
    }

    /// The template, filled with `record`.
    package func render(_ record: SlotRecord) -> [UInt8] {
        var output = HTMLWriter(capacity: literals.count * 2)
        render(record, into: &output)
        return output.bytes
    }

    private struct Frame {
        let records: [SlotRecord]
        var index = 0
    }

    private func value(_ place: SlotPlace, _ frames: [Frame]) -> SlotValue {
        let frame = frames[frames.count - 1 - place.outward]
        return frame.records[frame.index].values[place.number]
    }

    /// Carries out one step and returns the index of the following one.
    private func perform(
        _ step: TemplateStep, at index: Int, _ frames: inout [Frame], _ output: inout HTMLWriter
    ) -> Int {
        switch step {
        case .literal(let start, let end):
            output.raw(trusted: literals[start..<end])
        case .text(let place):
            if case .text(let bytes) = value(place, frames) { write(bytes, into: &output) }
        case .html(let place):
            if case .html(let fragment) = value(place, frames) { output.raw(fragment) }
        case .unless(let place, let target):
            if !value(place, frames).isShown { return target }
        case .when(let place, let target):
            if value(place, frames).isShown { return target }
        case .enter(let place, let target):
            let records = self.records(of: value(place, frames))
            guard !records.isEmpty else { return target }
            frames.append(Frame(records: records))
        case .next(let target):
            let last = frames.count - 1
            frames[last].index += 1
            if frames[last].index < frames[last].records.count { return target }
            frames.removeLast()
        }
        return index + 1
    }

    private func write(_ bytes: [UInt8], into output: inout HTMLWriter) {
        switch escaping {
        case .html: output.text(bytes)
        case .none: output.raw(trusted: bytes)
        }
    }

    private func records(of value: SlotValue) -> [SlotRecord] {
        switch value {
        case .list(let records): records
        case .record(let record): record.map { [$0] } ?? []
        case .text, .html, .flag: []
        }
    }
}

/// A compiled template that can only be filled with one kind of model.
package struct Template<Model: SlotModel>: Sendable {
    /// The program below it.
    package let program: TemplateProgram

    /// Appends the template, filled with `model`, to `output`.
    package func render(_ model: Model, into output: inout HTMLWriter) {
        program.render(model.record, into: &output)
    }

    /// The template, filled with `model`.
    package func render(_ model: Model) -> [UInt8] { program.render(model.record) }
}
