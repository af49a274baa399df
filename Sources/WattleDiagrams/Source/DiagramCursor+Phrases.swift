import WattleText

extension DiagramCursor {
    /// Passes over a phrase, in any case, where no word goes on after it.
    mutating func takePhrase(_ phrase: String) -> Bool {
        let stop = position + phrase.utf8.count
        guard stop <= end, bytes[position..<stop].equalsIgnoringASCIICase(phrase) else { return false }
        if bytes[stop - 1].isWordByte, stop < end, bytes[stop].isWordByte { return false }
        position = stop
        return true
    }
}
