/// A broken environment: one clear sentence, exit code 3 (or 2 where the caller asked for something impossible).
package struct FileFailure: Error, Equatable, CustomStringConvertible {
    /// Whether the request itself was wrong, so that repeating it cannot help.
    package let isUsage: Bool
    /// The sentence.
    package let description: String

    /// Something that the system refused.
    package static func system(_ sentence: String) -> FileFailure {
        FileFailure(isUsage: false, description: sentence)
    }
    /// Something that was asked for wrongly.
    package static func usage(_ sentence: String) -> FileFailure {
        FileFailure(isUsage: true, description: sentence)
    }
}
