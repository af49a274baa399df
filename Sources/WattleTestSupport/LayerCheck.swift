/// One place where the source breaks the architecture.
package struct LayerViolation: Hashable, Sendable, CustomStringConvertible {
    /// The file, relative to the package.
    package let path: String
    /// The line, from one.
    package let line: Int
    /// What is wrong there.
    package let message: String

    /// The violation in the form that editors follow.
    package var description: String { "\(path):\(line): \(message)" }
}

/// Where `sources` (text by path, `Sources/TARGET/...`) import what their target must not know, or say `unsafe`.
///
/// Sorted by path and line.
package func layerViolations(in sources: [String: String]) -> [LayerViolation] {
    sources.sorted { $0.key < $1.key }.flatMap { violations(in: $0.value, at: $0.key) }
}

private func violations(in text: String, at path: String) -> [LayerViolation] {
    let parts = path.split(separator: "/")
    guard parts.count > 2, parts[0] == "Sources", let allowed = LayerTable.imports[String(parts[1])] else {
        return [LayerViolation(path: path, line: 1, message: "the layer table has no row for this target")]
    }
    let mayBeUnsafe = LayerTable.unsafePlaces[path] != nil
    var found: [LayerViolation] = []
    for (index, line) in codeLines(of: text).enumerated() {
        let words = line.split { !isWordScalar($0) }.map { String($0) }
        if let module = importedModule(words), module != "Swift", !allowed.contains(module) {
            let message = "\(parts[1]) must not import \(module)"
            found.append(LayerViolation(path: path, line: index + 1, message: message))
        }
        if words.contains("unsafe"), !mayBeUnsafe {
            let message = "unsafe code needs a row in the table of places, with its reason"
            found.append(LayerViolation(path: path, line: index + 1, message: message))
        }
    }
    return found
}

private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

private let importKinds: Set<String> = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias", "actor",
]

/// The module that a line's words import: after `import`, which only attributes and access levels may precede.
private func importedModule(_ words: [String]) -> String? {
    guard let keyword = words.firstIndex(of: "import") else { return nil }
    let rest = words[(keyword + 1)...].drop { importKinds.contains($0) }
    return rest.first
}
