/// What a stretch of code is to a reader.
///
/// Few kinds, since each is a voice on the page: what a language calls a storage class is a keyword here.
package enum CodeTokenKind: UInt8, Sendable, CaseIterable {
    /// White space, punctuation, names of variables: most of the code.
    case plain
    case keyword
    case type
    /// A function, method, macro or command that is called or defined.
    case function
    case string
    case number
    case comment
    /// A value with a name, such as `true` or `MAX_SIZE`.
    case constant
    /// A name that carries a value or a mark: keys, properties, decorators, variables of a shell.
    case attribute
    /// The name of an HTML or XML element, or a selector of one.
    case tag
    /// A line that a patch adds.
    case inserted
    /// A line that a patch takes away.
    case deleted
    case heading
    case strong
    case emphasis

    /// The class on the page; nil for plain code, which has no element.
    package var className: StaticString? {
        switch self {
        case .plain: nil
        case .keyword: "k"
        case .type: "t"
        case .function: "f"
        case .string: "s"
        case .number: "n"
        case .comment: "c"
        case .constant: "o"
        case .attribute: "a"
        case .tag: "g"
        case .inserted: "i"
        case .deleted: "d"
        case .heading: "h"
        case .strong: "b"
        case .emphasis: "e"
        }
    }
}
