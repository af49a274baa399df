import WattleMath
import WattleText

/// The markup of a formula within `<math>`; the source in brackets if it is refused.
func markup(_ source: String, isBlock: Bool = false) -> String {
    var macros = MathMacros()
    return markup(source, isBlock: isBlock, &macros)
}

/// The same, with the commands that earlier formulas have defined.
func markup(_ source: String, isBlock: Bool = false, _ macros: inout MathMacros) -> String {
    let formula = Formula(Array(source.utf8)[...], macros: &macros)
    guard let markup = formula.markup(isBlock: isBlock) else { return "[" + source + "]" }
    let text = String(decoding: markup.bytes, as: UTF8.self)
    let open = isBlock ? "<math display=\"block\">" : "<math>"
    guard text.hasPrefix(open), text.hasSuffix("</math>") else { return text }
    return String(text.dropFirst(open.count).dropLast("</math>".count))
}

/// What is wrong with a formula.
func faults(_ source: String) -> [MathFault] {
    var macros = MathMacros()
    return Formula(Array(source.utf8)[...], macros: &macros).faults
}

/// A formula as a line of text.
func plain(_ source: String) -> String {
    var macros = MathMacros()
    return Formula(Array(source.utf8)[...], macros: &macros).text
}
