/// A text in as few lines as a width allows, all of them about as long; words that are wider are broken.
///
/// - Parameters:
///   - text: plain; its white space is where lines may end.
///   - fontSize: of the letters, in pixels.
///   - width: of the longest line, in pixels.
/// - Returns: the lines, none for an empty text.
package func balancedLines(of text: String, fontSize: Double, within width: Double) -> [String] {
    Label(text, fontSize: fontSize).squeezed(into: width).lines.map { $0.map(\.text).joined() }
}
