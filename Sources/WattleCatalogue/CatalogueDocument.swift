import WattleText
internal import Yams

/// A parsed catalogue file, with what is needed to say where in it something stands.
struct CatalogueDocument {
    /// The path as it is reported.
    let path: String
    /// The file's top-level keys and what stands under them.
    let sections: [(key: Node, value: Node)]
    private let bytes: [UInt8]
    private let lines: LineIndex

    /// Splits a file's mapping into its sections.
    init(path: String, text: String, mapping: Node.Mapping) {
        self.path = path
        sections = mapping.map { ($0.key, $0.value) }
        bytes = Array(text.utf8)
        lines = LineIndex(bytes)
    }

    /// The bytes of a node: a scalar's text, or the first byte of anything larger.
    func range(of node: Node) -> SourceRange {
        guard let mark = node.mark else { return SourceRange(0, 0) }
        let start = CatalogueDocument.offset(line: mark.line, column: mark.column, lines: lines, bytes: bytes)
        return SourceRange(start, min(bytes.count, start + (node.scalar?.string.utf8.count ?? 1)))
    }

    /// The offset of a line and column, both counted from 1, the column in Unicode scalars.
    static func offset(line: Int, column: Int, lines: LineIndex, bytes: [UInt8]) -> Int {
        guard lines.starts.indices.contains(line - 1) else { return bytes.count }
        var offset = lines.starts[line - 1]
        var left = column - 1
        while left > 0, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            left -= 1
        }
        return offset
    }
}
