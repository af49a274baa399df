import WattleText

/// What a written target may stand for, the likeliest first: itself, without its `%` sequences and entities, without
/// a query.
func spellings(of target: String) -> [String] {
    let bytes = Array(target.utf8)[...].trimmedASCII()
    var spellings = [Array(bytes)]
    let decoded = percentDecoded(decodingAmpersands(bytes)[...])
    if decoded != spellings[0] { spellings.append(decoded) }
    if let query = decoded.firstIndex(of: 0x3F) { spellings.append(Array(decoded[..<query])) }
    return spellings.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
}

private func decodingAmpersands(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let entity = Array("&amp;".utf8)
    var result: [UInt8] = []
    var position = bytes.startIndex
    while position < bytes.endIndex {
        result.append(bytes[position])
        position += bytes[position...].starts(with: entity) ? entity.count : 1
    }
    return result
}
