/// A number with at most `decimals` digits after the point, and none that say nothing.
///
/// The same on every machine: no locale, no formatter.
func numberText(_ value: Double, decimals: Int = 2) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let rounded = (abs(value) * scale).rounded()
    guard rounded < 9e15 else { return "\(value)" }
    let whole = Int((rounded / scale).rounded(.down))
    var rest = Int(rounded - Double(whole) * scale)
    var text = "\(whole)"
    if rest > 0 {
        var digits = ""
        for _ in 0..<decimals {
            digits = "\(rest % 10)" + digits
            rest /= 10
        }
        while digits.hasSuffix("0") { digits.removeLast() }
        text += "." + digits
    }
    return value < 0 && rounded > 0 ? "-" + text : text
}

/// A part of a whole in percent: whole numbers from 1 on, one decimal below.
func percentText(_ part: Double) -> String {
    let percent = part * 100
    if percent > 0, percent < 0.1 { return "<0.1%" }
    return numberText(percent, decimals: percent < 1 ? 1 : 0) + "%"
}
