/// Code that somebody could have written, for tests and benchmarks of highlighting.
package struct CodeSample: Sendable {
    /// The name of its language in an info string.
    package let language: String
    /// The code itself.
    package let text: String

    init(_ language: String, _ text: String) {
        self.language = language
        self.text = text
    }

    /// One for each language that notes use most.
    package static let all = compiled + scripted + documents
}
