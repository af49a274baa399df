import WattleDiagnostics
import WattleText

/// Reads the small part of YAML that front matter may use.
struct FrontMatterReader {
    var diagnostics: [Diagnostic] = []

    init(_ source: [UInt8], from start: Int, path: String, options: SyntaxOptions) {}

    mutating func read() -> FrontMatter { FrontMatter() }
}
