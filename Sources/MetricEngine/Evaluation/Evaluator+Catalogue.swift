extension Evaluator {
    /// Groups of the catalogue whose figures are reached by name: `facility.pue_survey_2024`.
    private static let groups: [(kind: EntryKind, field: FigureKey?)] = [
        (.facility, .value), (.rentalPrice, .price), (.ownershipCost, nil), (.capitalCost, .capital),
        (.claim, .claimed),
    ]

    /// The group that a path begins with.
    func catalogueGroup(_ names: ArraySlice<Path.Name>) -> EntryKind? {
        guard names.count > 1, let first = names.first else { return nil }
        return Evaluator.groups.first { $0.kind.group.utf8.elementsEqual(first.text) }?.kind
    }

    /// The figure of `group.id` or `group.id.field`; in ids `_` stands for `-`.
    mutating func catalogueFigure(
        _ group: EntryKind, _ names: ArraySlice<Path.Name>, _ code: Int, _ scope: Scope
    ) -> Value {
        let rest = Array(names.dropFirst())
        let entries = program.catalogue.entries
        guard let entry = entries.lastIndex(where: { $0.kind == group && matches($0.id, rest[0].text) })
        else {
            let known = entries.filter { $0.kind == group }.map { $0.id.map(underscored) }
            report(.noCatalogueEntry(group, rest[0], near: nearest(to: rest[0].text, among: known)), in: code)
            return .invalid
        }
        let field = rest.count == 2 ? rest[1] : nil
        let key =
            field.map { field in FigureKey.allCases.first { $0.name.utf8.elementsEqual(field.text) } }
            ?? Evaluator.groups.first { $0.kind == group }?.field
        guard rest.count <= 2, let key, let value = self.field(key, of: entry, rest[0], scope) else {
            let fields = entries[entry].fields.map { Array($0.key.name.utf8) }
            report(.noCatalogueField(rest[0], field?.range ?? rest[0].range, fields: fields), in: code)
            return .invalid
        }
        return value
    }

    private func matches(_ id: [UInt8], _ name: [UInt8]) -> Bool { id.map(underscored).elementsEqual(name) }

    private func underscored(_ byte: UInt8) -> UInt8 {
        isLetter(byte) || isDigit(byte) ? byte : UInt8(ascii: "_")
    }
}

extension MetricFault {
    /// M205: no entry of that group has the id.
    static func noCatalogueEntry(_ group: EntryKind, _ name: Path.Name, near: [UInt8]?) -> MetricFault {
        MetricFault(
            rule: MetricRule(205),
            message: utf8("the catalogue has no \(Array(group.name.utf8)) \"\(name.text)\""),
            range: name.range,
            labels: near.map { [Label(range: name.range, text: utf8("did you mean \($0)?"))] } ?? [],
            help: [utf8("`wattle catalogue list` prints every id; write _ for - in it")],
            fix: near.map { Fix(summary: utf8("write \($0)"), range: name.range, replacement: $0) })
    }

    /// M205: the entry is there and has no such field, or several to choose from.
    static func noCatalogueField(_ name: Path.Name, _ range: ByteRange, fields: [[UInt8]]) -> MetricFault {
        MetricFault(
            rule: MetricRule(205), message: utf8("say which figure of \(name.text) is meant"), range: range,
            help: [utf8("it has: \(joined(fields))")])
    }
}
