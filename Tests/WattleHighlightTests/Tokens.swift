import Testing
import WattleText

@testable import WattleHighlight

/// A stretch that is not plain, for expectations.
struct Token: Equatable, CustomStringConvertible {
    let kind: CodeTokenKind
    let text: String

    init(_ kind: CodeTokenKind, _ text: String) {
        self.kind = kind
        self.text = text
    }

    var description: String { "\(kind) '\(text)'" }
}

/// The stretches of some code that are not plain.
func tokens(_ code: String, _ name: String) throws -> [Token] {
    let bytes = Array(code.utf8)
    let language = try #require(CodeLanguage.named(name))
    let runs = highlighted(bytes, as: language)
    var start = 0
    var found: [Token] = []
    for (kind, end) in zip(runs.kinds, runs.ends) {
        if kind != .plain {
            found.append(Token(kind, String(decoding: bytes[start..<Int(end)], as: UTF8.self)))
        }
        start = Int(end)
    }
    return found
}

/// Some code of a language and the stretches that its grammar makes of it, written as `kind:text` in order.
struct LanguageCase: CustomTestStringConvertible, Sendable {
    let language: String
    let code: String
    let expected: [String]

    init(_ language: String, _ code: String, _ expected: String...) {
        self.language = language
        self.code = code
        self.expected = expected
    }

    var testDescription: String { "\(language): \(code.prefix(40))" }
}

/// The letter by which expectations name a kind: its class, or `-` for none.
func shorthand(_ token: Token) -> String {
    guard let name = token.kind.className else { return "-:" + token.text }
    return "\(name):" + token.text
}
