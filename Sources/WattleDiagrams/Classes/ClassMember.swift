import WattleText

/// An attribute or a method of a class.
struct ClassMember: Hashable, Sendable {
    let label: Label
    /// Whether it is a method: it has parentheses.
    let isMethod: Bool

    /// Reads `+name: Type`, `-method(List~int~ numbers)* bool`, `count$`.
    ///
    /// `$` makes it static, which is underlined, and `*` abstract, which is italic. Complexity: linear.
    init(_ text: String) {
        var bytes = Array(text.utf8)
        while bytes.last == 0x3B || bytes.last == ASCII.space { bytes.removeLast() }
        isMethod = bytes.firstIndex(of: 0x29).map { $0 > 0 } ?? false
        let style = isMethod ? Self.takeMethodMark(&bytes) : Self.takeAttributeMark(&bytes)
        if isMethod { Self.divideResult(&bytes) }
        label = Label(String(decoding: Self.withAngles(bytes), as: UTF8.self), style: style)
    }

    // MARK: Static and abstract

    /// Takes the mark after the parentheses, or else at the end.
    private static func takeMethodMark(_ bytes: inout [UInt8]) -> LabelStyle {
        guard let close = bytes.lastIndex(of: 0x29) else { return [] }
        if close + 1 < bytes.count, let style = style(bytes[close + 1]) {
            bytes.remove(at: close + 1)
            return style
        }
        guard let last = bytes.last, let style = style(last) else { return [] }
        bytes.removeLast()
        return style
    }

    /// Takes the `$` at the end of the name; `*` belongs to a type there, as in `char*`.
    private static func takeAttributeMark(_ bytes: inout [UInt8]) -> LabelStyle {
        let mark = bytes.indices.last { index in
            bytes[index] == 0x24 && index > 0 && (index + 1 == bytes.count || bytes[index + 1] == ASCII.space)
        }
        guard let mark else { return [] }
        bytes.remove(at: mark)
        return .underline
    }

    private static func style(_ mark: UInt8) -> LabelStyle? {
        mark == 0x24 ? .underline : mark == 0x2A ? .italic : nil
    }

    // MARK: Types

    /// Puts a colon between the parentheses and the type after them.
    private static func divideResult(_ bytes: inout [UInt8]) {
        guard let close = bytes.lastIndex(of: 0x29), close + 1 < bytes.count else { return }
        var result = bytes[(close + 1)...].trimmedASCII()
        if result.first == 0x3A { result = result.dropFirst().trimmedASCII() }
        bytes = bytes[...close] + (result.isEmpty ? [] : Array(": ".utf8) + result)
    }

    /// Writes `List~List~int~~` as `List<List<int>>`: a tilde opens between a name and a type, if another closes it.
    static func withAngles(_ bytes: [UInt8]) -> [UInt8] {
        var angled = bytes
        var left = bytes.reduce(0) { $0 + ($1 == 0x7E ? 1 : 0) }
        var depth = 0
        for index in bytes.indices where bytes[index] == 0x7E {
            left -= 1
            let after = index + 1 < bytes.count ? bytes[index + 1] : ASCII.space
            let before = index > 0 ? bytes[index - 1] : ASCII.space
            let canOpen = before.isWordByte && !after.isASCIIWhitespace && !"~,);:".utf8.contains(after)
            if canOpen, left > depth {
                angled[index] = 0x3C
                depth += 1
            } else if depth > 0 {
                angled[index] = 0x3E
                depth -= 1
            }
        }
        return angled
    }
}
