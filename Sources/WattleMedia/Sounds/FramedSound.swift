/// The published copy of an MP3 file: its frames, one after the other, and nothing between, before or behind them.
///
/// Tags of every kind (ID3, APE, Lyrics3), covers among them, are no frames.
/// - Source: ISO/IEC 11172-3, section 2.4.1.3; ISO/IEC 13818-3.
func publishedMP3(_ bytes: [UInt8]) throws(MediaRefusal) -> PublishedMedia {
    try publishedFrames(bytes, kind: .mp3) { mpegFrame(bytes, at: $0) }
}

/// The published copy of an AAC file: its frames, one after the other, and nothing between, before or behind them.
///
/// - Source: ISO/IEC 14496-3, section 1.A.2.2 (ADTS).
func publishedAAC(_ bytes: [UInt8]) throws(MediaRefusal) -> PublishedMedia {
    try publishedFrames(bytes, kind: .aac) { adtsFrame(bytes, at: $0) }
}

/// A piece of sound that says how long it is.
struct SoundFrame: Hashable, Sendable {
    /// Its length in bytes.
    let length: Int
    /// How many samples a channel has in it.
    let samples: Int
    /// Samples a second.
    let rate: Int
    /// What all frames of a file have in common.
    let form: Int
}

/// Where what comes before the sound ends: tags in the form of ID3v2.
func endOfTags(_ bytes: [UInt8]) -> Int {
    var offset = 0
    while bytes.has("ID3", at: offset), let flags = bytes.byte(at: offset + 5),
        let size = bytes.bigEndian32(at: offset + 6)
    {
        // Seven bits of each byte count, and a footer repeats the ten bytes of the header.
        let length = size & 0x7F | size >> 1 & 0x3F80 | size >> 2 & 0x1F_C000 | size >> 3 & 0xFE0_0000
        offset += 10 + length + (flags & 0x10 == 0 ? 0 : 10)
    }
    return min(offset, bytes.count)
}

private func publishedFrames(
    _ bytes: [UInt8], kind: MediaKind, frame: (Int) -> SoundFrame?
) throws(MediaRefusal) -> PublishedMedia {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var form: Int?
    var samples = 0
    var rate = 0
    var offset = endOfTags(bytes)
    while let start = bytes.index(of: 0xFF, from: offset) {
        guard let found = frame(start), form == nil || form == found.form,
            let range = bytes.range(start, found.length),
            start == offset && form != nil || isFollowed(range.upperBound, in: bytes, by: found.form, frame)
        else {
            offset = start + 1
            continue
        }
        output += bytes[range]
        offset = range.upperBound
        (form, rate) = (found.form, found.rate)
        samples += found.samples
    }
    guard !output.isEmpty else { throw MediaRefusal.damaged("it has no sound that could be read") }
    return PublishedMedia(output, kind: kind, duration: playingTime(samples, per: rate))
}

/// Whether another frame of the same form begins where one ends, or the file ends there.
private func isFollowed(_ end: Int, in bytes: [UInt8], by form: Int, _ frame: (Int) -> SoundFrame?) -> Bool {
    end == bytes.count || frame(end)?.form == form
}

private func mpegFrame(_ bytes: [UInt8], at offset: Int) -> SoundFrame? {
    guard let header = bytes.bigEndian32(at: offset), header >> 21 == 0x7FF else { return nil }
    let version = header >> 19 & 3
    let layer = 4 - (header >> 17 & 3)
    let rateIndex = header >> 10 & 3
    guard version != 1, layer != 4, rateIndex != 3, 1...14 ~= header >> 12 & 15 else { return nil }
    let rate = [44100, 48000, 32000][rateIndex] >> (version == 3 ? 0 : version == 2 ? 1 : 2)
    let isFirst = version == 3
    let bitRate = 1000 * (bitRates[isFirst ? layer - 1 : layer == 1 ? 3 : 4][(header >> 12 & 15) - 1])
    let padding = header >> 9 & 1
    let samples = layer == 1 ? 384 : layer == 3 && !isFirst ? 576 : 1152
    let length = layer == 1 ? (12 * bitRate / rate + padding) * 4 : samples / 8 * bitRate / rate + padding
    return SoundFrame(length: length, samples: samples, rate: rate, form: header & 0xFFFE_0C00)
}

/// Kilobits a second: layers I, II and III of the first version, layer I of the second, and its other layers.
private let bitRates = [
    [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
    [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
    [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
    [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
    [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
]

private func adtsFrame(_ bytes: [UInt8], at offset: Int) -> SoundFrame? {
    guard let header = bytes.bigEndian32(at: offset), header >> 16 & 0xFFF6 == 0xFFF0,
        let low = bytes.bigEndian32(at: offset + 3)
    else { return nil }
    let rates = [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350]
    let rateIndex = header >> 10 & 15
    let length = low >> 13 & 0x1FFF
    guard rateIndex < rates.count, length > 7 else { return nil }
    let blocks = (bytes.byte(at: offset + 6) ?? 0) & 3
    return SoundFrame(
        length: length, samples: 1024 * (Int(blocks) + 1), rate: rates[rateIndex], form: header & 0xFFFE_FDC0)
}
