import WattleText

extension DiagramSource {
    /// Whether a statement says where a node leads: pages hold such targets only where they lead somewhere.
    ///
    /// Of statements that cannot be read, those count that hold `click` and a wikilink.
    func isLink(_ statement: ArraySlice<UInt8>) -> Bool {
        guard kind != .other else { return false }
        let words = statement.trimmedASCII()
        if words.contains(word: "click"), words.contains(word: "[[") { return true }
        var cursor = DiagramCursor(bytes, in: words.startIndex..<words.endIndex)
        if cursor.takeKeyword("click") { return true }
        switch kind {
        case .classDiagram, .sequence, nil:
            return cursor.takeKeyword("link") || cursor.takeKeyword("links") || cursor.takeKeyword("callback")
        default: return false
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes of `word` stand somewhere.
    ///
    /// Complexity: linear for short words.
    fileprivate func contains(word: String) -> Bool {
        let word = Array(word.utf8)
        return indices.contains { self[$0] == word[0] && self[$0...].starts(with: word) }
    }
}
