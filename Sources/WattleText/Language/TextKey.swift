/// The name of a text of the interface, such as `note.linked-from`.
///
/// Each module declares its own in an extension; the words stand in templates/texts.
package struct TextKey: Hashable, Sendable, CustomStringConvertible {
    /// The name as files of texts write it.
    package let description: String

    /// Names a text.
    package init(_ name: String) { description = name }
}
