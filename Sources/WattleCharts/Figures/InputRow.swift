package import MetricEngine
package import WattleText

/// One row of a list of inputs: an input, or the figures of one thing that come from one source.
struct InputRow {
    /// What the row is about.
    let label: [UInt8]
    /// At least one; all of the same origin, grade and source.
    let inputs: [InputUsed]

    /// The values, each behind its name where there are several.
    func value(in texts: InterfaceTexts) -> [UInt8] {
        guard inputs.count > 1 else { return inputs[0].value }
        return texts.list(inputs.map { ($0.nameOfPart ?? $0.label) + noBreakSpace + $0.value })
    }
}

/// The rows of a list of inputs, each at the place of its first input.
func inputRows(_ inputs: [InputUsed]) -> [InputRow] {
    var rows: [(owner: [UInt8]?, inputs: [InputUsed])] = []
    for input in inputs {
        let owner = input.owner
        if let owner,
            let row = rows.firstIndex(where: { $0.owner == owner && $0.inputs[0].isListed(with: input) })
        {
            rows[row].inputs.append(input)
        } else {
            rows.append((owner, [input]))
        }
    }
    return rows.map { row in
        let first = row.inputs[0]
        let label = row.inputs.count > 1 ? row.owner ?? first.label : first.label
        return InputRow(label: label.isEmpty ? first.name : label, inputs: row.inputs)
    }
}

extension InputUsed {
    /// Of `GB300 NVL72: memory` the system; nil for an input that belongs to nothing or is uncertain.
    fileprivate var owner: [UInt8]? {
        guard origin == .catalogue, uncertainty.isEmpty, note.isEmpty, let colon = separator else {
            return nil
        }
        return Array(label[..<colon])
    }

    /// Of `GB300 NVL72: memory` the figure.
    fileprivate var nameOfPart: [UInt8]? { separator.map { Array(label[($0 + 2)...]) } }

    private var separator: Int? {
        label.indices.dropLast().first {
            label[$0] == UInt8(ascii: ":") && label[$0 + 1] == UInt8(ascii: " ")
        }
    }

    fileprivate func isListed(with other: InputUsed) -> Bool {
        grade == other.grade && source == other.source
    }
}

/// The inputs that an earlier figure of the page has listed.
package struct ListedInputs: Sendable {
    let anchor: [UInt8]
    let title: [UInt8]
    let inputs: [InputUsed]

    /// What a figure lists, for those that follow it.
    package init(_ result: BlockResult, anchor: [UInt8], in texts: InterfaceTexts) {
        self.anchor = anchor
        title = figureTitle(of: result, in: texts)
        inputs = result.inputs
    }
}
