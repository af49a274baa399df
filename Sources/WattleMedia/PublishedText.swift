/// Texts that are published as they are when a note links to them.
enum TextExtension {
    /// The kind under which a file with this extension is published; nil for one that is not.
    ///
    /// Sources of programs are published as plain text, so that no host runs or draws them.
    static func kind(of name: String) -> MediaKind? {
        switch name {
        case "csv": .csv
        case "tsv": .tsv
        case "json": .json
        case _ where plain.contains(name): .text
        default: nil
        }
    }

    private static let plain: Set<String> = [
        "txt", "text", "log", "jsonl", "ndjson", "yaml", "yml", "toml", "ini", "tex", "bib", "srt", "vtt",
        "diff",
        "patch", "py", "ipy", "r", "jl", "swift", "rs", "go", "c", "h", "cpp", "hpp", "cc", "cs", "java",
        "kt",
        "rb", "lua", "pl", "sh", "bash", "zsh", "fish", "ps1", "sql", "ts", "tsx", "jsx", "css", "scss", "cu",
    ]
}

/// The copy of a text: the same bytes without a byte order mark.
///
/// - Throws: a refusal unless the bytes are UTF-8 without control characters, in which nothing can be hidden from
///   somebody who reads them.
func publishedText(_ bytes: [UInt8]) throws(MediaRefusal) -> [UInt8] {
    let text = bytes.has([0xEF, 0xBB, 0xBF], at: 0) ? Array(bytes.dropFirst(3)) : bytes
    let isPlain = text.allSatisfy { $0 >= 0x20 && $0 != 0x7F || 0x09...0x0D ~= $0 }
    guard isPlain, String(validating: text, as: UTF8.self) != nil else {
        throw MediaRefusal("is not plain text in UTF-8", remedy: "Save it as plain text in UTF-8.")
    }
    return text
}
