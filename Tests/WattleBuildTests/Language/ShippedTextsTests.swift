import Foundation
import Testing
import WattleText
import Yams

@testable import WattleBuild

struct ShippedTextsTests {
    private static let languages = ["en", "fr", "de", "es", "zh", "ja", "ar"]
    private let files: [String: TextsFile]
    private let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    init() throws {
        let package = package
        files = Dictionary(
            uniqueKeysWithValues: try Self.languages.map { tag in
                let url = package.appending(path: "templates/texts/\(tag).yml")
                return (tag, TextsFile(Array(try Data(contentsOf: url))))
            })
    }

    @Test func everyTextIsUsedAndEveryUsedTextExists() throws {
        let used = try declaredKeys().union(templateKeys()).union(scriptKeys())
        let given = Set(InterfaceTexts(language: "en", files: files.mapValues { [$0] }).names)
        #expect(used.subtracting(given).sorted() == [], "used, but not in templates/texts/en.yml")
        #expect(given.subtracting(used).sorted() == [], "in templates/texts/en.yml, but not used")
    }

    @Test(arguments: languages)
    func languageHasAllTextsInAllItsForms(tag: String) throws {
        let english = try #require(files["en"])
        let file = try #require(files[tag])
        let counted = Set(
            english.lines.compactMap { divided(textKey: $0.key) }.filter { $0.1 != nil }.map(\.0))
        let categories = PluralRule(language: LanguageTag(tag)).categories
        var expected: Set<String> = []
        for line in english.lines {
            let base = divided(textKey: line.key).base
            if counted.contains(base) {
                expected.formUnion(categories.map { base + "." + $0.rawValue })
            } else {
                expected.insert(base)
            }
        }
        #expect(file.faults.isEmpty)
        #expect(expected.subtracting(file.lines.map(\.key)).sorted() == [], "missing in \(tag).yml")
        #expect(Set(file.lines.map(\.key)).subtracting(expected).sorted() == [], "too many in \(tag).yml")
    }

    @Test(arguments: languages)
    func languageFillsTheSamePlaceholders(tag: String) throws {
        let english = InterfaceTexts(language: "en", files: files.mapValues { [$0] })
        for line in try #require(files[tag]).lines {
            let (base, category) = divided(textKey: line.key)
            let wanted = Set((english.text(named: base)?.forms[.other]).map(placeholders) ?? [])
            var given = Set(placeholders(of: line.text))
            if let category, [.zero, .one, .two].contains(category) { given.insert("count") }
            #expect(given == wanted, "\(tag): \(line.key)")
        }
    }

    @Test(arguments: languages)
    func filesAreYAML(tag: String) throws {
        let url = package.appending(path: "templates/texts/\(tag).yml")
        let node = try Yams.compose(yaml: String(contentsOf: url, encoding: .utf8))
        let pairs = try #require(node?.mapping).map { ($0.0.string ?? "", $0.1.string ?? "") }
        let lines = try #require(files[tag]).lines
        #expect(pairs.map(\.0) == lines.map(\.key))
        #expect(pairs.map(\.1) == lines.map(\.text))
    }

    private func declaredKeys() throws -> Set<String> {
        try names(in: "Sources", ext: "swift") {
            $0.components(separatedBy: "TextKey(\"").dropFirst().map { $0 }
        }
    }

    private func templateKeys() throws -> Set<String> {
        try names(in: "templates", ext: "mustache") {
            $0.components(separatedBy: "{{text.").dropFirst().map { $0 }
        }
    }

    private func scriptKeys() throws -> Set<String> {
        try names(in: "templates/assets", ext: "js") { script in
            guard script.hasPrefix("// texts:") else { return [] }
            return script.prefix { $0 != "\n" }.split(separator: " ").dropFirst(2).map { String($0) }
        }
    }

    /// The names at the beginning of each piece that `pieces` cuts out of the files.
    private func names(
        in folder: String, ext: String, _ pieces: (String) -> [String]
    ) throws -> Set<String> {
        let base = package.appending(path: folder).path
        let paths = try FileManager.default.subpathsOfDirectory(atPath: base).filter {
            $0.hasSuffix("." + ext)
        }
        var names: Set<String> = []
        for path in paths {
            for piece in pieces(try String(contentsOfFile: base + "/" + path, encoding: .utf8)) {
                names.insert(String(piece.prefix { $0 != "\"" && $0 != "}" }))
            }
        }
        return names
    }
}
