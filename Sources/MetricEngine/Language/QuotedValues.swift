extension BlockOutline {
    /// W520: values that a reader of YAML would refuse or take for something else, unless they stand in quotes.
    ///
    /// Wattle reads them either way, since it reads lines and not YAML.
    func quotingRemarks() -> [MetricFault] {
        plainValues.flatMap { value -> [MetricFault] in
            if let list = ValueList(source, value) {
                return list.rawItems.filter { needsQuotes($0, inList: true) }.map { remark($0) }
            }
            return needsQuotes(value, inList: false) ? [remark(value)] : []
        }
    }

    private func needsQuotes(_ range: ByteRange, inList: Bool) -> Bool {
        MetricEngine.needsQuotes(source[range], inList: inList)
    }

    private func remark(_ range: ByteRange) -> MetricFault {
        let holdsQuotes = source[range].contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
        let quoted = [UInt8(ascii: "\"")] + source[range] + [UInt8(ascii: "\"")]
        return MetricFault(
            rule: MetricRule(520), level: .note, message: utf8("a reader of YAML needs quotes here"),
            range: range, help: [utf8("put the value in double quotes, which mean nothing else here")],
            fix: holdsQuotes
                ? nil
                : .init(summary: utf8("add quotes"), range: range, replacement: quoted, isCertain: true))
    }
}

/// Whether plain YAML 1.2 could not hold a value as it stands; `inList` for an item of `[a, b]`.
func needsQuotes(_ value: ArraySlice<UInt8>, inList: Bool) -> Bool {
    guard let first = value.first else { return false }
    if inList {
        let isQuoted = value.count >= 2 && first == UInt8(ascii: "\"") && value.last == first
        if isQuoted { return false }
        if value.contains(where: { utf8("[]{},").contains($0) }) { return true }
    }
    let next = value.count > 1 ? value[value.startIndex + 1] : UInt8(ascii: " ")
    if utf8("[]{},&*!|>%@`'\"").contains(first) { return true }
    if utf8("-?:").contains(first), next == UInt8(ascii: " ") { return true }
    if value.last == UInt8(ascii: ":") { return true }
    return value.indices.dropLast().contains { index in
        (value[index] == UInt8(ascii: ":") && value[index + 1] == UInt8(ascii: " "))
            || (value[index] == UInt8(ascii: " ") && value[index + 1] == UInt8(ascii: "#"))
    }
}
