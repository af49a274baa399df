/// A language that notes quote.
package struct CodeLanguage: Sendable {
    /// Its name in info strings and in classes, in lower case.
    package let name: String
    /// Its name as readers know it; empty where there is nothing to say.
    package let title: String
    let syntax: CodeSyntax

    /// The language that an info string names, by its name or by one of its other names; case does not matter.
    ///
    /// Complexity: constant.
    package static func named(_ name: String) -> CodeLanguage? {
        byName[name.lowercased()].map { LanguageTable.all[$0].language }
    }

    /// Every name by which a language is known, in the order of the table.
    package static let allNames: [String] = LanguageTable.all.flatMap { [$0.language.name] + $0.otherNames }

    private static let byName: [String: Int] = Dictionary(
        LanguageTable.all.enumerated().flatMap { index, row in
            ([row.language.name] + row.otherNames).map { ($0, index) }
        }, uniquingKeysWith: { first, _ in first })
}
