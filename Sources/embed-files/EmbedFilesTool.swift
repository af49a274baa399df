import FoundationEssentials

/// Writes a Swift file that holds every text file of a folder: `embed-files FOLDER OUTPUT`.
@main
struct EmbedFilesTool {
    static func main() throws {
        guard CommandLine.arguments.count == 3 else {
            throw EmbeddingFailure(message: "usage: embed-files FOLDER OUTPUT")
        }
        let texts = try embeddedTexts(in: CommandLine.arguments[1])
        let source = swiftSource(embedding: texts)
        try Data(source).write(to: URL(filePath: CommandLine.arguments[2]), options: .atomic)
    }
}
