/// The published copy of an Ogg file with Vorbis, Opus, Speex, FLAC or Theora.
///
/// The header that holds tags and covers keeps its length and becomes empty; streams that only describe others go, as
/// does what lies between pages.
/// - Source: RFC 3533, RFC 7845; Vorbis I, section 5; Theora, section 6.3; RFC 9639, section 10.1.
func publishedOgg(_ bytes: [UInt8]) throws(MediaRefusal) -> PublishedMedia {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var streams: [Int: OggStream] = [:]
    var sound: (serial: Int, rate: Int)?
    var last = 0
    var offset = 0
    var size: PixelSize?
    while let page = OggPage(bytes, behind: offset) {
        offset = page.whole.upperBound
        if page.isFirst { streams[page.serial] = try OggStream(bytes, page) }
        guard var stream = streams[page.serial] else {
            throw MediaRefusal.damaged("it has a page of no stream")
        }
        if let rate = stream.rate, sound == nil { sound = (page.serial, rate) }
        if page.serial == sound?.serial { last = max(last, page.position) }
        size = size ?? stream.size
        output += stream.cleaned(page, in: bytes)
        streams[page.serial] = stream
    }
    guard streams.values.contains(where: { $0.codec != .skeleton }) else {
        throw MediaRefusal.damaged("it has no pages that could be read")
    }
    return PublishedMedia(
        output, kind: size == nil ? .oggAudio : .oggVideo, size: size,
        duration: sound.flatMap { playingTime(last, per: $0.rate) })
}

/// A page of an Ogg file.
struct OggPage {
    let whole: Range<Int>
    let serial: Int
    /// The position that it ends at, in the stream's own measure; zero where it says none.
    let position: Int
    /// Whether it begins a stream.
    let isFirst: Bool
    /// The lengths of the pieces in it; a packet ends with one that is shorter than 255.
    let lengths: ArraySlice<UInt8>

    /// The first page that begins at or behind an offset.
    init?(_ bytes: [UInt8], behind offset: Int) {
        var place = offset
        while let start = bytes.index(of: UInt8(ascii: "O"), from: place) {
            if bytes.has("OggS\0", at: start), let page = OggPage(bytes, at: start) {
                self = page
                return
            }
            place = start + 1
        }
        return nil
    }

    private init?(_ bytes: [UInt8], at start: Int) {
        guard let flags = bytes.byte(at: start + 5), let serial = bytes.littleEndian32(at: start + 14),
            let count = bytes.byte(at: start + 26), let table = bytes.range(start + 27, Int(count))
        else { return nil }
        lengths = bytes[table]
        let content = lengths.reduce(0) { $0 + Int($1) }
        guard let whole = bytes.range(start, 27 + Int(count) + content) else { return nil }
        self.whole = whole
        self.serial = serial
        isFirst = flags & 2 != 0
        let low = bytes.littleEndian32(at: start + 6) ?? 0
        let high = bytes.littleEndian32(at: start + 10) ?? 0
        position = high < 0x7FFF_FFFF ? high << 32 | low : 0
    }

    /// Where the content begins.
    var content: Int { whole.lowerBound + 27 + lengths.count }
}
