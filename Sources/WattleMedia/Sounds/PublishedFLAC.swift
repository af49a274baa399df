/// The published copy of a FLAC file: how to read the sound, where to jump to, and the sound.
///
/// Tags, covers, cue sheets, what programs keep for themselves, and tags of other formats around go.
/// - Source: RFC 9639, sections 8 and 9.
func publishedFLAC(_ bytes: [UInt8]) throws(MediaRefusal) -> PublishedMedia {
    var offset = endOfTags(bytes) + 4
    let description = offset + 4
    var blocks: [ArraySlice<UInt8>] = []
    var isLast = false
    while !isLast {
        guard let header = bytes.bigEndian32(at: offset),
            let block = bytes.range(offset, 4 + header & 0xFF_FFFF)
        else { throw MediaRefusal.damaged("it ends before its sound") }
        isLast = header >> 31 == 1
        offset = block.upperBound
        // Of the kinds of blocks, 0 describes the sound and 3 says where to jump to.
        if [0, 3].contains(header >> 24 & 0x7F) { blocks.append(bytes[block]) }
    }
    let sound = offset..<endOfSound(bytes, from: offset)
    guard let first = blocks.first, first.first.map({ $0 & 0x7F }) == 0, first.count == 38,
        endsWithFrame(bytes, sound)
    else {
        throw MediaRefusal(
            "does not end with its sound", remedy: "Decode and encode it once more: flac --decode, then flac."
        )
    }
    var output = Array("fLaC".utf8)
    output.reserveCapacity(bytes.count)
    for (index, block) in blocks.enumerated() {
        let mark: UInt8 = index == blocks.count - 1 ? 0x80 : 0
        output.append((block.first ?? 0) & 0x7F | mark)
        output += block.dropFirst()
    }
    return PublishedMedia(output + bytes[sound], kind: .flac, duration: duration(bytes, description))
}

/// How long the sound plays: 20 bits of rate and 36 bits of samples.
private func duration(_ bytes: [UInt8], _ start: Int) -> Duration? {
    guard let rate = bytes.bigEndian32(at: start + 10), let high = bytes.byte(at: start + 13),
        let low = bytes.bigEndian32(at: start + 14)
    else { return nil }
    return playingTime(Int(high & 15) << 32 | low, per: rate >> 12)
}

/// Where the sound ends: before the tags that other formats put behind it.
private func endOfSound(_ bytes: [UInt8], from start: Int) -> Int {
    var end = bytes.count
    if bytes.has("TAG", at: end - 128) { end -= 128 }
    if bytes.has("APETAGEX", at: end - 32), let length = bytes.littleEndian32(at: end - 20),
        let flags = bytes.littleEndian32(at: end - 12)
    {
        end -= length + (flags >> 31 == 1 ? 32 : 0)
    }
    return max(start, end)
}

/// Whether the last bytes of the sound are those of a frame whose checks are right.
///
/// What could be the beginning of a frame is looked for from behind, in the last megabyte and 64 times at most.
private func endsWithFrame(_ bytes: [UInt8], _ sound: Range<Int>) -> Bool {
    var attempts = 0
    var place = sound.upperBound - 2
    while place >= max(sound.lowerBound, sound.upperBound - 1 << 20), attempts < 64 {
        if bytes[place] == 0xFF, bytes[place + 1] & 0xFE == 0xF8, hasFrameHeader(bytes, place) {
            attempts += 1
            if frameCheck(bytes[place..<sound.upperBound]) == 0 { return true }
        }
        place -= 1
    }
    return false
}

/// Whether the check of the header of a frame is right; its length follows from its codes.
private func hasFrameHeader(_ bytes: [UInt8], _ start: Int) -> Bool {
    guard let codes = bytes.byte(at: start + 2), let number = bytes.byte(at: start + 4) else { return false }
    let numberLength = number < 0x80 ? 1 : number.leadingOnes
    let blockLength = [6: 1, 7: 2][codes >> 4] ?? 0
    let rateLength = [12: 1, 13: 2, 14: 2][codes & 15] ?? 0
    guard let header = bytes.range(start, 5 + numberLength + blockLength + rateLength) else { return false }
    var check: UInt8 = 0
    for byte in bytes[header] {
        check ^= byte
        for _ in 0..<8 { check = check << 1 ^ (check & 0x80 == 0 ? 0 : 0x07) }
    }
    return check == 0
}

/// The check of 16 bits over a frame, zero for a whole one: polynomial 0x8005, the highest bit first.
private func frameCheck(_ frame: ArraySlice<UInt8>) -> UInt16 {
    let table = frameTable
    return frame.reduce(0) { check, byte in check << 8 ^ table[Int(check >> 8) ^ Int(byte)] }
}

private let frameTable: [UInt16] = (0..<256).map { index in
    (0..<8).reduce(UInt16(index) << 8) { value, _ in value << 1 ^ (value >> 15 == 0 ? 0 : 0x8005) }
}

extension UInt8 {
    /// How many of the highest bits are one.
    fileprivate var leadingOnes: Int { (~self).leadingZeroBitCount }
}
