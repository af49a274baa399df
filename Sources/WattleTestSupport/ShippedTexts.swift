import Foundation
package import WattleText

/// The interface texts that the program comes with.
/// - Parameter language: the tag of one of the files in templates/texts.
/// - Returns: its texts, and English ones that it lacks.
/// - Throws: if the file cannot be read.
package func shippedTexts(_ language: String = "en") throws -> InterfaceTexts {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    let files = try [language, "en"].map { tag in
        (tag, [TextsFile(Array(try Data(contentsOf: package.appending(path: "templates/texts/\(tag).yml"))))])
    }
    return InterfaceTexts(
        language: language, files: Dictionary(files, uniquingKeysWith: { first, _ in first }))
}
